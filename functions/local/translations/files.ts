import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { StartError } from '../../errors.ts';
import { type Catalog, parseCatalog } from '../../language/catalog.ts';
import { everything, reviewedFile } from '../../language/reviewed.ts';
import type { Source, Sources } from './sources.ts';
import { madeOf, markOf, type Status, survey, translated } from './survey.ts';

const textOf = (file: string): Promise<string | undefined> => readFile(file, 'utf8').catch(() => undefined);

async function writeJson(file: string, value: unknown): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(value, null, 2)}\n`);
}

const statusFile = (dir: string, lang: string) => join(dir, 'status', `${lang}.json`);

/** The translations in one language, as they are in the file. */
export async function readCatalog(dir: string, lang: string): Promise<Catalog> {
  const file = join(dir, `${lang}.json`);
  const text = await textOf(file);
  return text === undefined ? {} : parseCatalog(text, file);
}

/** What is known of them. */
export async function readStatus(dir: string, lang: string): Promise<Status> {
  const file = statusFile(dir, lang);
  try {
    return { made: {}, reviewed: {}, ...JSON.parse((await textOf(file)) ?? '{}') };
  } catch (error) {
    throw new StartError(`${file} is no JSON: ${(error as Error).message}.`);
  }
}

type Value = (source: Source) => string | undefined;

/** A value for each text that has one, by section and key, in the order of the sources. */
function bySection(texts: readonly Source[], value: Value): Record<string, Record<string, string>> {
  const all: Record<string, Record<string, string>> = {};
  for (const source of texts) {
    const one = value(source);
    if (one === undefined) continue;
    all[source.section] ??= {};
    (all[source.section] as Record<string, string>)[source.key] = one;
  }
  return all;
}

/** Puts translations into the file of a language; those that nothing asks for any more go. Returns how many were for this folder. */
export async function takeTranslations(
  { dir, texts }: Sources,
  lang: string,
  given: Catalog,
): Promise<number> {
  const old = await readCatalog(dir, lang);
  const inFile = texts.filter(({ inline }) => inline[lang] === undefined);
  await writeJson(
    join(dir, `${lang}.json`),
    bySection(inFile, ({ section, key }) => given[section]?.[key] ?? old[section]?.[key]),
  );
  return inFile.filter(({ section, key }) => given[section]?.[key] !== undefined).length;
}

/**
 * Notes of which German each translation was made: of the one that is there when the translation is seen for the first time,
 * was worded anew, or is given.
 */
export async function noteMade({ dir, texts }: Sources, lang: string, given: Catalog = {}): Promise<void> {
  const [catalog, status] = [await readCatalog(dir, lang), await readStatus(dir, lang)];
  const made = bySection(texts, (one) => {
    const { section, key } = one;
    const text = translated(one, catalog, lang);
    const before = status.made[section]?.[key];
    if (text === undefined) return undefined;
    const stays = before?.endsWith(` ${markOf(text)}`) && given[section]?.[key] === undefined;
    return stays ? before : madeOf(one.german, text);
  });
  // A tag that was mistyped leaves nothing behind.
  if (Object.keys({ ...made, ...status.made }).length === 0) return;
  await writeJson(statusFile(dir, lang), { made, reviewed: status.reviewed });
}

/** Notes that a native speaker has reviewed a section, or all of a folder, as it is now. Returns how many texts that were. */
export async function markReviewed(sources: Sources, lang: string, section?: string): Promise<number> {
  const { dir, texts } = sources;
  let count = 0;
  const [catalog, status] = [await readCatalog(dir, lang), await readStatus(dir, lang)];
  const reviewed = bySection(texts, (one) => {
    const text = translated(one, catalog, lang);
    if (text !== undefined && (section === undefined || one.section === section)) {
      count++;
      return markOf(one.german, text);
    }
    return status.reviewed[one.section]?.[one.key];
  });
  if (count > 0) await writeJson(statusFile(dir, lang), { made: status.made, reviewed });
  return count;
}

/** The sections of a folder in which everything is reviewed, as they are now. */
async function reviewedSections(sources: Sources, lang: string): Promise<readonly string[]> {
  const { dir, texts } = sources;
  const found = survey(sources, await readCatalog(dir, lang), await readStatus(dir, lang), lang);
  const count = (all: readonly { section: string }[], name: string) =>
    all.filter(({ section }) => section === name).length;
  const sections = [...new Set(texts.map(({ section }) => section))];
  const done = sections.filter((name) => count(found.reviewed, name) === count(texts, name));
  return done.length === sections.length ? [everything] : done;
}

/** What the pages are to know of reviews, for all languages. */
export async function reviewsOf(
  sources: Sources,
  languages: readonly string[],
): Promise<Readonly<Record<string, readonly string[]>>> {
  const all = languages.map(async (lang) => [lang, await reviewedSections(sources, lang)] as const);
  return Object.fromEntries((await Promise.all(all)).filter(([, sections]) => sections.length > 0));
}

/** Writes it to where the pages look for it. */
export async function writeReviews(sources: Sources, languages: readonly string[]): Promise<void> {
  await writeJson(join(sources.dir, reviewedFile), await reviewsOf(sources, languages));
}
