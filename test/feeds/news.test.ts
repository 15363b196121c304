import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../functions/app.ts';
import { startTest } from '../harness.ts';
import { publish } from '../listing/published.ts';
import { opened, secrets } from '../needs/reported.ts';
import { announced } from '../trainings/people.ts';
import { correct, hostile } from './entries.ts';
import { readJsonFeed } from './json-feed-rules.ts';
import { readRss } from './parse.ts';

let test: Awaited<ReturnType<typeof startTest>>;
let app: ReturnType<typeof createApp>;

beforeAll(async () => {
  test = await startTest();
  app = createApp(test.deps);
  await publish(test.deps, { reference: 'AAAA-2345', from: '2026-11-02T00:00:00.000Z' });
  await publish(test.deps, {
    reference: 'BBBB-2345',
    from: '2026-11-20T00:00:00.000Z',
    lang: 'ar',
    answers: { title: 'نادي اللغة', description: hostile.arabic, languages: ['ar'], district: 'egg' },
  });
  await publish(test.deps, {
    reference: 'CCCC-2345',
    form: 'opportunity-listing',
    lang: 'ti',
    answers: { title: 'ሓገዝ ክሽነ', description: hostile.tigrinya, employer: 'Mensa', kind: 'job' },
  });
  await announced(test.deps);
  await opened(app, test.deps, { what: hostile.tigrinya.slice(0, 60) }, 'ti');
});
afterAll(() => test.close());

const lists = ['needs', 'offers', 'opportunities', 'trainings'] as const;
const rssOf = async (path: string, from = app) => {
  const answer = await from.request(path);
  const body = await answer.text();
  expect(answer.status, path).toBe(200);
  return { body, headers: answer.headers, items: await readRss(body) };
};
const jsonOf = async (path: string, from = app) => {
  const answer = await from.request(path);
  expect(answer.status, path).toBe(200);
  return { headers: answer.headers, ...readJsonFeed(await answer.text()) };
};

describe.each(lists)('the feeds of %s', (list) => {
  it('can be read by parsers of others, each in its media type', async () => {
    const rss = await rssOf(`/${list}.rss?lang=en`);
    expect(rss.headers.get('content-type')).toBe('application/rss+xml; charset=utf-8');
    expect(rss.items.length).toBeGreaterThan(0);
    const json = await jsonOf(`/${list}.feed.json?lang=en`);
    expect(json.headers.get('content-type')).toBe('application/feed+json');
    expect(json.items.map((item) => item.id)).toEqual(rss.items.map((item) => item.guid));
    expect(json.items.map((item) => item.url)).toEqual(rss.items.map((item) => item.link));
    expect(json.items.map((item) => item.title)).toEqual(rss.items.map((item) => item.title));
  });

  it('are worded in the language asked for, which they say', async () => {
    for (const lang of ['de', 'ar']) {
      const rss = await rssOf(`/${list}.rss?lang=${lang}`);
      const json = await jsonOf(`/${list}.feed.json?lang=${lang}`);
      for (const { headers } of [rss, json]) expect(headers.get('content-language')).toBe(lang);
      expect(rss.items[0]?.meta.language).toBe(lang);
      expect(json.language).toBe(lang);
      expect(rss.items[0]?.meta.title).toBe(json.title);
      expect(json.feed_url).toBe(`http://localhost:3000/${list}.feed.json?lang=${lang}`);
    }
    const [german, english] = await Promise.all(
      ['de', 'en'].map((lang) => jsonOf(`/${list}.feed.json?lang=${lang}`)),
    );
    expect(german?.title).not.toBe(english?.title);
  });

  it('are named in the head of the page, with its filters', async () => {
    const page = await (await app.request(`/${list}?lang=fr&district=egg`)).text();
    for (const [ending, type] of [
      ['.rss', 'application/rss+xml'],
      ['.feed.json', 'application/feed+json'],
    ] as const) {
      const link = page.match(
        new RegExp(`<link rel="alternate" type="${type.replace('+', '\\+')}"[^>]*>`),
      )?.[0];
      expect(link).toContain(`href="/${list}${ending}?lang=fr&amp;district=egg"`);
    }
  });
});

