import { catalogOf, germanAmong, productTranslations, untranslated } from './catalog.ts';
import { compileMessage, Message, type MessageValue } from './message.ts';
import { setIn } from './simple.ts';
import { type Language, place, type Text } from './text.ts';

/** What a room says: German texts, grouped as it likes. */
export interface Source {
  readonly [key: string]: string | Message | Source;
}

/** The same as a page uses it: messages have become functions that take their values. */
export type Said<S> =
  S extends Message<infer Names>
    ? (...values: { [At in keyof Names]: MessageValue }) => string
    : S extends string
      ? string
      : { readonly [Key in keyof S]: Said<S[Key]> };

/** What a room says, in all languages. */
export interface Wording<S extends Source = Source> {
  readonly section: string;
  readonly source: S;
  readonly in: Map<Language, Said<S>>;
}

/** All wordings and texts that are loaded, by section, for those who look after the translations. */
const sections = new Map<string, Map<string, string | Message>>();

function remember(section: string, key: string, source: string | Message): void {
  const known = sections.get(section) ?? new Map<string, string | Message>();
  sections.set(section, known.set(key, source));
}

/** All German texts of the modules loaded so far: section → key → text or message. */
export function loadedSources(): ReadonlyMap<string, ReadonlyMap<string, string | Message>> {
  for (const one of wordings) walk(one.section, one.source, '', remember);
  return sections;
}

const wordings: Wording[] = [];

function walk(
  section: string,
  source: Source,
  before: string,
  visit: (section: string, key: string, source: string | Message) => void,
): void {
  for (const [name, one] of Object.entries(source)) {
    const key = before ? `${before}.${name}` : name;
    if (typeof one === 'string' || one instanceof Message) visit(section, key, one);
    else walk(section, one, key, visit);
  }
}

/** The German words of a room; their translations stand in `languages/<lang>.json` under the section, by dotted keys. */
export function wording<const S extends Source>(section: string, source: S): Wording<S> {
  const made: Wording<S> = { section, source, in: new Map() };
  wordings.push(made as unknown as Wording);
  return made;
}

/** The words of a room in one language; German for each that has no translation. */
export function wordsIn<S extends Source>(from: Wording<S>, lang: Language): Said<S> {
  let words = from.in.get(lang);
  if (!words) {
    const translated = lang === 'de' ? {} : (catalogOf(productTranslations, lang)[from.section] ?? {});
    words = say(from.source, '', lang, translated) as Said<S>;
    from.in.set(lang, words);
  }
  return words;
}

function say(
  source: Source,
  before: string,
  lang: Language,
  translated: Readonly<Record<string, string>>,
): unknown {
  return Object.fromEntries(
    Object.entries(source).map(([name, one]) => {
      const key = before ? `${before}.${name}` : name;
      if (typeof one !== 'string' && !(one instanceof Message))
        return [name, say(one, key, lang, translated)];
      const found = translated[key];
      if (found !== undefined) {
        const text = setIn(found, lang);
        if (typeof one === 'string') return [name, text];
        const inLanguage = compileMessage(text, one.names, lang);
        const german = compileMessage(one.text, one.names, 'de');
        // A page is worth more than a translation that cannot be used; `npm run translations` tells of it.
        const spoken = (...values: MessageValue[]) => {
          try {
            return inLanguage(...values);
          } catch {
            return germanAmong(german(...values), lang);
          }
        };
        return [name, spoken];
      }
      const german = typeof one === 'string' ? one : one.text;
      const shown = lang === 'de' ? german : untranslated(german);
      if (typeof one === 'string') return [name, germanAmong(shown, lang)];
      // Plurals of a text that is not translated are German ones.
      const inGerman = compileMessage(shown, one.names, 'de');
      return [name, (...values: MessageValue[]) => germanAmong(inGerman(...values), lang)];
    }),
  );
}

/** Single texts of a room that are handed around, such as the names of states. */
export function texts<const Keys extends string>(
  section: string,
  source: Readonly<Record<Keys, string>>,
): Readonly<Record<Keys, Text>> {
  const made = Object.entries<string>(source).map(([key, de]) => {
    remember(section, key, de);
    return [key, { de, [place]: { dir: productTranslations, section, key } }] as const;
  });
  return Object.fromEntries(made) as Record<Keys, Text>;
}
