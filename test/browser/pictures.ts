import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startBrowser } from './chromium.ts';
import { startHostSite } from './host-site/site.ts';

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

const wide = { width: 1280, height: 860 };
const phone = { width: 390, height: 844 };

const data = await mkdtemp(join(tmpdir(), 'helferkreis-pictures-'));
await mkdir(folder, { recursive: true });
const { child, link } = await startProduct(data);
const host = await startHostSite(() => origin);
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
  await take('widget', `${host.origin}/de?show=offers,contact`, wide);
  await take('widget-ar', `${host.origin}/ar?show=needs`, phone);
  await take('widget-uk', `${host.origin}/uk?show=trainings&look=typo3`, phone);
  await take('widget-en', `${host.origin}/en?show=form&look=wordpress`, phone);
  await page.goto(link);
  await page.locator('main button').first().click();
  await page.waitForURL((url) => url.pathname === '/workspace');
  await take('workspace', '', wide);
  // The digest is sent by the next sweep.
  for (let tries = 0; tries < 60; tries++) {
    await page.goto(`${origin}/outbox`);
    if ((await page.locator('main a[href^="/outbox/"]').count()) > 0) break;
    await page.waitForTimeout(1000);
  }
  const mail = await page.locator('main a[href^="/outbox/"]').first().getAttribute('href');
  await take('digest', `${origin}${mail?.split('?')[0]}/html`, { width: 760, height: 860 });
} finally {
  await browser.close();
  await host.close();
  if (child.pid) process.kill(-child.pid, 'SIGTERM');
  await new Promise((resolve) => child.once('exit', resolve));
  await rm(data, { recursive: true, force: true });
}
