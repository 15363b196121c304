import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findings, overflow } from './chromium.ts';
import { fillVolunteer, focused, formTag, onward, startFormHost, toCheck, toldTo } from './form-host.ts';

let here: Awaited<ReturnType<typeof startFormHost>>;
beforeAll(async () => {
  here = await startFormHost();
});
afterAll(() => here?.close());

const slug = 'volunteer-registration';
const tag = formTag(slug);
/** Chromium itself notes every answer that says what is wrong. */
const ours = (complaints: readonly string[]) => complaints.filter((line) => !line.includes('status of 422'));

describe('a form in an element on another website', () => {
  it('goes from the first page to the receipt where nothing but our origin is allowed, and tells the host', async () => {
    const before = await here.entries(slug);
    const { page, complaints } = await here.visit(tag, {
      policy: "require-trusted-types-for 'script'; trusted-types 'none'",
    });
    await page.getByRole('heading', { level: 2, name: 'Ehrenamtlich helfen' }).waitFor();
    await page.click(onward);
    await page.getByRole('alert').waitFor();
    expect(await focused(page)).toBe('errors');
    await page
      .getByRole('alert')
      .getByRole('link', { name: /^E-Mail/ })
      .click();
    expect(await focused(page)).toBe('f-email');
    await fillVolunteer.person(page);
    await page.click(onward);
    await page.waitForSelector('[name=children]');
    expect(await focused(page)).toBe('Wie Sie helfen möchten');
    expect(await page.getByRole('status').textContent()).toBe('Schritt 2 von 4');
    const asked = page.locator('[name=certificate]').first();
    expect(await asked.isVisible()).toBe(false);
    await page.check('[name=children][value=true]');
    expect(await asked.isVisible()).toBe(true);
    await fillVolunteer.help(page);
    await page.click(onward);
    await page.waitForSelector('#f-message');
    await fillVolunteer.more(page);
    await page.click(onward);
    await page.getByRole('heading', { level: 3, name: 'Angaben prüfen' }).waitFor();
    await page.getByText('Anna Muster').waitFor();
    await page.getByRole('button', { name: 'Anmeldung abschicken' }).click();
    await page.getByRole('heading', { level: 2, name: 'Angekommen' }).waitFor();
    expect(await focused(page)).toBe('Angekommen');

    const reference = await page.textContent('.reference');
    const stored = await here.entries(slug);
    expect(stored.length).toBe(before.length + 1);
    expect(stored).toContain(reference);
    const told = await toldTo(page);
    expect(told.map(([name, { step }]) => (step ? `${name} ${step}` : name))).toEqual([
      'step help',
      'step more',
      'step _check',
      'submitted',
    ]);
    expect(told[0]).toEqual(['step', { form: slug, step: 'help', now: 2, of: 4 }]);
    expect(told.at(-1)?.[1]).toEqual({ form: slug, reference, status: 'unconfirmed' });
    expect(ours(complaints)).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    expect(page.url()).toBe(`${here.host}/`);
  });

  it('is filled in and sent by keyboard alone', async () => {
    const { page } = await here.visit(tag);
    await page.waitForSelector('#f-name');
    const { keyboard } = page;
    const tabTo = async (wanted: string) => {
      for (let tries = 0; tries < 60; tries++) {
        await keyboard.press('Tab');
        const at = await page.evaluate(() => {
          const one = document.activeElement?.shadowRoot?.activeElement as HTMLInputElement | null;
          return one ? [one.id, `${one.name}=${one.value}`] : [];
        });
        if (at.includes(wanted)) return;
      }
      throw new Error(`${wanted} is not reached`);
    };
    await tabTo('f-name');
    await keyboard.type('Anna Muster');
    await tabTo('f-email');
    await keyboard.type('anna@example.org');
    await tabTo('f-postal-code');
    await keyboard.type('7846');
    // What is wrong with the last field only the server knows; Enter sends the page.
    await keyboard.press('Enter');
    await page.waitForSelector('#errors');
    expect(await focused(page)).toBe('errors');
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    expect(await focused(page)).toBe('f-postal-code');
    await keyboard.press('End');
    await keyboard.type('2');
    await tabTo('languages=de');
    await keyboard.press('Space');
    await tabTo('_action=next');
    await keyboard.press('Enter');
    await page.waitForSelector('[name=children]');
    await tabTo('fields=language-education');
    await keyboard.press('Space');
    await tabTo('children=true');
    await keyboard.press('ArrowDown');
    await keyboard.press('Space');
    await tabTo('_action=next');
    await keyboard.press('Enter');
    await page.waitForSelector('#f-message');
    await tabTo('consent=true');
    await keyboard.press('Space');
    await tabTo('_action=next');
    await keyboard.press('Space');
    await page.waitForSelector('.kern-summary');
    await tabTo('_action=send');
    await keyboard.press('Enter');
    await page.waitForSelector('.reference');
    expect(await focused(page)).toBe('Angekommen');
  });

  it('adds and takes away rows, the focus with them', async () => {
    const { page } = await here.visit(formTag('trip'));
    await page.waitForSelector('#f-to');
    await page.fill('#f-to', 'Insel Mainau');
    await page.fill('#f-guests-0-name', 'Amal');
    await page.click('[value="add:guests"]');
    await page.waitForSelector('#f-guests-1-name');
    expect(await focused(page)).toBe('f-guests-1');
    await page.fill('#f-guests-1-name', 'Lew');
    await page.click('[value="remove:guests.0"]');
    await page.waitForSelector('#f-guests-1-name', { state: 'detached' });
    expect(await focused(page)).toBe('f-guests');
    expect(await page.inputValue('#f-guests-0-name')).toBe('Lew');
    expect(await page.inputValue('#f-to')).toBe('Insel Mainau');
  });

  it('says what is wrong once a field is left, in words of the form', async () => {
    const { page } = await here.visit(tag);
    await page.locator('#f-email').pressSequentially('anna');
    expect(await page.locator('#f-email-error').count()).toBe(0);
    await page.focus('#f-name');
    expect(await page.textContent('#f-email-error')).toContain('E-Mail-Adresse');
    await page.fill('#f-email', 'anna@example.org');
    expect(await page.locator('#f-email-error').count()).toBe(0);
  });
});

