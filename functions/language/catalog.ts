import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from '../errors.ts';
import { factsOf } from './languages.ts';

/** Translated texts of one language: by section (a room, or a form's file), then by key. */
export type Catalog = Readonly<Record<string, Readonly<Record<string, string>>>>;

const read = new Map<string, Catalog>();

/** Where the translations of the product's own words lie; beside the bundle where it is deployed. */
export const productTranslations = join(process.env.LAMBDA_TASK_ROOT ?? '.', 'languages');

/** The translations of a folder in one language, read at their first use; empty where there is no such file. Throws `StartError`. */
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
  return parseCatalog(text, file);
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The translations in a file's text. Throws `StartError`, which names the file and the place, for what holds none. */
export function parseCatalog(text: string, file: string): Catalog {
  let all: unknown;
  try {
    all = JSON.parse(text);
  } catch (error) {
    throw new StartError(`${file} is no JSON: ${(error as Error).message}.`);
  }
  if (!isObject(all))
    throw new StartError(`${file} must hold one JSON object, with a section for each room.`);
  for (const [section, texts] of Object.entries(all)) {
    if (!isObject(texts)) throw new StartError(`${file} at "${section}": must be an object of texts.`);
    const wrong = Object.keys(texts).find((key) => typeof texts[key] !== 'string');
    if (wrong !== undefined) throw new StartError(`${file} at "${section}", "${wrong}": must be a text.`);
  }
  return all as Catalog;
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
