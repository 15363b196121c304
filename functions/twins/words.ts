import { distance } from 'fastest-levenshtein';
import { commonness, meanings, nearness, silent } from './lexicon.ts';

/** Small letters, without accents, umlauts (typed as `ä` or `ae`) and `ß`: what two people write alike is alike. Pure. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/(?<![aeiouq])([aou])e(?=[^aeiou\s\d])/g, '$1');
}

/** A part of a word: what it means where that is known, else its stem; and the whole word it stands in. */
export interface Atom {
  readonly id: string;
  readonly word: string;
  /** How much it tells: 1 for a word that is not common. */
  readonly weight: number;
}

const ending =
  /^(?:e|en|er|ern|es|em|n|s|st|t|te|ten|et|end|ende|enden|ung|ungen|in|innen|rin|rinnen|erin|erinnen|ner|nerin|chen|lein|ler|lerin|lerinnen|lich|liche|lichen|ig|ige|igen|isch|ische|ischen|nd|ete|eten|eter|etes|ens|ers|ter|tes|tem)?$/;
const joints = ['', 's', 'n', 'en', 'e', 'es', 'er'];
const longestPart = Math.max(...[...meanings.keys()].map((word) => word.length));

/** The stem of a word that nobody has told us about: its commonest endings off. Folded input. Pure. */
export function stem(word: string): string {
  if (word.length < 5) return word;
  return word.replace(/(?:erinnen|erin|innen|ungen|ung|ern|en|er|es|em|e|s|n)$/, (end) =>
    word.length - end.length >= 4 ? '' : end,
  );
}

/** Meanings that cover the whole of a word, joined as German joins them; undefined when something stays over. */
function covered(word: string): readonly string[] | undefined {
  for (let size = Math.min(word.length, longestPart); size >= 2; size--) {
    const meaning = meanings.get(word.slice(0, size));
    if (!meaning) continue;
    const rest = word.slice(size);
    if (ending.test(rest)) return [meaning];
    for (const joint of joints) {
      if (!rest.startsWith(joint)) continue;
      const further = rest.length - joint.length >= 3 ? covered(rest.slice(joint.length)) : undefined;
      if (further) return [meaning, ...further];
    }
  }
  return undefined;
}

/** A known beginning or end of a compound, and the rest by its stem. */
function half(word: string): readonly string[] | undefined {
  for (let size = Math.min(word.length - 4, longestPart); size >= 4; size--) {
    const first = meanings.get(word.slice(0, size));
    if (first) return [first, stem(word.slice(size).replace(/^s(?=.{4})/, ''))];
  }
  for (let at = 3; at <= word.length - 4; at++) {
    const last = covered(word.slice(at));
    if (last) return [stem(word.slice(0, at)), ...last];
  }
  return undefined;
}

const memory = new Map<string, readonly string[]>();

/** What a folded word is made of. Remembered, as the same words come again and again. */
function partsOf(word: string): readonly string[] {
  const known = memory.get(word);
  if (known) return known;
  const parts = [...new Set(covered(word) ?? half(word) ?? [stem(word)])];
  if (memory.size > 20_000) memory.clear();
  memory.set(word, parts);
  return parts;
}

/** The words of a text, folded, without those that tell nothing. Pure. */
export function wordsOf(text: string): readonly string[] {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => word.length > 1 && !silent.has(word) && !/^\d+$/.test(word));
}

/** A text as what it means, each thing once. Pure. */
export function atomsOf(text: string): readonly Atom[] {
  const found = new Map<string, Atom>();
  for (const word of wordsOf(text)) {
    const parts = partsOf(word);
    for (const id of parts) {
      const known = meaningIds.has(id);
      const weight = known ? (commonness[id] ?? 1) : parts.length > 1 ? 0.5 : 0.8;
      if (!found.has(id)) found.set(id, { id, word, weight });
    }
  }
  return [...found.values()];
}

const meaningIds = new Set(meanings.values());
const near = new Map(
  nearness.flatMap(([a, b, by]) => [[`${a} ${b}`, by] as const, [`${b} ${a}`, by] as const]),
);

/** How alike two words are by their letters, 0 to 1; below three quarters, and for short words, it is nothing. Pure. */
export function spelling(a: string, b: string): number {
  if (a === b) return 1;
  const longest = Math.max(a.length, b.length);
  if (Math.min(a.length, b.length) < 5 || Math.abs(a.length - b.length) > 3) return 0;
  const alike = 1 - distance(a, b) / longest;
  return alike >= 0.75 ? alike : 0;
}

/** How much two things that are meant have in common, 0 to 1. Pure. */
function kinship(a: Atom, b: Atom): number {
  if (a.id === b.id) return 1;
  return near.get(`${a.id} ${b.id}`) ?? spelling(a.word, b.word);
}

/** What of `these` stands in `those` too: the share by weight, 0 to 1, and the words. Nothing for an empty text. Pure. */
export function share(
  these: readonly Atom[],
  those: readonly Atom[],
): { readonly part: number; readonly words: readonly string[] } {
  let [all, common] = [0, 0];
  const words = new Set<string>();
  for (const one of these) {
    const best = Math.max(0, ...those.map((other) => kinship(one, other)));
    all += one.weight;
    common += one.weight * best;
    if (best >= 0.75) words.add(one.word);
  }
  return { part: all > 0 ? common / all : 0, words: [...words] };
}
