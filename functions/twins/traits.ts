import type { Field } from '../intake/definition.ts';
import { weeklyTimes } from '../listing/weekly.ts';
import { weekdays } from '../pages/municipality.ts';
import type { Entry, Facts } from '../store/entry.ts';
import { textOf } from '../store/facts.ts';
import type { Json } from '../store/port.ts';
import { specifics } from './lexicon.ts';
import { type Times, timesIn } from './times.ts';
import { type Atom, atomsOf, fold } from './words.ts';

/** What of an entry is compared, made ready once: the same for every entry it is compared with. */
export interface Traits {
  readonly domain: string;
  readonly title: readonly Atom[];
  /** The title and what is told besides. */
  readonly text: readonly Atom[];
  readonly categories: readonly string[];
  readonly fields: readonly string[];
  readonly districts: readonly string[];
  readonly place: readonly Atom[];
  /** Where people live who need something; empty where that is not said. */
  readonly shelter: string;
  readonly times: Times;
  /** First and last day on which it takes place, or on which help is of use: `YYYY-MM-DD`. */
  readonly period?: readonly [string, string];
  readonly audience: readonly string[];
  /** Who offers or reports it, or gives the training. */
  readonly by: readonly Atom[];
  readonly organisation?: string;
  /** Where people turn: hosts of websites, mail addresses, telephone numbers. */
  readonly contacts: readonly string[];
  /** Kinds of particulars and which of them are named: tongues, subjects, levels, parts, sizes. */
  readonly particulars: Readonly<Record<string, readonly string[]>>;
}

const listOf = (value: Json | undefined): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : Array.isArray(value)
      ? value.filter((one) => typeof one === 'string')
      : [];

const people: Readonly<Record<string, string>> = {
  women: 'women',
  men: 'men',
  children: 'children',
  youth: 'young-people',
  seniors: 'older-people',
};

/** For whom it is: what was chosen, more closely what the title says. */
function audienceOf(facts: Facts, title: readonly Atom[]): readonly string[] {
  const named = title.flatMap(({ id }) => people[id] ?? []);
  return named.length > 0
    ? named
    : listOf(facts.audience).filter((one) => !['everyone', 'newcomers'].includes(one));
}

function named(plain: string, kinds: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(kinds).flatMap(([id, words]) =>
    words.split(' ').some((word) => plain.includes(word)) ? [id] : [],
  );
}

/** What a title and a text are more closely about: the first that names any of a kind is taken at its word. */
function particularsOf(title: string, text: string): Traits['particulars'] {
  const either = (read: (plain: string) => readonly string[]) => {
    const inTitle = read(fold(title));
    return inTitle.length > 0 ? inTitle : read(fold(text));
  };
  const all = (pattern: RegExp) => (plain: string) =>
    [...plain.matchAll(pattern)].map((match) => match.slice(1).join('-'));
  return {
    tongue: either((plain) => named(plain, specifics.tongue)),
    subject: either((plain) => named(plain, specifics.subject)),
    level: either(all(/\b([abc][12])\b/g)),
    part: either(all(/\b(?:teil|modul|stufe|termin|gruppe)\s*(\d|i{1,3})\b/g)),
    size: either(all(/(?:grosse|grossen)[a-z\s]*(\d{2,3})/g)),
    class: either(all(/(?:klasse|klassen)\s*(\d{1,2})/g)),
  };
}

function contactsOf(facts: Facts): readonly string[] {
  const text = `${textOf(facts.contact)} ${textOf(facts.website)} ${textOf(facts.phone)}`.toLowerCase();
  const hosts = [...text.matchAll(/https?:\/\/(?:www\.)?([\w-]+(?:\.[\w-]+)+)/g)].map(
    ([, host]) => host ?? '',
  );
  const mails = [...text.matchAll(/[\w.+-]+@[\w.-]+/g)].map(([mail]) => mail);
  const numbers = [...text.matchAll(/\+?\d[\d\s/()-]{6,}\d/g)].map(([number]) =>
    number.replace(/\D/g, '').replace(/^(?:00)?49/, '0'),
  );
  return [...new Set([...hosts, ...mails, ...numbers])];
}

function periodOf(facts: Facts): Traits['period'] {
  const [first, last] = [textOf(facts.starts), textOf(facts.ends)];
  if (!first && !last) return undefined;
  return [first || last, last || first];
}

/** When it takes place: regular times that were entered as such, and what was said in words. */
function whenOf(facts: Facts, fields: readonly Field[]): Times {
  const said = timesIn(textOf(facts.times));
  const rows = fields
    .filter(({ role }) => role === 'schedule' || role === 'opening')
    .flatMap((field) => weeklyTimes(field, field.role && facts[field.role]));
  const hours = rows.map(({ from }) => Number(from.slice(0, 2)) + Number(from.slice(3, 5)) / 60);
  return {
    days: new Set([...rows.map(({ day }) => weekdays.indexOf(day)), ...said.days]),
    hours: [...hours, ...said.hours].slice(0, 1),
  };
}

/** Reads what is compared from an entry's facts; `fields`: of its form, for what stands in rows. Pure. */
export function traitsOf(
  { domain, facts }: Pick<Entry, 'domain' | 'facts'>,
  fields: readonly Field[] = [],
): Traits {
  const [title, description] = [textOf(facts.title), textOf(facts.description)];
  const titled = atomsOf(title);
  const organisation = textOf(facts.organisation);
  const by = `${textOf(facts['organisation-name'])} ${textOf(facts.trainer)}`.trim();
  return {
    domain,
    title: titled,
    text: atomsOf(`${title} ${description}`),
    categories: listOf(facts.category),
    fields: listOf(facts.field),
    districts: listOf(facts.district),
    place: atomsOf(textOf(facts.place)),
    shelter: textOf(facts.shelter),
    times: whenOf(facts, fields),
    period: periodOf(facts),
    audience: audienceOf(facts, titled),
    by: atomsOf(by),
    ...(organisation && organisation !== 'other' && { organisation }),
    contacts: contactsOf(facts),
    particulars: particularsOf(title, description),
  };
}
