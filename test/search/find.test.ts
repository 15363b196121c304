import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runSweep } from '../../functions/jobs.ts';
import type { Viewer } from '../../functions/rights.ts';
import { find } from '../../functions/search/find.ts';
import { personKey } from '../../functions/store/accept.ts';
import { change } from '../../functions/store/change.ts';
import { type Entry, entryKey, settle } from '../../functions/store/entry.ts';
import {
  indexEntry,
  type Posting,
  postingsOf,
  unindexEntry,
  type Word,
  wordsFrom,
} from '../../functions/store/word-index.ts';
import { withdrawn } from '../../functions/withdrawn.ts';
import { type Engine, startDynalite, startDynamoDbLocal } from '../engines.ts';
import { entryWith } from '../entries.ts';
import { makeDeps, type TestDeps } from '../harness.ts';

const city: Viewer = {
  id: 'c',
  email: 'stadt@example.org',
  name: 'S',
  role: 'coordinator',
  organisation: 'city',
};
const awo: Viewer = { ...city, id: 'a', organisation: 'awo' };

describe.each([
  ['dynalite', startDynalite],
  ['DynamoDB Local', startDynamoDbLocal],
] as const)('finding entries on %s', (_, start) => {
  let engine: Engine;
  let deps: TestDeps;
  let count = 0;

  beforeAll(async () => {
    engine = await start();
    deps = await makeDeps({ db: engine.db });
  });
  afterAll(() => engine.close());

  const alphabet = '234579ACDEFGHJKMNPRSTWXYZ6';
  async function add(given: Partial<Entry>): Promise<string> {
    const n = count++;
    const reference = `F${alphabet[n % 26]}${alphabet[Math.floor(n / 26) % 26]}A-AAAA`;
    const receivedAt = new Date(Date.parse('2026-11-01T08:00:00.000Z') + n * 60_000).toISOString();
    const entry = settle(
      entryWith({ domain: 'needs', form: 'needs-report', ...given, reference, receivedAt }),
    );
    await deps.db.create(entry);
    expect(await indexEntry(deps, entry)).toBe(true);
    return reference;
  }
  const stored = async (reference: string) => {
    const entry = await deps.db.get<Entry>(entryKey(reference));
    if (!entry) throw new Error('gone');
    return entry;
  };
  const search = async (text: string, viewer = city, domain?: string) =>
    (await find(deps, viewer, text, domain)).found.map(({ entry }) => entry.reference);
  const postings = async (word: string) =>
    (await deps.db.query<Posting>({ partition: postingsOf(word), limit: 50 })).items;

  it('finds by a word, misspelt, in part, without accents, by several in any order', async () => {
    const kurs = await add({ facts: { title: 'Sprachkurs für Mütter in Petershausen' } });
    const cafe = await add({ facts: { title: 'Sprachcafé am Döbele', place: 'Treffpunkt Petershausen' } });
    expect(await search('sprachkurs')).toContain(kurs);
    expect(await search('Sprahckurs')).toEqual([kurs]);
    expect(await search('mutter sprach')).toEqual([kurs]);
    expect(await search('muetter')).toEqual([kurs]);
    expect(await search('doebele')).toEqual([cafe]);
    expect(await search('cafe')).toEqual([cafe]);
    expect(new Set(await search('petershausen'))).toEqual(new Set([kurs, cafe]));
    expect(await search('petershausen sprachcafe')).toEqual([cafe]);
    expect(await search('petershausen unbekanntes')).toEqual([]);
  });

  it('finds by a compound, even a misspelt one, whose halves stand apart', async () => {
    const apart = await add({ facts: { title: 'Nähen im Atelier' } });
    await add({ facts: { title: 'Nähen im Kindergarten' } });
    expect(await search('Nähenatelier')).toEqual([apart]);
    expect(await search('Nahnatelier')).toEqual([apart]);
    expect(await search('Naehenateleir')).toEqual([apart]);
    expect(await search('Nahnatteleir')).toEqual([]);
  });

  it('shows the closest first, then the newest', async () => {
    const older = await add({ facts: { title: 'Gartenhilfe' } });
    const newer = await add({ facts: { title: 'Gartenhilfe' } });
    const misspelt = await add({ facts: { title: 'Gertenhilfe' } });
    expect(await search('gartenhilfe')).toEqual([newer, older, misspelt]);
  });

  it('finds by reference, telephone number and e-mail address, and only in the list that is asked for', async () => {
    const email = 'finde.mich@example.org';
    const reference = await add({
      domain: 'volunteers',
      form: 'volunteer-registration',
      facts: { name: 'Zeinab Ould', phone: '+49 7531 / 55 66 77', email },
      person: personKey(deps.config.secret, email),
    });
    expect(await search(reference.toLowerCase().replace('-', ' '))).toEqual([reference]);
    expect(await search('07531 556677')).toEqual([reference]);
    expect(await search('556677')).toEqual([reference]);
    expect(await search('Finde.Mich@example.org')).toEqual([reference]);
    expect(await search('zeinab', city, 'volunteers')).toEqual([reference]);
    expect(await search('zeinab', city, 'needs')).toEqual([]);
  });

  it('shows an organisation only what is theirs to see, and nothing by words that they do not see', async () => {
    const facts = { name: 'Wilhelmine Kornblum', email: 'w@example.org' };
    const person = { domain: 'volunteers', form: 'volunteer-registration', status: 'active' };
    const hidden = await add({ ...person, facts });
    const shared = await add({ ...person, facts: { ...facts, share: true } });
    expect(new Set(await search('kornblum'))).toEqual(new Set([hidden, shared]));
    expect(await search('kornblum', awo)).toEqual([shared]);
    expect(await search(hidden, awo)).toEqual([]);
    const need = await add({
      status: 'open',
      facts: { title: 'Umzugshilfe', name: 'Adalgunde Reiter', place: 'Zasiusstraße' },
    });
    expect(await search('umzugshilfe', awo)).toEqual([need]);
    expect(await search('adalgunde', awo)).toEqual([]);
    expect(await search('zasiusstrasse', awo)).toEqual([]);
    expect(await search('adalgunde')).toEqual([need]);
  });

  it('follows a correction, and forgets every word of what was withdrawn or deleted', async () => {
    const reference = await add({ facts: { title: 'Klavierunterricht', name: 'Kunigunde' } });
    await change<Entry>(deps.db, entryKey(reference), (seen) =>
      settle({ ...seen, facts: { title: 'Geigenunterricht', name: 'Kunigunde' } }),
    );
    expect((await stored(reference)).dueAt).toBe((await stored(reference)).receivedAt);
    await indexEntry(deps, await stored(reference));
    expect(await search('klavierunterricht')).toEqual([]);
    expect(await search('geigenunterricht')).toEqual([reference]);
    expect((await postings('kunigunde'))[0]?.words).toContain('geigenunterricht');
    await change<Entry>(deps.db, entryKey(reference), (seen) => withdrawn(seen, deps.clock()));
    expect(await search('geigenunterricht')).toEqual([]);
    await runSweep(deps);
    const words = await deps.db.query<Word>({
      partition: wordsFrom('kunigunde'),
      from: 'kuni',
      to: 'kunj',
      limit: 10,
    });
    expect([words.items, await postings('kunigunde'), await postings('geigenunterricht')]).toEqual([
      [],
      [],
      [],
    ]);
    expect(await deps.db.get({ pk: `INDEXED#${reference}`, sk: 'INDEXED' })).toBeUndefined();
    expect((await stored(reference)).indexed).toBeUndefined();
  });

  it('keeps a word as long as somebody has it', async () => {
    const [one, other] = [
      await add({ facts: { title: 'Dampfnudeln' } }),
      await add({ facts: { title: 'Dampfnudeln' } }),
    ];
    expect(await unindexEntry(deps, await stored(one))).toBe(true);
    expect(await search('dampfnudeln')).toEqual([other]);
    expect(await unindexEntry(deps, await stored(other))).toBe(true);
    const words = await deps.db.query<Word>({
      partition: wordsFrom('d'),
      from: 'dampfn',
      to: 'dampfz',
      limit: 5,
    });
    expect(words.items).toEqual([]);
  });

  it('is right after many sweeps at once over an entry that changes meanwhile', async () => {
    const reference = await add({ facts: { title: 'Anfang' } });
    for (const title of ['Erstfassung', 'Zweitfassung', 'Drittfassung']) {
      await change<Entry>(deps.db, entryKey(reference), (seen) => settle({ ...seen, facts: { title } }));
      const seen = await stored(reference);
      await Promise.all(Array.from({ length: 6 }, () => indexEntry(deps, seen)));
    }
    for (let round = 0; round < 3; round++) await indexEntry(deps, await stored(reference));
    expect(await search('drittfassung')).toEqual([reference]);
    expect([await postings('erstfassung'), await postings('zweitfassung'), await postings('anfang')]).toEqual(
      [[], [], []],
    );
  });

  it('finds what came in after the next sweep, and nothing of it once its time is over', async () => {
    const reference = 'SWEE-PAAA';
    const receivedAt = deps.clock().toISOString();
    const endsAt = new Date(deps.clock().getTime() + 86_400_000).toISOString();
    const facts = { title: 'Kürbissuppe', name: 'Roswitha' };
    const entry = {
      ...entryWith({ domain: 'offers', facts, reference, receivedAt, endsAt }),
      indexed: undefined,
    };
    await deps.db.create(settle(entry));
    expect(await search('kurbissuppe')).toEqual([]);
    await runSweep(deps);
    expect(await search('kurbissuppe')).toEqual([reference]);
    deps.clock.advance(2 * 86_400_000);
    await runSweep(deps);
    expect(await deps.db.get(entryKey(reference))).toBeUndefined();
    expect([await postings('kurbissuppe'), await postings('roswitha')]).toEqual([[], []]);
    const words = { partition: wordsFrom('roswitha'), from: 'rosw', to: 'rosx', limit: 5 };
    expect((await deps.db.query<Word>(words)).items).toEqual([]);
  });

  it('finds what was prolonged while its end was seen to', async () => {
    const reference = await add({ facts: { title: 'Zwiebelkuchen' } });
    const at = deps.clock().toISOString();
    await change<Entry>(deps.db, entryKey(reference), (seen) => settle({ ...seen, endsAt: at }));
    const prolong = (seen: Entry) => settle({ ...seen, endsAt: '2099-01-01T00:00:00.000Z' });
    // Somebody is quicker than the sweep, between the index and the entry.
    const remove: TestDeps['db']['remove'] = async (key, version) => {
      if (key.pk === entryKey(reference).pk) await change<Entry>(engine.db, key, prolong);
      return engine.db.remove(key, version);
    };
    await runSweep({ ...deps, db: { ...engine.db, remove } });
    await runSweep(deps);
    expect(await search('zwiebelkuchen')).toEqual([reference]);
  });

  it('forgets words that were just being put in when all of it was withdrawn', async () => {
    const reference = await add({ facts: { title: 'Rote Gruetze' } });
    // The words are in, and the process stopped before it said so in the entry.
    await change<Entry>(deps.db, entryKey(reference), (seen) => ({ ...seen, indexed: undefined }));
    await change<Entry>(deps.db, entryKey(reference), (seen) => withdrawn(seen, deps.clock()));
    await runSweep(deps);
    expect([await postings('gruetze'), (await stored(reference)).indexed]).toEqual([[], undefined]);
  });

  it('takes whatever is typed', async () => {
    for (const text of [
      '',
      ' ',
      '%',
      '"; DROP',
      '\u202e',
      'a'.repeat(5000),
      '🧡',
      '#',
      '\u0000',
      'ÅÅÅÅ',
      '@',
      'x@y.z',
      '-',
    ])
      expect(Array.isArray(await search(text))).toBe(true);
  });
});
