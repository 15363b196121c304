import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { browserOf } from '../../functions/access/browser.ts';
import type { Person } from '../../functions/access/people.ts';
import { createApp } from '../../functions/app.ts';
import { runSweep } from '../../functions/jobs.ts';
import { startTest, type TestDeps } from '../harness.ts';
import { type Coordinator, signIn } from '../workspace/signed-in.ts';
import { textOf } from '../workspace/stored.ts';
import { keyOf, member } from './cast.ts';

let deps: TestDeps;
let close: () => Promise<void>;
let app: ReturnType<typeof createApp>;
let people = 0;
let kim: Person;

beforeAll(async () => {
  ({ deps, close } = await startTest());
  app = createApp(deps);
});
afterAll(() => close());
beforeEach(async () => {
  deps.clock.advance(60_000);
  kim = await member(deps, 'coordinator', 'awo', `kim${people++}`);
});

const json = { accept: 'application/json' };
const account = async (who: Coordinator) => (await who.get('/workspace/account?lang=de')).text();
const idsIn = (html: string) => [...html.matchAll(/name="id" value="([\w-]+)"/g)].map(([, id]) => id ?? '');
const isIn = async (who: Coordinator) => (await who.get('/workspace/account', json)).status === 200;
const status = async (headers: Record<string, string>, path = '/workspace/people') =>
  (await app.request(path, { headers })).status;

describe('sessions', () => {
  it('are listed with their day and browser, and ended one by one', async () => {
    const [one, other] = [await signIn(deps, app, kim.email), await signIn(deps, app, kim.email)];
    const html = await account(one);
    expect(textOf(html)).toMatch(/dieses Gerät angemeldet seit \d\d\.11\.2026/);
    const [id = '', ...more] = idsIn(html);
    expect(more, 'one’s own session is ended by signing out').toEqual([]);
    expect((await one.post('/workspace/account/sessions/end', { id })).status).toBe(303);
    expect([await isIn(one), await isIn(other)]).toEqual([true, false]);
  });

  it('of others cannot be ended by their ids', async () => {
    const mine = await signIn(deps, app, kim.email);
    await signIn(deps, app, kim.email);
    const [id = ''] = idsIn(await account(mine));
    const stranger = await signIn(deps, app, (await member(deps, 'admin', 'city', `admin${people}`)).email);
    expect((await stranger.post('/workspace/account/sessions/end', { id })).status).toBe(404);
    expect(idsIn(await account(mine))).toEqual([id]);
  });

  it('end all others by one press, those that begin at the same moment too', async () => {
    const mine = await signIn(deps, app, kim.email);
    const before = await Promise.all([1, 2, 3].map(() => signIn(deps, app, kim.email)));
    expect((await mine.post('/workspace/account/sessions/end-others')).status).toBe(303);
    expect(await isIn(mine)).toBe(true);
    for (const one of before) expect(await isIn(one)).toBe(false);
    const later = await signIn(deps, app, kim.email);
    expect([await isIn(later), await isIn(mine)]).toEqual([true, true]);
    await later.post('/workspace/account/sessions/end-others');
    expect([await isIn(later), await isIn(mine)]).toEqual([true, false]);
  });

  it('stay ended when they are used at the moment of their end', async () => {
    const mine = await signIn(deps, app, kim.email);
    const other = await signIn(deps, app, kim.email);
    const [id = ''] = idsIn(await account(mine));
    // A new day: the use writes the session.
    deps.clock.advance(16 * 3_600_000);
    const uses = Array.from({ length: 8 }, () => other.get('/workspace/account', json));
    const ends = mine.post('/workspace/account/sessions/end', { id });
    const [ended, ...used] = await Promise.all([ends, ...uses]);
    expect(ended.status).toBe(303);
    expect(used.every((one) => one.status === 200 || one.status === 401)).toBe(true);
    expect(await isIn(other)).toBe(false);
  });

  it('of a member are ended by whoever looks after them, with keys, and written down', async () => {
    const rita = await member(deps, 'reader', 'awo', `rita${people}`);
    const [session, key] = [await signIn(deps, app, rita.email), await keyOf(deps, rita)];
    expect([await isIn(session), await status(key)]).toEqual([true, 200]);
    const chief = await signIn(deps, app, kim.email);
    expect((await chief.post(`/workspace/people/${rita.id}/sign-out`)).status).toBe(303);
    expect([await isIn(session), await status(key)]).toEqual([false, 401]);
    expect(await isIn(await signIn(deps, app, rita.email)), 'they may come back').toBe(true);
    const log = textOf(await (await chief.get('/workspace/log?lang=de')).text());
    expect(log).toContain(`${rita.name} überall abgemeldet`);
  });

  it('keep of a browser only what its owner knows it by', () => {
    const firefox = 'Mozilla/5.0 (Android 14; Mobile; rv:120.0) Gecko/120.0 Firefox/120.0';
    const safari =
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Mobile/15E148 Safari/604.1';
    const edge =
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Safari/537.36 Edg/120.0';
    expect([firefox, safari, edge, 'curl/8', undefined].map(browserOf)).toEqual([
      'Firefox, Android',
      'Safari, iPhone',
      'Edge, Windows',
      undefined,
      undefined,
    ]);
  });
});

