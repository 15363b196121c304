import { catalogOf, germanAmong, untranslated } from './catalog.ts';
import { setIn } from './simple.ts';

/** A BCP 47 language tag as used in `lang` attributes, e.g. `de`, `en`, `ar`. */
export type Language = string;

/** Under this key a text knows where its translations stand. */
export const place = Symbol('where the translations stand');

/** Where a text's translations stand: in `<dir>/<lang>.json`, under section and key. */
export interface Place {
  readonly dir: string;
  readonly section: string;
  readonly key: string;
}

/** One wording in several languages: German, others beside it, and where the rest is found. */
export type Text = { readonly de: string; readonly [place]?: Place } & Readonly<Record<Language, string>>;

/** The translation into one language; undefined where there is none. German is the source, not a translation. */
export function translationOf(text: Text, lang: Language): string | undefined {
  const inline = Object.hasOwn(text, lang) ? text[lang] : undefined;
  if (lang === 'de') return inline;
  const at = text[place];
  const found = inline ?? (at && catalogOf(at.dir, lang)[at.section]?.[at.key]);
  return found === undefined ? undefined : setIn(found, lang);
}

/** The wording in one language; German where it is missing. */
export function textIn(text: Text, lang: Language): string {
  return translationOf(text, lang) ?? (lang === 'de' ? text.de : germanAmong(untranslated(text.de), lang));
}
