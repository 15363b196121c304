import { Temporal } from 'temporal-polyfill';
import { type Span, type Weekday, weekdays } from './municipality.ts';

/** Whether an office is open: until when, or when it opens next (`inDays`: 0 today, 1 tomorrow …). Local times, `HH:MM`. */
export type Opening =
  | { readonly open: true; readonly until: string }
  | {
      readonly open: false;
      readonly next?: { readonly day: Weekday; readonly at: string; readonly inDays: number };
    };

/** Whether one of the spans holds at a moment, by the clock of the city. A span ends before its last minute. Pure. */
export function openNow(hours: readonly Span[], now: Date, timeZone = 'Europe/Berlin'): Opening {
  const here = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);
  const time = here.toPlainTime().toString({ smallestUnit: 'minute' });
  const today = here.dayOfWeek - 1;
  const current = hours.find((span) => span.day === weekdays[today] && span.from <= time && time < span.to);
  if (current) return { open: true, until: current.to };
  for (let inDays = 0; inDays <= 7; inDays++) {
    const day = weekdays[(today + inDays) % 7] as Weekday;
    const begins = hours
      .filter((span) => span.day === day && (inDays > 0 || span.from > time))
      .map((span) => span.from)
      .sort();
    if (begins[0]) return { open: false, next: { day, at: begins[0], inDays } };
  }
  return { open: false };
}
