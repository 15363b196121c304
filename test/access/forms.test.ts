import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createApp } from '../../functions/app.ts';
import { type Entry, entryKey } from '../../functions/store/entry.ts';
import { startTest, type TestDeps } from '../harness.ts';
import { keyOf, member } from './cast.ts';

let deps: TestDeps;
let close: () => Promise<void>;
let app: ReturnType<typeof createApp>;

beforeAll(async () => {
  ({ deps, close } = await startTest());
  app = createApp(deps);
});
afterAll(() => close());

async function send(slug: string, example: string, headers: Record<string, string>) {
  const { answers } = JSON.parse(await readFile(`test/forms/${slug}/accept/${example}.json`, 'utf8'));
  const body = JSON.stringify(answers);
  const json = { 'content-type': 'application/json', accept: 'application/json' };
  const answer = await app.request(`/forms/${slug}`, {
    method: 'POST',
    body,
    headers: { ...json, ...headers },
  });
  const { reference } = (await answer.json()) as { reference?: string };
  return {
    status: answer.status,
    entry: reference ? await deps.db.get<Entry>(entryKey(reference)) : undefined,
  };
}

it('let a member enter by their key what is their organisation’s own', async () => {
  const mia = await member(deps, 'contributor', 'diakonie', 'mia');
  const { status, entry } = await send('needs-report', 'by-email', await keyOf(deps, mia));
  expect(status).toBe(201);
  expect(entry?.owner).toBe('diakonie');
  expect(entry?.history[0]?.by).toBe(mia.email);
});

it('take what a reader sends like anybody’s', async () => {
  const rob = await member(deps, 'reader', 'diakonie', 'rob');
  for (const headers of [
    await keyOf(deps, rob),
    await keyOf(deps, await member(deps, 'coordinator', 'awo'), true),
  ]) {
    deps.clock.advance(1000);
    const { entry } = await send('needs-report', 'by-email', headers);
    expect(entry?.history[0]?.by).toBe('person');
    expect(entry?.owner).not.toBe('diakonie');
  }
});

it('refuse a wrong key instead of taking it for nobody’s', async () => {
  const { status } = await send('needs-report', 'by-email', { authorization: 'Bearer hk_wrong' });
  expect(status).toBe(401);
});
