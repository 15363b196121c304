import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signInLink } from '../functions/access/sign-in.ts';
import { createApp } from '../functions/app.ts';
import { startTest, type TestDeps } from './harness.ts';

describe('the product as one app', () => {
  let deps: TestDeps;
  let close: () => Promise<void>;
  let app: ReturnType<typeof createApp>;
  beforeAll(async () => {
    ({ deps, close } = await startTest());
    app = createApp(deps);
  });
  afterAll(() => close());

  it.each([
    ['/offers/?lang=ar', '/offers?lang=ar'],
    ['/forms/newsletter-signup//', '/forms/newsletter-signup'],
  ])('leads on from an address with a slash too many: %s', async (path, to) => {
    const answer = await app.request(path, { headers: { accept: 'text/html' } });
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toBe(to);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it.each(['//evil.example/', '///evil.example/', '/\\evil.example/', '/'.repeat(5000)])(
    'leads to no other website: %s',
    async (path) => {
      const answer = await app.request(`http://localhost:3000${path}`, { headers: { accept: 'text/html' } });
      expect(answer.headers.get('location')).toBeNull();
    },
  );

  it('tells that it runs', async () => {
    const answer = await app.request('/health');
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ status: 'ok' });
  });

  it.each([
    '/',
    '/forms',
    '/forms/volunteer-registration',
    '/forms/volunteer-registration/schema.json',
    '/offers',
    '/offers.json',
    '/offers.rss',
    '/trainings',
    '/trainings.json',
    '/trainings.rss',
    '/trainings.ics',
    '/opportunities',
    '/opportunities.json',
    '/openapi.json',
    '/widget.js',
    '/widget/offers',
    '/widget/trainings',
    '/widget/contact',
    '/workspace/sign-in',
    '/my',
  ])('answers %s, in both languages', async (path) => {
    for (const lang of ['de', 'en']) {
      const answer = await app.request(`${path + (path.includes('?') ? '&' : '?')}lang=${lang}`);
      expect(answer.status, path).toBe(200);
    }
  });

  it('sends a strict policy with every page', async () => {
    for (const path of [
      '/',
      '/forms/needs-report',
      '/offers',
      '/trainings',
      '/workspace/sign-in',
      '/nothing',
    ]) {
      const policy = (await app.request(path)).headers.get('content-security-policy') ?? '';
      expect(policy, path).toContain("default-src 'none'");
      expect(policy, path).not.toContain('unsafe');
    }
  });

  it('may be framed by others where it is meant to be, and nowhere else', async () => {
    const policy = async (path: string) => (await app.request(path)).headers.get('content-security-policy');
    expect(await policy('/forms/needs-report')).toContain('frame-ancestors *');
    expect(await policy('/workspace/sign-in')).toContain("frame-ancestors 'none'");
    expect(await policy('/my')).toContain("frame-ancestors 'none'");
  });

  it('tells people on a page and programs in JSON what is not there', async () => {
    const page = await app.request('/nothing', { headers: { accept: 'text/html' } });
    expect(page.status).toBe(404);
    expect(await page.text()).toContain('<h1');
    expect(page.headers.get('cache-control')).toBe('no-store');
    const json = await app.request('/nothing');
    expect(json.headers.get('content-type')).toContain('application/problem+json');
  });

  it.each(['/my', '/workspace/sign-in'])('refuses a garbled body at %s instead of failing', async (path) => {
    for (const type of ['multipart/form-data', 'multipart/form-data; boundary=x']) {
      const answer = await app.request(path, {
        method: 'POST',
        body: 'x',
        headers: { 'content-type': type },
      });
      expect(answer.status, type).toBe(400);
    }
    const tooMuch = await app.request(path, { method: 'POST', body: new Uint8Array(20_000) });
    expect(tooMuch.status).toBe(413);
  });

  it("opens a coordinators' form from a link anywhere, and takes it from this website alone", async () => {
    const link = new URL(await signInLink(deps, deps.config.adminEmail)).pathname;
    const cookie = (await app.request(link, { method: 'POST' })).headers.get('set-cookie') ?? '';
    const ask = async (method: string, site: string) =>
      (
        await app.request('/forms/training-announcement', {
          method,
          headers: { cookie, 'sec-fetch-site': site, 'content-type': 'application/json' },
          ...(method === 'POST' && { body: '{}' }),
        })
      ).status;
    for (const site of ['none', 'same-origin', 'same-site', 'cross-site']) {
      expect(await ask('GET', site), site).toBe(200);
    }
    expect(await ask('POST', 'same-origin')).toBe(422);
    for (const site of ['same-site', 'cross-site']) expect(await ask('POST', site), site).toBe(401);
  });

  it('shows the workspace to nobody who is not signed in', async () => {
    for (const path of [
      '/workspace',
      '/workspace/lists/needs',
      '/workspace/forms/needs-report.csv',
      '/workspace/entries/ABCD-2345',
    ]) {
      expect((await app.request(path)).status, path).toBe(401);
      const page = await app.request(path, { headers: { accept: 'text/html' } });
      expect(page.headers.get('location'), path).toBe(`/workspace/sign-in?to=${path}&lang=de`);
    }
  });
});
