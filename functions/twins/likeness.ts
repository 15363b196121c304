import type { Traits } from './traits.ts';
import { share } from './words.ts';

/** What is looked at. `title` and `text`: how much of the words is common, 0 to 1; the others from -1 (not the same) to 1. */
export const signalNames = [
  'title',
  'text',
  'kind',
  'district',
  'place',
  'times',
  'dates',
  'audience',
  'people',
  'contact',
  'particulars',
] as const;
type SignalName = (typeof signalNames)[number];
type Signals = Readonly<Record<SignalName, number>>;

/** Why, as data: the signals that speak for it, strongest first, and the words both have. */
export interface Likeness {
  /** 0 to 1; from `threshold` on they are probably twins. */
  readonly score: number;
  readonly signals: Signals;
  readonly words: readonly string[];
}

const overlap = <T>(a: readonly T[], b: readonly T[]) => a.some((one) => b.includes(one));

/** 1 where both have something in common, -1 where both have something and nothing in common, 0 where one has nothing. */
function agreement(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  return overlap(a, b) ? 1 : -1;
}

/** Kinds of help under which people file the same thing. */
const neighbours: readonly (readonly string[])[] = [
  ['mentoring', 'authorities', 'interpreting'],
  ['mentoring', 'leisure', 'job-search'],
  ['mentoring', 'language-course'],
  ['language-course', 'encounter', 'homework'],
  ['leisure', 'encounter', 'sport'],
  ['clothing', 'rooms-materials', 'housing', 'sport'],
  ['housing', 'transport', 'rooms-materials'],
  ['legal-advice', 'authorities', 'counselling'],
];

function kindOf(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  if (overlap(a, b)) return 1;
  const near =
    [...a, ...b].includes('other') || neighbours.some((group) => overlap(group, a) && overlap(group, b));
  return near ? 0 : -1;
}

/** Days on which it takes place or help is of use: the same first one, days that meet, or none in common. */
function datesOf({ period: a }: Traits, { period: b }: Traits): number {
  if (!a || !b) return 0;
  if (a[0] === b[0]) return 1;
  return a[0] <= b[1] && b[0] <= a[1] ? 0.5 : -1;
}

function timesOf({ times: a }: Traits, { times: b }: Traits): number {
  if (a.days.size === 0 || b.days.size === 0) return 0;
  const common = [...a.days].filter((day) => b.days.has(day)).length;
  if (common === 0) return -1;
  const [first, second] = [a.hours[0], b.hours[0]];
  if (first !== undefined && second !== undefined && Math.abs(first - second) > 1.5) return -0.5;
  return common / Math.min(a.days.size, b.days.size);
}

/** The shelter, where both name one: a district has several. */
function districtOf(a: Traits, b: Traits): number {
  if (a.shelter && b.shelter) return a.shelter === b.shelter ? 1 : -1;
  return agreement(a.districts, b.districts);
}

function placesOf(a: Traits, b: Traits): number {
  if (a.place.length === 0 || b.place.length === 0) return 0;
  return Math.max(share(a.place, b.place).part, share(b.place, a.place).part) * 2 - 1;
}

function peopleOf(a: Traits, b: Traits): number {
  if (a.organisation && b.organisation) return a.organisation === b.organisation ? 1 : -1;
  if (a.by.length === 0 || b.by.length === 0) return 0;
  return Math.max(share(a.by, b.by).part, share(b.by, a.by).part) * 2 - 1;
}

function particularsOf(a: Traits, b: Traits): number {
  const kinds = Object.keys(a.particulars).map((kind) =>
    agreement(a.particulars[kind] ?? [], b.particulars[kind] ?? []),
  );
  return kinds.includes(-1) ? -1 : Math.max(0, ...kinds);
}

/**
 * How much each signal counts for, and how much against, in logits; tuned on test/twins/tuning.json and the demonstration
 * (docs/decisions/twins.md). That two things stand in the same street at the same hour counts only as far as the words agree.
 */
const weights: Readonly<Record<SignalName, { readonly for: number; readonly against: number }>> = {
  title: { for: 1.6, against: 0 },
  text: { for: 2.2, against: 0 },
  kind: { for: 0, against: 0.3 },
  district: { for: 1, against: 2 },
  place: { for: 0.1, against: 0.7 },
  times: { for: 1.7, against: 1.8 },
  dates: { for: 2, against: 4 },
  audience: { for: 0, against: 1.7 },
  people: { for: 0.1, against: 1.1 },
  contact: { for: 1, against: 0 },
  particulars: { for: 0, against: 2 },
};
const bias = -2.2;

/** From this score on, two entries are probably the same. */
export const threshold = 0.5;

/** What of two entries speaks for their being the same, signal by signal, and the words they share. Pure. */
function compare(a: Traits, b: Traits): { readonly signals: Signals; readonly words: readonly string[] } {
  const [there, back] = [share(a.title, b.title), share(b.title, a.title)];
  const whole = [
    share(a.title, b.text),
    share(b.title, a.text),
    share(a.text, b.text),
    share(b.text, a.text),
  ];
  const people = peopleOf(a, b);
  const signals: Signals = {
    title: 0.6 * Math.max(there.part, back.part) + 0.4 * Math.min(there.part, back.part),
    text: whole.reduce((sum, { part }) => sum + part, 0) / whole.length,
    kind: kindOf(a.categories, b.categories),
    district: districtOf(a, b),
    place: placesOf(a, b),
    times: timesOf(a, b),
    dates: datesOf(a, b),
    audience: agreement(a.audience, b.audience),
    people,
    // Whoever offers many things has one contact for all: it tells something only where names do not agree.
    contact: people < 1 && overlap(a.contacts, b.contacts) ? 1 : 0,
    particulars: particularsOf(a, b),
  };
  return { signals, words: [...new Set([there, ...whole].flatMap(({ words }) => words))] };
}

/**
 * How alike two entries of one domain are, and why. Symmetric; entries of two domains are nothing alike. `without`: signals
 * that are not to count. Pure.
 */
export function likeness(a: Traits, b: Traits, without: readonly SignalName[] = []): Likeness {
  const { signals, words } = compare(a, b);
  const close = Math.min(1, Math.max(signals.title, signals.text) / 0.5);
  let sum = bias;
  for (const name of signalNames.filter((one) => !without.includes(one))) {
    const [value, weight] = [signals[name], weights[name]];
    const isWords = name === 'title' || name === 'text';
    sum += value < 0 ? value * weight.against : value * weight.for * (isWords ? 1 : close);
  }
  return { score: a.domain === b.domain ? 1 / (1 + Math.exp(-sum)) : 0, signals, words };
}
