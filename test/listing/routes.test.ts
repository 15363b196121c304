import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../functions/app.ts';
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
    ['?q=Kuhcen', ['Deutsch im Café']],
    ['?q=Kuchenkafe', ['Deutsch im Café']],
    ['?q=Kuhcen%20Fahrrad', []],
  ])('gives what comes near, and says so, where nothing has the words: %s', async (query, expected) => {
    expect(await titles(query)).toEqual(expected);
    const page = await (await app.request(`/offers${query}&lang=de`)).text();
    expect(page.includes('Das passt am ehesten')).toBe(expected.length > 0);
    expect(await (await app.request('/offers?q=kuchen&lang=de')).text()).not.toContain(
      'Das passt am ehesten',
    );
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

  it('refuses a page that does not exist', async () => {
    expect((await app.request('/offers?cursor=nonsense')).status).toBe(400);
  });

  it('offers the filters that its form has answers to, what one looks up sorted as its readers do', async () => {
    const offers = await (await app.request('/offers?lang=de')).text();
    const options = (name: string, body: string) =>
      [
        ...(body.split(`name="${name}"`)[1]?.split('</select>')[0] ?? '').matchAll(/<option[^>]*>([^<]*)</g),
      ].map(([, title]) => title ?? '');
    const districts = options('district', offers).slice(1);
    expect(districts.length).toBeGreaterThan(10);
    expect(districts).toEqual([...districts].sort(new Intl.Collator('de').compare));
    expect(districts.indexOf('Königsbau')).toBeLessThan(districts.indexOf('Litzelstetten'));
    expect(options('category', offers).at(-1)).toBe('Etwas anderes');
    const nothing = await (await app.request('/opportunities?lang=de')).text();
    expect(nothing).not.toContain('name="district"');
    const work = await (await app.request('/opportunities?lang=de&field=work')).text();
    expect(work).toContain('name="district"');
    expect(work).not.toContain('name="category"');
  });

  it('words its values in the language asked for, and says in which an offer was written', async () => {
    const body = await (await app.request('/offers?lang=ar')).text();
    expect(body).toContain('<html lang="ar" dir="rtl">');
    expect(body).toMatch(/<h2[^>]*lang="de"/);
  });
});

describe('a long list', () => {
  const many = Array.from({ length: 120 }, (_, n) => `AAAA-${String(n).padStart(4, '0')}`);
  let long: Awaited<ReturnType<typeof startTest>>;
  let pages: ReturnType<typeof createApp>;
  beforeAll(async () => {
    long = await startTest();
    await Promise.all(
      many.map((reference, n) =>
        publish(long.deps, {
          reference,
          // Most end at the same moment, as publications of the same length do.
          until: n < 20 ? `2026-12-01T00:00:${String(n).padStart(2, '0')}.000Z` : undefined,
          from: `2026-11-01T00:00:00.${String(n).padStart(3, '0')}Z`,
          answers: { district: n % 9 === 0 ? 'paradies' : 'egg' },
        }),
      ),
    );
    pages = createApp(long.deps);
  });
  afterAll(() => long.close());

  const page = async (query: string) => {
    const answer = await pages.request(`/offers.json?${query}`);
    return (await answer.json()) as { items: PublicItem[]; next?: string };
  };

  it.each([
    ['', 20, 120],
    ['limit=50&', 50, 120],
    ['limit=7&', 7, 120],
    ['limit=7&district=paradies&', 7, 14],
  ])('is read in pages of what is asked for, each entry once: %s', async (query, size, all) => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const { items, next = '' } = await page(`${query}cursor=${encodeURIComponent(cursor)}`);
      expect(items.length).toBeLessThanOrEqual(size);
      if (next && !query.includes('district')) expect(items).toHaveLength(size);
      seen.push(...items.map((item) => item.reference));
      cursor = next;
    } while (cursor);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(all);
  });

  it.each([
    ['limit=1000', 50],
    ['limit=0', 1],
    ['limit=-3', 20],
    ['limit=ten', 20],
    ['limit=', 20],
  ])('is never without bounds: %s', async (query, size) => {
    expect((await page(query)).items).toHaveLength(size);
  });

  it('goes on where a page left off, though its last entry has ended since', async () => {
    const { items, next = '' } = await page('limit=10');
    expect(items.at(-1)?.reference).toBe('AAAA-0009');
    long.deps.clock.set('2026-12-01T00:00:12.500Z');
    const more = await page(`limit=10&cursor=${encodeURIComponent(next)}`);
    expect(more.items[0]?.reference).toBe('AAAA-0013');
    long.deps.clock.set('2026-11-23T09:00:00.000Z');
  });

  it('keeps filters and size on its way, and says that there is more', async () => {
    const body = await (await pages.request('/offers?lang=de&limit=7&district=egg')).text();
    expect(body).toContain('7 Einträge auf dieser Seite');
    expect(body).toMatch(/href="\/offers\?lang=de&amp;district=egg&amp;limit=7&amp;cursor=[\w-]+"/);
  });
});
