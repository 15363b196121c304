import { Temporal } from 'temporal-polyfill';
import { heldSessions } from './sessions.ts';
import type { Session, Training } from './training.ts';

const zone = 'Europe/Berlin';
const day = 86_400_000;
/** At nine in the morning, two days before. */
const at = { days: 2, time: '09:00' };
/** In a series one knows the rhythm; after so long a break one is reminded again. */
const longBreak = 10 * day;
/** Nobody is reminded of what begins so soon. */
const tooLate = 2 * 3_600_000;

/** When people are reminded of a date: at nine by the city's clock, two days before. ISO 8601 UTC. Pure. */
export function remindAt({ startsAt }: Pick<Session, 'startsAt'>): string {
  const first = Temporal.Instant.from(startsAt).toZonedDateTimeISO(zone).toPlainDate();
  const moment = first.subtract({ days: at.days }).toZonedDateTime({ timeZone: zone, plainTime: at.time });
  return new Date(moment.epochMilliseconds).toISOString();
}

/** The dates people are reminded of: the first, and each after a long break. Pure. */
export function remindedSessions(
  training: Pick<Training, 'sessions' | 'startsAt' | 'finishesAt'>,
): readonly Session[] {
  const held = heldSessions(training);
  return held.filter((session, index) => {
    const before = held[index - 1];
    return !before || Date.parse(session.startsAt) - Date.parse(before.endsAt) >= longBreak;
  });
}

function open(training: Training): readonly Session[] {
  return remindedSessions(training).filter(({ id, startsAt }) => training.reminded?.[id] !== startsAt);
}

/** When the next reminder is due; undefined when there is none any more. Pure. */
export function nextReminder(training: Training, now: Date): string | undefined {
  const latest = new Date(now.getTime() + tooLate).toISOString();
  return open(training)
    .filter(({ startsAt }) => startsAt > latest)
    .map(remindAt)
    .sort()[0];
}

/** The date people are to be reminded of now; undefined when it is too early or too late. Pure. */
export function dueReminder(training: Training, now: Date): Session | undefined {
  const latest = new Date(now.getTime() + tooLate).toISOString();
  return open(training).find(
    (session) => remindAt(session) <= now.toISOString() && session.startsAt > latest,
  );
}

/** The training with a date marked as reminded of. Pure. */
export function reminded(training: Training, { id, startsAt }: Session): Training {
  return { ...training, reminded: { ...training.reminded, [id]: startsAt } };
}

/**
 * The training without reminders whose time has passed already: whoever is told of a date so late, by the announcement or
 * because it was moved, need not be reminded of it. Pure.
 */
export function skipPastReminders(training: Training, now: Date): Training {
  return open(training)
    .filter((session) => remindAt(session) <= now.toISOString())
    .reduce(reminded, training);
}

/** Whether somebody got their place so shortly before a reminder that they need none. Pure. */
export function isFresh(seat: { readonly at: string }, reminder: string): boolean {
  return Date.parse(seat.at) > Date.parse(reminder) - day;
}
