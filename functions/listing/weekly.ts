import type { Field } from '../intake/definition.ts';
import { type Language, wordsIn } from '../language/language.ts';
import { isolated } from '../language/message.ts';
import { wording } from '../language/wording.ts';
import { contactWording } from '../pages/contact-wording.ts';
import { type Span, type Weekday, weekdays } from '../pages/municipality.ts';
import type { Role } from '../store/entry.ts';
import type { Json } from '../store/port.ts';

/** In which weeks something takes place: each, by the parity of the calendar week, or the nth of a month. */
export const rhythms = ['every', 'even', 'odd', 'first', 'second', 'third', 'fourth', 'last'] as const;
export type Weeks = (typeof rhythms)[number];

/** A time of the week at which something is open or takes place, by the clock of the city. */
export interface WeeklyTime extends Span {
  readonly weeks: Weeks;
}

/** Which days of the month or weeks of the year, said in brackets after the day of the week. */
const words = wording('weekly', {
  even: 'gerade Kalenderwochen',
  odd: 'ungerade Kalenderwochen',
  first: 'der erste im Monat',
  second: 'der zweite im Monat',
  third: 'der dritte im Monat',
  fourth: 'der vierte im Monat',
  last: 'der letzte im Monat',
});

const clock = /^([01]\d|2[0-3]):[0-5]\d/;

function timeOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? clock.exec(value)?.[0] : undefined;
}

function among<T extends string>(known: readonly T[], value: Json | undefined): T | undefined {
  return known.find((one) => one === value);
}

/** The times of the week in an answer: the rows of a list whose fields have the roles `weekday`, `start-time` and `end-time`. */
export function weeklyTimes(field: Field | undefined, answer: Json | undefined): readonly WeeklyTime[] {
  if (field?.kind !== 'repeat' || !Array.isArray(answer)) return [];
  const keyOf = (role: Role) => field.fields?.find((one) => one.role === role)?.key ?? '';
  const [day, start, end, which] = (['weekday', 'start-time', 'end-time', 'weeks'] as const).map(keyOf);
  const rows = answer.flatMap((row: Json): WeeklyTime[] => {
    if (typeof row !== 'object' || row === null || Array.isArray(row)) return [];
    const cells = row as Readonly<Record<string, Json>>;
    const weekday = among(weekdays, cells[day ?? '']);
    const [from, to] = [timeOf(cells[start ?? '']), timeOf(cells[end ?? ''])];
    const weeks = among(rhythms, cells[which ?? '']) ?? 'every';
    return weekday && from && to ? [{ day: weekday, from, to, weeks }] : [];
  });
  const place = ({ day: weekday, from }: WeeklyTime) => `${weekdays.indexOf(weekday)}${from}`;
  return [...rows].sort((a, b) => (place(a) < place(b) ? -1 : 1));
}

/** The days that have the same times, one after the other. */
function byDay(times: readonly WeeklyTime[]): readonly (readonly [Weekday, Weeks, readonly WeeklyTime[]])[] {
  const keys = [...new Set(times.map(({ day, weeks }) => `${day} ${weeks}`))];
  return keys.map((key) => {
    const [day, weeks] = key.split(' ') as [Weekday, Weeks];
    return [day, weeks, times.filter((one) => one.day === day && one.weeks === weeks)];
  });
}

/** Times of the week in words: `Montag 09:00–12:00 und 14:00–16:00 Uhr; Donnerstag …`. */
export function weeklyIn(times: readonly WeeklyTime[], lang: Language): string {
  const said = wordsIn(contactWording, lang);
  const rhythm = wordsIn(words, lang);
  return byDay(times)
    .map(([day, weeks, spans]) => {
      const hours = spans.map(({ from, to }) => isolated(`${from}–${to}`, lang)).join(` ${said.and} `);
      return [said.days[day], ...(weeks === 'every' ? [] : [`(${rhythm[weeks]})`]), hours, said.clock].join(
        ' ',
      );
    })
    .join('; ');
}
