import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startHost, titles, toldTimes, toldTo } from './element-host.ts';

let here: Awaited<ReturnType<typeof startHost>>;

beforeAll(async () => {
  here = await startHost();
});
afterAll(() => here?.close());

const tag = '<helferkreis-offers><a href="https://helfen.example/offers">Angebote</a></helferkreis-offers>';
const script = '<script src="{ours}/widget.js" async></script>';
const link = (page: Page) => page.locator('helferkreis-offers').getByRole('link');

describe('an element whose attributes change', () => {
  it('shows what they say now, with one request for all that changed at once', async () => {
    const { page, data } = await here.visit(tag);
    await toldTimes(page, 'loaded');
    await page.locator('helferkreis-offers').evaluate((one) => {
      one.setAttribute('field', 'language-education');
      one.setAttribute('lang', 'ar');
      one.setAttribute('field', 'work');
    });
    await page.getByLabel('بحث').waitFor();
    expect(await titles(page)).toEqual(['Bewerbung schreiben']);
    expect(data()).toHaveLength(2);
    await page.locator('helferkreis-offers').evaluate((one) => {
      one.removeAttribute('lang');
      one.removeAttribute('field');
    });
    await page.getByLabel('Suche').waitFor();
    expect(await titles(page)).toHaveLength(8);
  });

  it('keeps what the reader has chosen of the rest', async () => {
    const { page } = await here.visit(tag);
    await page.getByLabel('Stadtteil').selectOption('altstadt');
    await toldTimes(page, 'filtered');
    await page.locator('helferkreis-offers').evaluate((one) => one.setAttribute('lang', 'en'));
    await page.getByLabel('Search').waitFor();
    expect(await page.getByLabel('District').inputValue()).toBe('altstadt');
    expect(await titles(page)).toEqual(['Fußball am See', 'Bewerbung schreiben']);
  });

  it('speaks the language of what it stands in, through the shadow of others', async () => {
    const { page } = await here.visit('<div id="outer" lang="EN-gb"></div><p lang="ar"></p>');
    await page.evaluate(() => {
      const inside = document.querySelector('#outer')?.attachShadow({ mode: 'open' });
      inside?.append(document.createElement('helferkreis-offers'));
      document.querySelector('p[lang]')?.append(document.createElement('helferkreis-offers'));
    });
    await page.getByLabel('Search').waitFor();
    await page.getByLabel('بحث').waitFor();
  });
});

describe('several elements on one page', () => {
  it('share one request, also with one that comes later', async () => {
    const { page, data } = await here.visit(tag.repeat(3));
    await toldTimes(page, 'loaded', 3);
    await page.evaluate(() =>
      document.querySelector('main')?.append(document.createElement('helferkreis-offers')),
    );
    await toldTimes(page, 'loaded', 4);
    expect(data()).toHaveLength(1);
  });

  it('go on when one that shares their request leaves', async () => {
    const { page, data } = await here.visit(tag.repeat(2), {
      before: (page) =>
        page.route(/offers\.json/, async (route) => {
          await new Promise((resolve) => setTimeout(resolve, 300));
          await route.continue();
        }),
    });
    await page.waitForRequest(/offers\.json/).catch(() => undefined);
    await page
      .locator('helferkreis-offers')
      .first()
      .evaluate((one) => one.remove());
    await toldTimes(page, 'loaded');
    expect(await titles(page)).toHaveLength(8);
    expect(data()).toHaveLength(1);
  });
});

describe('the script', () => {
  it('may stand twice on a page', async () => {
    const { page, complaints, data } = await here.visit(`${tag}${script.replace('{ours}', here.ours)}`);
    await toldTimes(page, 'loaded');
    expect(data()).toHaveLength(1);
    expect(complaints).toEqual([]);
  });

  it('may come late, to tags that are there and tags that are not yet', async () => {
    const { page } = await here.visit(tag, {
      head: '',
      policy: `default-src 'none'; script-src ${here.ours}; connect-src ${here.ours}`,
    });
    expect(await link(page).allTextContents()).toEqual(['Angebote']);
    await page.addScriptTag({ url: `${here.ours}/widget.js` });
    await toldTimes(page, 'loaded');
    await page.evaluate(() =>
      document.querySelector('main')?.append(document.createElement('helferkreis-needs')),
    );
    await page.getByRole('heading', { name: 'Fahrt zum Arzt' }).waitFor();
  });

  it('leaves the link inside the tag where there is no JavaScript', async () => {
    const { page } = await here.visit(tag, { js: false });
    expect(await link(page).isVisible()).toBe(true);
  });
});

