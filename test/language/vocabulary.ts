import type { Catalog } from '../../functions/language/catalog.ts';
import { formatDay } from '../../functions/language/format.ts';
import { languages } from '../../functions/language/languages.ts';
import type { Source, Sources } from '../../functions/local/translations/sources.ts';
import { translated } from '../../functions/local/translations/survey.ts';

const words = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFC')
    .match(/[\p{L}\p{M}]+/gu) ?? [];

/** What is the same in every language: addresses, references, and what is asked of programs. */
const apart = /https?:\/\/\S+|[\w.+-]+@[\w.-]+|\b[A-Z2-9]{4}-[A-Z2-9]{4}\b|\bformat=\w+|\bas=\w+/g;

/** The words that a page in one language may have. */
export interface Vocabulary {
  /** The words of a text that the language does not have. */
  strangers(text: string): readonly string[];
  /** German texts of the product that stand in a text though the language has them too. */
  germanIn(text: string): readonly string[];
}

/**
 * All words of the translations into a language, and those of the content that a test has put in. German counts only where
 * a text is not translated yet: completeness is held elsewhere.
 */
export function vocabularyOf(
  lang: string,
  all: readonly { readonly sources: Sources; readonly catalog: Catalog }[],
  content: readonly string[],
): Vocabulary {
  const of = (source: Source, catalog: Catalog) =>
    lang === 'de' ? source.german : translated(source, catalog, lang);
  const texts = all.flatMap(({ sources, catalog }) =>
    sources.texts.map((source) => ({ german: source.german, text: of(source, catalog) })),
  );
  const days = Array.from({ length: 366 }, (_, n) =>
    formatDay(new Date(Date.UTC(2027, 0, n)).toISOString(), lang),
  );
  const said = texts.map(({ german, text }) => text ?? german);
  const names = Object.values(languages).map(({ name }) => name);
  const known = new Set([...said, ...days, ...content, ...names].flatMap(words));
  const everything = [...said, ...content].join('\n');
  const german = texts
    .filter(({ german, text }) => text !== undefined && text !== german && german.length > 9)
    .map(({ german }) => german)
    .filter((text) => !text.includes('{') && !everything.includes(text));
  return {
    strangers: (text) => words(text.replace(apart, ' ')).filter((word) => !known.has(word)),
    germanIn: (text) => (lang === 'de' ? [] : german.filter((one) => text.includes(one))),
  };
}
