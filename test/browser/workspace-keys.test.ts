import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../functions/app.ts';
import { startTest, type TestDeps } from '../harness.ts';
import { cookieOf } from '../workspace/signed-in.ts';
import { store } from '../workspace/stored.ts';
import { startBrowser } from './chromium.ts';
import { serveApp } from './serve.ts';

let deps: TestDeps;
let close: () => Promise<void>;
let server: Awaited<ReturnType<typeof serveApp>>;
let browser: Browser;
let page: Page;
let cookie: { name: string; value: string; url: string };

beforeAll(async () => {
  ({ deps, close } = await startTest());
  server = await serveApp(createApp(deps));
  Object.assign(deps.config, { baseUrl: server.origin });
  const [name = '', value = ''] = (await cookieOf(deps, deps.config.adminEmail)).cookie.split('=');
  cookie = { name, value, url: server.origin };
  await store(deps, 'offer-listing', 3);
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await close?.();
});

const list = () => `${server.origin}/workspace/lists/offers?status=new&lang=de`;
const open = async (javaScriptEnabled = true) => {
  const context = await browser.newContext({ javaScriptEnabled, locale: 'de-DE' });
  await context.addCookies([cookie]);
  page = await context.newPage();
  await page.goto(list());
};
const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
const boxes = () => page.locator('input[name="entry"]:checked').count();

describe('the keys of a list', { timeout: 60_000 }, () => {
  beforeEach(async () => open());

  it('go from entry to entry with the real focus, tick, and open', async () => {
    await page.keyboard.press('j');
    expect(await focused()).toBe('Nummer 3');
    await page.keyboard.press('j');
    expect(await focused()).toBe('Nummer 2');
    await page.keyboard.press('x');
    expect(await page.locator('input[name="entry"]:checked').getAttribute('aria-label')).toBe(
      'Nummer 2 ankreuzen',
    );
    await page.keyboard.press('k');
    expect(await focused()).toBe('Nummer 3');
    await page.keyboard.press('k');
    expect(await focused()).toBe('Nummer 3');
    await Promise.all([page.waitForURL(/\/entries\//), page.keyboard.press('Enter')]);
    expect(await page.locator('h1').innerText()).toBe('Nummer 3');
  });

  it('leave alone whoever types, and whoever holds another key', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('jax/?');
    expect(await page.inputValue('search input[type="search"]')).toBe('jax/?');
    expect(await boxes()).toBe(0);
    await page.locator('h1').click();
    for (const key of ['Control+j', 'Alt+x', 'Meta+k']) await page.keyboard.press(key);
    expect(await focused()).not.toMatch(/^Nummer/);
  });

  it('are told by a window that closes, and can be switched off for good', async () => {
    await page.keyboard.press('?');
    expect(await page.getByRole('dialog', { name: 'Tastenkürzel in Listen' }).isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Tastenkürzel' }).click();
    await page.getByLabel('Tastenkürzel benutzen').uncheck();
    await page.getByRole('dialog').getByRole('button', { name: 'Schließen' }).click();
    await page.goto(list());
    for (const key of ['j', '?', '/']) await page.keyboard.press(key);
    expect(await focused()).not.toMatch(/^Nummer/);
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.getByRole('button', { name: 'Tastenkürzel' }).click();
    await page.getByLabel('Tastenkürzel benutzen').check();
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    expect(await focused()).toBe('Nummer 3');
  });

  it('tick all where they are', async () => {
    await page.getByRole('link', { name: 'Alle auf dieser Seite ankreuzen' }).click();
    expect(await boxes()).toBe(3);
    expect(page.url()).toBe(list());
    await page.getByRole('link', { name: 'Kein Häkchen' }).click();
    expect(await boxes()).toBe(0);
  });
});

it('without a script nothing of the keys is seen, and everything works', { timeout: 60_000 }, async () => {
  await open(false);
  expect(await page.getByRole('button', { name: 'Tastenkürzel' }).count()).toBe(0);
  await page.getByRole('link', { name: 'Alle auf dieser Seite ankreuzen' }).click();
  expect(await boxes()).toBe(3);
  await page.getByLabel('Mit den angekreuzten Einträgen').selectOption('close');
  await page.getByRole('button', { name: 'Weiter' }).click();
  expect(await page.locator('h1').innerText()).toBe('Für 3 Einträge: Schließen');
  await page.getByLabel('Begründung').fill('Doppelt');
  await page.getByRole('button', { name: 'Schließen' }).click();
  expect(await page.locator('[role=status]').innerText()).toContain('3 Einträge sind geändert.');
  await page.getByRole('button', { name: 'Rückgängig machen' }).click();
  expect(await page.locator('[role=status]').innerText()).toContain('3 Einträge sind wieder, wie sie waren.');
});
