import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from './text.ts';

/** In the folder of the translations: by language, the sections in which a native speaker has reviewed every text. */
export const reviewedFile = join('status', 'reviewed.json');

/** Stands for all sections of a folder. */
export const everything = '*';

type Reviewed = Readonly<Record<Language, readonly string[]>>;

const read = new Map<string, Reviewed>();

function readReviewed(dir: string): Reviewed {
  try {
    return JSON.parse(readFileSync(join(dir, reviewedFile), 'utf8')) as Reviewed;
  } catch {
    // No such file: nobody has reviewed anything there.
    return {};
  }
}

/**
 * Whether a native speaker has reviewed every text of some sections in a language (all sections of the folder without any
 * named). German is the original and needs no review.
 */
export function isReviewed(dir: string, lang: Language, sections: readonly string[] = [everything]): boolean {
  if (lang === 'de') return true;
  const known = read.get(dir) ?? readReviewed(dir);
  read.set(dir, known);
  const done = Object.hasOwn(known, lang) ? (known[lang] ?? []) : [];
  return done.includes(everything) || sections.every((one) => done.includes(one));
}
