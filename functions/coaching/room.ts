import { formatMoment } from '../language/format.ts';
import { type Text, wordsIn } from '../language/language.ts';
import { texts } from '../language/wording.ts';
import { commonStatuses } from '../lifecycle.ts';
import type { Action, Room } from '../room.ts';
import type { Entry, MailIntent } from '../store/entry.ts';
import { type Appointment, isAppointment, isCoaching, keepsSlot } from './coaching.ts';
import { appointmentLink } from './links.ts';
import { coachingActed, coachingDue, forBooked } from './offer.ts';
import { appointmentActed, appointmentDue } from './rules.ts';
import { slotsAhead } from './slots.ts';
import { wording } from './wording.ts';

const says = texts('coaching-states', {
  coaching: 'Einzelcoaching',
  published: 'veröffentlicht',
  ended: 'ruht',
  publish: 'Veröffentlichen',
  addSlots: 'Termine ergänzen',
  starts: 'Beginn des ersten Termins',
  minutes: 'Minuten je Termin',
  count: 'Wie viele direkt nacheinander?',
  weeks: 'In wie vielen Wochen?',
  weeksHint: 'Bei 4 gibt es dieselben Termine in vier Wochen hintereinander.',
  dropSlot: 'Freien Termin streichen',
  slot: 'Welcher Termin?',
  dropHint: 'Einen gebuchten Termin sagen Sie auf seiner eigenen Seite ab.',
  relocate: 'Ort oder Link ändern',
  relocateWarning: 'Wer einen Termin gebucht hat, bekommt eine E-Mail. Lassen Sie leer, was gleich bleibt.',
  place: 'Neuer Ort',
  online: 'Neuer Link zum virtuellen Raum',
  onlineHint: 'Beginnt mit https://. Nur wer einen Termin hat, bekommt ihn.',
  close: 'Coaching beenden',
  closeWarning: 'Alle gebuchten Termine fallen aus. Wer einen hat, bekommt eine E-Mail mit dem Grund.',
  appointments: 'Coaching-Termine',
  held: 'noch nicht bestätigt',
  booked: 'gebucht',
  lapsed: 'nicht bestätigt und verfallen',
  cancelled: 'abgesagt',
  calledOff: 'fällt aus',
  refused: 'war schon vergeben',
  attended: 'hat stattgefunden',
  missed: 'nicht gekommen',
  moved: 'verschoben',
  book: 'Termin bestätigen',
  bookWarning: 'Die Person bekommt eine E-Mail mit Ort und Kalendereintrag.',
  cancel: 'Termin absagen',
  callOff: 'Termin ausfallen lassen',
  callOffWarning:
    'Die Person bekommt eine E-Mail mit dem Grund und kann sich einen anderen Termin aussuchen. Dieser Termin wird nicht wieder frei.',
  mine: 'Termin ansehen, verschieben oder absagen',
  attend: 'Hat stattgefunden',
  miss: 'Ist nicht gekommen',
});

const right = 'contribute' as const;
const running = ['new', 'published'];

/** The free times that lie ahead, as choices; moments are written alike in all languages. */
function freeAhead(entry: Entry, now: Date): Readonly<Record<string, Text>> {
  if (!isCoaching(entry)) return {};
  const free = slotsAhead(entry, now).filter(({ by }) => !by);
  return Object.fromEntries(free.map(({ id, startsAt }) => [id, { de: formatMoment(startsAt, 'de') }]));
}

const usualMinutes = ({ facts }: Entry) => (typeof facts.minutes === 'number' ? String(facts.minutes) : '45');

const coachingActions: Readonly<Record<string, Action>> = {
  publish: { from: ['new', 'ended', 'closed'], to: 'published', label: says.publish, right },
  addSlots: {
    from: running,
    label: says.addSlots,
    right,
    asks: [
      { name: 'starts', label: says.starts, kind: 'moment', required: true },
      {
        name: 'minutes',
        label: says.minutes,
        kind: 'number',
        required: true,
        min: 10,
        max: 240,
        usual: usualMinutes,
      },
      { name: 'count', label: says.count, kind: 'number', min: 1, max: 12, usual: () => '1' },
      {
        name: 'weeks',
        label: says.weeks,
        hint: says.weeksHint,
        kind: 'number',
        min: 1,
        max: 26,
        usual: () => '1',
      },
    ],
  },
  dropSlot: {
    from: running,
    label: says.dropSlot,
    right,
    when: (entry, now) => Object.keys(freeAhead(entry, now)).length > 0,
    asks: [
      {
        name: 'slot',
        label: says.slot,
        hint: says.dropHint,
        kind: 'choice',
        required: true,
        choicesOf: freeAhead,
      },
    ],
  },
  relocate: {
    from: running,
    label: says.relocate,
    warning: says.relocateWarning,
    right,
    asks: [
      {
        name: 'place',
        label: says.place,
        kind: 'line',
        min: 5,
        max: 150,
        usual: ({ facts }) => (typeof facts.place === 'string' ? facts.place : undefined),
      },
      {
        name: 'online',
        label: says.online,
        hint: says.onlineHint,
        kind: 'line',
        max: 300,
        usual: ({ facts }) => (typeof facts.online === 'string' ? facts.online : undefined),
      },
    ],
  },
  close: { from: running, to: 'closed', label: says.close, warning: says.closeWarning, reason: true, right },
};

