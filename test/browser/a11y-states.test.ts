import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directionOf } from '../../functions/language/language.ts';
import { audit, cutOff, goTo } from '../accessibility/audit.ts';
import { type State, startSite } from '../accessibility/site.ts';
import { startBrowser } from './chromium.ts';

let site: Awaited<ReturnType<typeof startSite>>;
let browser: Browser;

beforeAll(async () => {
  site = await startSite();
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** 1280 pixels at 400 percent. */
const zoomed = { width: 320, height: 256 };

async function context(): Promise<BrowserContext> {
  const made = await browser.newContext({ locale: 'de-DE', viewport: zoomed });
  await made.addCookies([site.cookie]);
  return made;
}

/** What is wrong with states in a language, by their names; empty when nothing is. */
async function wrong(states: readonly State[], lang: string): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  const [outside, inside] = [
    await browser.newContext({ locale: 'de-DE', viewport: zoomed }),
    await context(),
  ];
  const [page, own] = [await outside.newPage(), await inside.newPage()];
  for (const state of states) {
    const at = state.coordinator ? own : page;
    await at.emulateMedia({ colorScheme: 'light' });
    const status = await goTo(at, site.origin, state, lang);
    const said = await at.evaluate(() => {
      const { lang, dir } = document.documentElement;
      return { lang, dir, titled: document.title !== '', headings: document.querySelectorAll('h1').length };
    });
    const light = await audit(at);
    await at.emulateMedia({ colorScheme: 'dark' });
    const dark = (await audit(at, ['color-contrast'])).map((one) => `dark: ${one}`);
    const is = { status, ...said, wrong: [...light, ...dark, ...(await cutOff(at))] };
    const should = {
      status: state.status ?? 200,
      lang,
      dir: directionOf(lang),
      titled: true,
      headings: 1,
      wrong: [],
    };
    if (JSON.stringify(is) !== JSON.stringify(should)) found[state.name] = is;
  }
  await outside.close();
  await inside.close();
  return found;
}

const patience = { timeout: 300_000 };

describe.each(['de', 'ar'])(
  'in %s, axe finds nothing and nothing is cut off at 400 percent',
  patience,
  (lang) => {
    it('on the pages that anybody opens', async () => {
      expect(await wrong(site.states.open, lang)).toEqual({});
    });
    it('on forms that were sent and pages behind links', async () => {
      expect(await wrong(site.states.posted, lang)).toEqual({});
    });
    it('on what other websites show', async () => {
      expect(await wrong(site.states.embedded, lang)).toEqual({});
    });
    it('in the workspace', async () => {
      expect(await wrong(site.states.workspace, lang)).toEqual({});
    });
  },
);
