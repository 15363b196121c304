import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writtenIn } from '../../functions/listing/written-in.tsx';
import { findings, overflow } from './chromium.ts';
import { startHost, toldTimes } from './element-host.ts';

let here: Awaited<ReturnType<typeof startHost>>;

beforeAll(async () => {
  here = await startHost();
});
afterAll(() => here?.close());

const kinds = ['offers', 'trainings', 'opportunities', 'needs', 'contact'];
const all = kinds
  .map((kind) => `<h3>${kind}</h3><helferkreis-${kind} level="4"></helferkreis-${kind}>`)
  .join('');
const offers = '<helferkreis-offers limit="6"></helferkreis-offers>';

const styleOf = (at: Locator, name: string, pseudo?: string) =>
  at.evaluate((one, [of, from]) => getComputedStyle(one, from).getPropertyValue(String(of)), [name, pseudo]);
const item = (page: Page, nth = 0) => page.locator('helferkreis-offers [part~=item]').nth(nth);
const boxOf = async (at: Locator) => (await at.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };

const dark = 'body { background: #14181f; color: #f2f2f2 }';
const hostile = `* { all: revert; float: left !important; position: fixed; text-transform: uppercase !important;
  letter-spacing: 1em !important; white-space: nowrap !important; text-align: center !important; direction: inherit;
  line-height: 0.5 !important; background: red !important; border: 9px solid lime !important; padding: 40px !important }
  helferkreis-offers { text-indent: 9em; word-spacing: 3em }
  ul { display: none !important } a { color: yellow !important } h3, p, li, label, input, select { display: none !important }`;

