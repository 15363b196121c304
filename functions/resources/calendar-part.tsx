import type { Deps } from '../deps.ts';
import { endOf, plusDays } from '../holds/days.ts';
import { formatTime, isoDay } from '../language/format.ts';
import { type Language, wordsIn } from '../language/language.ts';
import { localeOf } from '../language/languages.ts';
import { isolated } from '../language/message.ts';
import { countOf, type Resource } from './resource.ts';
import { type Stretch, stretchesOf } from './slots.ts';
import { type Words, wording } from './wording.ts';

/** One may look so many months ahead. */
const ahead = 12;

/** A month later or earlier, `YYYY-MM`. */
function plusMonths(month: string, months: number): string {
  const [year = 0, nth = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, nth - 1 + months, 1)).toISOString().slice(0, 7);
}

/** Fewer days than these are shown together with those of the next month. */
const few = 8;

/** A day as it is said with its month: `Mittwoch, 25. November`. */
function dayIn(day: string, lang: Language): string {
  const format = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(localeOf(lang), format).format(new Date(`${day}T00:00:00Z`));
}

function daysOf(month: string): readonly string[] {
  const first = `${month}-01`;
  return Array.from({ length: 31 }, (_, before) => plusDays(first, before)).filter((day) =>
    day.startsWith(month),
  );
}

function nameOf(month: string, lang: Language): string {
  return new Intl.DateTimeFormat(localeOf(lang), { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );
}

/** A part of a day by the clock of the city; its end is 24:00 where the day ends. */
function timesOf({ from, to }: Stretch, day: string, lang: Language): string {
  const until = to === endOf(day) ? '24:00' : formatTime(to);
  return isolated(`${formatTime(from)}–${until}`, lang);
}

/** What is free on a day, in words. */
function stateOf(
  resource: Resource,
  day: string,
  lang: Language,
  words: Words['calendar'],
): readonly string[] {
  const all = countOf(resource);
  const parts = stretchesOf(resource, { from: endOf(plusDays(day, -1)), to: endOf(day) });
  const whole = parts.length === 1;
  const told = parts.filter(({ free }) => free < all);
  if (told.length === 0) return [words.free];
  return told.map((part) => {
    const times = timesOf(part, day, lang);
    if (part.free === 0) return whole ? words.taken : words.takenFrom(times);
    return whole ? words.some(part.free, all) : words.someFrom(times, part.free, all);
  });
}

/**
 * The days of a month with what is free on each: readable without a script, on a telephone, and by screen readers. `month` is
 * what the page's address asks for; this month without it, or for what is none that one may look at.
 */
export function calendarPart(deps: Deps, resource: Resource, lang: Language, month = '') {
  const words = wordsIn(wording, lang).calendar;
  const today = isoDay(deps.clock());
  const now = today.slice(0, 7);
  const last = plusMonths(now, ahead);
  const shown = /^20\d{2}-(0[1-9]|1[0-2])$/.test(month) && month >= now && month <= last ? month : now;
  const left = daysOf(shown).filter((day) => day >= today);
  const days = left.length < few && shown === now ? [...left, ...daysOf(plusMonths(now, 1))] : left;
  const to = (other: string) => `/resources/${resource.reference}?month=${other}&lang=${lang}#calendar`;
  return (
    <section aria-labelledby="calendar">
      <h2 class="kern-heading-medium" id="calendar">
        {words.title(nameOf(shown, lang))}
      </h2>
      <table class="days">
        <thead>
          <tr>
            <th scope="col">{words.day}</th>
            <th scope="col">{words.state}</th>
          </tr>
        </thead>
        <tbody>
          {days.map((day) => {
            const state = stateOf(resource, day, lang, words);
            const free = state.length === 1 && state[0] === words.free;
            return (
              <tr>
                <th scope="row">
                  <time datetime={day}>{dayIn(day, lang)}</time>
                </th>
                <td>
                  {state.map((line) => (
                    <>
                      <span class={free ? undefined : 'kern-badge kern-badge--danger'}>{line}</span>{' '}
                    </>
                  ))}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p class="card-links">
        {shown > now && (
          <a href={to(plusMonths(shown, -1))} rel="prev nofollow">
            {words.before}
          </a>
        )}{' '}
        {shown < last && (
          <a href={to(plusMonths(shown, 1))} rel="next nofollow">
            {words.after}
          </a>
        )}
      </p>
    </section>
  );
}
