import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Problem } from '../../functions/errors.ts';
import { intakeRoutes } from '../../functions/intake/routes.tsx';
import type { MemberRole } from '../../functions/rights.ts';
import { findRoom } from '../../functions/rooms.ts';
import { type Entry, entryKey } from '../../functions/store/entry.ts';
import { startTest } from '../harness.ts';

const dir = await mkdtemp(join(tmpdir(), 'forms-'));
const trial = {
  title: { de: 'Probe', en: 'Trial' },
  'x-domain': 'submissions',
  'x-pages': [
    { id: 'one', title: { de: 'Eins' }, fields: ['name', 'car', 'seats'] },
    { id: 'two', title: { de: 'Zwei' }, fields: ['plate'] },
    { id: 'three', title: { de: 'Drei' }, fields: ['amount', 'children', 'ok'] },
  ],
  type: 'object',
  properties: {
    name: { type: 'string', title: { de: 'Name' }, maxLength: 80 },
    car: { type: 'boolean', title: { de: 'Auto?' } },
    amount: { type: 'number', title: { de: 'Betrag' }, minimum: 1 },
    children: {
      type: 'array',
      title: { de: 'Kind' },
      maxItems: 3,
      items: {
        type: 'object',
        properties: { first: { type: 'string', title: { de: 'Vorname' } } },
        required: ['first'],
      },
    },
    ok: { type: 'boolean', const: true, 'x-kind': 'consent', 'x-version': '1', title: { de: 'Ja, gern' } },
  },
  required: ['name', 'car', 'ok'],
  allOf: [
    {
      if: { properties: { car: { const: true } }, required: ['car'] },
      then: {
        properties: {
          seats: { type: 'integer', title: { de: 'Plätze' } },
          plate: { type: 'string', title: { de: 'Kennzeichen' }, maxLength: 12 },
        },
        required: ['plate'],
      },
    },
  ],
};

let started: Awaited<ReturnType<typeof startTest>>;
let app: ReturnType<typeof intakeRoutes>;
beforeAll(async () => {
  await writeFile(join(dir, 'trial.json'), JSON.stringify(trial));
  started = await startTest({ formsDir: dir });
  app = intakeRoutes(started.deps, findRoom);
});
afterAll(() => started.close());

async function post(values: Record<string, string | string[]>, headers: Record<string, string> = {}) {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    for (const one of [value].flat()) body.append(name, one);
  }
  const response = await app.request('/forms/trial?lang=de', {
    method: 'POST',
    body,
    headers: { accept: 'text/html', ...headers },
  });
  return { response, html: response.status === 303 ? '' : await response.text() };
}

function referenceOf(response: Response): string {
  return /receipts\/([^?]+)/.exec(response.headers.get('location') ?? '')?.[1] ?? '';
}

async function stored(response: Response): Promise<Entry | undefined> {
  return started.deps.db.get<Entry>(entryKey(referenceOf(response)));
}

async function count(): Promise<number> {
  const page = await started.deps.db.query({ index: 'arrivals', partition: 'trial', limit: 500 });
  return page.items.length;
}

const answers = { name: 'Anna', car: 'false', ok: 'true' };

