import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signInLink } from '../../functions/access/sign-in.ts';
import { createApp } from '../../functions/app.ts';
import { runSweep } from '../../functions/jobs.ts';
import { startBrowser } from '../browser/chromium.ts';
import { serveApp } from '../browser/serve.ts';
import { startTest } from '../harness.ts';
import { publish } from '../listing/published.ts';
import { expectSound, headline, linkIn, phone } from './browse.ts';

let test: Awaited<ReturnType<typeof startTest>>;
let server: Awaited<ReturnType<typeof serveApp>>;
let browser: Browser;

beforeAll(async () => {
  test = await startTest();
  server = await serveApp(createApp(test.deps));
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await test?.close();
});

/** The mails that are waiting now, sent. */
async function mailbox(address: string) {
  test.deps.sent.length = 0;
  await runSweep(test.deps);
  return test.deps.sent.filter(({ to }) => to === address);
}

const next = '.form-buttons button[value=next]';
const email = 'mira@beispiel.example';

async function fillIn(page: Page): Promise<void> {
  await page.fill('[name=name]', 'Mira Beispiel');
  await page.fill('[name=email]', email);
  await page.fill('[name=postal-code]', '78462');
  await page.check('[name=languages][value=de]');
  await expectSound(page, 'the first page of the form', { dark: true });
  await page.click(next);
  await page.locator('[name=fields]').first().check();
  await page.locator('[name=children]').last().check();
  await expectSound(page, 'the second page of the form');
  await page.click(next);
  await page.fill('[name=message]', 'Ich habe dienstags Zeit.');
  await page.check('[name=consent]');
  await expectSound(page, 'the third page of the form');
  await page.click(next);
  expect(await page.innerText('main')).toContain('Mira Beispiel');
  await expectSound(page, 'the page to check the answers');
}

/** Many pages one after the other, on a machine that may be busy. */
const patience = { timeout: 180_000 };

describe('a volunteer with a phone and without scripts', patience, () => {
  it('registers, proves the address, takes a break and leaves again', async () => {
    const context = await phone(browser);
    const page = await context.newPage();
    await page.goto(`${server.origin}/forms/volunteer-registration`);
    await fillIn(page);
    await page.click('.form-buttons button[value=send]');
    expect(page.url()).toContain('/receipts/');
    const [reference = ''] = /[A-Z\d]{4}-[A-Z\d]{4}/.exec(await page.innerText('main')) ?? [];
    expect(reference).not.toBe('');
    await expectSound(page, 'the receipt');

    const [request] = await mailbox(email);
    expect(request?.subject).toBe('Bitte bestätigen Sie Ihre E-Mail-Adresse');
    await page.goto(linkIn(request?.text, '/confirm/', server.origin));
    expect(await mailbox(email), 'looking at the link confirms nothing').toEqual([]);
    await expectSound(page, 'the page to confirm');
    await page.click('main button');
    expect(await headline(page)).toBe('Vielen Dank, Ihre Adresse ist bestätigt');
    await expectSound(page, 'the address is confirmed');

    const [welcome] = await mailbox(email);
    expect(welcome?.subject).toBe('Danke! Ihr persönlicher Link');
    const mine = linkIn(welcome?.text, '/my/', server.origin);
    await page.goto(mine);
    expect(await page.innerText('main')).toContain(reference);
    await expectSound(page, 'the personal page', { dark: true });

    await acceptAsCoordinator(reference);
    await page.goto(mine);
    await page.click('button[value=pause]');
    expect(await page.innerText('main')).toContain('Ihre Pause hat begonnen.');
    await expectSound(page, 'the personal page in the break');
    await page.click('button[value=withdraw]');
    expect(await headline(page)).toBe('Ihre Angaben sind gelöscht');
    await expectSound(page, 'the data is deleted');
    await page.goto(mine);
    expect(await page.innerText('main')).not.toContain('Mira');
    await context.close();
  });
});

/** A coordinator's browser, signed in by the link and its button. */
async function coordinator(): Promise<Page> {
  const context = await phone(browser);
  const page = await context.newPage();
  const { pathname } = new URL(await signInLink(test.deps, test.deps.config.adminEmail));
  await page.goto(server.origin + pathname);
  await page.click('main button');
  return page;
}

async function acceptAsCoordinator(reference: string): Promise<void> {
  const page = await coordinator();
  await page.fill('.search-box [name=q]', reference.toLowerCase());
  await page.click('.search-box button');
  await expectSound(page, 'what the search found');
  await page.click('.found a');
  expect(await headline(page)).toBe('Mira Beispiel');
  await expectSound(page, 'a volunteer in the workspace');
  await page.click('form[action*="/accept"] button');
  expect(await page.innerText('.facts')).toContain('aktiv');
  await page.context().close();
}

describe('a coordinator with a phone', patience, () => {
  it('finds a new offer in the list, publishes it, and it is on the city’s pages', async () => {
    await publish(test.deps, { reference: 'CAFE-2345', status: 'new' });
    const page = await coordinator();
    expect(page.url()).toBe(`${server.origin}/workspace?lang=de`);
    await expectSound(page, 'the week at a glance', { dark: true });
    await page.click('.figures a:has-text("Angebote: neu")');
    await expectSound(page, 'the list of new offers');
    await page.click('.entries a:has-text("Deutsch im Café")');
    await expectSound(page, 'the offer', { dark: true });
    expect(await (await fetch(`${server.origin}/offers.json`)).text()).not.toContain('CAFE-2345');
    await page.click('summary:text-is("Veröffentlichen")');
    await page.fill('#publish-until', '2026-11-01');
    await page.click('form[action*="/publish"] button');
    expect(await page.innerText('main')).toContain('Bitte geben Sie zwei gültige Tage an.');
    await expectSound(page, 'the offer with an error', { dark: true });
    await page.fill('#publish-until', '2027-03-31');
    await page.click('form[action*="/publish"] button');
    expect(await page.innerText('.facts')).toContain('veröffentlicht');
    await expectSound(page, 'the published offer');
    await page.goto(`${server.origin}/offers`);
    expect(await page.innerText('main')).toContain('Deutsch im Café');
    await expectSound(page, 'the public list');
    expect(await (await fetch(`${server.origin}/offers.json`)).text()).toContain('CAFE-2345');
    await page.context().close();
  });
});
