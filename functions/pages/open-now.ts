import { Temporal } from 'temporal-polyfill';
import { type ClosedDay, closedOn } from './closed-days.ts';
import { type Municipality, type Span, type Weekday, weekdays } from './municipality.ts';

/** When an office opens next: `inDays` is 0 for today, 1 for tomorrow …; `at` is local time, `HH:MM`. */
export interface NextOpening {
  readonly day: Weekday;
  readonly at: string;
  readonly inDays: number;
  /** ISO day; only where the weekday would not say which, a week or more from now. */
  readonly date?: string;
}

/** Whether an office is open: until when (local time, `HH:MM`), or when it opens next. */
export type Opening = (
  | { readonly open: true; readonly until: string }
  | { readonly open: false; readonly next?: NextOpening }
) & {
  /** Why it is closed for all of today. */
  readonly today?: ClosedDay;
  /** Days to come on which it would be open by its hours, and is not. */
  readonly ahead?: readonly ClosedDay[];
};

/** Why a day (ISO 8601) is one on which the office is closed whatever its hours say. */
type FindClosed = (day: string) => ClosedDay | undefined;

/** So many days ahead the next opening is looked for: longer than any holidays. */
const farthest = 60;
/** So many days ahead one is told of days on which it is closed. */
const fortnight = 14;

/**
 * Whether one of the spans holds at a moment, by the clock of the city. A span ends before its last minute; on days that are
 * `closed` none holds. Pure.
 */
export function openNow(
  hours: readonly Span[],
  now: Date,
  timeZone = 'Europe/Berlin',
  closed: FindClosed = () => undefined,
): Opening {
  const here = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);
  const time = here.toPlainTime().toString({ smallestUnit: 'minute' });
  const dateIn = (days: number) => here.toPlainDate().add({ days });
  const spansIn = (days: number) => hours.filter(({ day }) => day === weekdays[dateIn(days).dayOfWeek - 1]);
  const closedIn = (days: number) => closed(dateIn(days).toString());

  const days = Array.from({ length: fortnight }, (_, before) => before + 1);
  const ahead = days.flatMap((inDays) => (spansIn(inDays).length > 0 && closedIn(inDays)) || []);
  const today = closedIn(0);
  const told = { ...(today && { today }), ...(ahead.length > 0 && { ahead }) };

  const current = today ? undefined : spansIn(0).find((span) => span.from <= time && time < span.to);
  if (current) return { open: true, until: current.to, ...told };
  for (let inDays = 0; hours.length > 0 && inDays <= farthest; inDays++) {
    if (closedIn(inDays)) continue;
    const [first] = spansIn(inDays)
      .filter((span) => inDays > 0 || span.from > time)
      .sort((a, b) => (a.from < b.from ? -1 : 1));
    if (!first) continue;
    const date = inDays < 7 ? {} : { date: dateIn(inDays).toString() };
    return { open: false, next: { day: first.day, at: first.from, inDays, ...date }, ...told };
  }
  return { open: false, ...told };
}

/** Whether the city's office is open at a moment, with its holidays and other closed days. Pure. */
export function openingOf(city: Municipality, now: Date): Opening {
  return openNow(city.openingHours ?? [], now, city.timeZone, (day) => closedOn(city, day));
}