describe('elements in somebody else’s page', () => {
  it.each([
    ['de', 320, ''],
    ['de', 1280, dark],
    ['ar', 320, dark],
    ['ar', 1280, ''],
  ])('have no finding of axe and no sideways scrolling: %s at %i pixels', async (lang, width, css) => {
    const { page, complaints } = await here.visit(all, { lang, width, css });
    await toldTimes(page, 'loaded', kinds.length);
    expect(await findings(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('have no finding of axe while they load, and where they cannot', async () => {
    const { page } = await here.visit(all, { before: (page) => page.route(/\.json/, () => undefined) });
    await page.waitForTimeout(300);
    expect(await findings(page)).toEqual([]);
    const failing = await here.visit(all, {
      before: (page) => page.route(/\.json/, (route) => route.abort()),
    });
    await toldTimes(failing.page, 'failed', kinds.length);
    expect(await findings(failing.page)).toEqual([]);
  });

  it('take fonts, size and colour of the page, and what it says by properties and parts', async () => {
    const { page } = await here.visit(offers, {
      css: `body { font: 20px/1.2 "Courier New"; color: rgb(60, 0, 60) }
        helferkreis-offers { --helferkreis-accent: rgb(0, 90, 0); --helferkreis-line: rgb(1, 2, 3); --helferkreis-radius: 11px;
          --helferkreis-gap: 30px; --helferkreis-column: 100%; --helferkreis-card: rgb(250, 250, 250) }
        helferkreis-offers::part(title) { font-variant: small-caps }
        helferkreis-offers::part(input) { border-width: 3px }`,
    });
    await toldTimes(page, 'loaded');
    expect(await styleOf(item(page), 'font-family')).toContain('Courier New');
    expect(await styleOf(item(page), 'font-size')).toBe('20px');
    expect(await styleOf(item(page), 'color')).toBe('rgb(60, 0, 60)');
    expect(await styleOf(item(page), 'border-top-color')).toBe('rgb(1, 2, 3)');
    expect(await styleOf(item(page), 'border-top-left-radius')).toBe('11px');
    expect(await styleOf(item(page), 'background-color')).toBe('rgb(250, 250, 250)');
    expect(await styleOf(item(page).getByRole('link'), 'color')).toBe('rgb(0, 90, 0)');
    expect(await styleOf(item(page).getByRole('heading'), 'font-variant-caps')).toBe('small-caps');
    expect(await styleOf(page.getByLabel('Suche'), 'border-top-width')).toBe('3px');
    const [first, second] = [await boxOf(item(page)), await boxOf(item(page, 1))];
    expect(second.x).toBe(first.x);
    expect(second.y - first.y - first.height).toBe(30);
  });

  it('are not touched by what the page says of everything', async () => {
    const { page } = await here.visit(offers, { css: hostile });
    await toldTimes(page, 'loaded');
    const title = item(page).getByRole('heading');
    expect(await title.isVisible()).toBe(true);
    for (const [name, value] of [
      ['text-transform', 'none'],
      ['letter-spacing', 'normal'],
      ['white-space', 'normal'],
      ['text-indent', '0px'],
      ['word-spacing', '0px'],
      ['float', 'none'],
      ['border-top-width', '0px'],
    ] as const)
      expect(await styleOf(title, name), name).toBe(value);
    expect(Number.parseFloat(await styleOf(item(page), 'line-height'))).toBeGreaterThan(20);
    expect(await page.getByLabel('Suche').isVisible()).toBe(true);
  });

  it('stand in a page that is isolated from all others', async () => {
    const { page, complaints } = await here.visit(all, { isolated: true });
    await toldTimes(page, 'loaded', kinds.length);
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    expect(complaints).toEqual([]);
  });

  it('are as large to the finger as they must be, and show where the focus is', async () => {
    const { page } = await here.visit(`${offers}<helferkreis-trainings></helferkreis-trainings>`, {
      width: 360,
    });
    await toldTimes(page, 'loaded', 2);
    const targets = page.locator('[part~=input], [part~=button], [part~=end] [part~=link]');
    expect(await targets.count()).toBeGreaterThan(6);
    for (const one of await targets.all()) expect((await boxOf(one)).height).toBeGreaterThanOrEqual(44);
    await page.getByLabel('Suche').first().focus();
    await page.keyboard.press('Tab');
    const entry = item(page).getByRole('link');
    expect(await entry.evaluate((one) => one.matches(':focus-visible'))).toBe(true);
    expect(await styleOf(entry, 'outline-style', '::after')).toBe('solid');
    // The whole card leads to the entry.
    const { x, y, width, height } = await boxOf(item(page));
    await page.mouse.click(x + width - 5, y + height - 5);
    await page.waitForURL(/offers\/OFFR-0001/);
  });

  it('have edges where the reader has chosen the colours', async () => {
    const { page } = await here.visit(offers, { forcedColors: 'active' });
    await toldTimes(page, 'loaded');
    expect(await styleOf(item(page), 'border-top-color')).toBe(await styleOf(item(page), 'color'));
  });
});

describe('elements in Arabic', () => {
  it('are mirrored, and keep what is German apart', async () => {
    const { page } = await here.visit(`${offers}<helferkreis-contact></helferkreis-contact>`, { lang: 'ar' });
    await toldTimes(page, 'loaded', 2);
    const [first, second] = [await boxOf(item(page)), await boxOf(item(page, 1))];
    expect(second.y).toBe(first.y);
    expect(second.x).toBeLessThan(first.x);
    const title = item(page).getByRole('heading', { name: 'Deutsch im Café' });
    expect(await styleOf(title, 'direction')).toBe('ltr');
    expect(await styleOf(title, 'text-align')).toBe('right');
    expect(await title.getAttribute('lang')).toBe('de');
    expect(await item(page).locator('[part~=language]').textContent()).toBe(writtenIn('de', 'ar'));
    const labels = page.locator('helferkreis-offers label');
    expect((await boxOf(labels.nth(1))).x).toBeLessThan((await boxOf(labels.first())).x);
    const telephone = page.getByRole('link', { name: '07531' }).locator('bdi');
    expect(await styleOf(telephone, 'direction')).toBe('ltr');
  });
});

describe('what stands below an element', () => {
  /** How much of the page has moved that nobody has moved: the sum of all shifts, as Core Web Vitals count them. */
  async function shifts(
    body: string,
    options: { css?: string; head?: string; width: number; slow?: boolean },
  ) {
    const later = (after: number) => new Promise((resolve) => setTimeout(resolve, after));
    const { page } = await here.visit(body, {
      ...options,
      height: 1500,
      before: async (page) => {
        await page.addInitScript(() => {
          Object.assign(window, { shifted: 0 });
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              Object.assign(window, {
                shifted: Reflect.get(window, 'shifted') + (entry as unknown as { value: number }).value,
              });
          }).observe({ type: 'layout-shift', buffered: true });
        });
        await page.route(/\.json/, async (route) => {
          await later(300);
          await route.continue();
        });
        if (options.slow)
          await page.route(/widget\.js/, async (route) => {
            await later(400);
            await route.continue();
          });
      },
    });
    await toldTimes(page, 'loaded', body.split('</helferkreis-').length - 1);
    await page.waitForTimeout(300);
    return page.evaluate(() => Reflect.get(window, 'shifted') as number);
  }

  it.each([360, 1280])('stays where it is when the script is there in time: %i pixels', async (width) => {
    const head = '<script src="{ours}/widget.js" async blocking="render"></script>';
    for (const tag of [
      offers,
      '<helferkreis-offers limit="3" filters=""></helferkreis-offers>',
      '<helferkreis-trainings limit="1"></helferkreis-trainings>',
      '<helferkreis-contact></helferkreis-contact>',
    ])
      expect(await shifts(tag, { width, head }), tag).toBeLessThanOrEqual(0.01);
  });

  it('stays where it is when the script is late and the page keeps the place', async () => {
    const [, css = ''] = /```css keep\n([^`]+)```/.exec(await readFile('docs/embedding.md', 'utf8')) ?? [];
    expect(css).toContain('helferkreis-offers');
    // The page for editors gives the very same for this list.
    const page = await (await fetch(`${here.ours}/embed?lang=de&show=offers&limit=6&as=element`)).text();
    const given = /id="code-keep"[^>]*>([^<]+)</.exec(page)?.[1] ?? '';
    expect(given.replace(/\s+/g, '')).toBe(css.replace(/\s+/g, ''));
    for (const width of [360, 1280])
      expect(await shifts(offers, { width, css, slow: true })).toBeLessThanOrEqual(0.01);
    // What is measured is there to be measured.
    expect(await shifts(offers, { width: 1280, slow: true })).toBeGreaterThan(0.01);
  });
});
