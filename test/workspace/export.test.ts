import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../functions/app.ts';
import { runDigest, runSweep } from '../../functions/jobs.ts';
import { isoDay } from '../../functions/language/format.ts';
import { startTest, type TestDeps } from '../harness.ts';
import { type Coordinator, signIn } from './signed-in.ts';
import { store, textOf } from './stored.ts';

const text = (de: string, en: string) => ({ de, en });
/** A form that nobody foresaw: its file is all there is of it. */
const bicycles = {
  title: text('Fahrrad spenden', 'Give a bicycle'),
  'x-domain': 'submissions',
  type: 'object',
  properties: {
    kind: {
      type: 'string',
      title: text('Art', 'Kind'),
      oneOf: [
        { const: 'child', title: text('Kinderrad', "Children's bicycle") },
        { const: 'adult', title: text('Großes Rad', 'Large bicycle') },
      ],
    },
    where: {
      type: 'object',
      title: text('Wo es steht', 'Where it is'),
      properties: { street: { type: 'string', title: text('Straße', 'Street'), maxLength: 80 } },
    },
    remark: { type: 'string', title: text('Bemerkung', 'Remark'), maxLength: 300, 'x-kind': 'multiline' },
  },
  required: ['kind'],
};

let deps: TestDeps;
let close: () => Promise<void>;
let app: ReturnType<typeof createApp>;
let coordinator: Coordinator;
let formsDir: string;

beforeAll(async () => {
  formsDir = await mkdtemp(join(tmpdir(), 'forms-'));
  await cp('forms', formsDir, { recursive: true });
  await writeFile(join(formsDir, 'bicycle-gift.json'), JSON.stringify(bicycles));
  ({ deps, close } = await startTest({ formsDir }));
  app = createApp(deps);
  coordinator = await signIn(deps, app);
});
afterAll(async () => {
  await close();
  await rm(formsDir, { recursive: true });
});

/** Reads CSV as RFC 4180 says, for looking at what came out. */
function readCsv(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  return rows.slice(0, -1);
}

async function exported(slug: string, path = `/workspace/forms/${slug}.csv`) {
  const answer = await coordinator.get(path);
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(answer.headers.get('content-disposition')).toBe(
    `attachment; filename="${slug}-${isoDay(deps.clock())}.csv"`,
  );
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect([...bytes.subarray(0, 3)], 'a byte order mark').toEqual([0xef, 0xbb, 0xbf]);
  const [head = [], ...rows] = readCsv(bytes.subarray(3).toString('utf8'));
  return rows.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index]])));
}

/** What a form calls a field in German. */
function titleOf(slug: string, key: string): string {
  const field = deps.forms.get(slug)?.fields.find((one) => one.key === key);
  if (!field) throw new Error(`${slug} has no ${key}.`);
  return field.title.de;
}

