import { formatTime, isoDay } from '../language/format.ts';

const day = 86_400_000;
/** The city is one or two hours ahead of UTC. */
const offsets = [1, 2];

/** The day (`YYYY-MM-DD`) so many days after another, by the calendar; `days` may be negative. */
export function plusDays(start: string, days: number): string {
  return new Date(Date.parse(`${start}T00:00:00Z`) + days * day).toISOString().slice(0, 10);
}

/** The moment at which a clock in the city shows a full hour on a day, as an instant; not for hours that clocks skip or repeat. */
export function hourOf(start: string, hour: number): string {
  const shown = `${String(hour).padStart(2, '0')}:00`;
  const moments = offsets.map((ahead) =>
    new Date(Date.parse(`${start}T${shown}:00Z`) - ahead * 3_600_000).toISOString(),
  );
  return (
    moments.find((at) => isoDay(new Date(at)) === start && formatTime(at) === shown) ??
    `${start}T${shown}:00.000Z`
  );
}

/** The end of a day in the city, which is the beginning of the next one, as an instant. */
export function endOf(start: string): string {
  return hourOf(plusDays(start, 1), 0);
}
