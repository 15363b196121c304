import { isoDay } from '../language/format.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** A day of the calendar (`YYYY-MM-DD`) moved by some days. Pure. */
export function dayPlus(from: string, days: number): string {
  return new Date(Date.parse(`${from}T00:00:00Z`) + days * day).toISOString().slice(0, 10);
}

/** How many days of the calendar lie between two days; negative when the second is earlier. Pure. */
export function daysBetween(first: string, second: string): number {
  return Math.round((Date.parse(`${second}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / day);
}

/** The first moment of a day by the clock of the city, ISO 8601 UTC; the clock may have been changed that day. Pure. */
export function startOfDay(of: string): string {
  const midnight = Date.parse(`${of}T00:00:00Z`);
  // The city is ahead of UTC by one hour or by two.
  const start = [2, 1].map((ahead) => midnight - ahead * hour).find((at) => isoDay(new Date(at)) === of);
  return new Date(start ?? midnight).toISOString();
}

/** The last moment of the day that is some days after today, ISO 8601 UTC: the first one of the day after it. Pure. */
export function endOfDayIn(days: number, now: Date): string {
  return startOfDay(dayPlus(isoDay(now), days + 1));
}
