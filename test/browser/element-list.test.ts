import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { secrets } from '../needs/reported.ts';
import { startHost, titles, toldTimes, toldTo } from './element-host.ts';

let here: Awaited<ReturnType<typeof startHost>>;

beforeAll(async () => {
  here = await startHost();
});
afterAll(() => here?.close());

const offers = (attributes = '') => `<helferkreis-offers ${attributes}></helferkreis-offers>`;
const shownIn = async (attributes: string) => {
  const { page } = await here.visit(offers(attributes));
  await toldTimes(page, 'loaded');
  return page;
};

describe('lists in elements', () => {
  it.each([
    ['offers', 'Deutsch im Café', 8],
    ['trainings', 'Umgang mit Trauma', 1],
    ['opportunities', 'Praktikum in der Küche', 1],
    ['needs', 'Fahrt zum Arzt', 1],
  ])(
    '%s: come with one request under the strictest policy, and leave nothing behind',
    async (kind, title, count) => {
      const { page, complaints, data } = await here.visit(`<helferkreis-${kind}></helferkreis-${kind}>`);
      await page.getByRole('heading', { level: 3, name: title }).waitFor();
      expect(await toldTo(page)).toEqual([['loaded', { kind, count }]]);
      expect(data()).toHaveLength(1);
      expect(complaints).toEqual([]);
      expect(await page.context().cookies()).toEqual([]);
      expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
      const text = await page.locator(`helferkreis-${kind}`).evaluate((one) => one.shadowRoot?.innerHTML);
      expect(text).not.toMatch(secrets);
    },
  );

  it('ask without cookies, though the browser has one of ours', async () => {
    const { page } = await here.visit(offers(), {
      before: (page) => page.context().addCookies([{ name: 'session', value: 'x', url: here.ours }]),
    });
    await toldTimes(page, 'loaded');
    const asked = page.waitForRequest(/limit=3/);
    await page.locator('helferkreis-offers').evaluate((one) => one.setAttribute('limit', '3'));
    expect(Object.keys(await (await asked).allHeaders())).not.toContain('cookie');
  });

  it.each([
    ['field="work"', ['Bewerbung schreiben']],
    ['field="language" district="petershausen"', ['Deutsch im Café', 'Lernen am Abend']],
    ['district="paradies" q="kleider"', ['Kleiderkammer <b>']],
    ['category="language-course" language="ar" limit="2"', ['Deutsch im Café', 'Lernen am Abend']],
    ['limit="-3"', ['Deutsch im Café']],
    ['limit="1000" q="deutsch im"', ['Deutsch im Café']],
  ])('show what the attributes ask for: %s', async (attributes, expected) => {
    expect(await titles(await shownIn(attributes))).toEqual(expected);
  });

  it.each([
    ['', ['field', 'district', 'q']],
    ['field="work"', ['district', 'q']],
    ['filters=""', []],
    ['filters="q language nonsense" q="Deutsch"', ['q', 'language']],
    ['filters="field" field="work"', ['field']],
  ])('offer the filters that are wanted: %s', async (attributes, expected) => {
    const page = await shownIn(attributes);
    const names = await page
      .locator('helferkreis-offers [part~=input]')
      .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).name));
    expect(names).toEqual(expected);
  });

  it('start their filters with what the attributes say', async () => {
    const page = await shownIn('filters="district q" district="petershausen" q="deutsch"');
    const chosen = await page
      .getByLabel('Stadtteil')
      .evaluate((one) => (one as HTMLSelectElement).selectedOptions[0]?.text);
    expect(chosen).toBe('Petershausen-Ost, Petershausen-West');
    expect(await page.getByLabel('Suche').inputValue()).toBe('deutsch');
  });

  it('show an entry in its own language, named where it is not the page’s', async () => {
    const page = await shownIn('');
    const item = page.getByRole('listitem').filter({ hasText: 'دروس' });
    expect(await item.getByRole('heading').getAttribute('lang')).toBe('ar');
    expect(await item.getByRole('heading').getAttribute('dir')).toBe('auto');
    expect(await page.locator('[part~=language]').allTextContents()).toEqual(['auf Arabisch']);
  });

  it('have headings of the level that suits the page', async () => {
    const page = await shownIn('level="4" limit="1"');
    await page.getByRole('heading', { level: 4, name: 'Deutsch im Café' }).waitFor();
  });
});

