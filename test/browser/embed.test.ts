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
let complaints: string[];

beforeAll(async () => {
  test = await startTest();
  const config = { ...test.deps.config };
  ours = await serveApp(createApp({ ...test.deps, config }));
  Object.assign(config, { baseUrl: ours.origin });
  await publish(test.deps, { reference: 'CAFE-2345' });
  await publish(test.deps, {
    reference: 'KLDR-2345',
    answers: { title: 'Kleiderkammer', category: 'clothing', field: 'culture-social', district: 'paradies' },
  });
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await ours?.close();
  await test?.close();
});
afterEach(async () => {
  await context?.close();
  context = undefined;
});

/** Opens the page in a browser that may write to the clipboard unless told otherwise. */
async function visit(query: string, options: { width?: number; clipboard?: boolean } = {}): Promise<Page> {
  context = await browser.newContext({ viewport: { width: options.width ?? 1280, height: 900 } });
  if (options.clipboard ?? true) await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  complaints = [];
  page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${ours.origin}/embed?${query}`);
  return page;
}

/** Keeps answers from the page until the function that comes back is called. */
async function holdBack(page: Page, address: RegExp): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(address, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

const preview = (page: Page) => page.locator('.embed-preview');
const code = (page: Page) => page.locator('[data-part=code] textarea').first();
const told = (page: Page) => page.locator('.embed-steps > [role=status]');
const held = (page: Page) => page.evaluate(() => document.activeElement?.id);

describe('the page for web editors', () => {
  it('shows the element itself, with what is published, under its own strict policy', async () => {
    const page = await visit('lang=de');
    await preview(page).getByRole('link', { name: 'Deutsch im Café' }).waitFor();
    expect(await preview(page).locator('iframe').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('shows at once what is chosen, keeps the focus and the address, and says so', async () => {
    const page = await visit('lang=de');
    await preview(page).getByRole('link', { name: 'Deutsch im Café' }).waitFor();
    expect(await page.getByRole('button', { name: /Weiter|anzeigen$/ }).count()).toBe(0);
    const field = page.getByLabel('Handlungsfeld').first();
    await field.focus();
    await field.selectOption('culture-social');
    await told(page).getByText('Angebote').waitFor();
    await preview(page).getByRole('link', { name: 'Kleiderkammer' }).waitFor();
    expect(await preview(page).getByRole('link', { name: 'Deutsch im Café' }).count()).toBe(0);
    expect(await code(page).inputValue()).toContain('field="culture-social"');
    expect(await held(page)).toBe('field');
    expect(new URL(page.url()).searchParams.get('field')).toBe('culture-social');

    await page.reload();
    await preview(page).getByRole('link', { name: 'Kleiderkammer' }).waitFor();
    expect(await field.inputValue()).toBe('culture-social');
  });

  it('asks what fits another kind, and keeps the language switch on the choice', async () => {
    const page = await visit('lang=de');
    await page.getByLabel('Ein Formular').check();
    await page.getByLabel('Formular', { exact: true }).selectOption('newsletter-signup');
    await expect.poll(() => code(page).inputValue()).toContain('form="newsletter-signup"');
    expect(await page.getByLabel('Handlungsfeld').count()).toBe(0);
    expect(await page.getByLabel('Als Feed oder Kalender').count()).toBe(0);
    await preview(page).getByRole('textbox').first().waitFor();
    expect(complaints).toEqual([]);
    const other = await page.locator('.languages a[hreflang=ar]').getAttribute('href');
    expect(other).toContain('form=newsletter-signup');
    expect(other).toContain('in=de');
  });

  it.each(['needs', 'opportunities', 'trainings', 'contact'])(
    'shows %s as the element that there is',
    async (show) => {
      const page = await visit(`lang=de&show=${show}`);
      await preview(page).locator('[part=body]').waitFor();
      expect(
        await preview(page).getByRole('status').or(preview(page).locator('address')).first().innerText(),
      ).not.toBe('');
      expect(complaints).toEqual([]);
    },
  );

  it('leaves out the fields to choose and search, where an editor wants it so', async () => {
    const page = await visit('lang=de');
    await preview(page).getByRole('searchbox').waitFor();
    await page.getByLabel('Ohne Auswahlfelder und Suche').check();
    await expect.poll(() => code(page).inputValue()).toContain('filters=""');
    await preview(page).getByRole('link', { name: 'Kleiderkammer' }).waitFor();
    expect(await preview(page).getByRole('searchbox').count()).toBe(0);
  });

  it('leaves what is being typed alone, caret and all', async () => {
    const page = await visit('lang=de');
    const word = page.getByLabel('Nur mit diesem Wort');
    await word.pressSequentially('leider');
    await page.keyboard.press('Home');
    await page.keyboard.type('K');
    await expect.poll(() => code(page).inputValue()).toContain('q="Kleider"');
    await page.keyboard.type('-');
    expect(await word.inputValue()).toBe('K-leider');
  });

  it('keeps the focus where somebody has gone on to, when other questions come', async () => {
    const page = await visit('lang=de');
    const release = await holdBack(page, /show=trainings/);
    await page.getByLabel('Schulungen').check();
    await page.getByLabel('Wie viele Einträge höchstens?').focus();
    release();
    await expect.poll(() => code(page).inputValue()).toContain('<helferkreis-trainings');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('limit');
  });

  it('shows the last choice, however late the answer to an earlier one comes', async () => {
    const page = await visit('lang=de');
    const release = await holdBack(page, /show=trainings/);
    await page.getByLabel('Schulungen').check();
    await page.getByRole('radio', { name: 'Arbeit und Ausbildung' }).check();
    await expect.poll(() => code(page).inputValue()).toContain('<helferkreis-opportunities');
    const late = page.waitForResponse(/show=trainings/);
    release();
    await (await late).finished();
    await page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
    expect(await code(page).inputValue()).toContain('<helferkreis-opportunities');
    expect(page.url()).toContain('show=opportunities');
  });

  it('shows a frame as what it is', async () => {
    const page = await visit('lang=de');
    await page.getByLabel('Als Rahmen (iframe)').check();
    const frame = preview(page).frameLocator('iframe');
    await frame.getByRole('link', { name: 'Deutsch im Café' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('says when the choice cannot be shown, and shows it when the connection is back', async () => {
    const page = await visit('lang=de');
    await context?.setOffline(true);
    await page.getByLabel('Stadtteil').first().selectOption('paradies');
    await told(page).getByText('nicht geladen').waitFor();
    await context?.setOffline(false);
    await page.getByLabel('Nur mit diesem Wort').press('Enter');
    await expect.poll(() => code(page).inputValue()).toContain('district="paradies"');
  });
});

describe('copying', () => {
  it.each([
    ['show=offers&field=culture-social&limit=3', 'link', 'Kleiderkammer'],
    ['show=form&form=newsletter-signup', 'textbox', /E-Mail/],
  ] as const)(
    'puts the very lines into the clipboard, which work on a strict page elsewhere: %s',
    async (query, role, name) => {
      const page = await visit(`lang=de&${query}`);
      await page.getByRole('button', { name: /^Kopieren.*zwei Zeilen/ }).click();
      await page.getByRole('status').getByText('Kopiert').waitFor();
      const pasted = await page.evaluate(() => navigator.clipboard.readText());
      expect(pasted).toBe(await code(page).inputValue());

      const policy = (id: string) => page.locator(`#policy-${id}`).inputValue();
      const strict = [
        "default-src 'none'",
        await policy('element'),
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
      ];
      const host = await serveApp(hostPage(pasted, strict.join('; ')));
      try {
        await page.goto(host.origin);
        await page.getByRole(role, { name }).first().waitFor();
        expect(complaints).toEqual([]);
      } finally {
        await host.close();
      }
    },
  );

  it('marks the lines for copying by hand where the browser does not let it', async () => {
    const page = await visit('lang=de', { clipboard: false });
    await page.evaluate(() =>
      Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true }),
    );
    await page.getByRole('button', { name: /^Kopieren.*zwei Zeilen/ }).click();
    await page.getByRole('status').getByText('markiert').waitFor();
    const marked = await code(page).evaluate((one) => {
      const { selectionStart, selectionEnd } = one as HTMLTextAreaElement;
      return [selectionStart, selectionEnd, document.activeElement === one];
    });
    expect(marked).toEqual([0, (await code(page).inputValue()).length, true]);
  });
});

