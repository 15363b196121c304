import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillVolunteer, focused, formTag, onward, startFormHost, toCheck, toldTo } from './form-host.ts';

let here: Awaited<ReturnType<typeof startFormHost>>;
beforeAll(async () => {
  here = await startFormHost();
});
afterAll(() => here?.close());

const slug = 'volunteer-registration';
const tag = formTag(slug);
const path = '**/widget/form?**';

/** Does something with the element, in the page. */
function change(page: Page, what: (element: HTMLElement) => void): Promise<void> {
  return page.locator('helferkreis-form').evaluate(what);
}
const sentIn = (page: Page) => {
  const keys: (string | null)[] = [];
  page.on('request', (request) => {
    const body = new URLSearchParams(request.postData() ?? '');
    if (body.get('_action') === 'send') keys.push(body.get('_key'));
  });
  return keys;
};

describe('when the connection is bad', () => {
  it('keeps everything typed, says so, and goes on at a second try', async () => {
    const { page } = await here.visit(tag);
    await page.waitForSelector('#f-name');
    await fillVolunteer.person(page, 'Anna');
    await page.route(path, (route) => route.abort());
    await page.click(onward);
    const alert = page.getByRole('alert');
    await alert.getByText('nichts verloren').waitFor();
    expect(await page.inputValue('#f-name')).toBe('Anna');
    const again = alert.getByRole('button', { name: 'Noch einmal versuchen' });
    await again.focus();
    await page.keyboard.press('Enter');
    // The focus is not lost when it fails again.
    await page.waitForFunction(() => (window as unknown as { told: unknown[] }).told.length === 2);
    expect(await focused(page)).toBe('Noch einmal versuchen');
    await page.unroute(path);
    await page.keyboard.press('Enter');
    await page.waitForSelector('[name=children]');
    expect(await focused(page)).toBe('Wie Sie helfen möchten');
    expect(await toldTo(page)).toEqual([
      ['failed', { form: slug, reason: 'network' }],
      ['failed', { form: slug, reason: 'network' }],
      ['step', { form: slug, step: 'help', now: 2, of: 4 }],
    ]);
  });

  it('keeps what is typed while an answer is on its way, in another language too', async () => {
    const { page } = await here.visit(formTag('trip'));
    await page.fill('#f-to', 'Mainau');
    const typing = async (route: Route) => {
      await page.locator('#f-to').press('End');
      await page.locator('#f-to').pressSequentially('!');
      await route.continue();
    };
    await page.route(path, typing, { times: 2 });
    await change(page, (element) => element.setAttribute('lang', 'en'));
    await page.getByText('Where to?').waitFor();
    expect(await page.inputValue('#f-to')).toBe('Mainau!!');
    await page.route(path, typing, { times: 1 });
    await page.click(onward);
    await page.waitForSelector('#errors');
    expect(await page.inputValue('#f-to')).toBe('Mainau!!!');
  });

  it('can be tried again too when the element was away meanwhile', async () => {
    const { page } = await here.visit(tag);
    await page.fill('#f-name', 'Anna');
    await page.route(path, (route) => route.abort(), { times: 1 });
    await page.click(onward);
    await page.waitForSelector('[part=failure]');
    await page.evaluate(async () => {
      const element = document.querySelector('helferkreis-form') as Element;
      element.remove();
      await new Promise((resolve) => setTimeout(resolve));
      document.body.append(element);
    });
    await page.click('[part=failure] button');
    await page.waitForSelector('#errors');
    expect(await page.inputValue('#f-name')).toBe('Anna');
  });

  it('stores one entry when the answer to the first sending never came', async () => {
    const before = await here.entries(slug);
    const { page } = await here.visit(tag);
    await toCheck(page);
    const lose = async (route: Route) => {
      await route.fetch();
      await route.abort();
    };
    await page.route(path, lose);
    await page.click(onward);
    await page.waitForSelector('[part=failure]');
    expect((await here.entries(slug)).length).toBe(before.length + 1);
    await page.unroute(path);
    await page.click('[part=failure] button');
    await page.waitForSelector('.reference');
    expect(await here.entries(slug)).toContain(await page.textContent('.reference'));
    expect((await here.entries(slug)).length).toBe(before.length + 1);
  });

  it('says so too when the server has no answer, or does not take it', async () => {
    const { page } = await here.visit(tag);
    await page.waitForSelector('#f-name');
    await page.fill('#f-name', 'Anna');
    const answers = { status: 503, headers: { 'access-control-allow-origin': here.host } };
    await page.route(path, (route) =>
      route.fulfill({ ...answers, body: '<p>Wartung', contentType: 'text/html' }),
    );
    await page.click(onward);
    await page.getByText('nichts verloren').waitFor();
    await page.unroute(path);
    await page.evaluate(() => {
      const root = document.querySelector('helferkreis-form')?.shadowRoot;
      const button = root?.querySelector<HTMLButtonElement>('.form-buttons button');
      if (button) button.value = 'nowhere';
    });
    await page.click(onward);
    await page.getByText('Diesen Schritt gibt es im Formular nicht').waitFor();
    expect(await page.inputValue('#f-name')).toBe('Anna');
    expect((await toldTo(page)).map(([, { reason }]) => reason)).toEqual(['server', 'refused']);
  });

  it('keeps the tag’s own link until there is a form', async () => {
    const { page } = await here.visit('');
    let goOn: (() => void) | undefined;
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    await page.route('**/widget-form.js', (route) => held.then(() => route.continue()));
    await page.evaluate((html) => {
      document.querySelector('main')?.insertAdjacentHTML('beforeend', html);
    }, tag);
    const link = page.getByRole('link', { name: 'Zum Formular' });
    expect(await link.isVisible()).toBe(true);
    goOn?.();
    await page.waitForSelector('#f-name');
    expect(await link.isVisible()).toBe(false);
  });

  it('shows a link when it cannot even be opened, and the form once it can', async () => {
    const { page } = await here.visit('');
    await page.route(path, (route) => route.abort());
    await page.evaluate((html) => {
      document.querySelector('main')?.insertAdjacentHTML('beforeend', html);
    }, tag);
    await expect.poll(() => toldTo(page)).toEqual([['failed', { form: slug, reason: 'network' }]]);
    expect(await page.getByRole('link', { name: 'Zum Formular' }).isVisible()).toBe(true);
    await page.unroute(path);
    await change(page, (element) => element.setAttribute('lang', 'en'));
    await page.getByRole('heading', { name: 'Become a volunteer' }).waitFor();
  });
});

