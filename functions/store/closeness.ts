import { distance } from 'fastest-levenshtein';

/** A half of a compound that is a stored word, or the beginning of one. */
export const rightHalf = 0.8;

/** Mistakes that a word of a length may have and still be found. */
export function mistakesAllowed(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/** How many letters are wrong, missing or too many; two neighbours in the wrong order count as one mistake. */
function mistakes(one: string, other: string): number {
  const plain = distance(one, other);
  if (plain !== 2 || one.length !== other.length) return plain;
  const first = [...one].findIndex((char, at) => char !== other[at]);
  const swapped = one.slice(0, first) + one.charAt(first + 1) + one.charAt(first) + one.slice(first + 2);
  return swapped === other ? 1 : plain;
}

/**
 * How well a stored word answers a typed one, 0 (not at all) to 1 (it is the word): the beginning of a word, then the end of a
 * compound (`kurs` finds `sprachkurs`), then a misspelt word, then the misspelt beginning of one. Both as `wordsOf` gives them. Pure.
 */
export function closeness(typed: string, word: string): number {
  if (word === typed) return 1;
  if (word.startsWith(typed)) return 0.9 - Math.min(0.1, (word.length - typed.length) / 100);
  if (typed.length >= 4 && word.endsWith(typed)) return 0.75;
  const allowed = mistakesAllowed(typed.length);
  if (allowed === 0) return 0;
  if (Math.abs(word.length - typed.length) <= allowed) {
    const wrong = mistakes(typed, word);
    if (wrong <= allowed) return 0.7 - 0.15 * (wrong - 1);
  }
  if (typed.length < 5 || word.length <= typed.length) return 0;
  const beginnings = [-1, 0, 1].map((more) => word.slice(0, typed.length + more));
  return Math.min(...beginnings.map((start) => mistakes(typed, start))) <= 1 ? 0.45 : 0;
}

/** The places where a compound may be divided: four letters at least on each side. Pure. */
export function divisions(typed: string): readonly (readonly [string, string])[] {
  const letters = [...typed];
  return Array.from({ length: Math.max(0, letters.length - 7) }, (_, nth) => [
    letters.slice(0, nth + 4).join(''),
    letters.slice(nth + 4).join(''),
  ]);
}

/** Whether one of some words is nearly the typed one, or the two halves of a compound are there: `Sprahcafe`, `Sprachtreff im Café`. Pure. */
export function resembles(typed: string, words: readonly string[]): boolean {
  const best = (part: string) => Math.max(0, ...words.map((word) => closeness(part, word)));
  if (best(typed) > 0) return true;
  return divisions(typed).some(([start, end]) => {
    const halves = [best(start), best(end)] as const;
    // Two misspelt halves would be found in many a text that means something else.
    return Math.min(...halves) > 0 && Math.max(...halves) >= rightHalf;
  });
}

/** How well an entry's words answer all the typed ones; 0 when one of them has no answer. Pure. */
export function answers(typed: readonly string[], words: readonly string[]): number {
  let sum = 0;
  for (const one of typed) {
    const best = Math.max(0, ...words.map((word) => closeness(one, word)));
    if (best === 0) return 0;
    sum += best;
  }
  return typed.length === 0 ? 0 : sum / typed.length;
}
