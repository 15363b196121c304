import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addPerson } from '../../functions/access/people.ts';
import { createApp } from '../../functions/app.ts';
import { startTest, type TestDeps } from '../harness.ts';
import { type Coordinator, signIn } from './signed-in.ts';
import { readSheet, type SheetCell } from './spreadsheet.ts';
import { store, textOf } from './stored.ts';

let deps: TestDeps;
let close: () => Promise<void>;
let app: ReturnType<typeof createApp>;
const who: Record<string, Coordinator> = {};

const evil = ['=1+1', '@SUM(A1)', '+49 7531 1', '-2+3', '\t=1', '\r=1', '=HYPERLINK("http://x","y")', '＝1'];

beforeAll(async () => {
  ({ deps, close } = await startTest());
  app = createApp(deps);
  for (const [name, organisation, role] of [
    ['city', 'city', 'coordinator'],
    ['awo', 'awo', 'coordinator'],
    ['writer', 'awo', 'contributor'],
  ] as const) {
    const email = `${name}@beispiel.example`;
    await addPerson(deps, { email, name: `Frau ${name}`, role, organisation, lang: 'de' });
    who[name] = await signIn(deps, app, email);
  }
  for (const [n, title] of evil.entries()) {
    await store(deps, 'offer-listing', 1, {
      answers: { title },
      facts: { title, district: 'paradies' },
      receivedAt: new Date(Date.UTC(2026, 6, 1, 22, 30, n)).toISOString(),
    });
  }
  await store(deps, 'offer-listing', 2, {
    answers: { title: 'AWO & <Café>' },
    followUps: {
      a: {
        day: '2026-12-24',
        words: '=2+2',
        who: 'organisation:awo',
        by: 'awo',
        at: '2026-11-20T09:00:00.000Z',
      },
    },
    facts: { title: 'AWO', district: 'egg' },
    owner: 'awo',
    receivedAt: '2026-11-20T09:00:00.000Z',
  });
});
afterAll(() => close());

async function sheet(path: string, name = 'city') {
  const answer = await (who[name] as Coordinator).get(path);
  expect(answer.status, path).toBe(200);
  const { rows, xml } = readSheet(Buffer.from(await answer.arrayBuffer()));
  const [head = {}, ...rest] = rows;
  const columns = Object.fromEntries(Object.entries(head).map(([at, { value }]) => [value, at]));
  const cells = (title: string): (SheetCell | undefined)[] => rest.map((row) => row[columns[title] ?? '']);
  return { answer, columns, cells, count: rest.length, xml };
}

/** The day that Excel shows for a number: days since the last of December 1899. */
const excelDay = (value = '') =>
  new Date(Date.UTC(1899, 11, 30) + Math.round(Number(value) * 86_400) * 1000).toISOString();

