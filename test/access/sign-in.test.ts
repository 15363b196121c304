import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { signInLink } from '../../functions/access/sign-in.ts';
import { createApp } from '../../functions/app.ts';
import { sweep } from '../../functions/mail/sweep.ts';
import { findRoom } from '../../functions/rooms.ts';
import { templatesOf } from '../../functions/templates.ts';
import { type Engine, startDynalite } from '../engines.ts';
import { makeDeps, type TestDeps } from '../harness.ts';

const admin = 'koordination@konstanz.example';

describe('signing in', () => {
  let engine: Engine;
  let deps: TestDeps;
  let app: ReturnType<typeof createApp>;
  beforeAll(async () => {
    engine = await startDynalite();
  });
  afterAll(() => engine.close());
  let hour = 0;
  beforeEach(async () => {
    deps = await makeDeps({ db: engine.db, now: new Date(Date.UTC(2026, 10, 23, 9 + hour++)).toISOString() });
    app = createApp(deps);
  });

  const post = (path: string, fields: Record<string, string> = {}, headers: Record<string, string> = {}) =>
    app.request(path, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { 'sec-fetch-site': 'same-origin', ...headers },
    });
  const ask = (email: string) => post('/workspace/sign-in?lang=de', { email });
  const mailed = async () => {
    deps.clock.advance(1);
    await sweep(deps, findRoom, templatesOf(deps));
    return deps.sent;
  };
  const linkIn = (text = '') => /\/workspace\/sign-in\/[\w.-]+/.exec(text)?.[0] ?? '';
  const cookieOf = (answer: Response) => (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const localLink = async () => linkIn(await signInLink(deps, admin));
  const signedIn = async () => ({ cookie: cookieOf(await post(await localLink())) });

  it('mails a link to a coordinator, whose button signs in once', async () => {
    expect((await ask(` ${admin.toUpperCase()} `)).status).toBe(200);
    const mail = (await mailed())[0];
    expect(mail).toMatchObject({ to: admin, subject: 'Ihr Link zum Anmelden' });
    const link = linkIn(mail?.text);
    for (let n = 0; n < 3; n++) expect((await app.request(link)).status, 'a GET uses nothing up').toBe(200);
    const answer = await post(link);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('set-cookie')).toMatch(/HttpOnly/);
    expect(answer.headers.get('set-cookie')).toMatch(/SameSite=Lax/);
    const page = await app.request('/workspace', { headers: { cookie: cookieOf(answer) } });
    expect(page.status).toBe(200);
    expect((await post(link)).status).toBe(410);
    expect((await app.request(link)).status).toBe(410);
  });

  it('gives one session to a link that is used many times at once', async () => {
    const link = await localLink();
    const answers = await Promise.all(Array.from({ length: 8 }, () => post(link)));
    expect(answers.filter((one) => one.status === 303)).toHaveLength(1);
  });

  it('answers the same to an unknown address, and mails it nothing', async () => {
    const known = await (await ask(admin)).text();
    expect(await (await ask('stranger@example.org')).text()).toBe(known);
    expect((await mailed()).map((mail) => mail.to)).toEqual([admin]);
  });

  it('mails at most five links an hour, and answers the same to the sixth', async () => {
    const answers = [];
    for (let n = 0; n < 7; n++) answers.push(await (await ask(admin)).text());
    expect(new Set(answers).size).toBe(1);
    expect(await mailed()).toHaveLength(5);
  });

  it('refuses what is no address, keeping it in the field', async () => {
    const answer = await ask('kein@"><b>');
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('value="kein@&quot;&gt;&lt;b&gt;"');
  });

  it('ends a link after 30 minutes and a session after a day', async () => {
    const link = await localLink();
    const headers = await signedIn();
    deps.clock.advance(31 * 60_000);
    expect((await post(link)).status).toBe(410);
    expect((await app.request('/workspace', { headers })).status).toBe(200);
    deps.clock.advance(24 * 3_600_000);
    expect((await app.request('/workspace', { headers })).status).toBe(401);
  });

  it('signs out for good, not only on this page', async () => {
    const headers = await signedIn();
    await post('/workspace/sign-out', {}, headers);
    expect((await app.request('/workspace', { headers })).status).toBe(401);
  });

  it('lets nobody in with a guessed cookie', async () => {
    expect((await app.request('/workspace')).status).toBe(401);
    expect((await app.request('/workspace', { headers: { cookie: 'session=guess' } })).status).toBe(401);
  });

  it('comes back to the page that was wanted, and to no other website', async () => {
    const wanted = '/workspace/entries/ABCD-2345';
    expect(await (await app.request(`/workspace/sign-in?to=${wanted}`)).text()).toContain(
      `value="${wanted}"`,
    );
    for (const [to, opens] of [
      [wanted, wanted],
      ['//evil.example', '/workspace'],
      ['/workspace/../x', '/workspace'],
    ]) {
      await post('/workspace/sign-in', { email: admin, to: to ?? '' });
      const answer = await post(linkIn((await mailed()).at(-1)?.text));
      expect(answer.headers.get('location')).toBe(`${opens}?lang=de`);
    }
  });

  it('refuses a change from another website', async () => {
    const headers = await signedIn();
    const foreigners: Record<string, string>[] = [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': '', origin: 'https://evil.example' },
    ];
    for (const foreign of foreigners) {
      expect((await post('/workspace/account', {}, { ...headers, ...foreign })).status).toBe(403);
    }
  });

  it('makes the cookie secure where the site is', async () => {
    const baseUrl = 'https://helfen.konstanz.example';
    const secure = { ...deps, config: { ...deps.config, baseUrl } };
    const link = linkIn(await signInLink(secure, admin));
    const answer = await createApp(secure).request(link, { method: 'POST' });
    expect(answer.headers.get('set-cookie')).toMatch(/^__Host-session=.*Secure/);
  });

  it('keeps each member’s own choice of name, digest and language', async () => {
    const headers = await signedIn();
    const given = { name: 'Kim <b>', digest: 'when-something', 'mail-language': 'en' };
    expect((await post('/workspace/account', given, headers)).status).toBe(303);
    const page = await (await app.request('/workspace/account?lang=en', { headers })).text();
    expect(page).toContain('value="Kim &lt;b&gt;"');
    expect(page).toMatch(/value="when-something" selected/);
    expect(page).toMatch(/value="en" selected/);
    expect((await post('/workspace/account', { name: ' ' }, headers)).status).toBe(422);
  });
});
