import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { findings, overflow } from '../browser/chromium.ts';

const look = { locale: 'de-DE', viewport: { width: 360, height: 780 } };

/** A phone that reads German and runs no scripts. */
export function phone(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({ ...look, javaScriptEnabled: false });
}

/**
 * Looks at a page as it stands: nothing that axe finds (also in the dark, where asked), nothing to scroll sideways at 320
 * pixels. axe needs a script to run, so it looks at the same document in a second browser, in which ours do not.
 */
export async function expectSound(page: Page, where: string, { dark = false } = {}): Promise<void> {
  const context = await (page.context().browser() as Browser).newContext(look);
  try {
    const document = await page.content();
    await context.route(/\.js$/, (route) => route.abort());
    await context.route(page.url(), (route) => route.fulfill({ contentType: 'text/html', body: document }));
    const twin = await context.newPage();
    await twin.goto(page.url());
    for (const colorScheme of dark ? (['dark', 'light'] as const) : (['light'] as const)) {
      await twin.emulateMedia({ colorScheme });
      expect(await findings(twin), `${where}, ${colorScheme}`).toEqual([]);
    }
    await twin.setViewportSize({ width: 320, height: 780 });
    expect(await overflow(twin), `${where} at 320 pixels`).toBe(0);
  } finally {
    await context.close();
  }
}

/** What a page is called, as a reader sees it. */
export async function headline(page: Page): Promise<string> {
  return (await page.locator('h1').first().innerText()).trim();
}

/** The first link in a mail that leads to one of our pages, as its address on the server under test. */
export function linkIn(text: string | undefined, path: string, origin: string): string {
  const found = new RegExp(`https?://[^/\\s]+(${path}[^\\s<>"]*)`).exec(text ?? '')?.[1];
  if (!found) throw new Error(`There is no link to ${path} in the mail:\n${text}`);
  return origin + found;
}
