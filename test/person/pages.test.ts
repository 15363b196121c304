import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signInLink } from '../../functions/access/sign-in.ts';
import { createApp } from '../../functions/app.ts';
import { mailPort } from '../../functions/mail/adapter.ts';
import { listOutbox } from '../../functions/mail/outbox.ts';
import { sweep } from '../../functions/mail/sweep.ts';
import { findRoom } from '../../functions/rooms.ts';
import { type Entry, entryKey, settle } from '../../functions/store/entry.ts';
import { templatesOf } from '../../functions/templates.ts';
import { findings, overflow, startBrowser } from '../browser/chromium.ts';
import { serveApp } from '../browser/serve.ts';
import { type Engine, startDynalite } from '../engines.ts';
import { makeDeps, type TestDeps } from '../harness.ts';

const narrow = { width: 320, height: 800 };

describe('links from mails, in a browser', () => {
  let engine: Engine;
  let browser: Browser;
  let page: Page;
  let deps: TestDeps;
  let dataDir = '';
  let origin = '';
  let close = async () => {};
  beforeAll(async () => {
    [engine, browser, dataDir] = await Promise.all([
      startDynalite(),
      startBrowser(),
      mkdtemp(join(tmpdir(), 'person-')),
    ]);
    const made = await makeDeps({ db: engine.db, config: { dataDir } });
    deps = { ...made, mail: mailPort(made.config) };
    const served = await serveApp(createApp(deps, { outbox: true }));
    ({ origin, close } = served);
    page = await browser.newPage({ viewport: narrow, locale: 'de-DE' });
    page.setDefaultTimeout(10_000);
  });
  afterAll(async () => {
    await browser.close();
    await close();
    await engine.close();
    await rm(dataDir, { recursive: true });
  });

  const looked = async (name: string) => {
    const folder = process.env.PICTURES;
    if (folder) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
    expect(await overflow(page), `${name}: nothing sticks out at 320 px`).toBe(0);
    // A mail is shown inside the mail program's own page, so it has no landmarks of its own.
    const ignored = name.startsWith('mail') ? /^(landmark-one-main|region):/ : /^$/;
    expect(
      (await findings(page)).filter((one) => !ignored.test(one)),
      name,
    ).toEqual([]);
  };
  const lookedAtMail = async (name: string, html = '') => {
    await page.goto('about:blank');
    await page.setContent(html);
    await looked(name);
    await page.emulateMedia({ colorScheme: 'dark' });
    await looked(`${name}-dark`);
    await page.emulateMedia({ colorScheme: null });
  };
  const newest = async () => {
    await sweep(deps, findRoom, templatesOf(deps));
    return (await listOutbox(dataDir, 1)).mails[0];
  };
  const linkIn = (text = '') => `${origin}${/\/(?:confirm|my)\/[\w.-]+/.exec(text)?.[0]}`;
  const press = (label: string) =>
    Promise.all([page.waitForLoadState('load'), page.getByRole('button', { name: label }).click()]);

  it('lead from the first mail to one’s own data, all pages readable on a small phone', async () => {
    const form = deps.forms.get('volunteer-registration');
    if (!form) throw new Error('no form');
    const answers = {
      name: 'Maria Muster',
      email: 'maria@example.org',
      'postal-code': '78462',
      languages: ['de', 'ar'],
      fields: ['language-education', 'work'],
      children: false,
      availability: ['mo-evening', 'sa-morning'],
      message: 'Am liebsten im Paradies.',
      consent: true,
    };
    const room = await findRoom('volunteers');
    const submission = { form, lang: 'de', answers, facts: form.facts(answers), key: 'k', at: deps.clock() };
    const { reference } = await room.accept(deps, submission);
    const mail = await newest();
    await page.goto(`${origin}/outbox`);
    await looked('outbox');
    await page.goto(`${origin}/outbox/${mail?.name}`);
    await looked('outbox-mail');
    expect(await page.frameLocator('iframe').getByRole('link').first().textContent()).toBe(
      'Adresse bestätigen',
    );
    await lookedAtMail('mail-confirm', mail?.html);
    await page.goto(linkIn(mail?.text));
    await looked('confirm');
    await press('Adresse bestätigen');
    await looked('confirmed');
    const entry = await deps.db.get<Entry>(entryKey(reference));
    if (entry) await deps.db.save(settle({ ...entry, status: 'active' }), entry.version);
    const welcome = await newest();
    await lookedAtMail('mail-welcome', welcome?.html);
    await page.goto(linkIn(welcome?.text));
    await looked('my');
    await page.getByRole('link', { name: 'Angaben ändern' }).click();
    await looked('edit');
    await page.getByLabel('Postleitzahl').fill('abc');
    await press('Änderungen speichern');
    await looked('edit-wrong');
    await page.getByLabel('Postleitzahl').fill('78464');
    await press('Änderungen speichern');
    await page.getByText('Ihre Änderungen sind gespeichert.').waitFor();
    await press('Pause beginnen');
    await looked('my-paused');
    await press('Jetzt alles löschen');
    await looked('withdrawn');
    await page.goto(`${origin}/my?lang=en`);
    await looked('lost');
    await press('Send the link');
    await looked('lost-wrong');
  });

  it('sign a coordinator in', async () => {
    await page.goto(`${origin}/workspace/sign-in`);
    await looked('sign-in');
    const link = await signInLink(deps, deps.config.adminEmail);
    await page.goto(link.replace(deps.config.baseUrl, origin));
    await looked('enter');
    await press('Jetzt anmelden');
    expect(new URL(page.url()).pathname).toBe('/workspace');
    await page.goto(`${origin}/workspace/people`);
    await looked('people');
    await page.getByLabel('Name').fill('Ada Beispiel');
    await page.getByLabel('E-Mail-Adresse').fill('ada@example.org');
    await press('Einladen');
    await page.getByRole('link', { name: 'Ada Beispiel' }).click();
    await page.getByText('ada@example.org').waitFor();
    await press('Zugang entziehen');
    expect(await page.getByText('ada@example.org').count()).toBe(0);
  });
});
