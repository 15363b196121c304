import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { intakeRoutes } from '../../functions/intake/routes.tsx';
import { findRoom } from '../../functions/rooms.ts';
import { startTest } from '../harness.ts';

let started: Awaited<ReturnType<typeof startTest>>;
let app: ReturnType<typeof intakeRoutes>;
let writes = 0;

beforeAll(async () => {
  started = await startTest();
  const { db } = started.deps;
  const counting = {
    ...db,
    create: (item: Parameters<typeof db.create>[0]) => {
      writes++;
      return db.create(item);
    },
  };
  app = intakeRoutes({ ...started.deps, db: counting }, findRoom);
});
afterAll(() => started.close());

const form = 'application/x-www-form-urlencoded';
const post = (body: BodyInit, type: string | undefined, headers: Record<string, string> = {}) =>
  app.request('/forms/newsletter-signup', {
    method: 'POST',
    body,
    headers: { accept: 'application/json', ...(type && { 'content-type': type }), ...headers },
  });
const valid = { email: 'anna@example.org', language: 'de', consent: true };
const multipart = (part: string) => `--x\r\nContent-Disposition: form-data; ${part}\r\n--x--\r\n`;

describe('a body that cannot be taken is refused with a clear 4xx, and nothing is stored', () => {
  const cases: readonly [string, BodyInit, string | undefined, number, string][] = [
    ['more than 256 KB', `email=${'a'.repeat(300_000)}`, form, 413, 'too_large'],
    ['a content type of its own', '<a/>', 'application/xml', 415, 'content_type'],
    ['another charset', 'email=a', `${form}; charset=latin1`, 415, 'content_type'],
    ['broken percent signs', 'email=%E4%ZZ', form, 400, 'encoding'],
    ['bytes that are no UTF-8', new Uint8Array([0x61, 0x3d, 0xff]), form, 400, 'encoding'],
    ['broken JSON', '{"email":', 'application/json', 400, 'broken_json'],
    ['a JSON list', '[]', 'application/json', 400, 'broken_json'],
    ['a lone surrogate', '{"email":"\\ud800"}', 'application/json', 400, 'encoding'],
    ['a NUL in a form', 'email=a%00b', form, 400, 'control_character'],
    ['a NUL in JSON', '{"email":"a\\u0000b"}', 'application/json', 400, 'control_character'],
    ['__proto__ in JSON', '{"__proto__":{"a":1}}', 'application/json', 400, 'forbidden_name'],
    ['__proto__ in a name', 'a.__proto__.b=1', form, 400, 'forbidden_name'],
    ['constructor further down', '{"a":{"constructor":1}}', 'application/json', 400, 'forbidden_name'],
    [
      '10,000 fields',
      Array.from({ length: 10_000 }, (_, i) => `f${i}=1`).join('&'),
      form,
      400,
      'too_many_fields',
    ],
    ['a long list', JSON.stringify({ a: Array(5000).fill(1) }), 'application/json', 400, 'too_many_fields'],
    ['deep nesting', `${'{"a":'.repeat(50)}1${'}'.repeat(50)}`, 'application/json', 400, 'too_deep'],
    [
      'a file',
      multipart('name="email"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\nhello'),
      'multipart/form-data; boundary=x',
      415,
      'files',
    ],
    ['a broken multipart body', 'nothing', 'multipart/form-data; boundary=x', 400, 'encoding'],
  ];
  for (const [name, body, type, status, code] of cases) {
    test(name, async () => {
      const before = writes;
      const response = await post(body, type);
      expect(response.status).toBe(status);
      expect(response.headers.get('content-type')).toContain('application/problem+json');
      const problem = (await response.json()) as { code: string; title: string };
      expect(problem.code).toBe(code);
      expect(problem.title.length).toBeGreaterThan(20);
      expect(writes).toBe(before);
    });
  }

  test('a key that is too long, or not ASCII', async () => {
    for (const key of ['k'.repeat(201), 'a b']) {
      const response = await post(JSON.stringify(valid), 'application/json', { 'idempotency-key': key });
      expect(response.status).toBe(400);
      expect(((await response.json()) as { code: string }).code).toBe('bad_key');
    }
  });

  test('people get a page in their language, with a way back', async () => {
    const response = await post('email=a%00b', form, { accept: 'text/html', 'accept-language': 'de' });
    expect(response.status).toBe(400);
    const html = await response.text();
    expect(html).toContain('Steuerzeichen');
    expect(html).toContain('href="/forms/newsletter-signup?lang=de"');
  });
});

test('a multipart form without files is taken like any other', async () => {
  const data = new FormData();
  for (const [name, value] of Object.entries(valid)) data.set(name, String(value));
  const response = await app.request('/forms/newsletter-signup', {
    method: 'POST',
    body: data,
    headers: { accept: 'application/json' },
  });
  expect(response.status).toBe(201);
});
