import { weekdays } from '../pages/municipality.ts';
import type { CalendarEvent } from './calendar.ts';
import type { WeeklyTime, Weeks } from './weekly.ts';

const day = 86_400_000;
const nth = { first: 1, second: 2, third: 3, fourth: 4, last: -1 } as const;

/** When something that repeats takes place, and when it does not. Days are `YYYY-MM-DD` in the city. */
export interface Series {
  readonly times: readonly WeeklyTime[];
  /** The first and the last day. */
  readonly from: string;
  readonly until: string;
  /** It does not take place from the first to the last of these days. */
  readonly pause?: { readonly from: string; readonly until: string };
}

const utc = (iso: string) => new Date(`${iso}T00:00:00Z`);
const isoOf = (date: Date) => date.toISOString().slice(0, 10);
const plus = (iso: string, days: number) => isoOf(new Date(utc(iso).getTime() + days * day));
const dayOfWeek = (iso: string) => (utc(iso).getUTCDay() + 6) % 7;

/** The calendar week of a day by ISO 8601, and the year it belongs to. */
export function weekOf(iso: string): { readonly week: number; readonly year: number } {
  const thursday = utc(plus(iso, 3 - dayOfWeek(iso)));
  const year = thursday.getUTCFullYear();
  const first = Date.UTC(year, 0, 1);
  return { week: Math.floor((thursday.getTime() - first) / (7 * day)) + 1, year };
}

function isIn(iso: string, weeks: Weeks): boolean {
  if (weeks === 'every') return true;
  if (weeks === 'even' || weeks === 'odd') return weekOf(iso).week % 2 === (weeks === 'odd' ? 1 : 0);
  const date = Number(iso.slice(8));
  if (weeks === 'last') return plus(iso, 7).slice(5, 7) !== iso.slice(5, 7);
  return Math.ceil(date / 7) === nth[weeks];
}

/** The days on which a time of the week comes round. */
function daysOf({ day: weekday, weeks }: WeeklyTime, from: string, until: string): readonly string[] {
  const ahead = (weekdays.indexOf(weekday) - dayOfWeek(from) + 7) % 7;
  const days: string[] = [];
  for (let one = plus(from, ahead); one <= until; one = plus(one, 7)) if (isIn(one, weeks)) days.push(one);
  return days;
}

/**
 * Series that one rule each describes. Calendar weeks of a parity do so within a year only: a year of 53 weeks ends with an
 * odd one, and so the next one begins with another.
 */
function runs(days: readonly string[], weeks: Weeks): readonly (readonly string[])[] {
  if (weeks !== 'even' && weeks !== 'odd') return days.length > 0 ? [days] : [];
  const years = [...new Set(days.map((one) => weekOf(one).year))];
  return years.map((year) => days.filter((one) => weekOf(one).year === year));
}

function ruleOf({ day: weekday, weeks }: WeeklyTime, last: string): string {
  const code = weekday.toUpperCase();
  const until = `UNTIL=${last.replaceAll('-', '')}T235959Z`;
  if (weeks === 'every') return `FREQ=WEEKLY;BYDAY=${code};${until}`;
  if (weeks === 'even' || weeks === 'odd') return `FREQ=WEEKLY;INTERVAL=2;BYDAY=${code};${until}`;
  return `FREQ=MONTHLY;BYDAY=${nth[weeks]}${code};${until}`;
}

/** What of an event its series adds: local times of the city, the rule, and the days that fall out. Pure. */
export type Repeated = Pick<CalendarEvent, 'starts' | 'ends'> & {
  /** Tells the series of one entry apart. */
  readonly part: string;
  readonly repeats: NonNullable<CalendarEvent['repeats']>;
};

/** The series as events that repeat; none where nothing takes place between the two days. Pure. */
export function repeatedOf({ times, from, until, pause }: Series): readonly Repeated[] {
  return times.flatMap((time) =>
    runs(daysOf(time, from, until), time.weeks).flatMap((days): Repeated[] => {
      const [first, last] = [days[0], days.at(-1)];
      if (!first || !last) return [];
      const off = days.filter((one) => pause && one >= pause.from && one <= pause.until);
      if (off.length === days.length) return [];
      const end = time.to > time.from ? first : plus(first, 1);
      return [
        {
          part: `${time.day}-${time.from.replace(':', '')}-${time.weeks}-${first.slice(0, 4)}`,
          starts: `${first}T${time.from}`,
          ends: `${end}T${time.to}`,
          repeats: { rule: ruleOf(time, last), except: off.map((one) => `${one}T${time.from}`) },
        },
      ];
    }),
  );
}
