import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadForms } from '../../functions/intake/load.ts';
import { checkConsents } from '../../functions/local/check-consents.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'forms-'));
  await cp('forms', dir, { recursive: true });
});
afterEach(() => rm(dir, { recursive: true }));

async function change(file: string, from: string, to: string) {
  const text = await readFile(join(dir, file), 'utf8');
  expect(text).toContain(from);
  await writeFile(join(dir, file), text.replaceAll(from, to));
}

it('lets nobody agree in another language to what the German no longer says', async () => {
  checkConsents(loadForms(dir));
  await change('newsletter-signup.json', 'höchstens fünf Jahre', 'höchstens zehn Jahre');
  expect(() => checkConsents(loadForms(dir))).toThrow(
    /consent \/properties\/consent\/title of newsletter-signup\.json .*"(de-simple|en)".*--todo/,
  );
});