describe('what is sent', () => {
  it('is one entry, however often the button is pressed', async () => {
    const before = await here.entries(slug);
    const { page } = await here.visit(tag);
    const keys = sentIn(page);
    await toCheck(page);
    await page.dblclick(onward);
    await page.waitForSelector('.reference');
    expect(keys.length).toBe(1);
    expect((await here.entries(slug)).length).toBe(before.length + 1);
  });

  it('is sent under a new key once an answer is changed', async () => {
    const { page } = await here.visit(formTag('trip'));
    const keys = sentIn(page);
    await page.fill('#f-to', 'Mainau');
    await page.fill('#f-hours', '1,5');
    await page.route(path, (route) => route.abort());
    for (const hours of ['1,5', '2']) {
      await page.fill('#f-hours', hours);
      await page.click(onward);
      await page.waitForSelector('[part=failure]');
      await page.click('[part=failure] button');
      await page.waitForFunction(
        (count) => (window as unknown as { told: unknown[] }).told.length === count,
        hours === '2' ? 4 : 2,
      );
    }
    expect(keys.length).toBe(4);
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
    expect(keys[3]).toBe(keys[2]);
  });

  it('keeps its key in another language, though numbers are written differently there', async () => {
    const { page } = await here.visit(formTag('trip'));
    const keys = sentIn(page);
    await page.fill('#f-to', 'Mainau');
    await page.fill('#f-hours', '1,5');
    await page.route(path, (route) => route.abort());
    await page.click(onward);
    await page.waitForSelector('[part=failure]');
    await page.unroute(path);
    await change(page, (element) => element.setAttribute('lang', 'en'));
    await page.getByText('Where to?').waitFor();
    expect(await page.inputValue('#f-hours')).toBe('1.5');
    await page.click(onward);
    await page.waitForSelector('.reference');
    expect(keys.length).toBe(2);
    expect(keys[1]).toBe(keys[0]);
  });
});

