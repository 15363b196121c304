import { isoDay } from '../language/format.ts';
import { texts } from '../language/wording.ts';
import type { Asked, Lifecycle } from '../room.ts';

const says = texts('placements-states', {
  proposed: 'vorgeschlagen',
  interview: 'Gespräch vereinbart',
  started: 'angefangen',
  ended: 'beendet',
  declined: 'abgesagt',
  stopped: 'Vorschlag zurückgezogen',
  invite: 'Gespräch vereinbaren',
  start: 'Arbeit hat begonnen',
  end: 'Beenden',
  decline: 'Betrieb hat abgesagt',
  stop: 'Vorschlag zurückziehen',
  startsFull: 'Platz war schon vergeben',
  lapsed: 'Mit dem letzten Arbeitstag beendet',
  quiet: 'Nach drei Monaten ohne Nachricht beendet',
  erased: 'Namen gelöscht',
  interviewDay: 'Tag des Gesprächs',
  firstDay: 'Erster Arbeitstag',
  lastDay: 'Letzter Arbeitstag',
  remark: 'Bemerkung',
  remarkHint: 'Freiwillig, kurz und ohne Namen.',
  again: 'Wiedervorlage am',
  againHint: 'Freiwillig. An diesem Tag erinnern wir Ihre Organisation.',
  free: 'Der Platz ist wieder frei',
  told: 'Der Kontakt des Betriebs bekommt eine E-Mail mit dem Kennwort, ohne den Namen.',
});

const remark: Asked = { name: 'remark', label: says.remark, hint: says.remarkHint, kind: 'line', max: 200 };
const again: Asked = { name: 'again', label: says.again, hint: says.againHint, kind: 'day' };
const today = (_: unknown, now: Date) => isoDay(now);

/** From a proposal to its end, or to the word that nothing comes of it. */
export const placementsLifecycle: Lifecycle = {
  statuses: {
    proposed: says.proposed,
    interview: says.interview,
    started: says.started,
    ended: says.ended,
    declined: says.declined,
    stopped: says.stopped,
  },
  events: { full: says.startsFull, lapsed: says.lapsed, quiet: says.quiet, erased: says.erased },
  actions: {
    invite: {
      from: ['proposed'],
      to: 'interview',
      label: says.invite,
      asks: [{ name: 'day', label: says.interviewDay, kind: 'day', required: true }, remark, again],
      warning: says.told,
    },
    start: {
      from: ['proposed', 'interview'],
      to: 'started',
      label: says.start,
      asks: [{ name: 'day', label: says.firstDay, kind: 'day', required: true, usual: today }, remark, again],
    },
    end: {
      from: ['started'],
      to: 'ended',
      label: says.end,
      reason: true,
      asks: [
        { name: 'day', label: says.lastDay, kind: 'day', required: true, usual: today },
        { name: 'free', label: says.free, kind: 'yes', usual: () => 'yes' },
        again,
      ],
    },
    decline: {
      from: ['proposed', 'interview'],
      to: 'declined',
      label: says.decline,
      reason: true,
      asks: [again],
    },
    stop: {
      from: ['proposed', 'interview'],
      to: 'stopped',
      label: says.stop,
      reason: true,
      asks: [again],
    },
  },
};
