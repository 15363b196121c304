import { Hono } from 'hono';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../functions/app.ts';
import { parseHosts } from '../../functions/hosts/origins.ts';
import { startBrowser } from '../browser/chromium.ts';
import { hostPage, serveApp } from '../browser/serve.ts';
import { startTest } from '../harness.ts';
import { publish } from '../listing/published.ts';

const hostile = `Kaffee & "Kuchen" </title><script>alert('1')</script>]]>`;

let test: Awaited<ReturnType<typeof startTest>>;
let ours: Awaited<ReturnType<typeof serveApp>>;
let host: Awaited<ReturnType<typeof serveApp>>;
let browser: Browser;
/** On another website: reads answers as editors' systems in browsers do, and parses by the browser's own parsers. */
let page: Page;

beforeAll(async () => {
  test = await startTest();
  const config = { ...test.deps.config };
  // The app reads its own address when it is made, and the address is known when the server listens.
  let app: Hono | undefined;
  const server = new Hono();
  server.all('*', async (c) => app?.fetch(c.req.raw) ?? c.notFound());
  ours = await serveApp(server);
  app = createApp({ ...test.deps, config: { ...config, baseUrl: ours.origin } });
  await publish(test.deps, { reference: 'CAFE-2345' });
  await publish(test.deps, {
    reference: 'EVIL-2345',
    answers: { title: hostile, description: 'Bell \u0007 & <b>' },
  });
  await publish(test.deps, { reference: 'GNNE-2345', status: 'withdrawn' });
  host = await serveApp(
    hostPage('', `default-src 'none'; connect-src ${ours.origin}; frame-src ${ours.origin}`),
  );
  browser = await startBrowser();
  page = await browser.newPage();
  await page.goto(host.origin);
});
afterAll(async () => {
  await browser?.close();
  await host?.close();
  await ours?.close();
  await test?.close();
});

type Answer = Readonly<Record<string, string | number>>;

const addressOf = (query: Readonly<Record<string, string>>) =>
  `${ours.origin}/oembed?${new URLSearchParams(query)}`;

async function ask(path: string, more: Readonly<Record<string, string>> = {}): Promise<Answer> {
  const answer = await fetch(addressOf({ url: ours.origin + path, ...more }));
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toContain('application/json');
  return (await answer.json()) as Answer;
}

const status = async (query: Readonly<Record<string, string>>) => (await fetch(addressOf(query))).status;

/** The names and texts of an XML answer, and whether it is well-formed. */
const readXml = (text: string): Promise<Answer> =>
  page.evaluate((xml) => {
    const read = new DOMParser().parseFromString(xml, 'text/xml');
    if (read.querySelector('parsererror')) throw new Error(`not well-formed: ${xml}`);
    if (read.documentElement.localName !== 'oembed') throw new Error(read.documentElement.localName);
    return Object.fromEntries(
      [...read.documentElement.children].map((one) => [one.localName, one.textContent ?? '']),
    );
  }, text);

interface Frame {
  readonly elements: number;
  readonly src: string;
  readonly title: string;
  readonly width: number;
  readonly height: number;
}

/** What the `html` of an answer is, when an editor's system puts it into a page. */
const readFrame = (html: unknown): Promise<Frame> =>
  page.evaluate((code) => {
    const { body } = new DOMParser().parseFromString(code, 'text/html');
    const frame = body.querySelector('iframe');
    return {
      elements: body.querySelectorAll('*').length,
      src: frame?.getAttribute('src') ?? '',
      title: frame?.title ?? '',
      width: Number(frame?.width),
      height: Number(frame?.height),
    };
  }, String(html));

/** The discovery links in the head of a page, by type. */
async function linksOf(path: string): Promise<Readonly<Record<string, string>>> {
  const answer = await fetch(ours.origin + path);
  const html = await answer.text();
  return page.evaluate((text) => {
    const { head } = new DOMParser().parseFromString(text, 'text/html');
    const links = [...head.querySelectorAll<HTMLLinkElement>('link[rel=alternate][type$="+oembed"]')];
    return Object.fromEntries(links.map((one) => [one.type, one.getAttribute('href') ?? '']));
  }, html);
}

