import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addPerson } from '../../functions/access/people.ts';
import { createApp } from '../../functions/app.ts';
import { runSweep } from '../../functions/jobs.ts';
import { personKey } from '../../functions/store/accept.ts';
import { startTest, type TestDeps } from '../harness.ts';
import { type Coordinator, signIn } from './signed-in.ts';
import { store, textOf } from './stored.ts';

let deps: TestDeps;
let close: () => Promise<void>;
const who: Record<string, Coordinator> = {};

beforeAll(async () => {
  ({ deps, close } = await startTest());
  const app = createApp(deps);
  for (const [name, organisation, role] of [
    ['ada', 'city', 'coordinator'],
    ['bea', 'city', 'coordinator'],
    ['reader', 'city', 'reader'],
    ['awo', 'awo', 'coordinator'],
  ] as const) {
    const email = `${name}@beispiel.example`;
    await addPerson(deps, { email, name, role, organisation, lang: 'de' });
    who[name] = await signIn(deps, app, email);
  }
  await store(deps, 'offer-listing', 2, { facts: { title: 'Hier', district: 'egg' } });
  await store(deps, 'offer-listing', 2, { facts: { title: 'Dort', district: 'staad' }, status: 'closed' });
});
afterAll(() => close());

const as = (name: string) => who[name] as Coordinator;
const page = async (path: string, name = 'ada') => (await as(name).get(path)).text();
const filtered = 'status=new&district=egg';
const save = (fields: Record<string, string> = {}, name = 'ada') =>
  as(name).post('/workspace/views', {
    ...{ domain: 'offers', query: filtered, name: 'Angebote in Egg', whose: 'mine' },
    ...fields,
  });
const idOf = async (name: string, title: string) =>
  new RegExp(
    `action="/workspace/views/([\\w-]+)\\?[^>]*>(?:(?!</li>).)*aria-label="${title} löschen"`,
    's',
  ).exec(await page('/workspace/views', name))?.[1] ?? '';

describe('a remembered view', () => {
  it('is offered where filters are on, and leads from every page to the same list', async () => {
    expect(await page('/workspace/lists/offers')).not.toContain('action="/workspace/views');
    const list = await page(`/workspace/lists/offers?${filtered}`);
    expect(list).toContain('action="/workspace/views?lang=de"');
    expect((await save()).headers.get('location')).toBe(
      '/workspace/lists/offers?status=new&district=egg&saved&lang=de',
    );
    expect(textOf(await page(`/workspace/lists/offers?${filtered}&saved`))).toContain('Gespeichert.');
    expect(textOf(await page(`/workspace/lists/offers?${filtered}`))).not.toContain('Gespeichert.');
    const link = 'href="/workspace/lists/offers?status=new&amp;district=egg&amp;lang=de"';
    expect(await page('/workspace')).toContain(link);
    const there = textOf(await page('/workspace/lists/offers?status=new&district=egg'));
    expect(there).toContain('Hier');
    expect(there).not.toContain('Dort');
    expect(await page('/workspace', 'bea')).not.toContain(link);
  });

  it('of the organisation is everybody’s there, and nobody else’s', async () => {
    await save({ name: 'Für alle', whose: 'organisation' });
    expect(textOf(await page('/workspace', 'bea'))).toContain('Für alle');
    expect(textOf(await page('/workspace', 'reader'))).toContain('Für alle');
    expect(textOf(await page('/workspace', 'awo'))).not.toContain('Für alle');
    const id = await idOf('bea', 'Für alle');
    await as('bea').post(`/workspace/views/${id}`, {
      whose: 'organisation',
      do: 'rename',
      name: 'Umbenannt',
    });
    expect(textOf(await page('/workspace'))).toContain('Umbenannt');
    await as('ada').post(`/workspace/views/${id}`, { whose: 'organisation', do: 'remove' });
    expect(textOf(await page('/workspace', 'bea'))).not.toContain('Umbenannt');
  });

  it('is shared by who contributes only', async () => {
    expect((await save({ whose: 'organisation' }, 'reader')).status).toBe(403);
    expect((await save({ name: 'Nur für mich' }, 'reader')).status).toBe(303);
    expect(textOf(await page('/workspace', 'reader'))).toContain('Nur für mich');
  });

  it('is kept once however often it is sent, also at the same time', async () => {
    await Promise.all([1, 2, 3, 4].map(() => save({ name: 'Doppelt' }, 'bea')));
    await save({ name: 'Doppelt' }, 'bea');
    expect((await page('/workspace/views', 'bea')).match(/aria-label="Doppelt löschen"/g)).toHaveLength(1);
  });

  it.each([
    [{ name: '  ' }, 422],
    [{ domain: 'signups' }, 404],
    [{ domain: '__proto__' }, 404],
  ])('is refused with %j', async (fields, status) => {
    expect((await save(fields)).status).toBe(status);
  });

  it('holds nothing but what the list knows', async () => {
    const query = 'status=nope&district=<script>&evil=1&language=../../x&mine=yes';
    const answer = await save({ name: '<b>"x"</b>', query });
    expect(answer.headers.get('location')).toBe('/workspace/lists/offers?status=new&mine=yes&saved&lang=de');
    const html = await page('/workspace/views');
    expect(html).not.toMatch(/<script>|<b>"|evil/);
    expect(html).toContain('&lt;b&gt;');
  });

  it('is one of fifty at most', async () => {
    for (let n = 0; n < 50; n++) await save({ name: `Ansicht ${n}` }, 'awo');
    const answer = await save({ name: 'Noch eine' }, 'awo');
    expect(answer.status).toBe(409);
    expect(textOf(await answer.text())).toContain('schon 50 Ansichten');
    expect(
      (await page('/workspace', 'awo')).match(
        /href="\/workspace\/lists\/offers\?status=new&amp;district=egg/g,
      )?.length,
    ).toBeLessThan(10);
  });

  it('that is gone is told so, and not another’s to change', async () => {
    const id = await idOf('ada', 'Angebote in Egg');
    expect(id).not.toBe('');
    for (const name of ['bea', 'awo'])
      expect((await as(name).post(`/workspace/views/${id}`, { whose: 'mine', do: 'remove' })).status).toBe(
        404,
      );
    expect(
      (await as('ada').post('/workspace/views/constructor', { whose: 'mine', do: 'remove' })).status,
    ).toBe(404);
    expect(
      (await as('ada').post(`/workspace/views/${id}`, { whose: 'mine', do: 'rename', name: '' })).status,
    ).toBe(422);
    expect(textOf(await page('/workspace/views'))).toContain('Angebote in Egg');
  });

  it('ends a year after its last use, and not while it is used', async () => {
    const month = 31 * 86_400_000;
    const viewsOf = async (name: string) => {
      const id = personKey(deps.config.secret, `${name}@beispiel.example`);
      return deps.db.get({ pk: `VIEWS#person:${id}`, sk: 'VIEWS' });
    };
    await save({}, 'bea');
    expect(await viewsOf('bea')).toBeDefined();
    for (let n = 0; n < 14; n++) {
      deps.clock.advance(month);
      who.ada = await signIn(deps, createApp(deps), 'ada@beispiel.example');
      await page('/workspace/views');
      await runSweep(deps);
    }
    expect([await viewsOf('bea'), await viewsOf('ada')]).toEqual([undefined, expect.anything()]);
    expect(textOf(await page('/workspace/views'))).toContain('Angebote in Egg');
  });
});
