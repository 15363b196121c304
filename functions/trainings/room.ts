import { wordsIn } from '../language/language.ts';
import { texts } from '../language/wording.ts';
import { commonStatuses } from '../lifecycle.ts';
import type { Room } from '../room.ts';
import { acted } from './acted.ts';
import { trainingActions } from './actions.ts';
import { wording as afterWording } from './after-wording.ts';
import { wording as attendanceWording } from './attendance-wording.ts';
import { canBeTicked } from './feedback.ts';
import { seatLink } from './links.ts';
import { places, trainingDue } from './rules.ts';
import { signupActed, signupActions } from './signup-actions.ts';
import { isTraining } from './training.ts';

const says = texts('trainings-states', {
  trainings: 'Schulungen',
  published: 'veröffentlicht',
  cancelled: 'abgesagt',
  ended: 'vorbei',
  signups: 'Anmeldungen',
  received: 'eingegangen',
  seat: 'hat einen Platz',
  waiting: 'auf der Warteliste',
  offered: 'Platz angeboten',
  duplicate: 'war schon angemeldet',
  left: 'abgemeldet',
  declined: 'Angebot abgelehnt',
  lapsed: 'Angebot verfallen',
  removed: 'ausgetragen',
  refused: 'nicht mehr möglich',
  checking: 'Voraussetzung noch nicht geprüft',
  prerequisite: 'Voraussetzung fehlt',
  confirming: 'Bestätigung steht aus',
  attended: 'hat teilgenommen',
  trainingCancelled: 'Schulung abgesagt',
  feedback: 'Rückmeldung zur Schulung',
  present: 'war da',
  absent: 'war doch nicht da',
});

/** Trainings: announced by coordinators, listed in public, with places that are given out exactly. */
export const trainings: Room = {
  domain: 'trainings',
  title: says.trainings,
  needs: ['title', 'starts', 'capacity'],
  arrives: 'published',
  lifecycle: {
    statuses: {
      ...commonStatuses,
      published: says.published,
      cancelled: says.cancelled,
      ended: says.ended,
    },
    actions: trainingActions,
  },
  accept: async (deps, submission) => (await import('./accept.ts')).acceptTraining(deps, submission),
  acted,
  due: trainingDue,
  places,
  isRelied: (entry) => isTraining(entry) && Object.keys(entry.people).length > 0,
  panel: async () => (await import('./attendance-panel.tsx')).attendancePanel,
  panelParts(entry, lang, now) {
    if (!isTraining(entry)) return [];
    const attendance = ['attendance', wordsIn(attendanceWording, lang).attendance] as const;
    return canBeTicked(entry, now) ? [['came', wordsIn(afterWording, lang).list], attendance] : [attendance];
  },
  mails: async () => (await import('./tell.ts')).newsTemplates,
};

/** Sign-ups: who wants to come to which training. The training has the truth about who has a place. */
export const signups: Room = {
  domain: 'signups',
  title: says.signups,
  needs: ['name', 'email', 'training'],
  arrives: 'received',
  lifecycle: {
    statuses: {
      received: says.received,
      seat: says.seat,
      waiting: says.waiting,
      offered: says.offered,
      duplicate: says.duplicate,
      left: says.left,
      declined: says.declined,
      lapsed: says.lapsed,
      removed: says.removed,
      refused: says.refused,
      cancelled: says.trainingCancelled,
      checking: says.checking,
      prerequisite: says.prerequisite,
      confirming: says.confirming,
      attended: says.attended,
    },
    events: { feedback: says.feedback, present: says.present, absent: says.absent },
    actions: signupActions,
  },
  acted: signupActed,
  personalLink: (deps, entry, lang) => seatLink(deps, entry.reference, lang),
  accept: async (deps, submission) => (await import('./accept.ts')).acceptSignup(deps, submission),
  mails: async () => ({
    ...(await import('./mails.ts')).signupTemplates,
    ...(await import('./carry.ts')).carrying,
    ...(await import('./seat-mails.ts')).seatTemplates,
  }),
};
