import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageLanguages } from '../../functions/language/language.ts';
import { audit, cutOff, goTo, widerSpacing } from '../accessibility/audit.ts';
import { type State, startSite } from '../accessibility/site.ts';
import { startBrowser } from './chromium.ts';
import { hostPage, serveApp } from './serve.ts';

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

const patience = { timeout: 180_000 };
const zoomed = { width: 320, height: 256 };

async function look<T>(
  options: BrowserContextOptions,
  states: readonly State[],
  lang: string,
  see: (page: Page) => Promise<readonly T[]>,
): Promise<Record<string, readonly T[]>> {
  const context = await browser.newContext({ locale: 'de-DE', viewport: zoomed, ...options });
  await context.addCookies([site.cookie]);
  const page = await context.newPage();
  const found: Record<string, readonly T[]> = {};
  for (const state of states) {
    await goTo(page, site.origin, state, lang);
    const seen = await see(page);
    if (seen.length > 0) found[state.name] = seen;
  }
  await context.close();
  return found;
}

const everything = () => Object.values(site.states).flat();
/** A fragment has the look of the page that it stands in. */
const ours = () => everything().filter(({ path }) => !path.includes('as=fragment'));
const signedOut = () => [...site.states.open, ...site.states.posted];

describe('somebody who reads with', patience, () => {
  it.each(['de', 'ar', 'de-simple'])('wider spacing loses no text: %s', async (lang) => {
    const spaced = async (page: Page) => {
      // Through the debugger: the pages' own policy allows no foreign styles.
      await page.evaluate((css) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        document.adoptedStyleSheets = [sheet];
      }, widerSpacing);
      return cutOff(page);
    };
    expect(await look({}, everything(), lang, spaced)).toEqual({});
  });

  // German and Arabic: a11y-states.test.ts
  it.each(pageLanguages.filter((lang) => !['de', 'ar'].includes(lang)))(
    'large type scrolls in one direction, and axe finds nothing: %s',
    async (lang) => {
      const wrong = async (page: Page) => [...(await cutOff(page)), ...(await audit(page))];
      expect(await look({}, [...signedOut(), ...site.states.embedded], lang, wrong)).toEqual({});
    },
  );

  it('a menu of languages that is open scrolls in one direction', async () => {
    const opened = async (page: Page) => {
      await page.click('summary');
      return cutOff(page);
    };
    for (const lang of pageLanguages) {
      expect(await look({}, site.states.open.slice(0, 2), lang, opened), lang).toEqual({});
    }
  });
});

describe('in forced colours', patience, () => {
  /** What has neither a border nor, as a link that nobody has styled, its line any more. */
  const unmarked = (page: Page) =>
    page.evaluate(() => {
      const none = (one: Element, part?: string) => {
        const style = getComputedStyle(one, part);
        const { borderTopWidth, borderBottomWidth, borderTopStyle, borderBottomStyle, display } = style;
        const drawn =
          style.textDecorationLine.includes('underline') ||
          (borderTopStyle !== 'none' && Number.parseFloat(borderTopWidth) > 0) ||
          (borderBottomStyle !== 'none' && Number.parseFloat(borderBottomWidth) > 0);
        return display !== 'none' && !drawn;
      };
      const bare = [
        ...document.querySelectorAll(
          '.kern-btn--primary, .kern-btn--secondary, input:not([type=hidden]), select, textarea',
        ),
      ]
        .filter((one) => (one as HTMLElement).offsetWidth > 1)
        .filter((one) => none(one));
      const here = [...document.querySelectorAll('nav [aria-current]')].filter((one) => none(one));
      return [...bare, ...here].map((one) => one.outerHTML.slice(0, 100));
    });

  it.each(['light', 'dark'] as const)(
    'fields, buttons and the current page are drawn: %s',
    async (colorScheme) => {
      const options = { forcedColors: 'active', colorScheme } as const;
      expect(await look(options, ours(), 'de', unmarked)).toEqual({});
    },
  );

  it('what is ticked is told from what is not', async () => {
    const context = await browser.newContext({
      forcedColors: 'active',
      viewport: { width: 400, height: 800 },
    });
    const page = await context.newPage();
    await page.goto(`${site.origin}/forms/training-announcement?lang=de`);
    await page.goto(`${site.origin}/forms/volunteer-registration?lang=de`);
    for (const kind of ['checkbox', 'radio']) {
      const box = page.locator(`input[type=${kind}]`).first();
      if ((await box.count()) === 0) continue;
      await box.scrollIntoViewIfNeeded();
      const before = await box.screenshot();
      await box.check();
      expect(before.equals(await box.screenshot()), kind).toBe(false);
    }
    await context.close();
  });
});

