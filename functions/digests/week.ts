import { Temporal } from 'temporal-polyfill';
import { Problem } from '../errors.ts';

/** The city's clock: a week begins and ends by it. */
const zone = 'Europe/Berlin';

/** An ISO 8601 week, Monday to Sunday, as instants. */
export interface Week {
  /** e.g. `2026-W47` */
  readonly id: string;
  /** Monday 00:00 in Europe/Berlin, ISO 8601 UTC. */
  readonly start: string;
  /** The Monday after, 00:00; not part of the week any more. */
  readonly end: string;
}

function instantOf(date: Temporal.PlainDate): string {
  return new Date(date.toZonedDateTime(zone).epochMilliseconds).toISOString();
}

function weekFrom(monday: Temporal.PlainDate): Week {
  const number = String(monday.weekOfYear).padStart(2, '0');
  return {
    id: `${monday.yearOfWeek}-W${number}`,
    start: instantOf(monday),
    end: instantOf(monday.add({ weeks: 1 })),
  };
}

function mondayOf(at: Date): Temporal.PlainDate {
  const date = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone).toPlainDate();
  return date.subtract({ days: date.dayOfWeek - 1 });
}

/** The week in which a moment lies. */
export function weekAt(at: Date): Week {
  return weekFrom(mondayOf(at));
}

/** The last whole week before a moment: what a digest is about. */
export function weekBefore(at: Date): Week {
  return weekFrom(mondayOf(at).subtract({ weeks: 1 }));
}

/** The week with an id such as `2026-W47`. Throws `Problem` 400 for anything that is not a week (also W53 where a year has 52). */
export function weekCalled(id: string): Week {
  const parts = /^(\d{4})-W(\d{2})$/.exec(id);
  const wrong = new Problem(
    400,
    'invalid_week',
    `A week is written like 2026-W47; "${id.slice(0, 20)}" is none.`,
  );
  if (!parts) throw wrong;
  const fourth = Temporal.PlainDate.from({ year: Number(parts[1]), month: 1, day: 4 });
  const monday = fourth.subtract({ days: fourth.dayOfWeek - 1 }).add({ weeks: Number(parts[2]) - 1 });
  const week = weekFrom(monday);
  if (week.id !== id) throw wrong;
  return week;
}

/** The day in the city on which a moment lies, `YYYY-MM-DD`. */
export function localDay(at: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString();
}
