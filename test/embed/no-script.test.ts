import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../functions/app.ts';
import { parseHosts } from '../../functions/hosts/origins.ts';
import { startBrowser } from '../browser/chromium.ts';
import { serveApp } from '../browser/serve.ts';
import { startTest } from '../harness.ts';
import { publish } from '../listing/published.ts';

let test: Awaited<ReturnType<typeof startTest>>;
let ours: Awaited<ReturnType<typeof serveApp>>;
let browser: Browser;
let page: Page;
/** Reads what is to be pasted, as the editor's own page would. */
let reader: Page;

beforeAll(async () => {
  test = await startTest();
  const config = { ...test.deps.config };
  ours = await serveApp(createApp({ ...test.deps, config }));
  Object.assign(config, { baseUrl: ours.origin });
  await publish(test.deps, { reference: 'CAFE-2345' });
  browser = await startBrowser();
  page = await (await browser.newContext({ javaScriptEnabled: false, locale: 'de-DE' })).newPage();
  reader = await browser.newPage();
});
afterAll(async () => {
  await browser?.close();
  await ours?.close();
  await test?.close();
});

/** Opens the page and answers what can be copied there, by label. */
async function codes(query: string): Promise<Readonly<Record<string, string>>> {
  const answer = await page.goto(`${ours.origin}/embed?${query}`);
  expect(answer?.status()).toBe(200);
  const boxes = await page.locator('[data-part=code] textarea').all();
  const read = boxes.map(async (box) => [await box.getAttribute('id'), await box.inputValue()]);
  return Object.fromEntries(await Promise.all(read));
}

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Tag[];
  readonly text: string;
}

/** Code as a browser understands it. */
const parsed = (code: string): Promise<readonly Tag[]> =>
  reader.evaluate((html) => {
    const told = (one: Element): Tag => ({
      name: one.localName,
      attributes: Object.fromEntries([...one.attributes].map(({ name, value }) => [name, value])),
      children: [...one.children].map(told),
      text: one.textContent ?? '',
    });
    const { body } = new DOMParser().parseFromString(`<body>${html}`, 'text/html');
    return [...body.children].map(told);
  }, code);

const get = async (address: string, headers = {}) => {
  const answer = await fetch(address, { headers });
  return { status: answer.status, type: answer.headers.get('content-type'), body: await answer.text() };
};