describe('by keyboard alone', () => {
  it('one chooses, narrows, and copies', async () => {
    const page = await visit('lang=de');
    await page.locator('#show-offers').focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => code(page).inputValue()).toContain('<helferkreis-trainings');
    expect(await held(page)).toBe('show-trainings');
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => code(page).inputValue()).toContain('<helferkreis-offers');
    await page.keyboard.press('Tab');
    expect(await held(page)).toBe('field');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => code(page).inputValue()).toContain('field="language-education"');
    while ((await held(page)) !== 'limit') await page.keyboard.press('Tab');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('3');
    await expect.poll(() => code(page).inputValue()).toContain('limit="3"');
    expect(await held(page)).toBe('limit');
    while ((await held(page)) !== 'code-element') await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('Kopiert').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('limit="3"');
  });
});

describe.each([
  ['de', 320],
  ['de', 1280],
  ['ar', 360],
])('in %s at %i pixels', (lang, width) => {
  it.each(['show=offers', 'show=form&as=iframe', 'show=trainings&as=feeds', 'show=contact'])(
    'has no finding of axe and no sideways scrolling: %s',
    async (query) => {
      const page = await visit(`lang=${lang}&${query}`, { width });
      await page.locator('.embed-policy summary').click();
      await preview(page).locator('iframe, :defined').first().waitFor();
      expect(await findings(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
    },
  );
});

it('is mirrored in Arabic, with code from left to right', async () => {
  const page = await visit('lang=ar');
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
  const [steps, result] = await Promise.all(
    ['.embed-steps', '.embed-result'].map((part) => page.locator(part).boundingBox()),
  );
  expect(steps?.x ?? 0).toBeGreaterThan(result?.x ?? 0);
  expect(await code(page).evaluate((one) => getComputedStyle(one).direction)).toBe('ltr');
  await preview(page).getByRole('link', { name: 'Deutsch im Café' }).waitFor();
  const body = preview(page).locator('[part=body]');
  expect(await body.evaluate((one) => getComputedStyle(one).direction)).toBe('rtl');
});