describe('the export', () => {
  it('gives umlauts, quotes, line breaks and lists back as they were', async () => {
    const answers = {
      title: 'Kaffee, Kuchen & "Größe"',
      description: 'Erste Zeile\nzweite; Zeile',
      languages: ['de', 'ar'],
      name: 'Zoë Müßig',
    };
    await store(deps, 'offer-listing', 1, { answers });
    const [row] = await exported('offer-listing');
    expect(row).toMatchObject({
      [titleOf('offer-listing', 'title')]: answers.title,
      [titleOf('offer-listing', 'description')]: answers.description,
      [titleOf('offer-listing', 'languages')]: 'Deutsch, Arabisch – العربية',
      [titleOf('offer-listing', 'name')]: answers.name,
      Stand: 'neu',
    });
    const json = (await (await coordinator.get('/workspace/forms/offer-listing.json')).json()) as object[];
    expect(json).toHaveLength(1);
    expect(json[0]).toMatchObject({ answers, status: 'new', reference: row?.Kennzeichen });
  });

  it('hands spreadsheets no formula that somebody typed', async () => {
    const evil = ['=1+1', '@SUM(A1)', '+49 7531 1', '-2+3', '\t=1', '\r=1', '＝1+1'];
    const fields = deps.forms.get('needs-report')?.fields ?? [];
    const key = fields.find(({ role }) => role === 'title')?.key ?? '';
    for (const [n, message] of evil.entries()) {
      await store(deps, 'needs-report', 1, {
        answers: { [key]: message },
        receivedAt: new Date(Date.UTC(2026, 10, 20, 9, n)).toISOString(),
      });
    }
    const rows = await exported('needs-report');
    expect(rows.map((row) => row[titleOf('needs-report', key)])).toEqual(
      evil.map((message) => `'${message}`),
    );
  });

  it('streams hundreds of entries page by page, each once and oldest first', async () => {
    await store(deps, 'newsletter-signup', 450);
    const limits: number[] = [];
    const counting = { ...deps, db: { ...deps.db } };
    counting.db.query = (query) => {
      if (query.index === 'arrivals') limits.push(query.limit);
      return deps.db.query(query);
    };
    const session = await signIn(counting, createApp(counting));
    const csv = await (await session.get('/workspace/forms/newsletter-signup.csv')).text();
    const rows = readCsv(csv.slice(1)).slice(1);
    expect(new Set(rows.map(([reference]) => reference)).size).toBe(450);
    expect(rows.map(([, , at]) => at)).toEqual(rows.map(([, , at]) => at).sort());
    expect(limits).toHaveLength(3);
    expect(Math.max(...limits)).toBeLessThanOrEqual(200);
    const json = await (await session.get('/workspace/forms/newsletter-signup.json')).json();
    expect(json).toHaveLength(450);
  });

  it('is a list without rows where nothing came in', async () => {
    expect(await exported('opportunity-listing')).toEqual([]);
    expect(await (await coordinator.get('/workspace/forms/opportunity-listing.json')).json()).toEqual([]);
  });
});

describe('a form that nobody foresaw', () => {
  it('has its page, takes answers, and is listed, exported and counted like the others', async () => {
    const page = await (await app.request('/forms/bicycle-gift')).text();
    expect(page).toContain('Fahrrad spenden');
    expect(await (await app.request('/forms')).text()).toContain('/forms/bicycle-gift');

    const post = (key: string, answers: object) =>
      app.request('/forms/bicycle-gift', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': key },
        body: JSON.stringify(answers),
      });
    const remark = '=HYPERLINK("http://evil.example")';
    const sent = await post('a-key-of-the-sender-1', {
      kind: 'child',
      where: { street: 'Untere Laube 24' },
      remark,
    });
    expect(sent.status).toBe(201);
    const { reference } = (await sent.json()) as { reference: string };
    expect((await post('a-key-of-the-sender-2', { kind: 'bus' })).status).toBe(422);

    for (const list of ['/workspace/lists/submissions', '/workspace/forms/bicycle-gift']) {
      expect(await (await coordinator.get(list)).text(), list).toContain(reference);
    }
    const overview = textOf(await (await coordinator.get('/workspace')).text());
    expect(overview).toContain('Fahrrad spenden 1');
    expect(overview).toContain('Weitere Einsendungen: neu 1');
    const entry = textOf(await (await coordinator.get(`/workspace/entries/${reference}`)).text());
    expect(entry).toContain('Art Kinderrad');
    expect(entry).toContain('Wo es steht – Straße Untere Laube 24');

    const [row] = await exported('bicycle-gift');
    expect(row).toMatchObject({
      Kennzeichen: reference,
      Art: 'Kinderrad',
      'Wo es steht – Straße': 'Untere Laube 24',
      Bemerkung: `'${remark}`,
    });

    deps.clock.set('2026-11-30T06:00:00.000Z');
    await runDigest(deps, deps.clock());
    await runSweep(deps);
    const digest = deps.sent.find((mail) => mail.to === deps.config.adminEmail);
    expect(digest?.text).toContain('Fahrrad spenden');
    expect(digest?.text).toContain(reference);
  });
});
