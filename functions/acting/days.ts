import { Temporal } from 'temporal-polyfill';
import { Problem } from '../errors.ts';

const zone = 'Europe/Berlin';

/** The beginning of a day in the city (`YYYY-MM-DD`, moved on by some days) as an instant; undefined for what is no day. */
export function startOf(day: string, plusDays = 0): string | undefined {
  if (!/^20\d{2}-\d{2}-\d{2}$/.test(day)) return undefined;
  try {
    const date = Temporal.PlainDate.from(day, { overflow: 'reject' }).add({ days: plusDays });
    return new Date(date.toZonedDateTime(zone).epochMilliseconds).toISOString();
  } catch {
    return undefined;
  }
}

/** The day in the city on which an instant lies, `YYYY-MM-DD`, moved on by some days. */
export function dayOf(instant: string, plusDays = 0): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate();
  return local.add({ days: plusDays }).toString();
}

/** The Monday of the week in which a moment lies, `YYYY-MM-DD` in the city. */
export function mondayOf(now: Date): string {
  const day = dayOf(now.toISOString());
  return dayOf(now.toISOString(), 1 - Temporal.PlainDate.from(day).dayOfWeek);
}

/**
 * Turns the days of a form into the instants of a publication: from the beginning of the first to the end of the last day
 * in the city. Throws `Problem` 422 for a day that is none, an end before the beginning or in the past.
 */
export function publicationWindow(first: string, last: string, now: Date): { from: string; until: string } {
  const from = startOf(first);
  const until = startOf(last, 1);
  if (!from || !until || until <= from || until <= now.toISOString()) {
    throw new Problem(422, 'invalid_period', 'Please give a first day, and a last one that is not over yet.');
  }
  return { from, until };
}
