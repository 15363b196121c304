import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../functions/app.ts';
import { type Entry, entryKey } from '../../functions/store/entry.ts';
import { startTest } from '../harness.ts';

let test: Awaited<ReturnType<typeof startTest>>;
let app: ReturnType<typeof createApp>;
beforeAll(async () => {
  test = await startTest();
  app = createApp(test.deps);
});
afterAll(() => test.close());

const right = {
  name: 'Mira Beispiel',
  email: 'mira@example.org',
  phone: '07531 900123',
  'postal-code': '78462',
  languages: 'ar',
  fields: 'work',
  children: 'false',
  consent: 'true',
  _lang: 'ar',
  _action: 'send',
};

/** What is stored after somebody typed this in one field, in Arabic. */
async function kept(name: keyof typeof right, typed: string, asJson = false): Promise<unknown> {
  const { _lang, _action, ...answers } = { ...right, [name]: typed };
  const json = { ...answers, languages: ['ar'], fields: ['work'], children: false, consent: true };
  const sent = await app.request('/forms/volunteer-registration?lang=ar', {
    method: 'POST',
    headers: { accept: 'application/json', ...(asJson && { 'content-type': 'application/json' }) },
    body: asJson ? JSON.stringify(json) : new URLSearchParams({ ...right, [name]: typed }),
  });
  const told = (await sent.json()) as { reference: string; errors?: unknown };
  expect(told.errors).toBeUndefined();
  return (await test.deps.db.get<Entry>(entryKey(told.reference)))?.answers[name];
}

describe('people type as their telephone does', () => {
  it.each([
    ['postal-code', '٧٨٤٦٢', '78462'],
    ['postal-code', '۷۸۴۶۲', '78462'],
    ['postal-code', '７８４６２', '78462'],
    ['phone', '٠٧٥٣١ ٩٠٠١٢٣', '07531 900123'],
    ['phone', '\u202a+49 7531 900123\u202c', '+49 7531 900123'],
    ['phone', '\u200e+49 7531 900123', '+49 7531 900123'],
    ['email', '\u2066mira@example.org\u2069', 'mira@example.org'],
    ['email', 'mira@example.org\u200b', 'mira@example.org'],
  ] as const)('%s %s', async (name, typed, stored) => {
    expect(await kept(name, typed)).toBe(stored);
  });
});

describe('nothing that was typed turns round what stands beside it', () => {
  it.each([false, true])('in a name, as JSON: %s', async (asJson) => {
    expect(await kept('name', 'Mira\u202e \u2069!', asJson)).toBe('Mira !');
  });

  it('and a name of such signs alone is none', async () => {
    const body = new URLSearchParams({ ...right, name: '\u202e\u202d' });
    const headers = { accept: 'application/json' };
    const sent = await app.request('/forms/volunteer-registration?lang=de', {
      method: 'POST',
      headers,
      body,
    });
    expect(sent.status).toBe(422);
    expect(await sent.text()).toContain('"pointer":"/name","code":"required"');
  });
});
