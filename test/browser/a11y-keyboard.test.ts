import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runSweep } from '../../functions/jobs.ts';
import { typist } from '../accessibility/keyboard.ts';
import { inLang, startSite } from '../accessibility/site.ts';
import { linkIn } from '../journeys/browse.ts';
import { publish } from '../listing/published.ts';
import { startBrowser } from './chromium.ts';

let site: Awaited<ReturnType<typeof startSite>>;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  site = await startSite();
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});
beforeEach(async () => {
  const context = await browser.newContext({ locale: 'de-DE', viewport: { width: 360, height: 640 } });
  page = await context.newPage();
});
afterEach(() => page.context().close());

const patience = { timeout: 120_000 };
const headline = async () => (await page.locator('h1').innerText()).trim();

describe('with nothing but a keyboard', patience, () => {
  it('a volunteer registers, and corrects what was wrong', async () => {
    const { to, type, press, follow, focused } = typist(page);
    await page.goto(`${site.origin}/?lang=de`);
    await to('Zum Inhalt springen');
    await press('Enter');
    await to('Ich möchte helfen');
    await follow();
    await to('Vor- und Nachname');
    await type('Kim Beispiel');
    await follow();
    // The errors have the focus, are announced, and lead to the fields.
    expect(await page.title()).toMatch(/^Fehler: /);
    expect((await focused()).id).toBe('errors');
    expect(await page.getAttribute('#errors', 'role')).toBe('alert');
    await to('E-Mail-Adresse:');
    await press('Enter');
    expect((await focused()).id).toBe('f-email');
    await type('kim@beispiel.example');
    await to('Postleitzahl');
    await type('78462');
    // The Enter key goes on here, too, and does not press a button of the menu of languages.
    await follow();
    expect((await focused()).id).toBe('errors');
    await to(/Deutsch$/);
    await press('Space');
    await to('Weiter');
    await follow();
    expect(await page.title()).not.toMatch(/^Fehler/);
    await to(/helfen\? Arbeit/);
    await press('Space');
    await to(/arbeiten\? Ja$/);
    await press('ArrowDown');
    await to('Weiter');
    await follow();
    await to(/die Stadt Konstanz meine Angaben speichert/);
    await press('Space');
    await to('Weiter');
    await follow();
    expect(await page.innerText('main')).toContain('kim@beispiel.example');
    await to('Anmeldung abschicken');
    await follow();
    expect(page.url()).toContain('/receipts/');
  });

  it('somebody finds an offer by the filters', async () => {
    const { to, type, follow } = typist(page);
    await page.goto(`${site.origin}/offers?lang=de`);
    await to('Stadtteil');
    await type('Petershausen-West');
    await to('Anzeigen');
    await follow();
    expect(new URL(page.url()).searchParams.get('district')).toBe('petershausen-west');
    await to('Deutsch im Café');
    await follow();
    expect(await headline()).toBe('Deutsch im Café');
  });

  it('somebody signs up for a training', async () => {
    const { to, type, press, follow } = typist(page);
    await page.goto(`${site.origin}/trainings?lang=de`);
    await to('Erstgespräche führen');
    await to(/anmelden/i);
    await follow();
    await to('Vor- und Nachname');
    await type('Kim Beispiel');
    await to('E-Mail-Adresse');
    await type('kim@beispiel.example');
    await to(/einverstanden/);
    await press('Space');
    await to(/anmelden|abschicken/i);
    await follow();
    expect(page.url()).toContain('/receipts/');
  });

  it('a coordinator signs in by the mailed link and publishes an offer', async () => {
    await publish(site.deps, { reference: 'NEWS-2345', status: 'new', answers: { title: 'Chor am See' } });
    const { to, type, press, follow } = typist(page);
    await page.goto(`${site.origin}/workspace?lang=de`);
    await to('E-Mail-Adresse');
    await type(site.deps.config.adminEmail);
    await follow();
    await runSweep(site.deps);
    const mail = site.deps.sent.findLast(
      ({ to: whom, text }) => whom === site.deps.config.adminEmail && text.includes('/workspace/sign-in/'),
    );
    await page.goto(linkIn(mail?.text, '/workspace/sign-in/', site.origin));
    await to('Jetzt anmelden');
    await follow();
    await to(/Angebote: neu/);
    await follow();
    await to(/^Chor am See$/);
    await follow();
    await to(/^Veröffentlichen/);
    await press('Enter');
    await to(/^Sichtbar bis/);
    await to(/^Veröffentlichen/);
    await follow();
    expect(await page.innerText('.facts')).toContain('veröffentlicht');
  });

  it('somebody reads what is needed, and says that they can help', async () => {
    const { to, follow } = typist(page);
    await page.goto(`${site.origin}/needs?lang=de`);
    await to('Dolmetschen beim Arzt');
    await follow();
    await to('Ich kann helfen');
    await follow();
    expect(page.url()).toContain('/forms/volunteer-registration');
  });

  it('somebody takes more time for an offered place, and then the place', async () => {
    const { to, follow } = typist(page);
    const seat = site.states.posted.find(({ name }) => name === 'an offered place');
    await page.goto(`${site.origin}${inLang(seat?.path ?? '', 'de')}`);
    await to('Mehr Zeit');
    await follow();
    await to('Platz annehmen');
    await follow();
    expect(await page.innerText('main')).toContain('Sie haben einen Platz');
  });

  it('somebody changes and deletes what is kept about them', async () => {
    const { to, type, press, follow, focused } = typist(page);
    const mine = site.states.posted.find(({ name }) => name === 'own data');
    await page.goto(`${site.origin}${inLang(mine?.path ?? '', 'de')}`);
    await to('Angaben ändern');
    await follow();
    await to('Vor- und Nachname');
    await press('Control+A');
    await press('Backspace');
    await follow();
    expect((await focused()).id).toBe('errors');
    await to('Vor- und Nachname:');
    await press('Enter');
    await type('Mira Neu');
    await to('Änderungen speichern');
    await follow();
    expect(await page.innerText('main')).toContain('Mira Neu');
    await to(/löschen$/);
    await follow();
    expect(await page.innerText('main')).not.toContain('Mira Neu');
  });

  it('a web editor chooses what to show and comes to the line to copy', async () => {
    const { to, press } = typist(page);
    await page.goto(`${site.origin}/embed?lang=de`);
    await to(/zeigen\? Angebote/);
    await press('ArrowDown');
    await page.waitForFunction(() =>
      document.querySelector('textarea')?.value.includes('<helferkreis-trainings'),
    );
    await to(/^Kopieren/);
  });

  it('somebody changes the language, early on the page', async () => {
    const { to, press, follow } = typist(page);
    await page.goto(`${site.origin}/offers?lang=de&field=work`);
    for (const stop of ['Zum Inhalt springen', 'Helferkreis', 'Sprache: Deutsch']) {
      expect((await to(/./)).name).toBe(stop);
    }
    await press('Enter');
    await to('العربية');
    await follow();
    expect(await page.getAttribute('html', 'dir')).toBe('rtl');
    expect(new URL(page.url()).searchParams.get('field')).toBe('work');
  });
});