describe('attributes that change', () => {
  it('keep every answer and the focus in another language, on each step', async () => {
    const { page } = await here.visit(tag);
    await page.waitForSelector('#f-name');
    await fillVolunteer.person(page, 'Anna');
    await page.focus('#f-name');
    await change(page, (element) => element.setAttribute('lang', 'ar'));
    await page.waitForSelector('[part=body][lang=ar]');
    expect(await page.inputValue('#f-name')).toBe('Anna');
    expect(await page.isChecked('[name=languages][value=de]')).toBe(true);
    expect(await focused(page)).toBe('f-name');
    await change(page, (element) => element.setAttribute('lang', 'de'));
    await page.waitForSelector('[part=body][lang=de]');
    await toCheck(page);
    await change(page, (element) => element.setAttribute('lang', 'en'));
    await page.getByRole('heading', { name: 'Check your answers' }).waitFor();
    await page.getByText('Anna Muster').waitFor();
    await page.click(onward);
    await page.waitForSelector('.reference');
    const reference = await page.textContent('.reference');
    await change(page, (element) => element.setAttribute('lang', 'de'));
    await page.getByRole('heading', { name: 'Angekommen' }).waitFor();
    expect(await page.textContent('.reference')).toBe(reference);
    // The host hears of each step and each sending once.
    expect((await toldTo(page)).map(([name]) => name)).toEqual(['step', 'step', 'step', 'submitted']);
  });

  it('keep what was typed in a form that comes back', async () => {
    const { page } = await here.visit(tag);
    await page.fill('#f-name', 'Anna');
    await change(page, (element) => element.setAttribute('form', 'newsletter-signup'));
    await page.waitForSelector('[name=consent]');
    await page.fill('#f-email', 'lew@example.org');
    await change(page, (element) => element.setAttribute('form', 'volunteer-registration'));
    await page.waitForSelector('#f-name');
    expect(await page.inputValue('#f-name')).toBe('Anna');
    await change(page, (element) => element.setAttribute('form', 'newsletter-signup'));
    await page.waitForSelector('#f-name', { state: 'detached' });
    expect(await page.inputValue('#f-email')).toBe('lew@example.org');
  });

  it('fill in what a form lets them, as long as nothing is typed', async () => {
    const { page } = await here.visit(formTag('trip', 'lang="de" to="Mainau" hours="3" class="wide"'));
    await page.waitForSelector('#f-to');
    expect(await page.inputValue('#f-to')).toBe('Mainau');
    expect(await page.inputValue('#f-hours')).toBe('');
    await change(page, (element) => element.setAttribute('to', 'Reichenau'));
    await expect.poll(() => page.inputValue('#f-to')).toBe('Reichenau');
    await page.fill('#f-hours', '2');
    await change(page, (element) => element.setAttribute('to', 'Lindau'));
    await change(page, (element) => element.setAttribute('lang', 'en'));
    await page.getByText('Where to?').waitFor();
    expect(await page.inputValue('#f-to')).toBe('Reichenau');
    expect(await page.inputValue('#f-hours')).toBe('2');
  });
});

