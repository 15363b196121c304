import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../functions/app.ts';
import { startTest } from '../harness.ts';
import { publish } from '../listing/published.ts';
import { findings, overflow, startBrowser } from './chromium.ts';
import { serveApp } from './serve.ts';

let test: Awaited<ReturnType<typeof startTest>>;
let ours: Awaited<ReturnType<typeof serveApp>>;
let browser: Browser;

beforeAll(async () => {
  test = await startTest({ config: { demo: true } });
  ours = await serveApp(createApp(test.deps));
  await publish(test.deps, { reference: 'CAFE-2345' });
  const compound = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenausgabestelle';
  const answers = { title: compound, description: compound, place: compound, times: compound };
  await publish(test.deps, { reference: 'WRDS-2345', answers });
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await ours?.close();
  await test?.close();
});

const paths = [
  '/',
  '/offers',
  '/offers?lang=ar',
  '/offers/CAFE-2345',
  '/offers/WRDS-2345',
  '/needs',
  '/opportunities',
  '/widget/offers',
  '/nothing-here',
];

describe.each([
  ['light', 360],
  ['dark', 1280],
] as const)('public pages, %s, %i pixels wide', (colorScheme, width) => {
  it.each(paths)('%s has no finding of axe, no sideways scrolling and no blocked part', async (path) => {
    const context = await browser.newContext({
      colorScheme,
      viewport: { width, height: 900 },
      locale: 'de-DE',
    });
    try {
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on(
        'console',
        (line) => line.text().includes('Content Security Policy') && complaints.push(line.text()),
      );
      await page.goto(ours.origin + path);
      expect(await findings(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      expect(complaints).toEqual([]);
    } finally {
      await context.close();
    }
  });
});

describe('the start page', () => {
  it('leads from its big entries to the forms, by keyboard, after a link past the navigation', async () => {
    const page = await browser.newPage({ locale: 'de-DE' });
    await page.goto(ours.origin);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Zum Inhalt springen');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(
      '/forms/volunteer-registration?lang=de',
    );
    await page.close();
  });

  it('gives everything one has to hit at least 44 pixels', async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 800 }, locale: 'de-DE' });
    await page.goto(`${ours.origin}/offers`);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('nav a, button, select, input:not([type=hidden])')]
        .filter((one) => one.getBoundingClientRect().height < 44)
        .map((one) => one.outerHTML),
    );
    expect(small).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await page.close();
  });
});