describe('what was sent with mistakes', patience, () => {
  it('says so first in its title, has the focus where it is told, and announces it', async () => {
    const mistaken = everything().filter(({ status }) => status === 422);
    expect(mistaken.length).toBeGreaterThan(10);
    const silent = (page: Page) =>
      page.evaluate(async () => {
        // Browsers heed `autofocus` when they draw the page, which may be after it is loaded.
        await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
        const { activeElement: focus, title } = document;
        const field =
          focus?.getAttribute('aria-invalid') === 'true' && focus.hasAttribute('aria-describedby');
        return [
          !title.startsWith('Fehler: ') && `title: ${title}`,
          focus?.id !== 'errors' && !field && `focus: ${focus?.outerHTML.slice(0, 80)}`,
          !document.querySelector('main [role=alert]') && 'no alert',
        ].filter(Boolean);
      });
    expect(await look({}, mistaken, 'de', silent)).toEqual({});
  });
});

describe('right to left', patience, () => {
  it('is the mirror of left to right', async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 800 } });
    const page = await context.newPage();
    const places = async (lang: string) => {
      await page.goto(`${site.origin}/offers?lang=${lang}`);
      return page.evaluate(() => {
        const middle = (one: Element | null) => {
          const { x, width } = (one ?? document.body).getBoundingClientRect();
          return x + width / 2 < innerWidth / 2 ? 'left' : 'right';
        };
        return ['.site-name', 'summary', '.site-nav li'].map((one) => middle(document.querySelector(one)));
      });
    };
    expect(await places('de')).toEqual(['left', 'right', 'left']);
    expect(await places('ar')).toEqual(['right', 'left', 'right']);
    await context.close();
  });

  it('keeps German text on the side on which the page is read, and Arabic text on a German page', async () => {
    const aligned = (page: Page) =>
      page.evaluate(() => {
        const rtl = document.documentElement.dir === 'rtl';
        return [...document.querySelectorAll<HTMLElement>('main [dir=auto]')]
          .filter((one) => getComputedStyle(one).display !== 'inline' && one.matches('p,h1,h2,h3,dd,li'))
          .filter((one) => {
            const range = document.createRange();
            range.selectNodeContents(one);
            const [text, box] = [range.getBoundingClientRect(), one.getBoundingClientRect()];
            if (text.width === 0 || text.width > box.width - 24) return false;
            return rtl ? box.right - text.right > 12 : text.left - box.left > 12;
          })
          .map((one) => one.outerHTML.slice(0, 120));
      });
    const wide = { viewport: { width: 1280, height: 800 } };
    expect(await look(wide, ours(), 'ar', aligned)).toEqual({});
    expect(await look(wide, ours(), 'de', aligned)).toEqual({});
  });
});

describe('a page in a frame of another website', () => {
  it('says that nobody has reviewed its translation, and leaves out our header and footer', async () => {
    const around = `<iframe src="${site.origin}/widget/form?form=newsletter-signup&amp;lang=ar" title="x"></iframe>`;
    const host = await serveApp(hostPage(around, 'default-src *'));
    const page = await browser.newPage();
    await page.goto(host.origin);
    const frame = page.frameLocator('iframe');
    await frame.locator('.small-print').waitFor({ state: 'visible' });
    expect(await frame.locator('.small-print').innerText()).toContain('الألماني');
    expect(await frame.locator('.site-footer nav, .site-header').filter({ visible: true }).count()).toBe(0);
    await page.close();
    await host.close();
  });
});

describe('Leichte Sprache', () => {
  it('is set larger, with more room between its lines and short lines', async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    const set = async (lang: string) => {
      await page.goto(`${site.origin}/barrierefreiheit?lang=${lang}`);
      return page
        .locator('main p')
        .first()
        .evaluate((one) => {
          const { fontSize, lineHeight } = getComputedStyle(one);
          const size = Number.parseFloat(fontSize);
          return { size, room: Number.parseFloat(lineHeight) / size, letters: one.clientWidth / size };
        });
    };
    const [usual, simple] = [await set('de'), await set('de-simple')];
    expect(simple.size).toBeGreaterThanOrEqual(usual.size * 1.15);
    expect(simple.room).toBeGreaterThanOrEqual(1.7);
    expect(simple.letters).toBeLessThan(usual.letters);
    await context.close();
  });
});