const hostile = `
* { all: unset; font-size: 9px !important; color: red !important; letter-spacing: 9px; text-transform: uppercase; float: left; line-height: 4 }
input, button, label, form, fieldset, p, h2, div { display: none !important; position: fixed !important; width: 9999px !important }
html { font-size: 40px } body, main, helferkreis-form { display: block; width: 100% }
`;
const dark = 'html { color-scheme: dark; background: #101418; color: #eee } body { margin: 1rem }';

describe('how a form in an element looks', () => {
  it.each([
    ['de', 360, undefined],
    ['de', 1280, undefined],
    ['ar', 360, undefined],
    ['ar', 1280, undefined],
    ['de', 800, dark],
    ['ar', 320, dark],
  ] as const)(
    'has no finding of axe and no sideways scrolling in any state: %s at %i pixels, %s',
    async (lang, width, css) => {
      const { page } = await here.visit(formTag(slug, `lang="${lang}"`), { width, css });
      const expectFine = async (state: string) => {
        expect(await findings(page), state).toEqual([]);
        expect(await overflow(page), state).toBe(0);
      };
      await page.waitForSelector('#f-name');
      await expectFine('opened');
      const body = page.locator('helferkreis-form [part=body]');
      expect(await body.evaluate((one) => getComputedStyle(one).direction)).toBe(
        lang === 'ar' ? 'rtl' : 'ltr',
      );
      await page.click(onward);
      await page.waitForSelector('#errors');
      await expectFine('with errors');
      await fillVolunteer.person(page, 'Wolfeschlegelsteinhausenbergerdorff');
      await page.click(onward);
      await page.waitForSelector('[name=children]');
      await fillVolunteer.help(page);
      await expectFine('second page');
      await page.click(onward);
      await page.waitForSelector('#f-message');
      await fillVolunteer.more(page);
      await page.click(onward);
      await page.waitForSelector('.kern-summary');
      await expectFine('to be checked');
      await page.route('**/widget/form?**', (route) => route.abort());
      await page.click(onward);
      await page.waitForSelector('[part=failure]');
      await expectFine('failed');
      await page.unroute('**/widget/form?**');
      await page.click('[part=failure] button');
      await page.waitForSelector('.reference');
      await expectFine('receipt');
    },
  );

  it('is not reached by what the host page says of everything, but for its font and colour', async () => {
    const measure = async (css: string) => {
      const { page } = await here.visit(tag, { css });
      await page.waitForSelector('#f-name');
      return page.evaluate(() => {
        const root = document.querySelector('helferkreis-form')?.shadowRoot as ShadowRoot;
        const names = [
          'fontSize',
          'letterSpacing',
          'textTransform',
          'lineHeight',
          'display',
          'position',
        ] as const;
        return ['h2', '#f-name', 'label', 'button:not([hidden])', '#f-name-hint, .kern-hint'].map(
          (selector) => {
            const style = getComputedStyle(root.querySelector(selector) as Element);
            return [selector, ...names.map((name) => style[name]), style.float];
          },
        );
      });
    };
    expect(await measure(hostile)).toEqual(await measure(''));
  });

  it('takes the font of the host page, its own size and colour, and what is said of its parts', async () => {
    const { page } = await here.visit(tag, {
      css: `main { font: 20px "Courier New", monospace; color: rgb(60, 0, 60) }
        helferkreis-form { --helferkreis-accent: rgb(0, 90, 0) }
        helferkreis-form::part(input) { border-radius: 11px }
        helferkreis-form::part(button-primary) { text-transform: uppercase }
        helferkreis-form::part(title) { color: rgb(1, 2, 3) }`,
    });
    await page.waitForSelector('#f-name');
    const style = (
      selector: string,
      name: 'fontFamily' | 'fontSize' | 'color' | 'borderRadius' | 'textTransform' | 'backgroundColor',
    ) => page.locator(selector).evaluate((one, of) => getComputedStyle(one)[of], name);
    expect(await style('label[for=f-name]', 'fontFamily')).toContain('Courier New');
    expect(await style('#f-name', 'fontSize')).toBe('20px');
    expect(await style('#f-name', 'color')).toBe('rgb(60, 0, 60)');
    expect(await style('#f-name', 'borderRadius')).toBe('11px');
    expect(await style(onward, 'backgroundColor')).toBe('rgb(0, 90, 0)');
    expect(await style(onward, 'color')).toMatch(/^(rgb\(255, 255, 255\)|oklch\(1 0 0?\)|oklch\(1 0 .*\))$/);
    expect(await style(onward, 'textTransform')).toBe('uppercase');
    expect(await style('helferkreis-form h2', 'color')).toBe('rgb(1, 2, 3)');
  });
});

