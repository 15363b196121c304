import { createHash } from 'node:crypto';
import { StartError } from '../../errors.ts';
import type { Catalog } from '../../language/catalog.ts';
import { placeholders } from '../../language/message.ts';
import type { Source, Sources } from './sources.ts';

/** Marks of texts: by section and key. */
export type Marks = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What is known of the translations into one language: marks of what each was made of, and of what was reviewed. */
export interface Status {
  readonly made: Marks;
  readonly reviewed: Marks;
}

/** Where a text stands, for people. */
export interface Spot {
  readonly section: string;
  readonly key: string;
}

/** How far the translation into one language is. */
export interface Survey {
  readonly texts: number;
  readonly missing: readonly Spot[];
  /** Nothing asks for them any more. */
  readonly unused: readonly Spot[];
  /** The German has changed since they were translated. */
  readonly changed: readonly Spot[];
  /** Placeholders or syntax are not right; with what is wrong. */
  readonly broken: readonly (Spot & { readonly wrong: string })[];
  /** Reviewed by a native speaker, as German and translation are now. */
  readonly reviewed: readonly Spot[];
}

/** A short mark that another text does not have. */
export function markOf(...texts: readonly string[]): string {
  return createHash('sha256').update(texts.join('\n')).digest('hex').slice(0, 8);
}

/** What is noted of a translation: the marks of the German it was made of, and its own. */
export function madeOf(german: string, text: string): string {
  return `${markOf(german)} ${markOf(text)}`;
}

/** The translation of a text: beside it, or in the file. */
export function translated(source: Source, catalog: Catalog, lang: string): string | undefined {
  return source.inline[lang] ?? catalog[source.section]?.[source.key];
}

/** What is wrong with the translation of a message; undefined when it can be used. */
function faultOf(source: Source, text: string): string | undefined {
  if (!source.names) return undefined;
  try {
    const [wanted, given] = [source.german, text].map((one) => placeholders(one).join(', '));
    return wanted === given ? undefined : `has the places "${given}" instead of "${wanted}"`;
  } catch (error) {
    return `is no ICU MessageFormat: ${(error as Error).message}`;
  }
}

/** How far the translation of all texts of a folder into a language is. Pure. */
export function survey({ texts }: Sources, catalog: Catalog, status: Status, lang: string): Survey {
  const known = new Map(texts.map((one) => [`${one.section}\n${one.key}`, one]));
  const there = texts.flatMap((source) => {
    const text = translated(source, catalog, lang);
    return text === undefined ? [] : [{ source, text }];
  });
  const spot = ({ section, key }: Source): Spot => ({ section, key });
  return {
    texts: texts.length,
    missing: texts.filter((one) => translated(one, catalog, lang) === undefined).map(spot),
    unused: Object.entries(catalog).flatMap(([section, all]) =>
      Object.keys(all)
        .filter((key) => {
          const source = known.get(`${section}\n${key}`);
          return !source || source.inline[lang] !== undefined;
        })
        .map((key) => ({ section, key })),
    ),
    changed: there
      .filter(({ source, text }) => {
        const made = status.made[source.section]?.[source.key];
        return made?.endsWith(` ${markOf(text)}`) && made !== madeOf(source.german, text);
      })
      .map(({ source }) => spot(source)),
    broken: there.flatMap(({ source, text }) => {
      const wrong = faultOf(source, text);
      return wrong ? [{ ...spot(source), wrong }] : [];
    }),
    reviewed: there
      .filter(
        ({ source, text }) => status.reviewed[source.section]?.[source.key] === markOf(source.german, text),
      )
      .map(({ source }) => spot(source)),
  };
}

/** Refuses translations of texts that there are not, and those that could not be used. Throws `StartError` with the first. */
export function mustFit({ texts }: Sources, given: Catalog): void {
  const known = new Map(texts.map((one) => [`${one.section}\n${one.key}`, one]));
  for (const [section, all] of Object.entries(given)) {
    for (const [key, text] of Object.entries(all)) {
      const source = known.get(`${section}\n${key}`);
      if (!source)
        throw new StartError(`There is no text "${key}" in the section "${section}". Nothing was taken.`);
      const wrong = faultOf(source, text);
      if (wrong)
        throw new StartError(`The translation of "${section}" "${key}" ${wrong}. Nothing was taken.`);
    }
  }
}
