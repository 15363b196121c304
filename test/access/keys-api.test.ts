import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { endKey, keysOf } from '../../functions/access/keys.ts';
import { changePerson, findPerson, type Person, removed } from '../../functions/access/people.ts';
import { createApp } from '../../functions/app.ts';
import { type Entry, entryKey } from '../../functions/store/entry.ts';
import { startTest, type TestDeps } from '../harness.ts';
import { cookieOf } from '../workspace/signed-in.ts';
import { store } from '../workspace/stored.ts';
import { keyOf, member } from './cast.ts';

type Headers = Readonly<Record<string, string>>;

let deps: TestDeps;
let close: () => Promise<void>;
let app: ReturnType<typeof createApp>;
let people = 0;
let ours: string;
beforeAll(async () => {
  ({ deps, close } = await startTest());
  app = createApp(deps);
});
afterAll(() => close());
beforeEach(async () => {
  deps.clock.advance(60_000);
  ours = (await store(deps, 'offer-listing', 1, { owner: 'caritas', facts: { title: 'Geheim' } }))[0] ?? '';
});

const someone = (role: Person['role'], organisation: string) =>
  member(deps, role, organisation, `${role}${people++}`);
const statusNow = async () => (await deps.db.get<Entry>(entryKey(ours)))?.status;

async function call(headers: Headers, action?: string, body: unknown = { note: 'Weil' }) {
  const answer = await app.request(`/workspace/entries/${ours}${action ? `/${action}` : ''}`, {
    headers: {
      accept: 'application/json',
      ...(action && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(action && { method: 'POST', body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, code: (JSON.parse(text) as { code?: string }).code, text };
}

/** Neither reads nor does anything, and is told nothing of what there is. */
async function isRefused(headers: Headers, status: number, code: string) {
  for (const action of [undefined, 'close', 'note', 'undo']) {
    const { text, ...told } = await call(headers, action);
    expect([action, told]).toEqual([action, { status, code }]);
    expect(text).not.toContain('Geheim');
  }
  expect(await statusNow()).toBe('new');
}

describe('a key for the JSON API', () => {
  it('alone does what its member may, from anywhere, in their name', async () => {
    const kim = await someone('coordinator', 'caritas');
    const elsewhere = { origin: 'https://excel.example', 'sec-fetch-site': 'cross-site' };
    const headers = { ...(await keyOf(deps, kim)), ...elsewhere };
    expect((await call(headers)).status).toBe(200);
    expect((await call(headers, 'close')).status).toBe(200);
    expect((await deps.db.get<Entry>(entryKey(ours)))?.history.at(-1)).toMatchObject({
      by: kim.email,
      what: 'close',
    });
  });

  it('counts and not the session beside it, in either direction', async () => {
    const [kim, ali] = [await someone('coordinator', 'caritas'), await someone('coordinator', 'awo')];
    const [kimKey, aliKey] = [await keyOf(deps, kim), await keyOf(deps, ali)];
    const [kimIn, aliIn] = [await cookieOf(deps, kim.email), await cookieOf(deps, ali.email)];
    await isRefused({ ...kimIn, ...aliKey }, 404, 'not_found');
    const done = await call({ ...aliIn, ...kimKey }, 'close');
    expect(done.status).toBe(200);
    expect((await deps.db.get<Entry>(entryKey(ours)))?.history.at(-1)?.by).toBe(kim.email);
  });

  it.each([
    'Bearer hk_wrong',
    'Bearer',
    'Bearer ',
    'bearer x',
    'Bearer hk_a hk_b',
    'Bearer\tx',
    `Bearer hk_${'x'.repeat(44)}`,
  ])('that is wrong (%s) is not helped by a session that is right', async (authorization) => {
    const admin = await cookieOf(deps, deps.config.adminEmail);
    await isRefused({ ...admin, authorization }, 401, 'wrong_key');
  });

  it('is worth nothing once it was ended, its member signed out everywhere, or removed', async () => {
    const endings: readonly ((person: Person) => Promise<unknown>)[] = [
      async (person) => endKey(deps, person.id, (await keysOf(deps, person))[0]?.id ?? ''),
      async (person) => changePerson(deps, person.id, (seen) => removed(seen, deps.clock())),
    ];
    for (const end of endings) {
      const person = await someone('coordinator', 'caritas');
      const key = await keyOf(deps, person);
      expect((await call(key)).status).toBe(200);
      await end((await findPerson(deps, person.id)) as Person);
      await isRefused(key, 401, 'wrong_key');
      const admin = await cookieOf(deps, deps.config.adminEmail);
      await isRefused({ ...admin, ...key }, 401, 'wrong_key');
    }
  });

  it('gives no right that its member or the key lacks', async () => {
    const [reader, kim] = [await someone('reader', 'caritas'), await someone('coordinator', 'caritas')];
    const strongIn = await cookieOf(deps, kim.email);
    for (const key of [await keyOf(deps, reader), await keyOf(deps, kim, true)]) {
      expect((await call(key)).status).toBe(200);
      for (const headers of [key, { ...strongIn, ...key }])
        for (const action of ['close', 'note', 'undo'])
          expect((await call(headers, action)).code).toBe('not_yours');
    }
    const helper = await keyOf(deps, await someone('contributor', 'awo'));
    await isRefused(helper, 404, 'not_found');
    expect(await statusNow()).toBe('new');
  });

  it('in the hands of twenty programs at once closes once', async () => {
    const key = await keyOf(deps, await someone('coordinator', 'caritas'));
    const all = await Promise.all(Array.from({ length: 20 }, () => call(key, 'close')));
    const done = all.filter(({ status }) => status === 200);
    expect([done.length, all.filter(({ status }) => status === 409).length]).toEqual([1, 19]);
  });
});
