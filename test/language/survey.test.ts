import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadForms } from '../../functions/intake/load.ts';
import { isReviewed } from '../../functions/language/reviewed.ts';
import {
  markReviewed,
  noteMade,
  readCatalog,
  readStatus,
  takeTranslations,
  writeReviews,
} from '../../functions/local/translations/files.ts';
import type { Source, Sources } from '../../functions/local/translations/sources.ts';
import { mustFit, survey } from '../../functions/local/translations/survey.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'translations-'));
});
afterEach(() => rm(dir, { recursive: true }));

const greeting: Source = {
  section: 'mail',
  key: 'greeting',
  german: 'Guten Tag {name}!',
  names: ['name'],
  inline: {},
};
const send: Source = { section: 'mail', key: 'send', german: 'Abschicken', inline: {} };
const title: Source = { section: 'form', key: '/title', german: 'Newsletter', inline: { fr: 'Lettre' } };

const sources = (...texts: Source[]): Sources => ({ dir, texts });
const all = () => sources(greeting, send, title);

async function look(of: Sources) {
  return survey(of, await readCatalog(dir, 'fr'), await readStatus(dir, 'fr'), 'fr');
}

async function take(given: Record<string, Record<string, string>>, of = all()) {
  await takeTranslations(of, 'fr', given);
  await noteMade(of, 'fr', given);
}

const keys = (spots: readonly { key: string }[]) => spots.map(({ key }) => key);

describe('what a translator gives back', () => {
  it.each([
    [{ mail: { greeting: 'Bonjour {nom} !' } }, /"greeting" has the places "nom" instead of "name"/],
    [{ mail: { greeting: 'Bonjour {name !' } }, /no ICU MessageFormat/],
    [{ mial: { send: 'Envoyer' } }, /no text "send" in the section "mial"/],
  ])('is refused where it could not be used: %j', (given, wrong) => {
    expect(() => mustFit(all(), given)).toThrow(wrong);
  });

  it('is taken where it fits', () => {
    expect(() => mustFit(all(), { mail: { greeting: 'Bonjour {name} !' } })).not.toThrow();
  });
});

describe('translations of a folder', () => {
  it('are missing until they are taken, but for those that stand beside the German', async () => {
    expect(keys((await look(all())).missing)).toEqual(['greeting', 'send']);
    await take({ mail: { greeting: 'Bonjour {name} !' } });
    const found = await look(all());
    expect(keys(found.missing)).toEqual(['send']);
    expect(found.changed).toEqual([]);
  });

  it('are told of as changed when the German is worded anew, until they are worded anew too', async () => {
    await take({ mail: { greeting: 'Bonjour {name} !', send: 'Envoyer' } });
    const anew = sources(greeting, { ...send, german: 'Jetzt senden' }, title);
    await noteMade(anew, 'fr');
    expect(keys((await look(anew)).changed)).toEqual(['send']);
    await take({ mail: { send: 'Envoyer maintenant' } }, anew);
    expect((await look(anew)).changed).toEqual([]);
  });

  it('stay right when a translator says so, though only the German has changed', async () => {
    await take({ mail: { send: 'Envoyer' } });
    const anew = sources({ ...send, german: 'Absenden' });
    expect(keys((await look(anew)).changed)).toEqual(['send']);
    await take({ mail: { send: 'Envoyer' } }, anew);
    expect((await look(anew)).changed).toEqual([]);
  });

  it('are told of as unused when nothing asks for them, and go with the next ones that are taken', async () => {
    await take({ mail: { greeting: 'Bonjour {name} !', send: 'Envoyer' } });
    expect(keys((await look(sources(send))).unused)).toEqual(['greeting']);
    await take({}, sources(send));
    expect(await readCatalog(dir, 'fr')).toEqual({ mail: { send: 'Envoyer' } });
  });

  it.each([
    ['Bonjour {nom} !', 'places'],
    ['Bonjour !', 'places'],
    ['Bonjour {name !', 'no ICU MessageFormat'],
  ])('are told of as broken when their places are not those of the German: %s', async (text, wrong) => {
    await take({ mail: { greeting: text } });
    const { broken } = await look(all());
    expect(broken).toHaveLength(1);
    expect(broken[0]?.wrong).toContain(wrong);
  });

  it('count as reviewed only as long as neither they nor the German change', async () => {
    await take({ mail: { greeting: 'Bonjour {name} !', send: 'Envoyer' } });
    await markReviewed(all(), 'fr', 'mail');
    expect(keys((await look(all())).reviewed)).toEqual(['greeting', 'send']);
    await writeReviews(all(), ['fr']);
    expect(isReviewed(dir, 'fr', ['mail'])).toBe(true);
    expect(isReviewed(dir, 'fr')).toBe(false);
    await take({ mail: { send: 'Expédier' } });
    expect(keys((await look(all())).reviewed)).toEqual(['greeting']);
    await writeReviews(all(), ['fr']);
    expect(JSON.parse(await readFile(join(dir, 'status', 'reviewed.json'), 'utf8'))).toEqual({});
  });

  it('are reviewed as a whole when every section is', async () => {
    await take({ mail: { greeting: 'Bonjour {name} !', send: 'Envoyer' } });
    await markReviewed(all(), 'fr');
    await writeReviews(all(), ['fr', 'tr']);
    expect(isReviewed(dir, 'fr')).toBe(true);
    expect(isReviewed(dir, 'tr')).toBe(false);
    expect(isReviewed(dir, 'de')).toBe(true);
  });
});

describe('a file of translations that cannot be used', () => {
  it.each([
    ['{"mail":', 'is no JSON'],
    ['null', 'must hold one JSON object'],
    ['[]', 'must hold one JSON object'],
    ['{"mail":"Bonjour"}', 'at "mail": must be an object'],
    ['{"mail":null}', 'at "mail": must be an object'],
    ['{"mail":{"send":5}}', 'at "mail", "send": must be a text'],
  ])('is told of by name and place, here and before anything is served: %s', async (text, wrong) => {
    const languages = join(dir, 'languages');
    await mkdir(languages);
    await writeFile(join(languages, 'fr.json'), text);
    const told = `${join(languages, 'fr.json')} ${wrong}`;
    await expect(readCatalog(languages, 'fr')).rejects.toThrow(told);
    expect(() => loadForms(dir)).toThrow(told);
  });
});

describe('a language or a section that was mistyped', () => {
  it('is nothing to review, and leaves nothing behind', async () => {
    await take({ mail: { send: 'Envoyer' } }, sources(send));
    expect(await markReviewed(sources(send), 'fr', 'mial')).toBe(0);
    expect(await markReviewed(sources(send), 'fe')).toBe(0);
    await noteMade(sources(send), 'fe');
    expect(await readdir(join(dir, 'status'))).toEqual(['fr.json']);
    expect(await markReviewed(sources(send), 'fr', 'mail')).toBe(1);
  });
});
