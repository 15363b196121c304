import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { StartError } from '../../errors.ts';
import { loadForms } from '../../intake/load.ts';
import type { Catalog } from '../../language/catalog.ts';
import { pageLanguages } from '../../language/language.ts';
import { markReviewed, noteMade, readCatalog, readStatus, takeTranslations, writeReviews } from './files.ts';
import { detailsOf, head, lineOf } from './show.ts';
import { formSources, productSources, type Sources } from './sources.ts';
import { mustFit, survey, translated } from './survey.ts';

/** Translations as they go to a translator and come back. */
type Sheet = Readonly<Record<'product' | 'forms', Catalog>>;

const others = pageLanguages.filter((lang) => lang !== 'de');
const say = (line: string) => process.stdout.write(`${line}\n`);
// Whoever reads only the beginning (`| head`) has seen enough.
process.stdout.on('error', () => process.exit());

async function show(all: readonly Sources[], languages: readonly string[], details: boolean): Promise<void> {
  let wrong = 0;
  const lines: string[] = [];
  say(head);
  for (const lang of languages) {
    const found = await Promise.all(
      all.map(async (one) => {
        const [catalog, status] = [await readCatalog(one.dir, lang), await readStatus(one.dir, lang)];
        return { dir: one.dir, survey: survey(one, catalog, status, lang) };
      }),
    );
    say(
      lineOf(
        lang,
        found.map((one) => one.survey),
      ),
    );
    const open = found.flatMap((one) => detailsOf(one.dir, one.survey));
    wrong += open.length;
    lines.push(...open.map((line) => `${lang.padEnd(10)} ${line}`));
  }
  const shown = details ? lines : lines.slice(0, 40);
  if (shown.length > 0) say(`\n${shown.join('\n')}`);
  if (shown.length < lines.length)
    say(`… and ${lines.length - shown.length} more; name a language to see all of it.`);
  if (wrong > 0) process.exitCode = 1;
}

/** What is missing or has changed, with everything a translator needs to see. */
async function todo(all: readonly Sources[], lang: string): Promise<void> {
  const parts = await Promise.all(
    all.map(async (sources) => {
      const [catalog, english, status] = [
        await readCatalog(sources.dir, lang),
        await readCatalog(sources.dir, 'en'),
        await readStatus(sources.dir, lang),
      ];
      const { missing, changed } = survey(sources, catalog, status, lang);
      const open = new Set([...missing, ...changed].map(({ section, key }) => `${section}\n${key}`));
      const sheet: Record<string, Record<string, object>> = {};
      for (const one of sources.texts.filter(({ section, key }) => open.has(`${section}\n${key}`))) {
        sheet[one.section] ??= {};
        (sheet[one.section] as Record<string, object>)[one.key] = {
          de: one.german,
          en: translated(one, english, 'en'),
          now: translated(one, catalog, lang),
        };
      }
      return sheet;
    }),
  );
  say(JSON.stringify({ product: parts[0], forms: parts[1] }, null, 2));
}

async function take(all: readonly Sources[], lang: string, file: string): Promise<void> {
  let sheet: Partial<Sheet> | null;
  try {
    sheet = JSON.parse(await readFile(file, 'utf8')) as Partial<Sheet> | null;
  } catch (error) {
    throw new StartError(`${file} cannot be read: ${(error as Error).message}.`);
  }
  if (!sheet?.product && !sheet?.forms)
    throw new StartError(`${file} must hold { "product": { section: { key: text } }, "forms": … }.`);
  const worded = (catalog?: Catalog): Catalog =>
    Object.fromEntries(
      Object.entries(catalog ?? {}).map(([section, all]) => [
        section,
        // What a translator has left as `--todo` printed it is still to be done.
        Object.fromEntries(Object.entries(all ?? {}).filter(([, text]) => typeof text === 'string')),
      ]),
    );
  // All is looked at before anything is written.
  for (const [at, sources] of all.entries()) mustFit(sources, worded(at === 0 ? sheet.product : sheet.forms));
  const counts: number[] = [];
  for (const [at, sources] of all.entries()) {
    const given = worded(at === 0 ? sheet.product : sheet.forms);
    counts.push(await takeTranslations(sources, lang, given));
    await noteMade(sources, lang, given);
  }
  say(`${lang}: took ${counts[0]} texts of the product and ${counts[1]} of the forms.`);
}

/**
 * `npm run translations` shows how far all languages are; with a language, everything that is to be done in it.
 * `--todo` prints what a translator has to do, `--take file.json` puts in what came back (`{product: {section: {key: text}},
 * forms: …}`), `--reviewed [section]` notes that a native speaker has reviewed it. Every call notes of
 * which German the translations were made. Ends with 1 when something is to be done.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { todo: { type: 'boolean' }, take: { type: 'string' }, reviewed: { type: 'boolean' } },
  });
  const [lang, section] = positionals;
  const formsDir = process.env.FORMS_DIR || 'forms';
  const all = [await productSources(), formSources(loadForms(formsDir), formsDir)];
  const act = values.todo || values.take || values.reviewed;
  if (act && !lang)
    throw new StartError('Name the language first, for example: npm run translations -- fr --todo');
  if (lang && !/^[a-z]{2,3}(-[a-z0-9]+)*$/.test(lang))
    throw new StartError(`"${lang}" is no language tag such as fr or de-simple.`);
  if (values.todo) return todo(all, lang as string);
  if (values.take) await take(all, lang as string, values.take);
  if (values.reviewed) {
    let marked = 0;
    for (const one of all) marked += await markReviewed(one, lang as string, section);
    if (marked === 0)
      throw new StartError(`There is nothing to review in ${[lang, section].filter(Boolean).join(', ')}.`);
    say(`${lang}: noted ${marked} texts as reviewed.`);
  }
  for (const one of all) await writeReviews(one, others);
  if (act) return;
  const asked = lang ? [lang] : others;
  for (const one of all) for (const each of asked) await noteMade(one, each);
  await show(all, asked, lang !== undefined);
}

main().catch((error: unknown) => {
  const known = error instanceof StartError || error instanceof TypeError;
  process.stderr.write(`${known ? (error as Error).message : `Failed: ${error}`}\n`);
  process.exit(1);
});