describe('access keys', () => {
  const make = async (who: Coordinator, given: Record<string, string> = {}) => {
    const answer = await who.post('/workspace/account/keys?lang=de', {
      name: 'Tabelle <b>',
      right: 'read',
      days: '7',
      ...given,
    });
    const html = await answer.text();
    return { answer, html, token: /hk_[\w-]+/.exec(html)?.[0] ?? '' };
  };
  const bearer = (token: string) => ({ authorization: `Bearer ${token}`, ...json });

  it('are shown once, stored as a hash, and written down', async () => {
    const mine = await signIn(deps, app, kim.email);
    const { token, answer } = await make(mine);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(token).toMatch(/^hk_[\w-]{44}$/);
    expect(await account(mine)).not.toContain(token);
    expect(textOf(await account(mine))).toMatch(
      /Tabelle &lt;b&gt;.*nur lesen · gilt bis \d\d\.1\d\.2026 · noch nicht benutzt/,
    );
    const stored = await deps.db.query({ index: 'list', partition: `keys#${kim.id}`, limit: 10 });
    expect(JSON.stringify(stored)).not.toContain(token.slice(3));
    expect(textOf(await (await mine.get('/workspace/log?lang=de')).text())).toContain(
      'Zugangsschlüssel erzeugt: Tabelle',
    );
    expect(await status(bearer(token))).toBe(200);
    expect(textOf(await account(mine))).toMatch(/nur lesen · gilt bis [\d.]+ · zuletzt benutzt am \d\d/);
  });

  it('end on their day, when ended by hand, and with their member’s rights', async () => {
    const mine = await signIn(deps, app, kim.email);
    const { token } = await make(mine, { right: 'full' });
    expect(await status(bearer(token), '/workspace/log')).toBe(200);
    const { changePerson } = await import('../../functions/access/people.ts');
    await changePerson(deps, kim.id, (seen) => ({ ...seen, role: 'reader' }));
    expect(await status(bearer(token), '/workspace/log')).toBe(403);
    const id = idsIn(await account(mine)).at(-1) ?? '';
    const stranger = await signIn(deps, app, (await member(deps, 'coordinator', 'awo', `x${people}`)).email);
    expect((await stranger.post('/workspace/account/keys/end', { id })).status).toBe(404);
    expect((await mine.post('/workspace/account/keys/end', { id })).status).toBe(303);
    expect(await status(bearer(token))).toBe(401);
    const other = (await make(mine)).token;
    deps.clock.advance(7 * 86_400_000);
    expect(await status(bearer(other))).toBe(401);
    await runSweep(deps);
    const left = await deps.db.query({ index: 'list', partition: `keys#${kim.id}`, limit: 10 });
    expect(left.items).toEqual([]);
  });

  it('that only read change nothing, and none makes another', async () => {
    const mine = await signIn(deps, app, kim.email);
    const [reading, full] = [(await make(mine)).token, (await make(mine, { right: 'full' })).token];
    const post = async (token: string, path: string) =>
      (
        await app.request(path, {
          method: 'POST',
          headers: bearer(token),
          body: new URLSearchParams({ name: 'x' }),
        })
      ).status;
    expect(await post(reading, '/workspace/account')).toBe(403);
    expect(await post(full, '/workspace/account')).toBe(200);
    expect(await post(full, '/workspace/account/keys')).toBe(403);
    expect(await status(bearer(reading), '/workspace/log'), 'a reader’s').toBe(403);
  });

  it('are twenty at most, and have a name', async () => {
    const mine = await signIn(deps, app, kim.email);
    expect((await make(mine, { name: ' ' })).answer.status).toBe(422);
    for (let n = 0; n < 20; n++) expect((await make(mine)).answer.status).toBe(200);
    const more = await make(mine);
    expect(more.answer.status).toBe(422);
    expect(textOf(more.html)).toContain('Mehr als 20 Schlüssel gehen nicht.');
  });
});