describe('narrowing a list', () => {
  it('stays in place, keeps the focus, says how many there are and tells the host', async () => {
    const { page, data } = await here.visit(offers('district="petershausen"'));
    const search = page.getByLabel('Suche');
    await search.fill('abend');
    await page.getByRole('status').getByText('1 Eintrag', { exact: true }).waitFor();
    expect(await titles(page)).toEqual(['Lernen am Abend']);
    expect(await search.evaluate((one) => one.matches(':focus'))).toBe(true);
    expect(data()).toHaveLength(2);
    expect((await toldTo(page)).at(-1)).toEqual([
      'filtered',
      { kind: 'offers', count: 1, filters: { field: '', q: 'abend' } },
    ]);
    await search.fill('gibt es nicht');
    await search.press('Enter');
    await page.getByRole('status').getByText('nichts eingetragen').waitFor();
    expect(new URL(page.url()).search).toBe('');
  });

  it('never shows a slow older answer over a newer one', async () => {
    const { page } = await here.visit(offers());
    await toldTimes(page, 'loaded');
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(/q=kleider/, async (route) => {
      await held;
      await route.continue().catch(() => undefined);
    });
    const search = page.getByLabel('Suche');
    const asked = page.waitForRequest(/q=kleider/);
    await search.fill('kleider');
    await asked;
    await search.fill('singen');
    await toldTimes(page, 'filtered');
    release();
    await page.waitForTimeout(200);
    expect(await titles(page)).toEqual(['Singen']);
    expect((await toldTo(page)).map(([name]) => name)).toEqual(['loaded', 'filtered']);
  });

  it('says so when an answer does not come, and keeps what stands there', async () => {
    const { page } = await here.visit(offers('limit="2"'));
    await toldTimes(page, 'loaded');
    await page.route(/q=abend/, (route) => route.abort());
    await page.getByLabel('Suche').fill('abend');
    await page.getByRole('status').getByText('konnte gerade nicht geladen werden').waitFor();
    expect(await titles(page)).toEqual(['Deutsch im Café', 'Lernen am Abend']);
    expect((await toldTo(page)).at(-1)).toEqual(['failed', { kind: 'offers' }]);
  });
});

describe('the next entries of a list', () => {
  it('come in place, with the focus on the first of them', async () => {
    const { page, data } = await here.visit(offers('limit="3"'));
    await page.getByRole('status').getByText('3 Einträge werden angezeigt, es gibt mehr').waitFor();
    const more = page.getByRole('button', { name: 'Weitere Einträge' });
    await more.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('6 Einträge werden angezeigt, es gibt mehr').waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent);
    expect(await focused()).toBe('دروس اللغة العربية');
    await more.click();
    await page.getByRole('status').getByText('8 Einträge', { exact: true }).waitFor();
    expect(await focused()).toBe('Singen');
    expect(await titles(page)).toHaveLength(8);
    expect(new Set(await titles(page)).size).toBe(8);
    expect(await more.count()).toBe(0);
    expect(data()).toHaveLength(3);
  });
});

describe('a slip of the pen in a number', () => {
  it.each(['level="1"', 'level="h4"', 'level="9"', 'limit="-3"', 'limit="viele"', 'limit="999"'])(
    'shows the list all the same: %s',
    async (attribute) => {
      const { page } = await here.visit(offers(attribute));
      await toldTimes(page, 'loaded');
      expect((await titles(page)).length).toBeGreaterThan(0);
    },
  );
});

describe('the address bar of the host', () => {
  it('holds what is chosen only if the host wants it, and leaves the rest alone', async () => {
    const { page } = await here.visit(offers('history field="work"  filters="field q"'), {
      query: '?id=7#list',
    });
    await toldTimes(page, 'loaded');
    const length = await page.evaluate(() => history.length);
    await page.getByLabel('Handlungsfeld').selectOption('');
    await page.getByLabel('Suche').fill('kleider');
    await toldTimes(page, 'filtered');
    expect(page.url()).toBe(`${here.host}/?id=7&hk-field=&hk-q=kleider#list`);
    expect(await page.evaluate(() => history.length)).toBe(length);
    await page.reload();
    await toldTimes(page, 'loaded');
    expect(await titles(page)).toEqual(['Kleiderkammer <b>']);
    expect(await page.getByLabel('Suche').inputValue()).toBe('kleider');
    await page.getByLabel('Suche').fill('');
    await page.getByLabel('Handlungsfeld').selectOption('work');
    await toldTimes(page, 'filtered');
    expect(page.url()).toBe(`${here.host}/?id=7#list`);
  });

  it('holds nothing but what was chosen, whatever the host adds to all objects', async () => {
    const { page } = await here.visit(offers('history'), {
      query: '?hk-level=99',
      before: (page) =>
        page.addInitScript(() => Object.assign(Object.prototype, { extend: () => undefined })),
    });
    await page.getByLabel('Handlungsfeld').selectOption('work');
    await toldTimes(page, 'filtered');
    expect(page.url()).toBe(`${here.host}/?hk-level=99&hk-field=work`);
    expect(await titles(page)).toEqual(['Bewerbung schreiben']);
  });

  it('holds two lists apart by names of the host’s choice', async () => {
    const two = `${offers('history="a" filters="q"')}${offers('history="b" filters="q"')}`;
    const { page } = await here.visit(two, { query: '?b-q=singen&q=abend' });
    await toldTimes(page, 'loaded', 2);
    expect(await titles(page, 'helferkreis-offers[history=a]')).toHaveLength(8);
    expect(await titles(page, 'helferkreis-offers[history=b]')).toEqual(['Singen']);
  });
});

describe('a click on an entry', () => {
  it('may be taken over by the host', async () => {
    const { page } = await here.visit(offers('limit="1"'));
    await toldTimes(page, 'loaded');
    await page.evaluate(() =>
      addEventListener('helferkreis:opened', (event) => event.preventDefault(), { once: true }),
    );
    const entry = page.getByRole('link', { name: 'Deutsch im Café' });
    await entry.click();
    const url = `${here.ours}/offers/OFFR-0001?lang=de`;
    expect((await toldTo(page)).at(-1)).toEqual([
      'opened',
      { kind: 'offers', url, title: 'Deutsch im Café' },
    ]);
    expect(page.url()).toBe(`${here.host}/`);
    await entry.click();
    await page.waitForURL(url);
  });
});
