import { Hono } from 'hono';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { createApp } from '../../functions/app.ts';
import { type Hosts, parseHosts } from '../../functions/hosts/origins.ts';
import { startTest } from '../harness.ts';
import { startBrowser } from './chromium.ts';
import { serveApp } from './serve.ts';

interface HostPage {
  /** What stands in the page; `script: false` leaves out ours. */
  readonly body: string;
  readonly script?: boolean;
  /** Directives after ours. */
  readonly policy?: string;
  /** A stylesheet of the host's own. */
  readonly css?: string;
}

interface Visit extends Partial<Omit<HostPage, 'body'>> {
  readonly js?: boolean;
  readonly width?: number;
}

/** The product and, on an origin of its own, a website that may embed it and whose pages have the strictest policy. */
export async function startFormHost() {
  const test = await startTest();
  const config = { ...test.deps.config };
  const ours = await serveApp(createApp({ ...test.deps, config }));
  let shown: HostPage = { body: '' };
  const site = new Hono();
  site.get('/', (c) => {
    const { body, script = true, policy = '' } = shown;
    const tag = script ? `<script src="${ours.origin}/widget.js" async></script>` : '';
    return c.body(
      `<!doctype html><html lang="de"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Stadt</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/host.css"></head><body><main><h1>Helfen</h1>${body}</main>${tag}</body></html>`,
      200,
      {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': `default-src 'none'; img-src data:; style-src 'self'; script-src ${ours.origin}; connect-src ${ours.origin}; frame-src ${ours.origin}; base-uri 'none'; form-action 'none'; ${policy}`,
      },
    );
  });
  site.get('/host.css', (c) => c.body(shown.css ?? '', 200, { 'content-type': 'text/css' }));
  const host = await serveApp(site);
  Object.assign(config, { baseUrl: ours.origin, hosts: parseHosts(host.origin) as Hosts });
  const browser: Browser = await startBrowser();
  let context: BrowserContext | undefined;

  return {
    test,
    browser,
    ours: ours.origin,
    host: host.origin,
    config,

    /** Opens a page of the host. Kept with it: what the browser complained of, and what our element told the host. */
    async visit(body: string, { js = true, width = 800, ...page }: Visit = {}) {
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
      await opened.goto(host.origin);
      return { page: opened, complaints };
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
