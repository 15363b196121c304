import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../functions/app.ts';
import { act } from '../feeds/entries.ts';
import { startTest } from '../harness.ts';
import { opened } from '../needs/reported.ts';
import { cached, type Fetch } from './caches.ts';
import { publish } from './published.ts';

let test: Awaited<ReturnType<typeof startTest>>;
let app: ReturnType<typeof createApp>;
let need: string;

beforeAll(async () => {
  test = await startTest();
  app = createApp(test.deps);
  await publish(test.deps, { reference: 'CAFE-2345', until: '2028-01-01T00:00:00.000Z' });
  need = await opened(app, test.deps);
});
afterAll(() => test.close());

/** Two readers, each with a browser of their own, behind one CDN in front of the website. */
function behind() {
  const now = () => test.deps.clock().getTime();
  let asked = 0;
  const origin: Fetch = async (path, headers) => {
    asked++;
    return app.request(path, { headers });
  };
  const cdn = cached(origin, { shared: true, now });
  return {
    asked: () => asked,
    cdn,
    readers: [cached(cdn, { shared: false, now }), cached(cdn, { shared: false, now })] as const,
  };
}

const paths = () => [
  '/?lang=de',
  '/needs?lang=de',
  '/needs?lang=de&district=petershausen-ost',
  '/needs.json?lang=en',
  '/needs.rss?lang=de',
  '/needs.feed.json?lang=de',
  `/needs/${need}?lang=de`,
  '/needs',
];
const title = 'Begleitung zum Kinderarzt';

/** Another moment's state: what is open is closed, what is closed is opened again. Gives whether it is now shown. */
async function toggle(): Promise<boolean> {
  const shown = (await (await app.request('/needs?lang=de')).text()).includes(title);
  await (shown
    ? act(test.deps, need, 'close', { note: 'Hilfe ist gefunden.' })
    : act(test.deps, need, 'reopen'));
  return !shown;
}

describe('what coordinators open or close', () => {
  it('is seen by everybody after 60 seconds at the latest, whoever has looked at what and when before', async () => {
    // Moments in milliseconds around the change, at which one of two readers looks.
    const look = fc.record({
      at: fc.integer({ min: -60_000, max: 59_999 }),
      who: fc.integer({ min: 0, max: 1 }),
    });
    const worst = [
      { at: -1, who: 1 },
      { at: 29_900, who: 0 },
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: paths().length - 1 }),
        fc.array(look, { maxLength: 8 }),
        async (nth, looks) => {
          const { readers } = behind();
          const path = paths()[nth] ?? '/';
          const changed = test.deps.clock().getTime() + 100_000;
          const at = (moment: number) => test.deps.clock.set(new Date(changed + moment).toISOString());
          const sorted = [...looks].sort((a, b) => a.at - b.at);
          for (const { at: moment, who } of sorted.filter((one) => one.at < 0)) {
            at(moment);
            await readers[who === 0 ? 0 : 1](path);
          }
          at(0);
          const shown = await toggle();
          for (const { at: moment, who } of sorted.filter((one) => one.at >= 0)) {
            at(moment);
            await readers[who === 0 ? 0 : 1](path);
          }
          at(60_000);
          for (const reader of readers)
            expect((await (await reader(path)).text()).includes(title), path).toBe(shown);
        },
      ),
      // The worst that can be: the CDN asks just before the change, a browser fetches the CDN's stale copy in its last moment.
      { numRuns: 60, examples: paths().map((_, nth) => [nth, worst]) },
    );
  });

  it('is seen at once by who has not looked for a minute, though the CDN has a copy', async () => {
    const { readers } = behind();
    await readers[0]('/needs?lang=de');
    const shown = await toggle();
    test.deps.clock.advance(31_000);
    expect((await (await readers[1]('/needs?lang=de')).text()).includes(title)).toBe(shown);
  });
});

describe('the copies', () => {
  it('spare the website: a crowd of readers is one question in twenty seconds', async () => {
    const { cdn, asked } = behind();
    for (let n = 0; n < 100; n++) {
      await cdn('/offers?lang=de');
      test.deps.clock.advance(190);
    }
    expect(asked()).toBe(1);
  });

  it('are renewed without being sent again where nothing has changed', async () => {
    for (const path of [
      '/offers?lang=de',
      '/offers.rss?lang=de',
      '/opportunities.ics?lang=de',
      '/offers/CAFE-2345?lang=ar',
      '/?lang=de',
    ]) {
      const first = await app.request(path);
      const tag = first.headers.get('etag') ?? '';
      expect(tag, path).not.toBe('');
      const again = await app.request(path, { headers: { 'if-none-match': tag } });
      expect(again.status, path).toBe(304);
      expect(await again.text()).toBe('');
      for (const name of ['etag', 'cache-control', 'content-language'])
        expect(again.headers.get(name), `${path} ${name}`).toBe(first.headers.get(name));
    }
  });

  it('differ by language, filters and page, and by nothing else', async () => {
    const tags = await Promise.all(
      ['lang=de', 'lang=ar', 'lang=de&district=egg', 'lang=de&limit=1', 'lang=de&utm_source=x'].map(
        async (query) => (await app.request(`/offers.json?${query}`)).headers.get('etag'),
      ),
    );
    expect(tags[4]).toBe(tags[0]);
    expect(tags[2]).not.toBe(tags[0]);
  });

  it('of pages whose language the reader’s browser decides are never handed on to another reader', async () => {
    const { readers } = behind();
    const german = await readers[0]('/offers', { 'accept-language': 'de' });
    const arabic = await readers[1]('/offers', { 'accept-language': 'ar' });
    expect(await german.text()).toContain('<html lang="de"');
    expect(await arabic.text()).toContain('<html lang="ar"');
    const answer = await app.request('/offers', { headers: { 'accept-language': 'ar' } });
    expect(answer.headers.get('vary')).toMatch(/accept-language/i);
    expect((await app.request('/offers?lang=ar')).headers.get('vary') ?? '').not.toMatch(/accept-language/i);
  });

  it('are not made of what is not there: it may be there a moment later', async () => {
    const { readers } = behind();
    expect((await readers[0]('/offers/LATR-2345?lang=de')).status).toBe(404);
    await publish(test.deps, { reference: 'LATR-2345', until: '2028-01-01T00:00:00.000Z' });
    expect((await readers[0]('/offers/LATR-2345?lang=de')).status).toBe(200);
  });
});

it.each([
  ['a page', '/forms', 'text/html'],
  ['data', '/forms', 'application/json'],
  ['a schema', '/forms/newsletter-signup/schema.json', '*/*'],
])('what is told by headers alone is handed to nobody else: %s of the forms', async (_, path, accept) => {
  const answer = await app.request(path, { headers: { accept, 'accept-language': 'ar' } });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('cache-control')).toBe('private, no-cache');
  expect(answer.headers.get('vary')).toMatch(/^accept, accept-language/);
});
