import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../functions/app.ts';
import type { PublicItem } from '../../functions/listing/item.ts';
import type { Query } from '../../functions/store/port.ts';
import { act, correct } from '../feeds/entries.ts';
import { readJsonFeed } from '../feeds/json-feed-rules.ts';
import { readRss } from '../feeds/parse.ts';
import { startTest } from '../harness.ts';
import { opened, reported, secrets } from './reported.ts';

let test: Awaited<ReturnType<typeof startTest>>;
let app: ReturnType<typeof createApp>;

beforeEach(async () => {
  test = await startTest();
  app = createApp(test.deps);
});
afterEach(() => test.close());

const open = (given: Readonly<Record<string, unknown>> = {}, lang = 'de') =>
  opened(app, test.deps, given, lang);
const listed = async (query = '') => {
  const answer = await app.request(`/needs.json${query}`);
  expect(answer.status).toBe(200);
  return (await answer.json()) as { items: (PublicItem & { url: string })[]; next?: string };
};
const titles = async (query = '') => (await listed(query)).items.map((item) => item.title);

describe('the public list of needs', () => {
  it('shows only what coordinators have confirmed, until they close it', async () => {
    const reference = await reported(app);
    expect(await titles()).toEqual([]);
    expect((await app.request(`/needs/${reference}`)).status).toBe(404);
    await act(test.deps, reference, 'open');
    expect(await titles()).toEqual(['Begleitung zum Kinderarzt']);
    expect((await app.request(`/needs/${reference}`)).status).toBe(200);
    await act(test.deps, reference, 'close', { note: 'Hilfe ist gefunden.' });
    expect(await titles()).toEqual([]);
    expect((await app.request(`/needs/${reference}`)).status).toBe(404);
  });

  it('tells nothing that says who it is about, who reported it or where exactly, in any shape', async () => {
    const reference = await open();
    for (const path of [
      '/',
      '/needs',
      '/needs.json',
      '/needs.rss',
      '/needs.feed.json',
      `/needs/${reference}`,
      `/needs/${reference}.json`,
      `/widget/needs/${reference}`,
    ]) {
      const answer = await app.request(`${path}?lang=de`);
      const body = await answer.text();
      expect(answer.status, path).toBe(200);
      expect(body, path).toContain('Begleitung zum Kinderarzt');
      expect(body, path).not.toMatch(secrets);
    }
    const { items } = await listed('?q=Fieber');
    expect(items, 'nor by searching for it').toEqual([]);
  });

  it('has the most urgent first, and of the same urgency what was reported first', async () => {
    await open({ what: 'Eilt nicht', urgency: 'no-hurry' });
    await open({ what: 'In dieser Woche' });
    test.deps.clock.advance(60_000);
    await open({ what: 'Später in dieser Woche' });
    test.deps.clock.advance(60_000);
    await open({ what: 'Heute noch', urgency: 'today' });
    expect(await titles()).toEqual(['Heute noch', 'In dieser Woche', 'Später in dieser Woche', 'Eilt nicht']);
  });

  it('moves a need whose sender corrects how urgent it is, and shows it again only when it was looked at', async () => {
    await open({ what: 'In dieser Woche' });
    const reference = await open({
      what: 'Eilt nicht',
      urgency: 'no-hurry',
      reach: 'email',
      email: 'petra@privat.example',
    });
    await correct(test.deps, reference, { what: 'Nun eilt es sehr', urgency: 'today' });
    expect(await titles()).toEqual(['In dieser Woche']);
    await act(test.deps, reference, 'open');
    expect(await titles()).toEqual(['Nun eilt es sehr', 'In dieser Woche']);
  });

  it('shows a need through the last day on which help is of use, by the calendar of the city', async () => {
    const reference = await open({ ends: '2026-11-25' });
    test.deps.clock.set('2026-11-25T22:59:59.000Z');
    expect(await titles()).toHaveLength(1);
    test.deps.clock.set('2026-11-25T23:00:00.000Z');
    expect(await titles()).toEqual([]);
    expect((await app.request(`/needs/${reference}`)).status).toBe(404);
    expect(readJsonFeed(await (await app.request('/needs.feed.json')).text()).items).toEqual([]);
  });

  it.each([
    ['?category=authorities', ['Begleitung zum Kinderarzt']],
    ['?field=work', ['Werkzeug für einen Lehrling']],
    ['?district=egg', ['Werkzeug für einen Lehrling']],
    ['?language=ti', ['Begleitung zum Kinderarzt']],
    ['?q=kinderarzt', ['Begleitung zum Kinderarzt']],
    ['?q=kinderarzt&district=egg', []],
  ])('narrows by %s', async (query, expected) => {
    await open();
    const other = { category: 'job-search', field: 'work', district: 'egg', languages: ['en'] };
    await open({ what: 'Werkzeug für einen Lehrling', ...other });
    expect(await titles(query)).toEqual(expected);
  });

  it('says how urgent it is, for how many, where about, in which languages and since when', async () => {
    await open({ starts: '2026-11-24', ends: '2026-11-28' });
    const page = await (await app.request('/needs?lang=de')).text();
    for (const fact of [
      'In dieser Woche',
      '24.11.2026 bis 28.11.2026',
      'Petershausen-Ost',
      'für 2 Menschen',
      'Tigrinisch – ትግርኛ, Deutsch',
      'gemeldet am 23.11.2026',
    ])
      expect(page).toContain(fact);
    const english = await (await app.request('/needs?lang=en')).text();
    expect(english).toContain('for 2 people');
    expect(english).toContain('This week');
  });

  it('leads from each need to the form by which one offers to help, from the list to the one for needs', async () => {
    const reference = await open();
    const list = await (await app.request('/needs?lang=de')).text();
    const entry = await (await app.request(`/needs/${reference}?lang=de`)).text();
    const way = `/forms/volunteer-registration?need=${reference}&lang=de`;
    for (const page of [list, entry]) {
      expect(page).toContain(`<a class="kern-btn kern-btn--primary" href="${way.replace('&', '&amp;')}"`);
      expect(page).toContain('Ich kann helfen');
    }
    expect(await (await app.request(way)).text()).toMatch(
      new RegExp(
        `<input[^>]*name="need"[^>]*value="${reference}"|<input[^>]*value="${reference}"[^>]*name="need"`,
      ),
    );
    expect(list).toContain('href="/forms/needs-report?lang=de"');
  });

  it('is there as feeds that others can read, with an id that stays, and has no calendar', async () => {
    const reference = await open();
    const [item] = (await listed()).items;
    const [read] = await readRss(await (await app.request('/needs.rss?lang=ar')).text());
    const feed = readJsonFeed(await (await app.request('/needs.feed.json?lang=en')).text());
    expect(item?.id).toMatch(/^urn:uuid:/);
    expect(read?.guid).toBe(item?.id);
    expect(feed.items.map(({ id }) => id)).toEqual([item?.id]);
    test.deps.clock.advance(3_600_000);
    await correct(test.deps, reference, { what: 'Begleitung zur Kinderärztin' });
    await act(test.deps, reference, 'open');
    const after = readJsonFeed(await (await app.request('/needs.feed.json?lang=de')).text());
    expect(after.items).toMatchObject([
      { id: item?.id, title: 'Begleitung zur Kinderärztin', date_modified: '2026-11-23T10:00:00.000Z' },
    ]);
    expect((await app.request('/needs.ics')).status).toBe(404);
    expect((await app.request(`/needs/${reference}.ics`)).status).toBe(404);
  });

  it('is on the start page with what is most urgent', async () => {
    expect(await (await app.request('/?lang=de')).text()).toContain('Im Moment ist kein Bedarf gemeldet.');
    for (const nth of [1, 2, 3]) await open({ what: `Eilt nicht ${nth}`, urgency: 'no-hurry' });
    await open({ what: 'Heute noch', urgency: 'today' });
    const body = await (await app.request('/?lang=de')).text();
    expect(body).toContain('Was gerade gebraucht wird');
    expect(body.indexOf('Heute noch')).toBeGreaterThan(0);
    expect(body.match(/Eilt nicht \d/g)).toHaveLength(2);
    expect(body).toContain('href="/needs?lang=de"');
  });

  it('is read with queries of bounded size only, however much is reported', async () => {
    for (const nth of [1, 2, 3]) await open({ what: `Bedarf ${nth}` });
    const asked: Query[] = [];
    const db = {
      ...test.deps.db,
      query: (query: Query) => {
        asked.push(query);
        return test.deps.db.query(query);
      },
    } as typeof test.deps.db;
    await createApp({ ...test.deps, db }).request('/needs?lang=de');
    expect(asked).toEqual([
      { index: 'list', partition: 'needs#open', limit: 50 },
      { index: 'list', partition: 'needs#claimed', limit: 50 },
    ]);
  });

  it('goes on on a next page, each need once', async () => {
    for (const nth of [1, 2, 3, 4, 5]) {
      await open({ what: `Bedarf Nr. ${nth}`, urgency: nth % 2 ? 'today' : 'no-hurry' });
      test.deps.clock.advance(1000);
    }
    const seen: string[] = [];
    let cursor = '';
    do {
      const { items, next = '' } = await listed(`?limit=2&cursor=${encodeURIComponent(cursor)}`);
      seen.push(...items.map((item) => item.title));
      cursor = next;
    } while (cursor);
    expect(seen).toEqual([1, 3, 5, 2, 4].map((nth) => `Bedarf Nr. ${nth}`));
  });
});

it('tells in its form, before anybody types, what of a need becomes public', async () => {
  const form = await (await app.request('/forms/needs-report?lang=de')).text();
  expect(form).toContain('zeigen wir geprüfte Bedarfe öffentlich');
});
