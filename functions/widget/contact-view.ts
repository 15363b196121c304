import type { Deps } from '../deps.ts';
import { formatDay } from '../language/format.ts';
import { directionOf, type Language, textIn, wordsIn } from '../language/language.ts';
import { openingInWords, telephoneLink } from '../pages/contact.tsx';
import { contactWording } from '../pages/contact-wording.ts';
import { type Municipality, municipalityOf, weekdays } from '../pages/municipality.ts';
import type { Opening } from '../pages/open-now.ts';
import type { Level } from './asked.ts';
import { css } from './look.ts';
import { h, type Tree } from './tree.ts';
import { wording } from './wording.ts';

function hoursView({ openingHours = [] }: Municipality, lang: Language): Tree | undefined {
  const words = wordsIn(contactWording, lang);
  const days = weekdays.filter((day) => openingHours.some((span) => span.day === day));
  if (days.length === 0) return undefined;
  const rows = days.map((day) => {
    const spans = openingHours.filter((span) => span.day === day);
    return h(
      'tr',
      {},
      h('th', { scope: 'row' }, words.days[day]),
      h(
        'td',
        {},
        ...spans.flatMap(({ from, to }, nth) => [
          nth > 0 && ` ${words.and} `,
          h('bdi', { dir: 'ltr' }, `${from}–${to}`),
        ]),
        words.clock && ` ${words.clock}`,
      ),
    );
  });
  return h('table', { part: 'hours' }, h('caption', {}, words.hours), ...rows);
}

function addressView(city: Municipality, lang: Language): Tree {
  const words = wordsIn(contactWording, lang);
  const { street, postalCode, city: town } = city.address;
  const line = (...children: (Tree | false | undefined)[]) => h('div', {}, ...children);
  const reach = (label: string, href: string, text: string) =>
    line(`${label}: `, h('a', { part: 'link', href }, h('bdi', { dir: 'ltr' }, text)));
  return h(
    'address',
    { part: 'address' },
    line(textIn(city.office, lang)),
    city.person ? line(h('bdi', {}, city.person)) : undefined,
    line(h('bdi', { lang: 'de' }, street)),
    line(h('bdi', { lang: 'de' }, `${postalCode} ${town}`)),
    city.telephone ? reach(words.telephone, telephoneLink(city.telephone), city.telephone) : undefined,
    city.email ? reach(words.email, `mailto:${city.email}`, city.email) : undefined,
  );
}

/** Days to come on which nobody is there, though the hours say so. */
function aheadView({ ahead }: Opening, lang: Language): Tree | undefined {
  const days = ahead?.map(({ day, name }) =>
    h('p', {}, h('time', { datetime: day }, formatDay(day, lang)), `: ${textIn(name, lang)}`),
  );
  return days && h('div', { part: 'closed' }, h('p', {}, wordsIn(contactWording, lang).ahead), ...days);
}

/** What `<helferkreis-contact>` shows: who it is, whether it is open, how to get there and when. */
export async function contactAnswer(deps: Deps, lang: Language, level: Level) {
  const { openingOf } = await import('../pages/open-now.ts');
  const city = municipalityOf(deps);
  const opening = openingOf(city, deps.clock());
  return {
    count: 1,
    error: wordsIn(wording, lang).error,
    css,
    body: h(
      'div',
      { part: 'body', lang, dir: directionOf(lang) },
      h(`h${level}`, { part: 'title' }, textIn(city.name, lang)),
      h('p', { part: 'status' }, openingInWords(opening, lang)),
      h('div', { part: 'columns' }, addressView(city, lang), hoursView(city, lang), aheadView(opening, lang)),
    ),
  };
}
