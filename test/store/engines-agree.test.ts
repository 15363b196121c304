import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IndexName, Item, Query, Store } from '../../functions/store/port.ts';
import { type Engine, engines } from '../engines.ts';

type Chance = (below: number) => number;
type Operation = (db: Store) => Promise<unknown>;

/** The same row of numbers for the same seed (mulberry32). */
function chanceOf(seed: number): Chance {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const pick = <T>(chance: Chance, from: readonly T[]) => from[chance(from.length)] as T;
const texts = ['', 'a', 'Ärger', 'zz~', '日本', '#', '\u0000x', '🙂'];

function anItem(chance: Chance): Item {
  const n = chance(12);
  const sortable = `${pick(chance, ['2026', '2026-1', '2026/', 'ä', '~', 'Z'])}-${n}`;
  return {
    pk: `p${chance(3)}`,
    sk: `${pick(chance, ['s', 'ä', '~'])}${n}`,
    version: 1 + chance(3),
    ...(chance(3) > 0 && { list: pick(chance, ['l#1', 'l#2']), listAt: `${sortable}-${chance(1000)}` }),
    ...(chance(2) > 0 && { due: 'due', dueAt: `${sortable}-${chance(1000)}` }),
    ...(chance(4) === 0 && { form: 'f' }),
    seats: { [`s${chance(3)}`]: chance(5) },
    next: chance(4),
    deep: { text: pick(chance, texts), list: [null, true, 1.5, [pick(chance, texts)]], none: undefined },
  } as Item;
}

const updates = [
  {
    update: 'SET seats.#id = :one, version = version + :one',
    condition: 'size(seats) < :three AND attribute_not_exists(seats.#id)',
  },
  { update: 'SET seats.#id = #next, #next = #next + :one', condition: 'attribute_exists(pk)' },
  { update: 'REMOVE seats.#id SET version = version + :one', condition: 'seats.#id > :one' },
  {
    update:
      'SET #next = if_not_exists(#next, :three), version = version + :one REMOVE #list, listAt, seats.#id',
    condition: '#next < :three OR #list = :list',
  },
  { update: 'SET #list = :list, listAt = sk', condition: 'version >= :three AND NOT contains(#list, :list)' },
] as const;
const named = { '#id': '', '#next': 'next', '#list': 'list' };
const valued = { ':one': 1, ':three': 3, ':list': 'l#1' };

/** Only the names and values that an update uses; the stores refuse others. */
function used<V>(all: Record<string, V>, { update, condition }: { update: string; condition: string }) {
  const words = `${update} ${condition}`;
  return Object.fromEntries(Object.entries(all).filter(([name]) => words.includes(name)));
}

function anOperation(chance: Chance): Operation {
  const item = anItem(chance);
  const { pk, sk } = item;
  const kind = chance(10);
  const seen = 1 + chance(3);
  if (kind < 3) return (db) => db.create(item);
  if (kind < 5) return (db) => db.save(item, seen);
  if (kind === 5) return (db) => db.remove({ pk, sk }, item.version);
  if (kind === 6) return (db) => db.get({ pk, sk });
  if (kind < 9) {
    const words = pick(chance, updates);
    const names = used({ ...named, '#id': `s${chance(4)}` }, words);
    const values = used(valued, words);
    return (db) => db.update({ pk, sk }, { ...words, names, values });
  }
  const index = pick<IndexName | undefined>(chance, [undefined, 'list', 'due']);
  const bounds = ['2026', 'Z', 's', 'ä', '~', '2026-1-5', ''];
  const query: Query = {
    index,
    partition: index === 'due' ? 'due' : index ? pick(chance, ['l#1', 'l#2']) : pk,
    limit: 1 + chance(5),
    descending: chance(2) === 1,
    ...(chance(2) === 1 && { from: pick(chance, bounds) }),
    ...(chance(2) === 1 && { to: pick(chance, bounds) }),
  };
  return (db) => everyPage(db, query);
}

async function everyPage(db: Store, query: Query): Promise<unknown[]> {
  const pages: unknown[] = [];
  let cursor: string | undefined;
  do {
    const page = await db.query({ ...query, cursor });
    pages.push(page.items);
    cursor = page.cursor;
  } while (cursor);
  return pages;
}

/** What came of it; a refusal counts as such, whatever its words. */
async function outcome(db: Store, operation: Operation): Promise<unknown> {
  try {
    return await operation(db);
  } catch (error) {
    return error instanceof Error ? `refused: ${error.name}` : error;
  }
}

describe('both engines', () => {
  let stores: Engine[];
  beforeAll(async () => {
    stores = await Promise.all(engines.map((engine) => engine.start()));
  });
  afterAll(() => Promise.all(stores.map((store) => store.close())));

  it.each([1, 2])('answer the same to 150 operations at random (seed %i)', async (seed) => {
    const chance = chanceOf(seed);
    const [embedded, official] = stores.map(({ db }) => db) as [Store, Store];
    const came = { true: 0, false: 0, refused: 0 };
    for (let n = 0; n < 150; n++) {
      const operation = anOperation(chance);
      const [here, there] = await Promise.all([outcome(embedded, operation), outcome(official, operation)]);
      expect(here, `operation ${n}`).toEqual(there);
      if (String(here).startsWith('refused')) came.refused++;
      else if (here) came.true++;
      else came.false++;
    }
    // Else the operations would say little.
    expect(Math.min(came.true, came.false)).toBeGreaterThan(25);
    expect(came.refused).toBeLessThan(30);
  });
});
