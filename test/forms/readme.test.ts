import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { kindNames } from '../../functions/intake/definition.ts';
import { keywords } from '../../functions/intake/keywords.ts';
import { loadForms } from '../../functions/intake/load.ts';
import { checkAllForms } from '../../functions/local/check-forms.ts';
import { domains } from '../../functions/rooms.ts';
import { roles } from '../../functions/store/entry.ts';

const readme = readFileSync('forms/README.md', 'utf8');
const folders: string[] = [];

/** The forms of a folder with nothing but this example and the shared files. */
function formsWith(example: string) {
  const folder = mkdtempSync(join(tmpdir(), 'forms-'));
  folders.push(folder);
  for (const shared of ['vocabulary.json', 'municipality.json'])
    copyFileSync(join('forms', shared), join(folder, shared));
  writeFileSync(join(folder, 'example.json'), example);
  return loadForms(folder);
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const blocks = [...readme.matchAll(/^```json (.*)\n([\s\S]*?)^```$/gm)].map(([, info = '', json = '']) => ({
  info,
  json,
  title: /"title": (?:\{ "de": )?"([^"]+)"/.exec(json)?.[1],
}));
const good = blocks.filter(({ info }) => info === 'form');
const bad = blocks.filter(({ info }) => info.startsWith('refused: '));

describe('the examples of the guide to forms', () => {
  test('are all marked as something that is tested', () => {
    expect(readme.match(/^```./gm)).toHaveLength(good.length + bad.length);
    expect(good.length).toBeGreaterThan(9);
  });

  test.each(good)('$title is a form', async ({ json }) => {
    const forms = formsWith(json);
    await expect(checkAllForms(forms)).resolves.toBeUndefined();
    expect(forms.get('example')?.languages).toEqual(expect.arrayContaining(['de', 'en']));
  });

  test.each(bad)('$title is refused with the reason given', async ({ info, json }) => {
    await expect(checkAllForms(formsWith(json))).rejects.toThrow(info.slice('refused: '.length));
  });

  test('show a language that the pages do not know by themselves', () => {
    const contact = good.find(({ title }) => title === 'Kontakt');
    expect(formsWith(contact?.json ?? '').get('example')?.languages).toEqual(['de', 'en', 'ar', 'uk']);
  });
});

test('the guide names every keyword, kind, role and room', () => {
  const words = [
    ...Object.keys(keywords.root),
    ...Object.keys(keywords.field),
    ...kindNames,
    ...roles,
    ...domains,
  ];
  expect(words.filter((word) => !readme.includes(`\`${word}\``))).toEqual([]);
});