describe('an element that is moved or removed', () => {
  it('goes on where it was when it is moved, even while it is sending', async () => {
    const before = await here.entries(slug);
    const { page } = await here.visit(tag);
    await page.waitForSelector('#f-name');
    await page.fill('#f-name', 'Anna');
    const move = () =>
      change(page, (element) => {
        const place = document.createElement('section');
        document.querySelector('main')?.append(place);
        place.append(element);
      });
    await move();
    expect(await page.inputValue('#f-name')).toBe('Anna');
    await toCheck(page);
    const keys = sentIn(page);
    let goOn: (() => void) | undefined;
    const moved = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    await page.route(path, (route) => moved.then(() => route.continue()));
    await page.click(onward);
    await expect.poll(() => keys.length).toBe(1);
    await move();
    goOn?.();
    await page.waitForSelector('.reference');
    expect(await focused(page)).toBe('Angekommen');
    expect((await here.entries(slug)).length).toBe(before.length + 1);
  });

  it('takes up what was pressed when it is removed while sending and comes back in another language', async () => {
    const before = await here.entries(slug);
    const { page } = await here.visit(tag);
    await toCheck(page);
    const keys = sentIn(page);
    // The first request is never answered.
    await page.route(path, () => undefined, { times: 1 });
    await page.click(onward);
    await expect.poll(() => keys.length).toBe(1);
    await page.evaluate(async () => {
      const element = document.querySelector('helferkreis-form') as Element;
      element.remove();
      await new Promise((resolve) => setTimeout(resolve));
      element.setAttribute('lang', 'en');
      document.body.append(element);
    });
    await page.getByRole('heading', { name: 'Received' }).waitFor();
    expect(keys).toEqual([keys[0], keys[0]]);
    expect((await here.entries(slug)).length).toBe(before.length + 1);
  });

  it('leaves nothing behind, and comes back with what was typed', async () => {
    const { page, complaints } = await here.visit(tag);
    await page.fill('#f-name', 'Anna');
    const left = await page.locator('helferkreis-form').evaluate(async (element) => {
      const root = element.shadowRoot as ShadowRoot;
      Object.assign(window, { kept: element });
      element.remove();
      await Promise.resolve();
      return [root.querySelector('form'), root.textContent];
    });
    expect(left).toEqual([null, '']);
    await page.evaluate(() => document.body.append((window as unknown as { kept: Node }).kept));
    await page.waitForSelector('#f-name');
    expect(await page.inputValue('#f-name')).toBe('Anna');
    await page.click(onward);
    await page.waitForSelector('#errors');
    expect(complaints.filter((line) => !line.includes('422'))).toEqual([]);
  });

  it('asks nothing any more once it is removed', async () => {
    const { page } = await here.visit(formTag('trip'));
    await page.waitForSelector('#f-to');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.evaluate(async () => {
      const element = document.querySelector('helferkreis-form') as Element;
      element.remove();
      await Promise.resolve();
      element.setAttribute('to', 'Mainau');
      await new Promise((resolve) => setTimeout(resolve, 50));
    });
    expect(asked).toEqual([]);
  });

  it('begins anew after it was sent and removed', async () => {
    const { page } = await here.visit(tag);
    await toCheck(page);
    await page.click(onward);
    await page.waitForSelector('.reference');
    await page.evaluate(async () => {
      const element = document.querySelector('helferkreis-form') as Element;
      element.remove();
      await Promise.resolve();
      document.body.append(element);
    });
    await page.waitForSelector('#f-name');
    expect(await page.inputValue('#f-name')).toBe('');
  });

  it('is forgotten by the browser', async () => {
    const { page } = await here.visit(tag);
    await page.fill('#f-name', 'Anna');
    await page.click(onward);
    // Not a handle of an element: it would keep all.
    await page.getByRole('alert').waitFor();
    await page.evaluate(() => {
      const element = document.querySelector('helferkreis-form') as Element;
      const root = element.shadowRoot as ShadowRoot;
      Object.assign(window, {
        gone: [element, root, root.querySelector('form') as Element].map((one) => new WeakRef<Node>(one)),
      });
      element.remove();
    });
    const devtools = await page.context().newCDPSession(page);
    const alive = async () => {
      await devtools.send('HeapProfiler.collectGarbage');
      return page.evaluate(
        () => (window as unknown as { gone: WeakRef<Node>[] }).gone.filter((one) => one.deref()).length,
      );
    };
    await expect.poll(alive, { timeout: 20_000 }).toBe(0);
  });

  it('asks for its looks once, however many stand on a page', async () => {
    const { page } = await here.visit('');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.evaluate((html) => {
      document.querySelector('main')?.insertAdjacentHTML('beforeend', html);
    }, tag.repeat(3));
    await page.locator('#f-name').nth(2).waitFor();
    expect(asked.filter((one) => one.endsWith('.css') && one !== '/host.css').length).toBe(2);
    expect(asked.filter((one) => one === '/widget-form.js').length).toBe(1);
  });
});