describe('an element that is taken out of its page', () => {
  it('stops what it asked for, and asks again when it is put back', async () => {
    let held = true;
    const { page, data } = await here.visit(tag, {
      before: (page) => page.route(/offers\.json/, (route) => (held ? undefined : route.continue())),
    });
    await page.waitForFunction(() => performance.getEntriesByType('resource').length > 0);
    await expect.poll(data).toHaveLength(1);
    const failed = page.waitForEvent('requestfailed');
    const element = await page.locator('helferkreis-offers').elementHandle();
    await element?.evaluate((one) => one.remove());
    expect((await failed).failure()?.errorText).toContain('ERR_ABORTED');
    held = false;
    await element?.evaluate((one) => document.querySelector('main')?.append(one));
    await toldTimes(page, 'loaded');
    expect((await toldTo(page)).map(([name]) => name)).toEqual(['loaded']);
  });

  it('stands as it was when it is put elsewhere', async () => {
    const { page, data } = await here.visit(tag);
    await page.getByLabel('Suche').fill('singen');
    await toldTimes(page, 'filtered');
    const move = () =>
      page.evaluate(() => {
        const [one, main] = ['helferkreis-offers', 'main'].map((name) => document.querySelector(name));
        if (one) main?.prepend(one);
      });
    await move();
    await move();
    expect(await titles(page)).toEqual(['Singen']);
    expect(await page.getByLabel('Suche').inputValue()).toBe('singen');
    expect(data()).toHaveLength(2);
  });

  it('leaves nothing in memory', async () => {
    const { page } = await here.visit(`${tag}<helferkreis-contact></helferkreis-contact>`);
    await toldTimes(page, 'loaded', 2);
    await page.evaluate(() => {
      const search = document.querySelector('helferkreis-offers')?.shadowRoot?.querySelector('input');
      if (search) search.value = 'singen';
      search?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await toldTimes(page, 'filtered');
    await page.evaluate(() => {
      const all = [...document.querySelectorAll('helferkreis-offers, helferkreis-contact')];
      Object.assign(window, { gone: all.map((one) => new WeakRef(one)) });
      for (const one of all) one.remove();
    });
    const debug = await page.context().newCDPSession(page);
    const left = async () => {
      await debug.send('HeapProfiler.collectGarbage');
      return page.evaluate(
        () => (window as unknown as { gone: WeakRef<Element>[] }).gone.filter((one) => one.deref()).length,
      );
    };
    await expect.poll(left, { timeout: 20_000 }).toBe(0);
  });
});

describe('an element that cannot load', () => {
  it.each([
    ['the network fails', { status: 0, body: '' }],
    ['the server fails', { status: 500, body: '{}' }],
    ['it is not there', { status: 404, body: '{}' }],
    ['the answer is no JSON', { status: 200, body: '<html>' }],
    ['the answer is another', { status: 200, body: '{"items":[]}' }],
  ])('leaves the link of its tag, or makes one: %s', async (_, { status, body }) => {
    const { page } = await here.visit(
      `${tag}<helferkreis-trainings lang="ar" limit="3"></helferkreis-trainings>`,
      {
        before: (page) =>
          page.route(/\.json/, (route) =>
            status
              ? route.fulfill({ status, body, headers: { 'access-control-allow-origin': '*' } })
              : route.abort(),
          ),
      },
    );
    await toldTimes(page, 'failed', 2);
    expect(await link(page).allTextContents()).toEqual(['Angebote']);
    expect(await link(page).isVisible()).toBe(true);
    const made = page.locator('helferkreis-trainings').getByRole('link');
    expect(await made.textContent()).toBe(`فتح: ${here.ours.replace('http://', '')}/trainings`);
    expect(await made.getAttribute('href')).toBe(`${here.ours}/trainings?lang=ar`);
    expect(await made.evaluate((one) => one.getBoundingClientRect().height)).toBeGreaterThan(15);
    await page.unroute(/\.json/);
    await page.locator('helferkreis-offers').evaluate((one) => one.setAttribute('limit', '2'));
    await toldTimes(page, 'loaded');
    expect(await titles(page)).toHaveLength(2);
  });

  it('does so under a policy that forbids it', async () => {
    const { page } = await here.visit(tag, { policy: `default-src 'none'; script-src ${here.ours}` });
    await toldTimes(page, 'failed');
    expect(await link(page).isVisible()).toBe(true);
  });
});
