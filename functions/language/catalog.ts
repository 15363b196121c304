import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { factsOf } from './languages.ts';

/** Translated texts of one language: by section (a room, or a form's file), then by key. */
export type Catalog = Readonly<Record<string, Readonly<Record<string, string>>>>;

const read = new Map<string, Catalog>();

/** Where the translations of the product's own words lie; beside the bundle where it is deployed. */
export const productTranslations = join(process.env.LAMBDA_TASK_ROOT ?? '.', 'languages');

/** The translations of a folder in one language, read at their first use; empty where there is no such file. Throws when it is no JSON. */
export function catalogOf(dir: string, lang: string): Catalog {
  const file = join(dir, `${lang}.json`);
  let catalog = read.get(file);
  if (!catalog) {
    // The tag may come from an address: only letters, digits and dashes may name a file.
    catalog = /^[A-Za-z0-9-]+$/.test(lang) ? readCatalog(file) : {};
    read.set(file, catalog);
  }
  return catalog;
}

function readCatalog(file: string): Catalog {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return {};
  }
  try {
    return JSON.parse(text) as Catalog;
  } catch (error) {
    throw new Error(`${file} is no JSON: ${(error as Error).message}`);
  }
}

let missingShown = false;

/** For translators: what is not translated yet is shown between ⟦ and ⟧ instead of in German alone. */
export function showMissing(on: boolean): void {
  missingShown = on;
}

/** German where a translation is missing: plain for readers, marked for translators. */
export function untranslated(german: string): string {
  return missingShown ? `⟦${german}⟧` : german;
}

/**
 * A German text as it stands among words of a language: kept in its own direction where that one runs from right to left
 * (Unicode TR 9), or its full stop would stand before its first word. Each line for itself, as a line's end ends it.
 */
export function germanAmong(text: string, lang: string): string {
  return factsOf(lang)?.direction === 'rtl' ? text.replace(/.+/g, '\u2066$&\u2069') : text;
}