describe('the lines to copy', () => {
  it('are the script and the element, with a link inside for readers without JavaScript', async () => {
    const { 'code-element': code = '' } = await codes(
      'show=offers&field=language-education&district=paradies&in=ar&limit=4&as=element',
    );
    const [script, element, ...more] = await parsed(code);
    expect(script).toMatchObject({
      name: 'script',
      attributes: { src: `${ours.origin}/widget.js`, async: '' },
    });
    expect(element).toMatchObject({
      name: 'helferkreis-offers',
      attributes: { field: 'language-education', district: 'paradies', lang: 'ar', limit: '4' },
      text: expect.stringContaining('عروض للاجئين'),
    });
    expect(element?.children).toEqual([
      {
        name: 'a',
        attributes: { href: `${ours.origin}/offers?lang=ar&field=language-education&district=paradies` },
        children: [],
        text: expect.stringContaining('عروض للاجئين'),
      },
    ]);
    expect(more).toEqual([]);
  });

  it('for a form name it, and lead to it', async () => {
    const { 'code-element': code = '' } = await codes('show=form&form=newsletter-signup&in=en');
    const [, element] = await parsed(code);
    expect(element).toMatchObject({
      name: 'helferkreis-form',
      attributes: { form: 'newsletter-signup', lang: 'en' },
      children: [{ attributes: { href: `${ours.origin}/forms/newsletter-signup?lang=en` } }],
    });
  });

  it('for the contact lead to the start page', async () => {
    const { 'code-element': code = '' } = await codes('show=contact&in=de');
    const [, element] = await parsed(code);
    expect(element).toMatchObject({
      name: 'helferkreis-contact',
      attributes: { lang: 'de' },
      children: [{ attributes: { href: `${ours.origin}/?lang=de` } }],
    });
  });

  it.each([
    ['show=offers&q=caf%C3%A9', '/widget/offers?lang=de&q=caf%C3%A9&limit=6', 'Angebote für Geflüchtete'],
    ['show=form&form=newsletter-signup', '/widget/form?form=newsletter-signup&lang=de', undefined],
    ['show=contact', '/widget/contact?lang=de', undefined],
  ])(
    'as a frame have title and size, and lead to a page that may be framed: %s',
    async (query, path, title) => {
      const { 'code-iframe': code = '' } = await codes(`${query}&as=iframe`);
      const [frame, ...more] = await parsed(code);
      expect(frame).toMatchObject({ name: 'iframe', attributes: { src: ours.origin + path, width: '100%' } });
      expect(frame?.attributes.loading).toBe('lazy');
      expect(frame?.attributes.title?.length).toBeGreaterThan(5);
      if (title) expect(frame?.attributes.title).toBe(title);
      expect(Number(frame?.attributes.height)).toBeGreaterThan(300);
      expect(more).toEqual([]);
      const framed = await fetch(frame?.attributes.src ?? '');
      expect(framed.status).toBe(200);
      expect(framed.headers.get('content-security-policy')).toContain('frame-ancestors *');
    },
  );

  it('as an address are what oEmbed knows', async () => {
    const code = await codes('show=offers&in=en&limit=3&as=oembed');
    expect(code['code-address']).toBe(`${ours.origin}/offers?lang=en&limit=3`);
    const { status, body } = await get(code['code-endpoint'] ?? '');
    expect(status).toBe(200);
    expect(JSON.parse(body).html).toContain(`${ours.origin}/widget/offers?lang=en&amp;limit=3`);
  });

  it('as a piece of HTML are one, and a line by which a server includes it', async () => {
    const code = await codes('show=offers&as=fragment');
    const { status, body } = await get(code['code-fragment'] ?? '');
    expect(status).toBe(200);
    expect(body).not.toContain('<html');
    const [include] = await parsed(code['code-include'] ?? '');
    expect(include).toMatchObject({ name: 'esi:include', attributes: { src: code['code-fragment'] } });
  });

  it('as feeds are those that the list has, and each is what it says', async () => {
    const code = await codes('show=trainings&as=feeds');
    const types = Object.entries(code).map(async ([id, address]) => [id, (await get(address)).type]);
    expect(Object.fromEntries(await Promise.all(types))).toEqual({
      'code-rss': expect.stringContaining('application/rss+xml'),
      'code-json': expect.stringContaining('application/feed+json'),
      'code-calendar': expect.stringContaining('text/calendar'),
    });
    expect(Object.keys(await codes('show=needs&as=feeds'))).toEqual(['code-rss', 'code-json']);
  });
});

describe.each(['offers', 'trainings', 'opportunities', 'needs', 'form', 'contact'])('%s', (show) => {
  it('can be had in each way that the page offers, with a preview that is there', async () => {
    await page.goto(`${ours.origin}/embed?lang=de&show=${show}`);
    const radios = page.locator('[name=as]');
    const ways = await radios.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
    expect(ways.slice(0, 3)).toEqual(['element', 'iframe', 'oembed']);
    for (const way of ways) {
      const { 'code-keep': _, ...given } = await codes(`lang=de&show=${show}&as=${way}`);
      const all = Object.values(given);
      expect(all.length).toBeGreaterThan(0);
      for (const one of all) expect(one).toContain(`${ours.origin}/`);
      expect(await page.locator(`#as-${way}`).isChecked()).toBe(true);
      const src = await page.locator('.embed-preview iframe').getAttribute('src');
      expect((await fetch(ours.origin + src)).status).toBe(200);
    }
  });
});