describe('a list as a spreadsheet', () => {
  it('has the words of its reader, text as text and dates as dates, and a name with the day', async () => {
    const { answer, columns, cells, xml } = await sheet('/workspace/exports/offers.xlsx?status=new');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="offers-2026-11-23.xlsx"');
    expect(columns).toHaveProperty('Kennzeichen');
    const title = deps.forms.get('offer-listing')?.fields.find(({ role }) => role === 'title')?.title;
    const titles = cells(title?.de ?? '');
    expect(titles.map((one) => one?.value).sort()).toEqual(
      [...evil, 'AWO & <Café>', 'AWO & <Café>'].map((one) => one.replace('\r', '\r')).sort(),
    );
    expect(new Set(titles.map((one) => one?.type))).toEqual(new Set(['s']));
    expect(xml).not.toContain('<f>');
    const day = cells('Wiedervorlage am').find((one) => one?.value);
    expect(day).toMatchObject({ type: '', format: 'dd.mm.yyyy' });
    expect(excelDay(day?.value)).toBe('2026-12-24T00:00:00.000Z');
    expect(cells('Wiedervorlage').find((one) => one?.value)).toMatchObject({ type: 's', value: '=2+2' });
    // Half past ten at night in Greenwich is after midnight in the city in summer.
    const received = cells('Eingegangen').map((one) => excelDay(one?.value).slice(0, 16));
    expect(received).toContain('2026-07-02T00:30');
    const english = await sheet('/workspace/exports/offers.xlsx?status=new&lang=en');
    expect(english.columns).toHaveProperty('Reference');
    expect(english.cells('Status').map((one) => one?.value)).toContain('new');
  });

  it('holds what the filters leave', async () => {
    const { count } = await sheet('/workspace/exports/offers.xlsx?status=new&district=egg');
    expect(count).toBe(2);
    const none = await sheet('/workspace/exports/offers.xlsx?status=closed');
    expect(none.count).toBe(0);
  });

  it('takes everything that can be typed', async () => {
    const odd = ['\u0000\u0008a', '\ud800', '_x0041_', 'x'.repeat(40_000), ']]>', '\u2028', '😀'];
    for (const [n, title] of odd.entries()) {
      const receivedAt = new Date(Date.UTC(2026, 8, 1, 9, n)).toISOString();
      await store(deps, 'opportunity-listing', 1, { answers: { title }, receivedAt });
    }
    const { cells } = await sheet('/workspace/forms/opportunity-listing.xlsx');
    const title = deps.forms.get('opportunity-listing')?.fields.find(({ role }) => role === 'title')
      ?.title.de;
    const values = cells(title ?? '').map((one) => one?.value ?? '');
    expect(values).toEqual(['a', '', '_x005F_x0041_', 'x'.repeat(32_767), ']]>', '\u2028', '😀']);
  });

  it('says how many are too many, and where to go on', async () => {
    const { mostRows } = await import('../../functions/workspace/exports/xlsx.ts');
    const many = { ...deps, db: { ...deps.db } };
    const [one] = (await deps.db.query({ index: 'list', partition: 'offers#new', limit: 1 })).items;
    let pages = 0;
    many.db.query = async (query) => {
      if (query.partition !== 'offers#new') return deps.db.query(query);
      pages++;
      return { items: Array.from({ length: query.limit }, () => one as never), cursor: 'more' };
    };
    const session = await signIn(many, createApp(many), 'city@beispiel.example');
    const answer = await session.get('/workspace/exports/offers.xlsx?status=new');
    expect(answer.status).toBe(422);
    expect(textOf(await answer.text())).toContain(`höchstens ${mostRows} Einträge`);
    expect(pages).toBeLessThan(60);
  });
});

describe('a list as CSV', () => {
  it('runs no formula that somebody typed', async () => {
    const answer = await (who.city as Coordinator).get('/workspace/exports/offers.csv?status=new');
    const text = await answer.text();
    for (const one of evil) {
      const cell = `'${one}`;
      expect(text, one).toContain(/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
    }
  });
});

describe('who may take what away', () => {
  it('is an organisation its own, and who only contributes nothing', async () => {
    const { count } = await sheet('/workspace/exports/offers.xlsx?status=new', 'awo');
    expect(count).toBe(2);
    for (const path of [
      '/workspace/exports/offers.csv',
      '/workspace/forms/offer-listing.csv',
      '/workspace/exports',
    ])
      expect((await (who.writer as Coordinator).get(path)).status, path).toBe(403);
    expect(await (await (who.writer as Coordinator).get('/workspace/lists/offers')).text()).not.toContain(
      'workspace/exports/',
    );
  });

  it('is written down: who, what, how many', async () => {
    deps.clock.advance(1000);
    await sheet('/workspace/exports/offers.xlsx?status=new&district=egg', 'awo');
    await (await (who.awo as Coordinator).get('/workspace/forms/offer-listing.csv')).text();
    const page = textOf(await (await (who.awo as Coordinator).get('/workspace/exports')).text());
    expect(page).toMatch(/Angebote \(XLSX\) 2 Frau awo 23\.11\.2026/);
    expect(page).toMatch(/\(CSV\) 2 Frau awo/);
    const city = textOf(await (await (who.city as Coordinator).get('/workspace/exports')).text());
    expect(city).not.toContain('Frau awo');
    const logged = deps.logged.filter(({ event }) => event === 'export').at(-1);
    expect(logged?.details).toMatchObject({ kind: 'csv', count: 2 });
    expect(JSON.stringify(logged)).not.toContain('beispiel.example');
  });

  it('tells of a download that broke off', async () => {
    deps.clock.advance(1000);
    const answer = await (who.city as Coordinator).get('/workspace/exports/offers.csv?status=new');
    await answer.body?.cancel();
    const page = textOf(await (await (who.city as Coordinator).get('/workspace/exports')).text());
    expect(page).toMatch(/Angebote \(CSV\) abgebrochen/);
  });

  it('knows no other files', async () => {
    for (const name of [
      'offers',
      'offers.pdf',
      'signups.csv',
      '__proto__.csv',
      'people.xlsx',
      'offers.constructor',
    ])
      expect((await (who.city as Coordinator).get(`/workspace/exports/${name}`)).status, name).toBe(404);
  });
});
