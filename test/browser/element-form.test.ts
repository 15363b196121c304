import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Entry } from '../../functions/store/entry.ts';
import { focused, startFormHost, toldTo } from './form-host.ts';

let here: Awaited<ReturnType<typeof startFormHost>>;
beforeAll(async () => {
  here = await startFormHost();
});
afterAll(() => here?.close());

const element = (lang = 'de', more = '') =>
  `<helferkreis-form form="volunteer-registration" lang="${lang}" ${more}><a href="https://helfen.example/forms/volunteer-registration">Zum Formular</a></helferkreis-form>`;
const next = (page: Page) => page.getByRole('button', { name: 'Weiter', exact: true }).click();

/** References of all that was sent. */
async function entries(form = 'volunteer-registration'): Promise<readonly string[]> {
  const asked = { index: 'arrivals', partition: form, limit: 100 } as const;
  return (await here.test.deps.db.query<Entry>(asked)).items.map(({ reference }) => reference);
}

async function fillPerson(page: Page, name = 'Anna Muster') {
  await page.fill('#f-name', name);
  await page.fill('#f-email', 'anna@example.org');
  await page.fill('#f-postal-code', '78462');
  await page.check('[name=languages][value=de]');
}

async function fillHelp(page: Page) {
  await page.locator('[name=fields]').first().check();
  await page.locator('[name=children][value=true]').check();
  await page.locator('[name=certificate][value=false]').check();
}

describe('a form in an element on another website', () => {
  it('goes from the first page to the receipt under the strictest policy, and tells the host', async () => {
    const before = (await entries()).length;
    const { page, complaints } = await here.visit(element(), {
      policy: "require-trusted-types-for 'script'; trusted-types 'none'",
    });
    await page.getByRole('heading', { level: 2, name: 'Ehrenamtlich helfen' }).waitFor();
    await next(page);
    await page.getByRole('alert').waitFor();
    expect(await focused(page)).toBe('errors');
    await page
      .getByRole('alert')
      .getByRole('link', { name: /^E-Mail/ })
      .click();
    expect(await focused(page)).toBe('f-email');
    await fillPerson(page);
    await next(page);
    await page.getByText('Schritt 2 von 4').first().waitFor();
    expect(await focused(page)).toBe('Wie Sie helfen möchten');
    expect(await page.getByRole('status').textContent()).toBe('Schritt 2 von 4');
    expect(await page.locator('[name=certificate]').first().isVisible()).toBe(false);
    await fillHelp(page);
    await next(page);
    await page.getByRole('checkbox', { name: /einverstanden/ }).check();
    await next(page);
    await page.getByRole('heading', { level: 3, name: 'Angaben prüfen' }).waitFor();
    await page.getByText('Anna Muster').waitFor();
    await page.getByRole('button', { name: 'Anmeldung abschicken' }).click();
    await page.getByRole('heading', { level: 2, name: 'Angekommen' }).waitFor();
    expect(await focused(page)).toBe('Angekommen');
    const reference = await page.locator('.reference').textContent();
    const stored = await entries();
    expect(stored.length).toBe(before + 1);
    expect(stored).toContain(reference);
    expect((await toldTo(page)).map(([name, { step }]) => (step ? `${name} ${step}` : name))).toEqual([
      'step person',
      'step help',
      'step more',
      'step _check',
      'submitted',
    ]);
    expect((await toldTo(page)).at(-1)?.[1]).toEqual({
      form: 'volunteer-registration',
      reference,
      status: 'unconfirmed',
    });
    expect(complaints.filter((line) => !line.includes('422'))).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });
});
