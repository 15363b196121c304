import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../functions/app.ts';
import { startTest } from '../harness.ts';
import { publish } from '../listing/published.ts';
import { findings, overflow, startBrowser } from './chromium.ts';
import { hostPage, serveApp } from './serve.ts';

let test: Awaited<ReturnType<typeof startTest>>;
let ours: Awaited<ReturnType<typeof serveApp>>;
let browser: Browser;
let context: BrowserContext | undefined;
const hosts: { close(): Promise<void> }[] = [];

beforeAll(async () => {
  test = await startTest();
  // The address is known only when the server listens; the widgets' links carry it.
  const config = { ...test.deps.config };
  ours = await serveApp(createApp({ ...test.deps, config }));
  Object.assign(config, { baseUrl: ours.origin });
  await publish(test.deps, { reference: 'CAFE-2345' });
  await publish(test.deps, {
    reference: 'KLDR-2345',
    answers: {
      title: 'Kleiderkammer <b>',
      description: 'Gut erhaltene Kleidung, kostenlos.',
      category: 'clothing',
      field: 'culture-social',
      district: 'paradies',
    },
  });
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await Promise.all(hosts.map((host) => host.close()));
  await ours?.close();
  await test?.close();
});
afterEach(async () => {
  await context?.close();
  context = undefined;
});

const strict = () =>
  `default-src 'none'; script-src ${ours.origin}; connect-src ${ours.origin}; frame-src ${ours.origin}`;

/** A strict page of another origin with our tags in it; what the browser complained of is kept. */
async function visit(tags: string, options: { js?: boolean; policy?: string; width?: number } = {}) {
  const body = `${tags}<script src="${ours.origin}/widget.js" defer></script>`;
  const host = await serveApp(hostPage(body, options.policy ?? strict()));
  hosts.push(host);
  context = await browser.newContext({
    javaScriptEnabled: options.js ?? true,
    viewport: { width: options.width ?? 800, height: 900 },
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(host.origin);
  return { page, complaints };
}

const offers =
  '<helferkreis-offers><a href="https://helfen.example/offers">Angebote ansehen</a></helferkreis-offers>';
const status = (page: Page) => page.locator('helferkreis-offers [role=status]');

describe('the list of offers on another website', () => {
  it('shows what is published, under the strictest policy, without cookies or storage', async () => {
    const { page, complaints } = await visit(offers);
    await status(page).getByText('2 Einträge').waitFor();
    expect(await page.getByRole('heading', { level: 3 }).allTextContents()).toEqual(
      expect.arrayContaining(['Deutsch im Café', 'Kleiderkammer <b>']),
    );
    expect(complaints).toEqual([]);
    expect(await context?.cookies()).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    expect(await page.content()).not.toMatch(/petra@/);
  });

  it('is narrowed by its filters, keeps the focus and says how many there are', async () => {
    const { page } = await visit(offers);
    const search = page.getByLabel('Suche');
    await search.fill('kaffee deutsch');
    await status(page).getByText('1 Eintrag', { exact: true }).waitFor();
    expect(await search.evaluate((one) => one.matches(':focus'))).toBe(true);
    await search.fill('gibt es nicht');
    await status(page).getByText('nichts eingetragen').waitFor();
    await search.fill('');
    await page.getByLabel('Stadtteil').selectOption('paradies');
    await status(page).getByText('1 Eintrag', { exact: true }).waitFor();
    expect(await page.getByRole('listitem').count()).toBe(1);
  });

  it('is used by keyboard: filters first, then the entries', async () => {
    const { page } = await visit(offers);
    await status(page).getByText('2 Einträge').waitFor();
    const names: string[] = [];
    for (let step = 0; step < 4; step++) {
      await page.keyboard.press('Tab');
      names.push(
        await page.evaluate(() => {
          const inner = document.activeElement?.shadowRoot?.activeElement;
          return inner?.getAttribute('name') ?? inner?.tagName ?? '';
        }),
      );
    }
    expect(names).toEqual(['field', 'district', 'q', 'A']);
  });

  it.each([320, 800])('has no finding of axe and no sideways scrolling at %i pixels', async (width) => {
    const { page } = await visit(`${offers}<helferkreis-contact></helferkreis-contact>`, { width });
    await status(page).getByText('2 Einträge').waitFor();
    await page.getByText('Jetzt geöffnet').waitFor();
    expect(await findings(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
  });

  it('stands twice on one page, each with its own filter', async () => {
    const { page } = await visit(
      '<helferkreis-offers field="culture-social"></helferkreis-offers><helferkreis-offers lang="en"></helferkreis-offers>',
    );
    await status(page).first().getByText('1 Eintrag', { exact: true }).waitFor();
    await status(page).last().getByText('2 entries').waitFor();
  });

  it('is mirrored in Arabic', async () => {
    const { page } = await visit('<helferkreis-offers lang="ar"></helferkreis-offers>');
    await page.getByLabel('بحث').waitFor();
    const body = page.locator('helferkreis-offers [part=body]');
    expect(await body.evaluate((one) => getComputedStyle(one).direction)).toBe('rtl');
  });

  it('leaves the link inside the tag where there is no JavaScript', async () => {
    const { page } = await visit(offers, { js: false });
    expect(await page.getByRole('link', { name: 'Angebote ansehen' }).isVisible()).toBe(true);
  });

  it('keeps the link of its tag when it cannot load, or makes one', async () => {
    const { page } = await visit(`${offers}<helferkreis-trainings lang="en"></helferkreis-trainings>`, {
      policy: `default-src 'none'; script-src ${ours.origin}`,
    });
    const made = page.locator('helferkreis-trainings').getByRole('link');
    await made.waitFor();
    expect(await made.textContent()).toBe(`Open: ${ours.origin.replace('http://', '')}/trainings`);
    expect(await made.getAttribute('href')).toBe(`${ours.origin}/trainings?lang=en`);
    const own = page.locator('helferkreis-offers').getByRole('link');
    expect(await own.allTextContents()).toEqual(['Angebote ansehen']);
    expect(await own.isVisible()).toBe(true);
  });
});