describe('sending', () => {
  test('leads to a receipt that shows the reference and nothing personal', async () => {
    const { response } = await post({ ...answers, _key: 'receipt' });
    expect(response.status).toBe(303);
    const location = response.headers.get('location') ?? '';
    expect(location).toMatch(/^\/receipts\/[A-Z0-9]{4}-[A-Z0-9]{4}\?form=trial&lang=de$/);
    const receipt = await (await app.request(location)).text();
    expect(receipt).toContain(referenceOf(response));
    expect(receipt).not.toContain('Anna');
    const typed = referenceOf(response).toLowerCase().replace('-', '');
    expect((await app.request(`/receipts/${typed}`)).status).toBe(200);
    expect((await app.request('/receipts/AAAA-AAAA')).status).toBe(404);
  });

  test('twice at the same moment gives one record and one reference', async () => {
    const before = await count();
    const all = await Promise.all(Array.from({ length: 8 }, () => post({ ...answers, _key: 'double' })));
    expect(new Set(all.map(({ response }) => referenceOf(response))).size).toBe(1);
    expect(all.every(({ response }) => response.status === 303)).toBe(true);
    expect(await count()).toBe(before + 1);
    const header = await post({ ...answers, _key: 'other' }, { 'idempotency-key': 'double' });
    expect(referenceOf(header.response)).toBe(referenceOf((all[0] as (typeof all)[0]).response));
  });

  test('other keys give other records', async () => {
    const [one, two] = [await post({ ...answers, _key: 'a1' }), await post({ ...answers, _key: 'a2' })];
    expect(referenceOf(one.response)).not.toBe(referenceOf(two.response));
  });

  test('never stores a branch that is not taken, nor names the form does not have', async () => {
    const { response } = await post({
      ...answers,
      plate: 'KN-XX 1',
      seats: 'x',
      unknown: '1',
      _key: 'branch',
    });
    expect((await stored(response))?.answers).toEqual({ name: 'Anna', car: false, ok: true });
  });

  test('reads numbers and rows as people write them', async () => {
    const rows = { 'children.0.first': ' Ada ', 'children.1.first': '', 'children.4.first': 'Ben' };
    const { response } = await post({ ...answers, amount: '3,5', ...rows, _key: 'rows' });
    expect((await stored(response))?.answers).toMatchObject({
      amount: 3.5,
      children: [{ first: 'Ada' }, { first: 'Ben' }],
    });
  });

  test('with errors shows the first wrong page again, everything kept, nothing stored', async () => {
    const before = await count();
    const { response, html } = await post({ ...answers, name: '<b>"Anna"', amount: 'viel', _key: 'wrong' });
    expect(response.status).toBe(422);
    expect(html).toContain('<title>Fehler: Drei');
    expect(html).toContain('value="viel"');
    expect(html).toContain('href="#f-amount"');
    expect(html).toContain('autofocus');
    expect(html).toMatch(/aria-describedby="f-amount-error" aria-invalid="true"/);
    expect(html).toContain('name="name" value="&lt;b&gt;&quot;Anna&quot;"');
    expect(html).toContain('name="_key" value="wrong"');
    expect(await count()).toBe(before);
  });

  test('JSON: 201 with reference and status, or 422 with pointers', async () => {
    const json = (body: unknown) =>
      app.request('/forms/trial', {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json', 'accept-language': 'en' },
      });
    const good = await json({ name: 'Anna', car: true, plate: 'KN 1', ok: true });
    expect(good.status).toBe(201);
    expect(await good.json()).toEqual({
      reference: expect.stringMatching(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/),
      status: expect.any(String),
    });
    const bad = await json({ car: true, ok: true });
    expect(bad.status).toBe(422);
    expect(bad.headers.get('content-type')).toContain('application/problem+json');
    const { errors } = (await bad.json()) as { errors: { pointer: string; code: string; message: string }[] };
    expect(errors.map(({ pointer, code }) => [pointer, code])).toEqual(
      expect.arrayContaining([
        ['/name', 'required'],
        ['/plate', 'required'],
      ]),
    );
  });
});

describe('pages', () => {
  test('go on only when their own answers are right, and store nothing on the way', async () => {
    const before = await count();
    const wrong = await post({ _page: 'one', _action: 'next', car: 'true' });
    expect(wrong.response.status).toBe(422);
    expect(wrong.html).toContain('href="#f-name"');
    expect(wrong.html).not.toContain('href="#f-ok"');
    const two = await post({ _page: 'one', _action: 'next', name: 'Anna', car: 'true' });
    expect(two.response.status).toBe(200);
    expect(two.html).toContain('Schritt 2 von 4');
    expect(two.html).toContain('type="hidden" name="name" value="Anna"');
    expect(await count()).toBe(before);
  });

  test('skip a page on which nothing is asked, both ways', async () => {
    const three = await post({ _page: 'one', _action: 'next', name: 'Anna', car: 'false' });
    expect(three.html).toContain('<title>Drei');
    expect(three.html).toContain('Schritt 2 von 3');
    const back = await post({ _page: 'three', _action: 'back', name: 'Anna', car: 'false', amount: 'abc' });
    expect(back.html).toContain('<title>Eins');
    expect(back.html).toContain('type="hidden" name="amount" value="abc"');
  });

  test('end in a page for checking, with a way to each page, before anything is sent', async () => {
    const { html } = await post({ ...answers, _page: 'three', _action: 'next', amount: '3,5' });
    expect(html).toContain('<title>Angaben prüfen');
    expect(html).toContain('value="page:one"');
    expect(html).not.toContain('value="page:two"');
    expect(html).toContain('>3,5<');
    const changed = await post({ ...answers, _page: '_check', _action: 'page:one' });
    expect(changed.html).toContain('<title>Eins');
  });

  test('add and remove rows without a script', async () => {
    const rows = { 'children.0.first': 'Ada', 'children.1.first': 'Ben' };
    const more = await post({ ...rows, _page: 'three', _action: 'add:children' });
    expect(more.response.status).toBe(200);
    expect(more.html).toContain('name="children.2.first"');
    const less = await post({ ...rows, _page: 'three', _action: 'remove:children.0' });
    expect(less.html).not.toContain('name="children.1.first"');
    expect(less.html).toMatch(/name="children.0.first"[^>]*value="Ben"/);
  });

  test('an unknown step is a clear 400', async () => {
    for (const _action of ['jump', 'page:none', 'add:name', 'add:__proto']) {
      expect((await post({ ...answers, _action })).response.status).toBe(400);
    }
  });
});

