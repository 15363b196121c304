import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../functions/app.ts';
import { listDomains } from '../../functions/lists.ts';
import { startTest } from '../harness.ts';
import { publish } from '../listing/published.ts';

let test: Awaited<ReturnType<typeof startTest>>;
let app: ReturnType<typeof createApp>;

beforeAll(async () => {
  test = await startTest();
  app = createApp(test.deps);
  await publish(test.deps, { reference: 'CAFE-2345', until: '2027-01-10T23:00:00.000Z' });
  await publish(test.deps, {
    reference: 'ARAB-2345',
    lang: 'ar',
    until: '2027-01-11T23:00:00.000Z',
    answers: { title: '<img src=x onerror=alert(1)>' },
  });
});
afterAll(() => test.close());

const kinds = [...listDomains, 'contact'];
const shapes = kinds.flatMap((kind) =>
  ['', '?as=fragment', '.json'].map((shape) => `/widget/${kind}${shape}`),
);
const withLang = (path: string, lang: string) => `${path}${path.includes('?') ? '&' : '?'}lang=${lang}`;
const textOf = async (path: string) => (await app.request(path)).text();

interface Answer {
  readonly count: number;
  readonly css?: string;
  readonly body: unknown;
}
const data = async (query: string) =>
  (await (await app.request(`/widget/offers.json?lang=de${query}`)).json()) as Answer;
/** All tags of a tree with their attributes. */
function tags(tree: unknown): [string, Record<string, string>][] {
  if (!Array.isArray(tree)) return [];
  const [tag, attributes, ...children] = tree;
  return [[tag, attributes], ...children.flatMap(tags)];
}

describe.each(shapes)('%s', (path) => {
  it('may be read from any origin, kept for a short while and asked for again, and sets no cookie', async () => {
    const answer = await app.request(withLang(path, 'en'));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(answer.headers.get('content-language')).toBe('en');
    expect(answer.headers.get('cache-control')).toMatch(
      /^public, max-age=10, s-maxage=20, stale-while-revalidate/,
    );
    expect(answer.headers.get('vary') ?? '').not.toMatch(/accept-language/i);
    const again = await app.request(withLang(path, 'en'), {
      headers: { 'if-none-match': answer.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
    expect(again.headers.get('access-control-allow-origin')).toBe('*');
  });

  it('says that it follows the browser where the address names no language', async () => {
    const answer = await app.request(path, { headers: { 'accept-language': 'ar' } });
    expect(answer.headers.get('content-language')).toBe('ar');
    expect(answer.headers.get('vary')).toMatch(/accept-language/i);
    expect(await answer.text()).toContain('rtl');
  });
});

describe('what other websites embed', () => {
  it('may be framed, while all other pages may not', async () => {
    const framed = await app.request('/widget/offers');
    expect(framed.headers.get('content-security-policy')).toContain('frame-ancestors *');
    for (const path of ['/', '/offers', '/workspace/sign-in']) {
      const page = await app.request(path);
      expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    }
  });

  it.each([
    ['/widget/offers?as=xml', 400, 'unknown_as'],
    ['/widget/contact?as=page', 400, 'unknown_as'],
    ['/widget/offers.json?cursor=nonsense', 400, 'invalid_cursor'],
    ['/widget/offers?cursor=nonsense&as=fragment', 400, 'invalid_cursor'],
    ['/widget/offers.json?limit=0', 400, 'bad_limit'],
    ['/widget/offers?limit=51', 400, 'bad_limit'],
    ['/widget/offers.json?limit=six', 400, 'bad_limit'],
    ['/widget/offers.json?level=1', 400, 'bad_level'],
    ['/widget/contact.json?level=x', 400, 'bad_level'],
    ['/widget/offers.json?after=-1', 400, 'bad_after'],
    ['/widget/volunteers.json', 404, 'not_found'],
    ['/widget/nothing', 404, 'not_found'],
    ['/widget/offers.xml', 404, 'not_found'],
  ])('refuses %s clearly', async (path, status, code) => {
    const answer = await app.request(path);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ status, code });
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('serves the script for a short time and with a tag', async () => {
    const answer = await app.request('/widget.js');
    expect(answer.headers.get('content-type')).toContain('javascript');
    expect(answer.headers.get('cache-control')).toContain('max-age=300');
    expect(answer.headers.get('etag')).toBeTruthy();
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  });
});

describe('a fragment for somebody else’s page', () => {
  it.each(kinds)(
    '%s: links to us, has no ids that could clash, says language and direction',
    async (kind) => {
      const body = await textOf(`/widget/${kind}?as=fragment&lang=ar`);
      expect(body).toMatch(new RegExp(`^<div class="helferkreis helferkreis-${kind}" lang="ar" dir="rtl">`));
      expect(body).not.toMatch(/<html|\sid=|\sfor=|href="\/|<h[12]/);
    },
  );

  it('has headings of the level that is asked for, and its next page on our website', async () => {
    const body = await textOf('/widget/offers?as=fragment&lang=de&level=4&limit=1');
    expect(body).toContain('<h4');
    expect(body).toMatch(/href="http:\/\/localhost:3000\/offers\?lang=de[^"]*cursor=/);
  });
});

describe('a page in a frame', () => {
  it('opens entries in the whole window, as they may not be framed, and its next page in the frame', async () => {
    const body = await textOf('/widget/offers?lang=de&limit=1');
    expect(body).toMatch(/<a href="\/offers\/CAFE-2345\?lang=de" target="_top">/);
    expect(body).toMatch(/href="\/widget\/offers\?lang=de[^"]*limit=1[^"]*cursor=/);
  });
});

describe('the data of an element', () => {
  it('is made of harmless tags: what people wrote is text', async () => {
    const { body } = await data('&limit=50');
    expect(JSON.stringify(body)).toContain('<img src=x onerror=alert(1)>');
    const all = tags(body);
    const names = [
      'div',
      'form',
      'label',
      'span',
      'select',
      'option',
      'input',
      'p',
      'ul',
      'li',
      'h3',
      'a',
      'bdi',
    ];
    expect(all.map(([name]) => name).filter((name) => !names.includes(name))).toEqual([]);
    const attributes = all.flatMap(([, one]) => Object.entries(one));
    expect(attributes.filter(([name]) => /^(on|style|src)/.test(name))).toEqual([]);
    expect(attributes.filter(([name, value]) => name === 'href' && !/^https?:/.test(value))).toEqual([]);
  });

  it('goes on where it ended, without what stands there already', async () => {
    const first = await data('&limit=1');
    const more = tags(first.body).find(([name]) => name === 'button')?.[1].value ?? '';
    expect(more).toMatch(/^\/widget\/offers\.json\?/);
    const next = (await (await app.request(more)).json()) as Answer;
    expect([first.count, next.count]).toEqual([1, 2]);
    expect(first.css).toContain('[part=body]');
    expect(next.css).toBeUndefined();
    expect(tags(next.body).map(([name]) => name)).not.toContain('form');
    expect(JSON.stringify(next.body)).toContain('2 Einträge');
  });

  it('finds by the name of a group what is in any of it', async () => {
    for (const [query, count] of [
      ['&district=petershausen', 2],
      ['&district=petershausen-ost', 0],
      ['&field=language', 2],
      ['&field=lang', 0],
    ] as const)
      expect((await data(query)).count, query).toBe(count);
  });
});