/** What coaches offer: listed in public with its free times, and the truth about which of them is whose. */
export const coaching: Room = {
  domain: 'coaching',
  title: says.coaching,
  group: 'learning',
  needs: ['title', 'sessions', 'email'],
  arrives: 'new',
  fixed: true,
  lifecycle: {
    statuses: { ...commonStatuses, published: says.published, ended: says.ended },
    actions: coachingActions,
  },
  accept: async (deps, submission) => (await import('./accept.ts')).acceptCoaching(deps, submission),
  acted: coachingActed,
  due: coachingDue,
  isRelied: (entry) => isCoaching(entry) && Object.values(entry.slots).some(({ by }) => by !== undefined),
  withdrawn: (entry, now) =>
    isCoaching(entry) ? forBooked({ ...entry, mails: {} }, 'off', { by: 'system', note: '' }, now).mails : {},
  summary: (entry, lang) => (isCoaching(entry) && entry.sortAt ? formatMoment(entry.sortAt, lang) : ''),
  panelParts: (entry, lang) => (isCoaching(entry) ? [['who', wordsIn(wording, lang).panel.title]] : []),
  panel: async () => (await import('./panel.tsx')).coachingPanel,
  mails: async () => (await import('./carry.ts')).coachingMails,
};

const ahead = (entry: Entry, now: Date) => isAppointment(entry) && entry.startsAt > now.toISOString();
const begun = (entry: Entry, now: Date) => isAppointment(entry) && entry.startsAt <= now.toISOString();

const appointmentActions: Readonly<Record<string, Action>> = {
  book: {
    from: ['held'],
    to: 'booked',
    label: says.book,
    warning: says.bookWarning,
    right,
    bySender: true,
    when: ahead,
  },
  attended: { from: ['booked', 'missed'], to: 'attended', label: says.attend, right, when: begun },
  missed: { from: ['booked', 'attended'], to: 'missed', label: says.miss, right, when: begun },
  callOff: {
    from: ['held', 'booked'],
    to: 'calledOff',
    label: says.callOff,
    warning: says.callOffWarning,
    reason: true,
    right,
    when: ahead,
  },
  // Members call it off, with a reason; this is for whose it is.
  cancel: {
    from: ['held', 'booked'],
    to: 'cancelled',
    label: says.cancel,
    right,
    bySender: true,
    when: (entry, now, viewer) => !viewer && ahead(entry, now),
  },
};

/** Who has a time with a coach. The coaching has the truth about which time it is. */
export const appointments: Room = {
  domain: 'appointments',
  title: says.appointments,
  group: 'learning',
  needs: ['name', 'email', 'slot'],
  arrives: 'held',
  fixed: true,
  lifecycle: {
    statuses: {
      held: says.held,
      booked: says.booked,
      lapsed: says.lapsed,
      cancelled: says.cancelled,
      calledOff: says.calledOff,
      refused: says.refused,
      attended: says.attended,
      missed: says.missed,
      withdrawn: commonStatuses.withdrawn,
    },
    events: { moved: says.moved },
    actions: appointmentActions,
  },
  accept: async (deps, submission) => (await import('./accept.ts')).acceptAppointment(deps, submission),
  acted: appointmentActed,
  due: appointmentDue,
  secure: async (deps, entry, action) =>
    action === 'book' && isAppointment(entry)
      ? (await import('./store.ts')).secureSlot(deps, entry)
      : undefined,
  written: async (deps, entry) => {
    if (isAppointment(entry)) await (await import('./store.ts')).settleSlot(deps, entry);
  },
  withdrawn: (entry: Entry & Partial<Appointment>, now): Readonly<Record<string, MailIntent>> => {
    if (!isAppointment(entry) || !keepsSlot(entry)) return {};
    const { coaching: of, reference, startsAt, finishesAt, confirmedAt = '' } = entry;
    const params = { coaching: of, appointment: reference, startsAt, finishesAt, confirmedAt };
    return { returned: { template: 'appointments.returned', at: now.toISOString(), attempts: 0, params } };
  },
  ownPage: (deps, entry, lang) =>
    isAppointment(entry)
      ? { label: says.mine, href: appointmentLink(deps, entry.reference, lang) }
      : undefined,
  summary: (entry, lang) =>
    isAppointment(entry) ? `${entry.what} · ${formatMoment(entry.startsAt, lang)}` : '',
  panel: async () => (await import('./panel.tsx')).appointmentPanel,
  mails: async () => ({
    ...(await import('./mails.ts')).appointmentMails,
    ...(await import('./carry.ts')).carrying,
  }),
};
