import { formatTime, isoDay } from '../language/format.ts';

const day = 86_400_000;
/** The city is one or two hours ahead of UTC. */
const offsets = [1, 2];

/** The day (`YYYY-MM-DD`) so many days after another, by the calendar; `days` may be negative. */
export function plusDays(start: string, days: number): string {
  return new Date(Date.parse(`${start}T00:00:00Z`) + days * day).toISOString().slice(0, 10);
}

/** The moment at which a clock in the city shows a time (`HH:MM`) on a day, as an instant; one hour later where it skips that. */
export function momentOf(start: string, time: string): string {
  const moments = offsets.map((ahead) =>
    new Date(Date.parse(`${start}T${time}:00Z`) - ahead * 3_600_000).toISOString(),
  );
  // Of a time that the clocks show twice, the later one.
  const shown = moments.find((at) => isoDay(new Date(at)) === start && formatTime(at) === time);
  return shown ?? moments[0] ?? '';
}

/** The end of a day in the city, which is the beginning of the next one, as an instant. */
export function endOf(start: string): string {
  return momentOf(plusDays(start, 1), '00:00');
}
