import { cp, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { createApp } from '../../functions/app.ts';
import { type Hosts, parseHosts } from '../../functions/hosts/origins.ts';
import type { Entry } from '../../functions/store/entry.ts';
import { startTest } from '../harness.ts';
import { startBrowser } from './chromium.ts';
import { serveApp } from './serve.ts';

interface HostPage {
  /** What stands in the page; `script: false` leaves out ours. */
  readonly body: string;
  readonly script?: boolean;
  /** Directives after ours. */
  readonly policy?: string;
  /** `crossOriginIsolated` */
  readonly isolated?: boolean;
  /** A stylesheet of the host's own. */
  readonly css?: string;
}

interface Visit extends Partial<Omit<HostPage, 'body'>> {
  readonly js?: boolean;
  /** Under another name, which is none of the hosts. */
  readonly foreign?: boolean;
  readonly width?: number;
}

/** A form with what the others lack: a list of rows, a number with a fraction, fields that the address fills in. */
const trip = {
  title: { de: 'Ausflug', en: 'Trip' },
  'x-domain': 'submissions',
  type: 'object',
  properties: {
    to: { title: { de: 'Wohin?', en: 'Where to?' }, type: 'string', maxLength: 80, 'x-prefill': true },
    hours: { title: { de: 'Stunden', en: 'Hours' }, type: 'number', minimum: 0.5, multipleOf: 0.5 },
    guests: {
      title: { de: 'Gast', en: 'Guest' },
      type: 'array',
      maxItems: 5,
      items: {
        type: 'object',
        properties: { name: { title: { de: 'Name', en: 'Name' }, type: 'string', maxLength: 80 } },
        required: ['name'],
      },
    },
  },
  required: ['to', 'hours'],
};

async function formsWithTrip(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'forms-'));
  await cp('forms', dir, { recursive: true });
  await writeFile(join(dir, 'trip.json'), JSON.stringify(trip));
  return dir;
}

/** The product and, on an origin of its own, a website that may embed it and whose pages have the strictest policy. */
export async function startFormHost() {
  const test = await startTest({ formsDir: await formsWithTrip() });
  let base = '';
  let shown: HostPage = { body: '' };
  const site = new Hono();
  site.get('/', (c) => {
    const { body, script = true, policy = '', isolated } = shown;
    const cors = isolated ? ' crossorigin' : '';
    const tag = script ? `<script${cors} src="${base}/widget.js" async></script>` : '';
    return c.body(
      `<!doctype html><html lang="de"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Stadt</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/host.css"></head><body><main><h1>Helfen</h1>${body}</main>${tag}</body></html>`,
      200,
      {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': `default-src 'none'; img-src data:; style-src 'self'; script-src ${base}; connect-src ${base}; frame-src ${base}; base-uri 'none'; form-action 'none'; ${policy}`,
        ...(isolated && {
          'cross-origin-opener-policy': 'same-origin',
          'cross-origin-embedder-policy': 'require-corp',
        }),
      },
    );
  });
  site.get('/host.css', (c) => c.body(shown.css ?? '', 200, { 'content-type': 'text/css' }));
  const host = await serveApp(site);
  const config = { ...test.deps.config, hosts: parseHosts(host.origin) as Hosts };
  const ours = await serveApp(createApp({ ...test.deps, config }));
  base = ours.origin;
  // The address is known only when the server listens.
  Object.assign(config, { baseUrl: base });
  const browser: Browser = await startBrowser();
  let context: BrowserContext | undefined;

  return {
    test,
    browser,
    ours: base,
    host: host.origin,

    /** Opens a page of the host. Kept with it: what the browser complained of, and what our element told the host. */
    async visit(body: string, { js = true, width = 800, foreign = false, ...page }: Visit = {}) {
      shown = { body, ...page };
      await context?.close();
      context = await browser.newContext({
        javaScriptEnabled: js,
        locale: 'de-DE',
        viewport: { width, height: 900 },
      });
      const opened = await context.newPage();
      opened.setDefaultTimeout(5_000);
      const complaints: string[] = [];
      opened.on('console', (line) => line.type() === 'error' && complaints.push(line.text()));
      opened.on('pageerror', (error) => complaints.push(error.message));
      await opened.addInitScript(() => {
        const told: unknown[] = [];
        Object.assign(window, { told });
        for (const name of ['step', 'submitted', 'failed'])
          addEventListener(`helferkreis:${name}`, (event) =>
            told.push([name, (event as CustomEvent).detail]),
          );
      });
      await opened.goto(foreign ? host.origin.replace('127.0.0.1', 'localhost') : host.origin);
      return { page: opened, complaints };
    },

    /** References of all that was sent through a form. */
    async entries(form: string): Promise<readonly string[]> {
      const asked = { index: 'arrivals', partition: form, limit: 100 } as const;
      return (await test.deps.db.query<Entry>(asked)).items.map(({ reference }) => reference);
    },

    async close() {
      await browser.close();
      await host.close();
      await ours.close();
      await test.close();
    },
  };
}

/** What our element told the host page so far, name and detail. */
export function toldTo(page: Page): Promise<[string, Record<string, unknown>][]> {
  return page.evaluate(() => (window as unknown as { told: [string, Record<string, unknown>][] }).told);
}

/** The name of what has the focus, in whatever shadow: its text, label or name. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return (at?.id || at?.textContent || at?.tagName || '').trim();
  });
}

/** The element with one of our forms, and a link for where there is no script. */
export function formTag(form: string, more = 'lang="de"'): string {
  return `<helferkreis-form form="${form}" ${more}><a href="https://helfen.example/forms/${form}">Zum Formular</a></helferkreis-form>`;
}

/** The main button of a step. */
export const onward = '.form-buttons .kern-btn--primary';

/** Steps of the volunteers' registration, each filled in as far as it must be; in whatever language. */
export const fillVolunteer = {
  async person(page: Page, name = 'Anna Muster') {
    await page.fill('#f-name', name);
    await page.fill('#f-email', 'anna@example.org');
    await page.fill('#f-postal-code', '78462');
    await page.check('[name=languages][value=de]');
  },
  async help(page: Page) {
    await page.locator('[name=fields]').first().check();
    await page.check('[name=children][value=true]');
    await page.check('[name=certificate][value=false]');
  },
  more: (page: Page) => page.check('[name=consent]'),
};

/** Goes to where all answers are checked. */
export async function toCheck(page: Page, name?: string): Promise<void> {
  await page.waitForSelector('#f-name');
  await fillVolunteer.person(page, name);
  await page.click(onward);
  await page.waitForSelector('[name=children]');
  await fillVolunteer.help(page);
  await page.click(onward);
  await page.waitForSelector('#f-message');
  await fillVolunteer.more(page);
  await page.click(onward);
  await page.waitForSelector('.kern-summary');
}
