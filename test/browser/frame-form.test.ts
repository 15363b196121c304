import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findings, overflow } from './chromium.ts';
import { fillVolunteer, onward, startFormHost } from './form-host.ts';

let here: Awaited<ReturnType<typeof startFormHost>>;
beforeAll(async () => {
  here = await startFormHost();
});
afterAll(() => here?.close());

const slug = 'volunteer-registration';
const above = '<p>Viel Text darüber.</p>'.repeat(20);

/** A page of the host with the form in a frame that never grows by itself. */
async function visit(options: Parameters<typeof here.visit>[1] = {}, lang = 'de') {
  const src = `${here.ours}/widget/form?form=${slug}&amp;lang=${lang}`;
  const body = `${above}<iframe src="${src}" title="Ehrenamtlich helfen"></iframe>`;
  const css = 'iframe { display: block; width: 100%; height: 1500px; border: 0 }';
  const visited = await here.visit(body, { script: false, css, ...options });
  const frame = () => {
    const found = visited.page.frames().find((one) => one !== visited.page.mainFrame());
    if (!found) throw new Error('There is no frame.');
    return found as unknown as Page;
  };
  return { ...visited, frame };
}

async function walk(frame: () => Page, each: (step: string) => Promise<void>) {
  await frame().waitForSelector('#f-name');
  await frame().click(onward);
  await frame().waitForSelector('#errors');
  await each('errors');
  await fillVolunteer.person(frame());
  await frame().click(onward);
  await frame().waitForSelector('[name=children]');
  await each('help');
  await fillVolunteer.help(frame());
  await frame().click(onward);
  await frame().waitForSelector('#f-message');
  await fillVolunteer.more(frame());
  await frame().click(onward);
  await frame().waitForSelector('.kern-summary');
  await each('check');
  await frame().click(onward);
  await frame().waitForSelector('.reference');
  await each('receipt');
}

describe('a form in a frame on another website', () => {
  it.each([true, false])(
    'goes all the way to its receipt within the frame, JavaScript being %s',
    async (js) => {
      const before = await here.entries(slug);
      const { page, frame, complaints } = await visit({ js });
      await walk(frame, async (step) => {
        expect(new URL(frame().url()).pathname, step).toBe('/widget/form');
        expect(await frame().locator('header, footer, nav').count()).toBe(0);
      });
      expect(page.url()).toBe(`${here.host}/`);
      expect(await frame().locator('a').count()).toBe(0);
      const stored = await here.entries(slug);
      expect(stored.length).toBe(before.length + 1);
      expect(stored).toContain(await frame().locator('.reference').textContent());
      // Chromium itself notes what is wrong with answers, and that frames get no focus by markup.
      expect(complaints.filter((line) => !/422|autofocusing/.test(line))).toEqual([]);
      expect(await page.context().cookies()).toEqual([]);
    },
  );

  it('shows and hides fields without a script', async () => {
    const { frame } = await visit({ js: false });
    await frame().waitForSelector('#f-name');
    await fillVolunteer.person(frame());
    await frame().click(onward);
    await frame().waitForSelector('[name=children]');
    expect(await frame().locator('[name=certificate]').first().isVisible()).toBe(false);
    await frame().check('[name=children][value=true]');
    expect(await frame().locator('[name=certificate]').first().isVisible()).toBe(true);
  });

  it('takes the focus and the view to where each step begins, and keeps nothing on the device', async () => {
    const { page, frame } = await visit();
    const focus = () =>
      frame().evaluate(() => document.activeElement?.id || document.activeElement?.textContent);
    /** How far below the top of the window the focus is, in pixels. */
    const below = async () =>
      (await page.evaluate(() => document.querySelector('iframe')?.getBoundingClientRect().top ?? 0)) +
      (await frame().evaluate(() => document.activeElement?.getBoundingClientRect().top ?? 0));
    await frame().waitForSelector('#f-name');
    expect(await focus()).not.toBe('Über Sie');
    const wanted: Record<string, string> = {
      errors: 'errors',
      help: 'Wie Sie helfen möchten',
      check: 'Angaben prüfen',
      receipt: 'Angekommen',
    };
    await walk(frame, async (step) => {
      await expect.poll(focus, { message: step }).toBe(wanted[step]);
      expect(await below(), step).toBeGreaterThanOrEqual(0);
      expect(await below(), step).toBeLessThan(900);
      expect(await frame().evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    });
  });

  it.each([
    ['de', 360],
    ['de', 1280],
    ['ar', 360],
    ['ar', 1280],
  ] as const)('has no finding of axe and no sideways scrolling: %s at %i pixels', async (lang, width) => {
    const { frame } = await visit({ width }, lang);
    await walk(frame, async (step) => {
      expect(await findings(frame()), step).toEqual([]);
      expect(await overflow(frame()), step).toBe(0);
    });
  });

  it('tells the host page its height', async () => {
    const { page, frame } = await visit();
    await page.evaluate(() => {
      addEventListener('message', ({ data }) => {
        if (data?.helferkreis === 'height') document.title = String(data.height);
      });
    });
    await frame().waitForSelector('#f-name');
    await frame().click(onward);
    await frame().waitForSelector('#errors');
    const height = await frame().evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
    await expect.poll(() => page.title()).toBe(String(height));
  });

  it('says kindly that there is no form, with a way on that leaves the host page alone', async () => {
    const src = `${here.ours}/widget/form?form=no-such-form&amp;lang=de`;
    const { page } = await here.visit(`<iframe src="${src}" title="Formular"></iframe>`, { script: false });
    const frame = page.frameLocator('iframe');
    await frame.getByRole('heading', { level: 1, name: 'Dieses Formular gibt es hier nicht' }).waitFor();
    expect(await frame.getByRole('link').getAttribute('target')).toBe('_blank');
  });

  it('is not shown by who is no host', async () => {
    const { page } = await visit({ foreign: true });
    await page.waitForLoadState('networkidle');
    expect(await page.frameLocator('iframe').locator('#f-name').count()).toBe(0);
  });
});
