import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { change } from '../../functions/store/change.ts';
import { dynamoStore } from '../../functions/store/dynamo.ts';
import type { Item, Store } from '../../functions/store/port.ts';
import { type Engine, engines } from '../engines.ts';
import { startForgetfulProxy } from './forgetful-proxy.ts';

const item = (pk: string, more: Record<string, unknown> = {}) =>
  ({ pk, sk: 'ENTRY', version: 1, ...more }) as Item;
const key = (pk: string) => ({ pk, sk: 'ENTRY' });
const many = (n: number) => Array.from({ length: n }, (_, i) => i);

describe.each(engines)('the store on $name', ({ start }) => {
  let engine: Engine;
  let db: Store;
  beforeAll(async () => {
    engine = await start();
    db = engine.db;
  });
  afterAll(() => engine.close());

  it('creates an item once, however many try at once', async () => {
    const tries = await Promise.all(many(50).map((n) => db.create(item('once', { who: n }))));
    expect(tries.filter(Boolean)).toHaveLength(1);
  });

  it('does not take the same content written by another for its own write', async () => {
    expect(await db.create(item('again', { list: 'a', listAt: undefined }))).toBe(true);
    expect(await db.create(item('again', { list: 'a', listAt: undefined }))).toBe(false);
  });

  it('counts a write as done whose answer was lost on the way and which was then repeated', async () => {
    const proxy = await startForgetfulProxy(engine.endpoint);
    const distant = dynamoStore({ endpoint: proxy.endpoint, tableName: engine.tableName });
    proxy.loseNext();
    expect(await distant.create(item('lost'))).toBe(true);
    proxy.loseNext();
    expect(await distant.save(item('lost', { who: 'me' }), 1)).toBe(true);
    expect(proxy.lost()).toBe(2);
    expect(await db.get(key('lost'))).toMatchObject({ who: 'me', version: 2 });
    await proxy.close();
  });

  it('counts a removal as done whose answer was lost, and hides the marks of its writes', async () => {
    const proxy = await startForgetfulProxy(engine.endpoint);
    const distant = dynamoStore({ endpoint: proxy.endpoint, tableName: engine.tableName });
    await db.create(item('leaving'));
    expect(await db.get(key('leaving'))).toEqual(item('leaving'));
    proxy.loseNext();
    expect(await distant.remove(key('leaving'), 1)).toBe(true);
    expect(await db.remove(key('leaving'), 1)).toBe(false);
    await proxy.close();
  });

  it('does not take the write of another for its own when its answer was lost', async () => {
    const proxy = await startForgetfulProxy(engine.endpoint);
    const distant = dynamoStore({ endpoint: proxy.endpoint, tableName: engine.tableName });
    await db.create(item('taken', { who: 'same' }));
    proxy.loseNext();
    expect(await distant.create(item('taken', { who: 'same' }))).toBe(false);
    proxy.loseNext();
    expect(await distant.save(item('taken', { who: 'same' }), 7)).toBe(false);
    await proxy.close();
  });

  it('saves only over the version that was read', async () => {
    await db.create(item('v'));
    expect(await db.save(item('v', { who: 'first' }), 1)).toBe(true);
    expect(await db.save(item('v', { who: 'late' }), 1)).toBe(false);
    expect(await db.get(key('v'))).toMatchObject({ who: 'first', version: 2 });
    expect(await db.remove(key('v'), 1)).toBe(false);
    expect(await db.remove(key('v'), 2)).toBe(true);
    expect(await db.get(key('v'))).toBeUndefined();
    expect(await db.save(item('v'), 2)).toBe(false);
  });

  it('loses no change when several are made at once', async () => {
    await db.create(item('sum', { n: 0 }));
    await Promise.all(
      many(8).map(() => change<Item & { n: number }>(db, key('sum'), (it) => ({ ...it, n: it.n + 1 }))),
    );
    expect(await db.get(key('sum'))).toMatchObject({ n: 8, version: 9 });
  });

  it('writes nothing when a change leaves the item as it is, and tells when there is none', async () => {
    await db.create(item('same'));
    await change(db, key('same'), (it) => it);
    expect((await db.get(key('same')))?.version).toBe(1);
    expect(await change(db, key('nowhere'), (it) => it)).toBeUndefined();
  });

  it('gives exactly as many seats as there are, in one conditional update each', async () => {
    await db.create(item('t', { seats: {}, capacity: 20 }));
    const claim = (n: number) =>
      db.update(key('t'), {
        update: 'SET seats.#id = :one, version = version + :one',
        condition: 'size(seats) < #capacity AND attribute_not_exists(seats.#id)',
        names: { '#id': `p${n}`, '#capacity': 'capacity' },
        values: { ':one': 1 },
      });
    const claims = await Promise.all(many(200).map(claim));
    expect(claims.filter(Boolean)).toHaveLength(20);
  });

  it('gives each of many at once a place of their own in a line', async () => {
    await db.create(item('line', { waiting: {}, next: 1 }));
    const queue = (n: number) =>
      db.update(key('line'), {
        update: 'SET waiting.#id = #next, #next = #next + :one',
        condition: 'attribute_not_exists(waiting.#id)',
        names: { '#id': `p${n}`, '#next': 'next' },
        values: { ':one': 1 },
      });
    await Promise.all(many(100).map((n) => queue(n % 80)));
    const stored = await db.get<Item & { waiting: Record<string, number> }>(key('line'));
    expect(Object.values(stored?.waiting ?? {}).sort((a, b) => a - b)).toEqual(many(80).map((n) => n + 1));
  });

  it('keeps numbers as numbers, large ones too, and leaves out what is undefined', async () => {
    const odd = {
      big: 1e20,
      small: -0.000_01,
      none: undefined,
      nested: { empty: '', none: undefined, list: [] },
    };
    await db.create(item('odd', odd));
    expect(await db.get(key('odd'))).toEqual(item('odd', odd));
  });

  it('answers that nothing is there for keys that cannot be', async () => {
    for (const pk of ['', 'x'.repeat(3000), 'ENTRY#\ud800'])
      expect(await db.get({ pk, sk: 'ENTRY' })).toBeUndefined();
    expect(await db.query({ index: 'list', partition: '', limit: 5 })).toEqual({ items: [] });
    expect(await db.query({ partition: 'x'.repeat(3000), limit: 5 })).toEqual({ items: [] });
  });

  it('refuses an empty index attribute on every engine', async () => {
    await expect(db.create(item('e', { list: '', listAt: '1' }))).rejects.toThrow(/list must not be empty/);
  });

  it('tells the sender when an item is more than can be kept', async () => {
    const tooMuch = db.create(item('large', { text: 'x'.repeat(420_000) }));
    await expect(tooMuch).rejects.toMatchObject({ status: 413 });
    await expect(db.create(item('huge', { n: 1e300 }))).rejects.toMatchObject({ status: 422 });
  });

  it('tells the caller to try again when the store cannot be reached', async () => {
    const nowhere = dynamoStore({ endpoint: 'http://127.0.0.1:1', tableName: engine.tableName });
    await expect(nowhere.get(key('t'))).rejects.toMatchObject({ status: 503 });
  });

  it('reads an index in both directions, page by page, each item once', async () => {
    await Promise.all(
      many(25).map((n) => db.create(item(`l${n}`, { list: 'needs#open', listAt: `2026-${10 + n}` }))),
    );
    for (const descending of [false, true]) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await db.query<Item>({
          index: 'list',
          partition: 'needs#open',
          limit: 7,
          descending,
          cursor,
        });
        seen.push(...page.items.map((one) => one.listAt as string));
        cursor = page.cursor;
      } while (cursor);
      const all = many(25).map((n) => `2026-${10 + n}`);
      expect(seen).toEqual(descending ? all.reverse() : all);
    }
  });

  it('reads a range with both ends', async () => {
    const range = { index: 'list', partition: 'needs#open', limit: 50 } as const;
    const found = async (bounds: object) => (await db.query({ ...range, ...bounds })).items.length;
    expect(await found({ from: '2026-12', to: '2026-14' })).toBe(3);
    expect(await found({ from: '2026-30' })).toBe(5);
    expect(await found({ to: '2026-11' })).toBe(2);
    expect(await found({ from: '' })).toBe(25);
    expect(await found({ from: '2026-14', to: '2026-12' })).toBe(0);
    expect(await found({ to: '' })).toBe(0);
  });

  it('says that there is a next page only when there is one', async () => {
    const range = { index: 'list', partition: 'needs#open', from: '2026-12', to: '2026-14' } as const;
    expect((await db.query({ ...range, limit: 3 })).cursor).toBeUndefined();
    const { cursor } = await db.query({ ...range, limit: 2 });
    expect((await db.query({ ...range, limit: 2, cursor })).items).toHaveLength(1);
    const another = { ...range, partition: 'needs#closed', limit: 2, cursor };
    await expect(db.query(another)).rejects.toThrow(/does not exist/);
    await expect(db.query({ ...range, from: '2026-14', limit: 2, cursor })).rejects.toThrow(/does not exist/);
    await expect(db.query({ partition: 'l2', limit: 2, cursor })).rejects.toThrow(/does not exist/);
  });

  it('holds an item in an index only while it has the attributes', async () => {
    await db.create(item('gone', { list: 'x#new', listAt: '1' }));
    await db.save(item('gone'), 1);
    expect((await db.query({ index: 'list', partition: 'x#new', limit: 5 })).items).toEqual([]);
  });

  it('gives keys alone from the list of what is due', async () => {
    await db.create(item('d', { due: 'due', dueAt: '2026', secret: 'x' }));
    const [first] = (await db.query({ index: 'due', partition: 'due', limit: 5 })).items;
    expect(first).toEqual({ pk: 'd', sk: 'ENTRY', due: 'due', dueAt: '2026' });
  });

  it.each(['x', '', 'eyJwayI6MX0', Buffer.from('{"pk":"a","sk":"b"}').toString('base64url')])(
    'refuses a cursor it did not give: %j',
    async (cursor) => {
      const query = { index: 'list', partition: 'needs#open', limit: 5, cursor } as const;
      await expect(db.query(query)).rejects.toThrow(/does not exist/);
    },
  );

  it('tells what reading cost', async () => {
    const before = db.unitsRead();
    await db.get(key('t'));
    expect(db.unitsRead()).toBeGreaterThan(before);
  });
});
