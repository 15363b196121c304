import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../functions/app.ts';
import { rss } from '../../functions/listing/feed.ts';
import type { PublicItem } from '../../functions/listing/item.ts';
import { startTest } from '../harness.ts';
import { publish } from './published.ts';

let test: Awaited<ReturnType<typeof startTest>>;
let app: ReturnType<typeof createApp>;

beforeAll(async () => {
  test = await startTest();
  app = createApp(test.deps);
  await publish(test.deps, { reference: 'CAFE-2345' });
  await publish(test.deps, {
    reference: 'KLDR-2345',
    until: '2026-12-31T23:00:00.000Z',
    answers: {
      title: 'Kleiderkammer <script>alert(1)</script>',
      description: 'Gut erhaltene Kleidung, kostenlos.',
      category: 'clothing',
      field: 'culture-social',
      district: 'paradies',
      languages: ['de'],
      website: 'javascript:alert(1)',
    },
  });
  await publish(test.deps, {
    reference: 'LATR-2345',
    from: '2026-11-24T00:00:00.000Z',
    answers: { title: 'Kommt morgen' },
  });
  await publish(test.deps, {
    reference: 'ENDD-2345',
    until: '2026-11-22T00:00:00.000Z',
    answers: { title: 'Schon vorbei' },
  });
  await publish(test.deps, {
    reference: 'NEWW-2345',
    status: 'new',
    answers: { title: 'Noch nicht geprüft' },
  });
});
afterAll(() => test.close());

const titles = async (query = '') => {
  const answer = await app.request(`/offers.json${query}`);
  const { items } = (await answer.json()) as { items: PublicItem[] };
  return items.map((item) => item.title);
};
const clothing = 'Kleiderkammer <script>alert(1)</script>';

describe('the public list of offers', () => {
  it('shows what is published now, what ends first at the top', async () => {
    expect(await titles()).toEqual([clothing, 'Deutsch im Café']);
  });

  it.each([
    ['?field=language-education', ['Deutsch im Café']],
    ['?category=clothing', [clothing]],
    ['?district=paradies', [clothing]],
    ['?language=ar', ['Deutsch im Café']],
    ['?q=CAFE%20kuchen', ['Deutsch im Café']],
    ['?q=kuchen%20fahrrad', []],
    ['?field=language-education&district=paradies', []],
    ['?field=nonsense', []],
  ])('narrows by %s', async (query, expected) => {
    expect(await titles(query)).toEqual(expected);
  });

  it.each([
    '/offers',
    '/offers.json',
    '/offers.rss',
    '/offers/CAFE-2345',
    '/widget/offers',
    '/widget/offers.json',
    '/widget/offers?as=fragment',
  ])('tells nothing of the sender at %s', async (path) => {
    const answer = await app.request(path);
    const body = await answer.text();
    expect(answer.status).toBe(200);
    expect(body).toContain('Deutsch im Café');
    expect(body).not.toMatch(/Privat|petra@|999999/i);
  });

  it('treats what was typed as text', async () => {
    const body = await (await app.request('/offers/KLDR-2345')).text();
    expect(body).toContain('&lt;script&gt;');
    expect(body).not.toContain('<script>alert');
    expect(body).not.toContain('href="javascript:');
  });

  it.each(['LATR-2345', 'ENDD-2345', 'NEWW-2345', 'NONE-2345'])('has no page for %s', async (reference) => {
    expect((await app.request(`/offers/${reference}`)).status).toBe(404);
    expect((await app.request(`/opportunities/${reference}`)).status).toBe(404);
  });

  it('shows an offer on the list of its own kind only', async () => {
    expect((await app.request('/opportunities/CAFE-2345')).status).toBe(404);
  });

  it('says kindly that a list is empty and how to fill it', async () => {
    const body = await (await app.request('/opportunities?lang=de')).text();
    expect(body).toContain('Im Moment ist nichts eingetragen.');
    expect(body).toContain('/forms/opportunity-listing');
  });

  it('is answered from the cache while nothing changes', async () => {
    const first = await app.request('/offers');
    expect(first.headers.get('cache-control')).toContain('max-age=60');
    const again = await app.request('/offers', {
      headers: { 'if-none-match': first.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
  });

  it('refuses a page that does not exist', async () => {
    expect((await app.request('/offers?cursor=nonsense')).status).toBe(400);
  });

  it('is a feed that readers understand', async () => {
    const answer = await app.request('/offers.rss?lang=de');
    expect(answer.headers.get('content-type')).toContain('application/rss+xml');
    const body = await answer.text();
    expect(body.match(/<item>/g)).toHaveLength(2);
    expect(body).toContain('http://localhost:3000/offers/CAFE-2345');
  });

  it('words its values in the language asked for, and says in which an offer was written', async () => {
    const body = await (await app.request('/offers?lang=ar')).text();
    expect(body).toContain('<html lang="ar" dir="rtl">');
    expect(body).toMatch(/<h2[^>]*lang="de"/);
  });
});

describe('a feed with hostile offers', () => {
  const hostile = 'a]]>b]]><item>\u0001\u000b\uffff & <script>alert(1)</script>';
  const item = { reference: 'CAFE-2345', lang: 'de', title: hostile, description: hostile };
  const body = rss(
    { title: 'Angebote', description: '', path: '/offers' },
    [{ ...item, languages: [], labels: {}, details: [] }],
    'http://localhost:3000',
    'de',
    new Date('2026-11-23T09:00:00.000Z'),
  );

  it('stays one that can be read', () => {
    expect(body.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\uffff]/u);
    expect(body.match(/\]\]>/g)).toHaveLength(2);
  });

  it('has no markup of theirs in a description, which readers take for HTML', () => {
    expect(body).toMatch(/<description>.*&lt;script&gt;/);
  });
});

describe('a long list', () => {
  it('is read in pages, each entry once', async () => {
    const long = await startTest();
    try {
      const many = Array.from({ length: 120 }, (_, n) => `AAAA-${String(n).padStart(4, '0')}`);
      await Promise.all(many.map((reference) => publish(long.deps, { reference })));
      const other = createApp(long.deps);
      const seen: string[] = [];
      let next: string | undefined = '';
      for (let page = 0; page < 10 && next !== undefined; page++) {
        const query: string = next && `?cursor=${encodeURIComponent(next)}`;
        const answer = await other.request(`/offers.json${query}`);
        const body = (await answer.json()) as { items: PublicItem[]; next?: string };
        expect(body.items.length).toBeLessThanOrEqual(100);
        seen.push(...body.items.map((item) => item.reference));
        next = body.next;
      }
      expect(seen.sort()).toEqual(many);
    } finally {
      await long.close();
    }
  });
});