describe('the choice', () => {
  it('is sent by buttons, and the page answers with what fits it', async () => {
    await page.goto(`${ours.origin}/embed?lang=de`);
    expect(await page.locator('[data-copy]').first().isVisible()).toBe(false);
    await page.getByLabel('Ein Formular').check();
    await page.getByRole('button', { name: 'Weiter' }).click();
    expect(await page.getByLabel('Handlungsfeld').count()).toBe(0);
    await page.getByLabel('Formular', { exact: true }).selectOption('newsletter-signup');
    await page.getByLabel('In welcher Sprache anzeigen?').selectOption({ label: 'Türkçe' });
    await page.getByLabel('Als Rahmen (iframe)').check();
    await page.getByRole('button', { name: 'Zeilen und Vorschau anzeigen' }).click();
    const src = `${ours.origin}/widget/form?form=newsletter-signup&lang=tr`;
    const [frame] = await parsed(await page.getByLabel('Diese Zeile fügen Sie ein').inputValue());
    expect(frame?.attributes.src).toBe(src);
    const preview = page.frameLocator('.embed-preview iframe');
    await preview.getByRole('textbox').first().waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('de');
  });

  it('offers every public list and form, and no other', async () => {
    await page.goto(`${ours.origin}/embed?lang=de&show=form`);
    const shows = await page
      .locator('[name=show]')
      .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
    expect(shows).toEqual(
      expect.arrayContaining(['offers', 'trainings', 'opportunities', 'form', 'contact']),
    );
    const forms = await page
      .locator('#form option')
      .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
    expect(forms).toContain('volunteer-registration');
    expect(forms).not.toContain('training-announcement');
  });

  it('is kept when the editor reads the page in another language', async () => {
    await page.goto(`${ours.origin}/embed?lang=de&show=trainings&in=ar&as=iframe`);
    const href = await page.locator('.languages a[hreflang=en]').getAttribute('href');
    const { searchParams } = new URL(href ?? '', ours.origin);
    expect(Object.fromEntries(searchParams)).toMatchObject({
      lang: 'en',
      show: 'trainings',
      in: 'ar',
      as: 'iframe',
    });
  });

  it('shows the real thing in a frame where there is no script, and the frame fits the policy', async () => {
    await page.goto(`${ours.origin}/embed?lang=de`);
    await page.frameLocator('.embed-preview iframe').getByRole('link', { name: 'Deutsch im Café' }).waitFor();
  });
});

const hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)>';

describe('a hostile address', () => {
  it.each(['show', 'field', 'category', 'district', 'language', 'q', 'limit', 'in', 'as', 'form', 'lang'])(
    'does nothing in %s',
    async (name) => {
      const query = new URLSearchParams({ show: name === 'form' ? 'form' : 'offers', [name]: hostile });
      const code = await codes(query.toString());
      expect(await page.locator('img, script:not([src])').count()).toBe(0);
      const tags = await parsed(code['code-element'] ?? '');
      expect(tags.map((one) => one.name)).toEqual([
        'script',
        name === 'form' ? 'helferkreis-form' : 'helferkreis-offers',
      ]);
      const [, element] = tags;
      expect(element?.children.map((one) => [one.name, one.children])).toEqual([['a', []]]);
      // Only a word to search for is taken as it is: as one attribute.
      expect(element?.attributes[name]).toBe(
        { q: hostile, limit: '6', lang: 'de', form: 'volunteer-registration' }[name],
      );
    },
  );

  it.each([
    ['show=nothing', 'helferkreis-offers', {}],
    ['show=offers&field=no-such-field', 'helferkreis-offers', { lang: 'de', limit: '6' }],
    ['show=offers&limit=999999', 'helferkreis-offers', { lang: 'de', limit: '50' }],
    ['show=offers&limit=0', 'helferkreis-offers', { lang: 'de', limit: '1' }],
    ['show=form&form=training-announcement', 'helferkreis-form', { form: 'volunteer-registration' }],
    ['show=contact&as=feeds', 'helferkreis-contact', {}],
    ['show=offers&in=klingon', 'helferkreis-offers', { lang: 'de' }],
  ])('passes over what there is not: %s', async (query, name, attributes) => {
    const { 'code-element': code = '' } = await codes(`lang=de&${query}`);
    const [, element] = await parsed(code);
    expect(element).toMatchObject({ name, attributes });
    expect(element?.attributes.field).toBeUndefined();
  });
});

describe('what the page tells of who may embed', () => {
  const open = async (hosts: string) => {
    const named = parseHosts(hosts);
    if (typeof named === 'string') throw new Error(named);
    const config = { ...test.deps.config, hosts: named };
    return (await createApp({ ...test.deps, config }).request('/embed?lang=de')).text();
  };

  it('is the setting, in plain words', async () => {
    expect(await open('*')).toContain('Jede Internetseite darf');
    expect(await open('none')).toContain('nur unsere eigenen Seiten');
    const named = await open('https://www.konstanz.de https://*.caritas.de');
    expect(named).toContain('<li>www.konstanz.de</li>');
    expect(named).toContain('<li>alle unter caritas.de</li>');
    expect(named).not.toContain('Jede Internetseite darf');
  });

  it('names the directives for a strict policy', async () => {
    await page.goto(`${ours.origin}/embed?lang=de`);
    const said = (id: string) => page.locator(`#policy-${id}`).inputValue();
    expect(await said('element')).toBe(`script-src ${ours.origin}; connect-src ${ours.origin}`);
    expect(await said('frame')).toBe(`frame-src ${ours.origin}`);
  });
});
