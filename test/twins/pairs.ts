import { readFileSync } from 'node:fs';
import type { Facts } from '../../functions/store/entry.ts';
import { likeness, threshold } from '../../functions/twins/likeness.ts';
import { traitsOf } from '../../functions/twins/traits.ts';

/** Two entries that somebody has looked at, and whether they are the same. */
export interface LabelledPair {
  readonly domain: string;
  readonly twin: boolean;
  /** What makes it worth having in the set. */
  readonly why: string;
  readonly a: Facts;
  readonly b: Facts;
}

/** `tuning`: what weights and words were chosen by. `held-out`: never looked at for that. */
export function labelled(which: 'tuning' | 'held-out'): readonly LabelledPair[] {
  return JSON.parse(readFileSync(new URL(`${which}.json`, import.meta.url), 'utf8'));
}

/** What comes of a set: how many were found rightly, wrongly and not. */
export function measured(pairs: readonly LabelledPair[], without: Parameters<typeof likeness>[2] = []) {
  const told = pairs.map((pair) => {
    const [a, b] = [pair.a, pair.b].map((facts) => traitsOf({ domain: pair.domain, facts }));
    return { ...pair, found: !!a && !!b && likeness(a, b, without).score >= threshold };
  });
  const count = (twin: boolean, found: boolean) =>
    told.filter((pair) => pair.twin === twin && pair.found === found).length;
  const [right, wrong, missed] = [count(true, true), count(false, true), count(true, false)];
  return { right, wrong, missed, precision: right / (right + wrong), recall: right / (right + missed) };
}
