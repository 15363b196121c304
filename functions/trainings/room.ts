import { commonStatuses } from '../lifecycle.ts';
import type { Room } from '../room.ts';
import { acted } from './acted.ts';
import { seatLink } from './links.ts';
import { places, trainingDue } from './rules.ts';

/** Trainings: announced by coordinators, listed in public, with places that are given out exactly. */
export const trainings: Room = {
  domain: 'trainings',
  title: { de: 'Schulungen', en: 'Trainings' },
  needs: ['title', 'starts', 'capacity'],
  arrives: 'published',
  lifecycle: {
    statuses: {
      ...commonStatuses,
      published: { de: 'veröffentlicht', en: 'published' },
      cancelled: { de: 'abgesagt', en: 'cancelled' },
      ended: { de: 'vorbei', en: 'over' },
    },
    actions: {
      publish: {
        from: ['new', 'unconfirmed'],
        to: 'published',
        label: { de: 'Veröffentlichen', en: 'Publish' },
      },
      cancel: {
        from: ['new', 'unconfirmed', 'published'],
        to: 'cancelled',
        label: { de: 'Absagen', en: 'Cancel' },
        reason: true,
      },
    },
  },
  accept: async (deps, submission) => (await import('./accept.ts')).acceptTraining(deps, submission),
  acted,
  due: trainingDue,
  places,
  mails: async () => (await import('./tell.ts')).newsTemplates,
};

/** Sign-ups: who wants to come to which training. The training has the truth about who has a place. */
export const signups: Room = {
  domain: 'signups',
  title: { de: 'Anmeldungen', en: 'Sign-ups' },
  needs: ['name', 'email', 'training'],
  arrives: 'received',
  lifecycle: {
    statuses: {
      received: { de: 'eingegangen', en: 'received' },
      seat: { de: 'hat einen Platz', en: 'has a place' },
      waiting: { de: 'auf der Warteliste', en: 'on the waiting list' },
      offered: { de: 'Platz angeboten', en: 'place offered' },
      duplicate: { de: 'war schon angemeldet', en: 'was signed up already' },
      left: { de: 'abgemeldet', en: 'cancelled' },
      declined: { de: 'Angebot abgelehnt', en: 'offer declined' },
      lapsed: { de: 'Angebot verfallen', en: 'offer lapsed' },
      removed: { de: 'ausgetragen', en: 'taken off' },
      refused: { de: 'nicht mehr möglich', en: 'not possible any more' },
      cancelled: { de: 'Schulung abgesagt', en: 'training cancelled' },
    },
    actions: {},
  },
  personalLink: (deps, entry) => seatLink(deps, entry.reference),
  accept: async (deps, submission) => (await import('./accept.ts')).acceptSignup(deps, submission),
  mails: async () => (await import('./mails.ts')).signupTemplates,
};