describe('where a form cannot be shown', () => {
  const link = (page: Page) => page.getByRole('link', { name: 'Zum Formular' });

  it('leaves the link inside the tag where there is no JavaScript', async () => {
    const { page } = await here.visit(tag, { js: false });
    expect(await link(page).isVisible()).toBe(true);
  });

  it('shows a link to the form of our own where this host is none of ours', async () => {
    const { page } = await here.visit(`<helferkreis-form form="${slug}"></helferkreis-form>`, {
      foreign: true,
    });
    const own = page.locator('helferkreis-form').getByRole('link');
    await own.waitFor();
    expect(await own.getAttribute('href')).toBe(`${here.ours}/forms/${slug}?lang=de`);
    expect(await toldTo(page)).toEqual([['failed', { form: slug, reason: 'network' }]]);
  });

  it('leaves the link inside the tag there', async () => {
    const { page } = await here.visit(tag, { foreign: true });
    await link(page).waitFor();
    expect(await page.locator('helferkreis-form').getByRole('link').count()).toBe(1);
  });

  it.each(['training-announcement', 'no-such-form'])('says kindly that there is no form %s', async (name) => {
    const { page } = await here.visit(formTag(name));
    await page.getByRole('heading', { level: 2, name: 'Dieses Formular gibt es hier nicht' }).waitFor();
    expect(await page.getByRole('link', { name: 'Zu allen Formularen' }).getAttribute('href')).toBe(
      `${here.ours}/forms?lang=de`,
    );
    expect(await findings(page)).toEqual([]);
    expect(await toldTo(page)).toEqual([['failed', { form: name, reason: 'refused' }]]);
  });

  it('stands in a page that is isolated from all others', async () => {
    const { page, complaints } = await here.visit(tag, { isolated: true });
    await page.waitForSelector('#f-name');
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    await toCheck(page);
    expect(ours(complaints)).toEqual([]);
  });
});