const pages = [
  ['a list', '/offers?lang=de'],
  ['a narrowed list', '/offers?lang=ar&field=language-education&q=caf%C3%A9'],
  ['the needs', '/needs?lang=de'],
  ['an entry', '/offers/CAFE-2345?lang=en'],
  ['a form', '/forms/volunteer-registration?lang=de'],
  ['the start page', '/?lang=fr'],
] as const;

describe('the links by which editors’ systems find out', () => {
  it.each(pages)('stand on %s and lead to the same answer as JSON and as XML', async (_, path) => {
    const links = await linksOf(path);
    expect(Object.keys(links).sort()).toEqual(['application/json+oembed', 'text/xml+oembed']);
    const json = await fetch(links['application/json+oembed'] ?? '');
    const xml = await fetch(links['text/xml+oembed'] ?? '');
    expect([json.status, xml.status]).toEqual([200, 200]);
    expect(xml.headers.get('content-type')).toMatch(/^text\/xml/);
    const answer = (await json.json()) as Answer;
    expect(answer).toMatchObject({ version: '1.0', type: 'rich', provider_url: ours.origin });
    const words = Object.fromEntries(Object.entries(answer).map(([name, value]) => [name, String(value)]));
    expect(await readXml(await xml.text())).toEqual(words);
    expect(await readFrame(answer.html)).toMatchObject({
      elements: 1,
      title: answer.title,
      width: answer.width,
      height: answer.height,
    });
  });

  it('do not stand on pages that are nobody else’s', async () => {
    for (const path of ['/workspace/sign-in', '/barrierefreiheit', '/embed'])
      expect(await linksOf(path)).toEqual({});
  });
});

describe('the frame', () => {
  it.each(pages)('for %s shows a page that other websites may frame', async (_, path) => {
    const { src } = await readFrame((await ask(path)).html);
    const framed = await fetch(src);
    expect(framed.status).toBe(200);
    expect(framed.headers.get('content-security-policy')).toContain('frame-ancestors *');
  });

  it('is shown by a page of another website', async () => {
    const { html } = await ask('/offers/CAFE-2345?lang=de');
    const other = await serveApp(hostPage(String(html), `default-src 'none'; frame-src ${ours.origin}`));
    const visitor = await browser.newPage();
    try {
      await visitor.goto(other.origin);
      const link = visitor.frameLocator('iframe').getByRole('link', { name: 'Deutsch im Café' });
      await link.waitFor();
    } finally {
      await visitor.close();
      await other.close();
    }
  });

  it('keeps the filters and the number of entries of the address', async () => {
    const { src } = await readFrame((await ask('/offers?field=work&district=paradies&limit=3&lang=tr')).html);
    expect(src).toBe(`${ours.origin}/widget/offers?lang=tr&field=work&district=paradies&limit=3`);
  });

  it('is no larger than the editor’s system allows', async () => {
    const free = await ask('/offers?lang=de');
    const small = await ask('/offers?lang=de', { maxwidth: '320', maxheight: '200' });
    expect(small).toMatchObject({ width: 320, height: 200 });
    expect(await readFrame(small.html)).toMatchObject({ width: 320, height: 200 });
    const large = await ask('/offers?lang=de', { maxwidth: '9999', maxheight: '9999' });
    expect(large).toMatchObject({ width: free.width ?? 0, height: free.height ?? 0 });
    const nonsense = await ask('/offers?lang=de', { maxwidth: '-1', maxheight: '"><b>' });
    expect(nonsense).toMatchObject({ width: free.width ?? 0, height: free.height ?? 0 });
  });
});

describe('the language', () => {
  it('is that of the address, in title and frame alike', async () => {
    for (const [lang, title] of [
      ['de', 'Angebote für Geflüchtete'],
      ['en', 'Offers for refugees'],
    ]) {
      const answer = await ask(`/offers?lang=${lang}`);
      expect(answer.title).toBe(title);
      expect((await readFrame(answer.html)).src).toContain(`lang=${lang}`);
    }
  });

  it('is German without one, whatever the editor’s system speaks', async () => {
    const answer = await fetch(addressOf({ url: `${ours.origin}/offers` }), {
      headers: { 'accept-language': 'ar' },
    });
    expect(answer.headers.get('content-language')).toBe('de');
    expect(await answer.json()).toMatchObject({ title: 'Angebote für Geflüchtete' });
  });
});

