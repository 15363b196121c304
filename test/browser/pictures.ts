import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startBrowser } from './chromium.ts';

/* `npm run pictures` makes the pictures of the README from the running product. */

const folder = 'docs/pictures';
const port = 3377;
const origin = `http://localhost:${port}`;

/** Starts the product on a fresh folder; gives the sign-in link it prints. */
async function startProduct(dataDir: string): Promise<{ child: ChildProcess; link: string }> {
  const env = { ...process.env, PORT: String(port), DATA_DIR: dataDir };
  const child = spawn('npm', ['start'], { env, stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  const link = await new Promise<string>((resolve, reject) => {
    let text = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const found = /http\S+\/workspace\/sign-in\/\S+/.exec(text);
      if (found) resolve(found[0]);
    });
    child.once('exit', () => reject(new Error(`The product did not start:\n${text}`)));
  });
  return { child, link };
}

/** A club's website that embeds the list of offers. */
async function startHost() {
  const page = `<!doctype html><html lang="de"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Sportverein</title><style>body{font:17px Georgia,serif;max-width:60rem;margin:2rem auto;padding:0 1rem;background:#fdf8ef}h1{color:#7a2e1d}</style>
<h1>Sportverein am See</h1><p>Wir machen mit. Das können Sie gerade in Konstanz unternehmen:</p>
<script src="${origin}/widget.js" async></script><helferkreis-offers lang="de" limit="4"><a href="${origin}/offers">Angebote</a></helferkreis-offers>`;
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(page));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

const wide = { width: 1280, height: 860 };
const phone = { width: 390, height: 844 };

const data = await mkdtemp(join(tmpdir(), 'helferkreis-pictures-'));
await mkdir(folder, { recursive: true });
const { child, link } = await startProduct(data);
const host = await startHost();
const browser = await startBrowser();
try {
  const page: Page = await (await browser.newContext({ locale: 'de-DE' })).newPage();
  const take = async (name: string, address: string, viewport: { width: number; height: number }) => {
    await page.setViewportSize(viewport);
    if (address) await page.goto(address, { waitUntil: 'networkidle' });
    await page.screenshot({ path: join(folder, `${name}.png`) });
    process.stdout.write(`${folder}/${name}.png\n`);
  };
  await take('start', `${origin}/?lang=de`, wide);
  await take('form', `${origin}/forms/volunteer-registration?lang=de`, phone);
  await take('trainings', `${origin}/trainings?lang=de`, wide);
  await take('widget', host.address, wide);
  await page.goto(link);
  await page.locator('main button').first().click();
  await page.waitForURL(`${origin}/workspace`);
  await take('workspace', '', wide);
  await page.goto(`${origin}/outbox`);
  const mail = await page.locator('main a[href^="/outbox/"]').first().getAttribute('href');
  await take('digest', `${origin}${mail?.split('?')[0]}/html`, { width: 760, height: 860 });
} finally {
  await browser.close();
  host.server.close();
  if (child.pid) process.kill(-child.pid, 'SIGTERM');
  await new Promise((resolve) => child.once('exit', resolve));
  await rm(data, { recursive: true, force: true });
}