describe('the form itself', () => {
  test('has a fresh key at each visit and is kept by nobody', async () => {
    const keyOf = async () => {
      const response = await app.request('/forms/trial');
      expect(response.headers.get('cache-control')).toBe('no-store');
      return /name="_key" value="([^"]{10,})"/.exec(await response.text())?.[1];
    };
    expect(await keyOf()).not.toBe(await keyOf());
  });

  test('is served as JSON Schema, by Accept and by its own address', async () => {
    const byAccept = await app.request('/forms/trial?lang=de', {
      headers: { accept: 'application/schema+json' },
    });
    const byPath = await app.request('/forms/trial/schema.json?lang=de');
    expect(byAccept.headers.get('content-type')).toContain('application/schema+json');
    const schema = (await byAccept.json()) as { title: string };
    expect(schema.title).toBe('Probe');
    expect(await byPath.json()).toEqual(schema);
  });

  test('is listed as a page and as JSON', async () => {
    expect(await (await app.request('/forms', { headers: { accept: 'text/html' } })).text()).toContain(
      '/forms/trial',
    );
    const list = await app.request('/forms', { headers: { accept: 'application/json' } });
    expect(await list.json()).toMatchObject({ items: [{ slug: 'trial' }] });
  });

  test('its stylesheet of conditions can be kept for ever', async () => {
    const path = /\/forms\/trial\/conditions\.[0-9a-f]{8}\.css/.exec(
      await (await app.request('/forms/trial')).text(),
    );
    const css = await app.request(path?.[0] ?? '');
    expect(css.headers.get('cache-control')).toContain('immutable');
    expect(await css.text()).toContain('[data-when="seats"]');
  });
});

test('a form of the coordinators asks to sign in', async () => {
  const { close, deps } = await startTest();
  const guarded = intakeRoutes(deps, findRoom, {}, async () => undefined);
  const page = await guarded.request('/forms/training-announcement', { headers: { cookie: 'a=b' } });
  expect(page.status).toBe(401);
  expect(await page.text()).toContain('/workspace/sign-in');
  const sent = await guarded.request('/forms/training-announcement', {
    method: 'POST',
    body: '{}',
    headers: { 'content-type': 'application/json' },
  });
  expect(sent.status).toBe(401);
  expect(sent.headers.get('content-type')).toContain('application/problem+json');
  const asA = (role: MemberRole) =>
    intakeRoutes(deps, findRoom, {}, async () => ({
      ...{ id: 'x', name: 'Kim', email: 'a@b.example', organisation: 'city', role },
    }));
  const path = '/forms/training-announcement';
  const open = await asA('contributor').request(path, { headers: { cookie: 'a=b' } });
  expect(open.status).toBe(200);
  // Who may only look fills in nothing.
  const refused = asA('reader');
  refused.onError((error, c) => c.text(error instanceof Problem ? error.code : '', 403));
  for (const init of [{}, { method: 'POST', body: '{}' }]) {
    const answer = await refused.request(path, {
      ...init,
      headers: { cookie: 'a=b', 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
    });
    expect([answer.status, await answer.text()]).toEqual([403, 'not_yours']);
  }
  await close();
});
