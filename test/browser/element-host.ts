import { Hono } from 'hono';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { createApp } from '../../functions/app.ts';
import { startTest } from '../harness.ts';
import { publish } from '../listing/published.ts';
import { opened } from '../needs/reported.ts';
import { aTraining, hoursLater, noon } from '../trainings/examples.ts';
import { startBrowser } from './chromium.ts';
import { serveApp } from './serve.ts';

interface HostPage {
  /** In the head instead of our script; in `{ours}` its origin is put. */
  readonly head?: string;
  readonly body: string;
  readonly lang?: string;
  /** A stylesheet of the host's own. */
  readonly css?: string;
  /** Instead of the strictest policy under which the elements work. */
  readonly policy?: string;
  readonly isolated?: boolean;
}

interface Visit extends Partial<Omit<HostPage, 'body'>> {
  readonly js?: boolean;
  readonly width?: number;
  readonly height?: number;
  /** After the address of the page, `?` included. */
  readonly query?: string;
  /** Before it is opened. */
  readonly before?: (page: Page) => Promise<unknown>;
  readonly forcedColors?: 'active';
}

/** Offers by title; the rest of them is the same. */
const offers = [
  {
    reference: 'OFFR-0001',
    title: 'Deutsch im Café',
    field: 'language-education',
    district: 'petershausen-west',
  },
  {
    reference: 'OFFR-0002',
    title: 'Lernen am Abend',
    field: 'language-education',
    district: 'petershausen-ost',
  },
  { reference: 'OFFR-0003', title: 'Kleiderkammer <b>', field: 'culture-social', district: 'paradies' },
  {
    reference: 'OFFR-0004',
    title: 'دروس اللغة العربية',
    field: 'language-education',
    district: 'paradies',
    lang: 'ar',
  },
  { reference: 'OFFR-0005', title: 'Fußball am See', field: 'culture-social', district: 'altstadt' },
  { reference: 'OFFR-0006', title: 'Bewerbung schreiben', field: 'work', district: 'altstadt' },
  { reference: 'OFFR-0007', title: 'Singen', field: 'culture-social', district: 'staad' },
  { reference: 'OFFR-0008', title: 'Nähen', field: 'culture-social', district: 'egg' },
];

async function fill(deps: Awaited<ReturnType<typeof startTest>>['deps'], app: ReturnType<typeof createApp>) {
  for (const [nth, { reference, lang, ...answers }] of offers.entries()) {
    const until = `2027-01-${String(nth + 10)}T23:00:00.000Z`;
    await publish(deps, { reference, lang, until, answers });
  }
  await publish(deps, {
    reference: 'WORK-0001',
    form: 'opportunity-listing',
    answers: { title: 'Praktikum in der Küche' },
  });
  await deps.db.create(
    aTraining({ reference: 'TRNG-0001', pk: 'ENTRY#TRNG-0001', sortAt: hoursLater(240).toISOString() }),
  );
  await opened(app, deps, { what: 'Fahrt zum Arzt' });
}

/** The product with something in every list, and a website on an origin of its own that embeds it. */
export async function startHost() {
  const test = await startTest({ now: noon.toISOString() });
  const config = { ...test.deps.config };
  const app = createApp({ ...test.deps, config });
  const ours = await serveApp(app);
  Object.assign(config, { baseUrl: ours.origin });
  await fill(test.deps, app);

  let shown: HostPage = { body: '' };
  const strict = `default-src 'none'; img-src data:; style-src 'self'; script-src ${ours.origin}; connect-src ${ours.origin}; require-trusted-types-for 'script'; trusted-types 'none'`;
  const site = new Hono();
  site.get('/', (c) => {
    const { head = '<script src="{ours}/widget.js" async></script>', lang = 'de', isolated } = shown;
    const dir = lang === 'ar' ? 'rtl' : 'ltr';
    return c.body(
      `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Stadt</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/host.css">${head.replaceAll('{ours}', ours.origin)}</head><body><main><h1>Stadt</h1><h2>Helfen</h2>${shown.body}</main><footer>Impressum</footer></body></html>`,
      200,
      {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': shown.policy ?? strict,
        ...(isolated && {
          'cross-origin-opener-policy': 'same-origin',
          'cross-origin-embedder-policy': 'require-corp',
        }),
      },
    );
  });
  site.get('/host.css', (c) => c.body(shown.css ?? '', 200, { 'content-type': 'text/css' }));
  const host = await serveApp(site);
  const browser: Browser = await startBrowser(['--test-third-party-cookie-phaseout']);
  let context: BrowserContext | undefined;

  return {
    test,
    ours: ours.origin,
    host: host.origin,

    /** Opens a page of the host; with it come its complaints, its requests to us, and what our elements told it. */
    async visit(body: string, options: Visit = {}) {
      const { js = true, width = 1000, height = 900, query = '', before, forcedColors, ...page } = options;
      shown = { body, ...page };
      await context?.close();
      context = await browser.newContext({
        javaScriptEnabled: js,
        viewport: { width, height },
        ...(forcedColors && { forcedColors }),
      });
      const opened = await context.newPage();
      opened.setDefaultTimeout(10_000);
      const complaints: string[] = [];
      const asked: string[] = [];
      opened.on('console', (line) => line.type() === 'error' && complaints.push(line.text()));
      opened.on('pageerror', (error) => complaints.push(error.message));
      opened.on('request', (request) => {
        if (request.url().startsWith(ours.origin)) asked.push(request.url().slice(ours.origin.length));
      });
      await opened.addInitScript(() => {
        const told: unknown[] = [];
        Object.assign(window, { told });
        for (const name of ['loaded', 'filtered', 'opened', 'failed'])
          addEventListener(`helferkreis:${name}`, (event) =>
            told.push([name, (event as CustomEvent).detail]),
          );
      });
      await before?.(opened);
      await opened.goto(`${host.origin}/${query}`);
      return { page: opened, complaints, data: () => asked.filter((url) => url.includes('.json')) };
    },

    async close() {
      await browser.close();
      await host.close();
      await ours.close();
      await test.close();
    },
  };
}

/** What our elements told the host page so far, name and detail. */
export function toldTo(page: Page): Promise<[string, Record<string, unknown>][]> {
  return page.evaluate(() => (window as unknown as { told: [string, Record<string, unknown>][] }).told);
}

/** Waits until our elements have told the host page something so many times. */
export async function toldTimes(page: Page, name: string, times = 1): Promise<void> {
  await page.waitForFunction(
    ([of, wanted]) =>
      (window as unknown as { told: [string][] }).told.filter(([one]) => one === of).length >= Number(wanted),
    [name, times] as const,
  );
}

/** The titles of the entries that are shown. */
export function titles(page: Page, tag = 'helferkreis-offers'): Promise<string[]> {
  return page.locator(tag).locator('[part~=entry]').allTextContents();
}
