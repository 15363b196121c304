import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** No argument here weakens web security: the tests of CSP, CORS and embedding rely on it. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A browser from npm, for machines without one; it thinks that it runs on Lambda to find its libraries. */
async function broughtAlong(): Promise<string> {
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x';
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
  process.env.TMPDIR ??= '/tmp';
  const { default: packed } = await import('@sparticuz/chromium');
  return packed.executablePath();
}

/** Starts a headless Chromium: the machine's own (or `CHROMIUM`), else the one from npm. `more`: further arguments. */
export async function startBrowser(more: readonly string[] = []): Promise<Browser> {
  const own = process.env.CHROMIUM ?? places.find((path) => existsSync(path));
  return chromium.launch({
    executablePath: own ?? (await broughtAlong()),
    args: [...quiet, ...more],
    headless: true,
  });
}

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What axe finds wrong on a page, one line a finding; empty when there is nothing. */
export async function findings(page: Page): Promise<string[]> {
  // Through the debugger, not a script tag: the pages' own policy allows no foreign script.
  const { readFile } = await import('node:fs/promises');
  await page.evaluate(await readFile(axePath, 'utf8'));
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] }),
  );
  return violations.flatMap((one) =>
    one.nodes.map(
      (node) => `${one.id}: ${node.target.join(' ')} (${node.failureSummary?.split('\n')[1]?.trim()})`,
    ),
  );
}

/** How many pixels the page is wider than its window; 0 when nothing has to be scrolled sideways. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
