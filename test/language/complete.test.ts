import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadForms } from '../../functions/intake/load.ts';
import { pageLanguages } from '../../functions/language/language.ts';
import { reviewedFile } from '../../functions/language/reviewed.ts';
import { readCatalog, readStatus, reviewsOf } from '../../functions/local/translations/files.ts';
import { formSources, productSources } from '../../functions/local/translations/sources.ts';
import { markOf, survey, translated } from '../../functions/local/translations/survey.ts';

const others = pageLanguages.filter((lang) => lang !== 'de');
const forms = loadForms('forms');
const folders = [await productSources(), formSources(forms, 'forms')];

describe.each(folders)('the translations in $dir', (sources) => {
  it.each(others)('into %s are complete, of the German as it is, and fit for use', async (lang) => {
    const catalog = await readCatalog(sources.dir, lang);
    const { made } = await readStatus(sources.dir, lang);
    const { missing, unused, changed, broken } = survey(sources, catalog, { made, reviewed: {} }, lang);
    expect({ missing, unused, changed, broken }).toEqual({
      missing: [],
      unused: [],
      changed: [],
      broken: [],
    });
    // `npm run translations` notes it; without it nobody would be told when the German changes.
    const unnoted = sources.texts.filter((one) => {
      const noted = made[one.section]?.[one.key];
      return !noted?.endsWith(` ${markOf(translated(one, catalog, lang) ?? '')}`);
    });
    expect(unnoted.map(({ section, key }) => `${section} ${key}`)).toEqual([]);
  });

  it('are called reviewed where they are, and nowhere else', async () => {
    const told = JSON.parse(await readFile(join(sources.dir, reviewedFile), 'utf8'));
    expect(told).toEqual(await reviewsOf(sources, others));
  });
});

it('each form can be had in each language', () => {
  for (const slug of forms.slugs()) {
    expect(forms.get(slug)?.languages, slug).toEqual(expect.arrayContaining([...pageLanguages]));
  }
});
