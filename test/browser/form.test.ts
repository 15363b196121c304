import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../functions/app.ts';
import { startTest } from '../harness.ts';
import { findings, overflow, startBrowser } from './chromium.ts';
import { serveApp } from './serve.ts';

const text = (de: string, ar: string) => ({ de, ar });
const visit = {
  title: text('Besuch', 'زيارة'),
  'x-domain': 'submissions',
  type: 'object',
  properties: {
    name: { type: 'string', title: text('Name', 'الاسم'), maxLength: 80 },
    email: { type: 'string', format: 'email', title: text('E-Mail', 'البريد الإلكتروني') },
    transport: {
      type: 'string',
      title: text('Womit?', 'بماذا؟'),
      oneOf: [
        { const: 'car', title: text('Auto', 'سيارة') },
        { const: 'foot', title: text('zu Fuß', 'سيرًا') },
      ],
    },
    ok: {
      type: 'boolean',
      const: true,
      'x-kind': 'consent',
      'x-version': '1',
      title: text('Ja, gern', 'نعم'),
    },
  },
  required: ['name', 'email', 'transport', 'ok'],
  if: { properties: { transport: { const: 'car' } }, required: ['transport'] },
  then: {
    properties: { plate: { type: 'string', title: text('Kennzeichen', 'لوحة') } },
    required: ['plate'],
  },
};

let started: Awaited<ReturnType<typeof startTest>>;
let server: Awaited<ReturnType<typeof serveApp>>;
let browser: Browser;

beforeAll(async () => {
  const dir = await mkdtemp(join(tmpdir(), 'forms-'));
  await writeFile(join(dir, 'visit.json'), JSON.stringify(visit));
  started = await startTest({ formsDir: dir });
  server = await serveApp(createApp(started.deps));
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await started?.close();
});

async function open(options: { javaScriptEnabled?: boolean; width?: number } = {}): Promise<Page> {
  const { width = 360, ...rest } = options;
  const context = await browser.newContext({ locale: 'de-DE', viewport: { width, height: 800 }, ...rest });
  return context.newPage();
}

const send = '.form-buttons button';

describe('without a script', () => {
  test('a conditional field shows when it is asked, and only then', async () => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto(`${server.origin}/forms/visit`);
    const plate = page.locator('[name=plate]');
    expect(await plate.isVisible()).toBe(false);
    await page.check('[name=transport][value=car]');
    expect(await plate.isVisible()).toBe(true);
    await page.check('[name=transport][value=foot]');
    expect(await plate.isVisible()).toBe(false);
    await page.context().close();
  });

  test('errors have the focus, the values are kept, and the links lead to the fields', async () => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto(`${server.origin}/forms/visit`);
    await page.fill('[name=email]', 'nicht ganz');
    await page.click(send);
    expect(await page.title()).toMatch(/^Fehler: /);
    expect(await page.locator('#errors:focus').count()).toBe(1);
    expect(await page.inputValue('[name=email]')).toBe('nicht ganz');
    await page.click('#errors a[href="#f-email"]');
    expect(await page.locator('#f-email:focus').count()).toBe(1);
    await page.context().close();
  });

  test('a filled form leads to its receipt', async () => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto(`${server.origin}/forms/visit`);
    await page.fill('[name=name]', 'Anna');
    await page.fill('[name=email]', 'anna@example.org');
    await page.check('[name=transport][value=foot]');
    await page.check('[name=ok]');
    await page.click(send);
    expect(page.url()).toMatch(/\/receipts\/[A-Z0-9]{4}-[A-Z0-9]{4}/);
    await page.context().close();
  });
});

describe('with its script', () => {
  test('says what is wrong once a field is left, not while it is typed, and takes it back', async () => {
    const page = await open();
    await page.goto(`${server.origin}/forms/visit`);
    await page.locator('[name=email]').pressSequentially('anna');
    expect(await page.locator('#f-email-error').count()).toBe(0);
    await page.focus('[name=name]');
    expect(await page.textContent('#f-email-error')).toContain('E-Mail-Adresse');
    expect(await page.getAttribute('#f-email', 'aria-describedby')).toContain('f-email-error');
    await page.fill('[name=email]', 'anna@example.org');
    expect(await page.locator('#f-email-error').count()).toBe(0);
    await page.context().close();
  });

  test('keeps a draft on the device without the consent, until it is sent or dropped', async () => {
    const page = await open();
    await page.goto(`${server.origin}/forms/visit`);
    await page.fill('[name=name]', 'Anna');
    await page.check('[name=transport][value=foot]');
    await page.check('[name=ok]');
    await page.waitForSelector('.form-draft button');
    await page.waitForFunction(() => localStorage.getItem('draft:visit')?.includes('foot'));
    await page.goto(`${server.origin}/forms/visit`);
    expect(await page.inputValue('[name=name]')).toBe('Anna');
    expect(await page.isChecked('[name=transport][value=foot]')).toBe(true);
    expect(await page.isChecked('[name=ok]')).toBe(false);
    await page.fill('[name=email]', 'anna@example.org');
    await page.check('[name=ok]');
    await page.click(send);
    await page.waitForURL(/receipts/);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);

    await page.goto(`${server.origin}/forms/visit`);
    await page.fill('[name=name]', 'Ben');
    await page.click('.form-draft button');
    await page.waitForLoadState();
    expect(await page.inputValue('[name=name]')).toBe('');
    await page.context().close();
  });

  test('sends once, however often the button is pressed', async () => {
    const page = await open();
    let posts = 0;
    await page.route('**/forms/visit*', async (route) => {
      if (route.request().method() === 'POST') {
        posts++;
        await new Promise((resolve) => setTimeout(resolve, 300));
      }
      await route.continue();
    });
    await page.goto(`${server.origin}/forms/visit`);
    await page.evaluate(() => {
      const button = document.querySelector<HTMLButtonElement>('.form-buttons button');
      button?.click();
      setTimeout(() => button?.click(), 30);
    });
    await page.waitForSelector('#errors');
    expect(posts).toBe(1);
    await page.context().close();
  });
});

test('axe finds nothing wrong, nothing is too wide at 320 px, right to left too', async () => {
  const page = await open({ width: 320 });
  for (const lang of ['de', 'ar']) {
    await page.goto(`${server.origin}/forms/visit?lang=${lang}`);
    expect(await page.getAttribute('html', 'dir')).toBe(lang === 'ar' ? 'rtl' : 'ltr');
    expect(await findings(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await page.click(send);
    expect(await findings(page)).toEqual([]);
  }
  await page.context().close();
});

test('the form is light: at most 9 KB gzip in all, of which the script at most 2.5 KB', async () => {
  const { deps, close } = await startTest();
  const html = await (await createApp(deps).request('/forms/volunteer-registration')).text();
  const size = (body: string) => gzipSync(body, { level: 9 }).length;
  const script = size(deps.assets.get('form.js').body);
  expect(script).toBeLessThanOrEqual(2.5 * 1024);
  expect(size(html) + script + size(deps.assets.get('style.css').body)).toBeLessThanOrEqual(9 * 1024);
  await close();
});