it('takes an address to whose end an editor’s system has put a slash', async () => {
  const [bare, slash] = [await ask('/offers?lang=de'), await ask('/offers/?lang=de')];
  expect(slash).toEqual(bare);
});

describe('what is not to be embedded', () => {
  it.each([
    'https://www.example.org/offers',
    'https://user@ORIGIN/offers',
    'http://user:word@ORIGIN/offers',
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '/offers',
    'no address',
    'http://ORIGIN/gibt-es-nicht',
    'http://ORIGIN/workspace',
    'http://ORIGIN/embed',
    'http://ORIGIN/oembed',
    'http://ORIGIN/offers//',
    'http://ORIGIN/offers/NNNN-2345',
    'http://ORIGIN/offers/GNNE-2345',
    'http://ORIGIN/offers/CAFE-2345/more',
    'http://ORIGIN/offers/..%2fforms',
    'http://ORIGIN/forms',
    'http://ORIGIN/forms/gibt-es-nicht',
    'http://ORIGIN/forms/training-announcement',
    'http://ORIGIN/forms/__proto__',
    'http://ORIGIN/my/CAFE-2345',
    'http://ORIGIN/receipts/CAFE-2345',
  ])('is not found: %s', async (url) => {
    const at = url.replace('ORIGIN', ours.origin.replace('http://', ''));
    expect(await status({ url: at })).toBe(404);
    expect(await status({ url: at, format: 'xml' })).toBe(404);
  });

  it('is refused when it is too long, or nothing at all', async () => {
    expect(await status({ url: `${ours.origin}/offers?q=${'a'.repeat(3000)}` })).toBe(404);
    expect(await status({ url: '' })).toBe(400);
    expect(await status({})).toBe(400);
  });
});

it('refuses a shape that it does not know, as the specification has it', async () => {
  for (const format of ['yaml', 'JSON', ''])
    expect(await status({ url: `${ours.origin}/offers`, format })).toBe(501);
});

describe('a hostile title', () => {
  it('stays text in JSON, XML and the frame', async () => {
    const path = '/offers/EVIL-2345?lang=de';
    const answer = await ask(path);
    expect(answer.title).toBe(hostile);
    expect(await readFrame(answer.html)).toMatchObject({ elements: 1, title: hostile });
    const xml = await fetch(addressOf({ url: ours.origin + path, format: 'xml' }));
    const read = await readXml(await xml.text());
    expect(read.title).toBe(hostile);
    expect(await readFrame(read.html)).toMatchObject({ elements: 1, title: hostile });
  });

  it('stays text in the links and in the framed page', async () => {
    const links = await linksOf('/offers/EVIL-2345?lang=de');
    expect(Object.keys(links)).toHaveLength(2);
    const { src } = await readFrame((await ask('/offers/EVIL-2345?lang=de')).html);
    expect(await (await fetch(src)).text()).not.toContain('<script>alert');
  });

  it('in a filter stays one part of the address', async () => {
    const { html } = await ask(`/offers?lang=de&q=${encodeURIComponent(hostile)}`);
    const { elements, src } = await readFrame(html);
    expect(elements).toBe(1);
    expect(new URL(src).searchParams.get('q')).toBe(hostile);
  });
});

describe('editors’ browsers', () => {
  it('may read it from any website, also where only some may frame', async () => {
    const read = await page.evaluate(
      async (address) => {
        const answer = await fetch(address);
        return (await answer.json()) as { title: string };
      },
      addressOf({ url: `${ours.origin}/offers?lang=de` }),
    );
    expect(read.title).toBe('Angebote für Geflüchtete');

    const hosts = parseHosts('https://www.konstanz.de');
    if (typeof hosts === 'string') throw new Error(hosts);
    const app = createApp({ ...test.deps, config: { ...test.deps.config, hosts } });
    const url = `${test.deps.config.baseUrl}/offers`;
    const answer = await app.request(`/oembed?${new URLSearchParams({ url })}`, {
      headers: { origin: 'https://elsewhere.example' },
    });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  });

  it('and caches keep it for a while, and are told when nothing has changed', async () => {
    const address = addressOf({ url: `${ours.origin}/offers?lang=de` });
    const first = await fetch(address);
    expect(first.headers.get('cache-control')).toContain('public');
    const again = await fetch(address, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
  });
});