describe('an entry in the feeds', () => {
  it('keeps its own language', async () => {
    const { items } = await jsonOf('/offers.feed.json?lang=de');
    expect(items.map(({ language }) => language)).toEqual(['ar', 'de']);
    expect(items[0]?.content_html).toContain('<p lang="ar" dir="auto">');
    const rss = await rssOf('/offers.rss?lang=de');
    expect(rss.items.map((item) => (item as unknown as Record<string, object>)['rss:@'])).toEqual([
      { 'xml:lang': 'ar' },
      { 'xml:lang': 'de' },
    ]);
  });

  it('is there from the newest on, whatever ends first', async () => {
    const { items } = await jsonOf('/offers.feed.json?lang=de&limit=1');
    expect(items.map((item) => item.title)).toEqual(['نادي اللغة']);
  });

  it('is there by the filters of the list', async () => {
    for (const [query, titles] of [
      ['language=ar&district=egg', ['نادي اللغة']],
      ['q=kuchen', ['Deutsch im Café']],
      ['field=work', []],
    ] as const) {
      expect((await jsonOf(`/offers.feed.json?${query}`)).items.map((item) => item.title)).toEqual(titles);
      expect((await rssOf(`/offers.rss?${query}`)).items.map((item) => item.title)).toEqual(titles);
    }
  });

  it('has an id that is no address, and the same by any language, filter, host and time', async () => {
    const elsewhere = createApp({
      ...test.deps,
      config: { ...test.deps.config, baseUrl: 'https://helfen.example' },
    });
    const first = (await jsonOf('/offers.feed.json?lang=de')).items[0];
    expect(first?.id).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect((await rssOf('/offers.rss')).body).toContain(`<guid isPermaLink="false">${first?.id}</guid>`);
    for (const [path, from] of [
      ['/offers.feed.json?lang=ti&district=egg', app],
      ['/offers.feed.json?lang=de', elsewhere],
    ] as const) {
      expect((await jsonOf(path, from)).items[0]?.id).toBe(first?.id);
    }
    const data = (await (await app.request('/offers.json?district=egg')).json()) as {
      items: { id: string }[];
    };
    expect(data.items[0]?.id).toBe(first?.id);
  });

  it('says nothing of its sender', async () => {
    for (const list of lists) {
      for (const ending of ['.rss', '.feed.json', '.json']) {
        const body = await (await app.request(`/${list}${ending}`)).text();
        expect(body).not.toMatch(/Privat|petra@|999999/i);
        expect(body).not.toMatch(secrets);
      }
    }
  });
});

describe('a feed that somebody subscribes to', () => {
  it('shows a corrected entry with its new words under its old id, and nothing twice', async () => {
    const own = await startTest();
    try {
      const feeds = createApp(own.deps);
      await publish(own.deps, { reference: 'AAAA-2345' });
      const [before] = (await jsonOf('/offers.feed.json?lang=de', feeds)).items;
      own.deps.clock.advance(3_600_000);
      await correct(own.deps, 'AAAA-2345', { title: 'Deutsch am See' });
      const after = await jsonOf('/offers.feed.json?lang=de', feeds);
      expect(after.items).toHaveLength(1);
      expect(after.items[0]).toMatchObject({
        id: before?.id,
        title: 'Deutsch am See',
        date_modified: '2026-11-23T10:00:00.000Z',
      });
      const rss = await rssOf('/offers.rss?lang=de', feeds);
      expect(rss.items.map(({ guid, title }) => [guid, title])).toEqual([[before?.id, 'Deutsch am See']]);
    } finally {
      await own.close();
    }
  });

  it('stays one that can be read, whatever somebody types', async () => {
    const own = await startTest();
    try {
      const feeds = createApp(own.deps);
      await publish(own.deps, {
        reference: 'AAAA-2345',
        answers: { title: hostile.markup, description: `${hostile.markup} ${hostile.lines}` },
      });
      const { body, items } = await rssOf('/offers.rss?lang=de', feeds);
      expect(body.replace(/[\n\r]/g, '')).not.toMatch(/[\p{Cc}\uffff]/u);
      expect(items).toHaveLength(1);
      expect(items[0]?.title).toContain('alert(1)');
      expect(body).not.toMatch(/<description>(?:(?!<\/description>).)*<script/s);
      expect(body).toContain('&lt;script&gt;');
      const json = await jsonOf('/offers.feed.json?lang=de', feeds);
      expect(json.items[0]?.title).toBe(hostile.markup);
      expect(json.items[0]?.content_html).not.toContain('<script');
    } finally {
      await own.close();
    }
  });

  it('is whole and lasting while it is empty', async () => {
    const own = await startTest();
    try {
      const feeds = createApp(own.deps);
      const first = await rssOf('/offers.rss?lang=de', feeds);
      expect(first.items).toEqual([]);
      expect((await jsonOf('/offers.feed.json?lang=de', feeds)).items).toEqual([]);
      own.deps.clock.advance(60_000);
      expect((await rssOf('/offers.rss?lang=de', feeds)).body).toBe(first.body);
    } finally {
      await own.close();
    }
  });
});
