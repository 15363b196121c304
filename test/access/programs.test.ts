import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeKey } from '../../functions/access/keys.ts';
import type { Person } from '../../functions/access/people.ts';
import { createApp } from '../../functions/app.ts';
import { runSweep } from '../../functions/jobs.ts';
import { startTest, type TestDeps } from '../harness.ts';
import { cookieOf } from '../workspace/signed-in.ts';
import { member } from './cast.ts';

let deps: TestDeps;
let close: () => Promise<void>;
let app: ReturnType<typeof createApp>;
let anna: Person;
let key: string;

beforeAll(async () => {
  ({ deps, close } = await startTest());
  app = createApp(deps);
  anna = await member(deps, 'coordinator', 'awo', 'anna');
  key = (await makeKey(deps, anna, { name: 'Abgleich', readOnly: false, days: 7 })) ?? '';
});
afterAll(() => close());

/** What a program gets that acts as Anna of AWO. */
async function call(path: string, body?: unknown) {
  deps.clock.advance(1000);
  const answer = await app.request(`/workspace/${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      accept: 'application/json',
      authorization: `Bearer ${key}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: answer.status, json: (await answer.json()) as Record<string, unknown> };
}
const people = async () => (await call('people')).json.items as { id: string; name: string; role: string }[];

describe('a program', () => {
  it('invites, changes and removes members of its organisation, and reads what was logged of it', async () => {
    const mo = { name: 'Mo Muster', email: 'mo@awo.example', role: 'contributor' };
    expect(await call('people', mo)).toEqual({ status: 200, json: { done: 'invited' } });
    deps.clock.advance(6000);
    await runSweep(deps);
    expect(deps.sent.map(({ to }) => to)).toEqual([mo.email]);
    const found = (await people()).find(({ name }) => name === mo.name);
    expect(found).toMatchObject({ ...mo, organisation: 'awo' });
    expect((await call(`people/${found?.id}/role`, { role: 'reader' })).json).toEqual({ done: 'role' });
    expect((await call(`people/${found?.id}`)).json).toMatchObject({ role: 'reader' });
    expect((await call(`people/${found?.id}/removal`, {})).status).toBe(200);
    expect((await people()).map(({ name }) => name)).toEqual([anna.name]);
    const { items } = (await call('log')).json as { items: { what: string; whom?: string; by: string }[] };
    expect(items.filter(({ whom }) => whom === mo.name).map(({ what, by }) => [what, by])).toEqual([
      ['removed', anna.name],
      ['role', anna.name],
      ['invited', anna.name],
    ]);
  });

  it('is told what is wrong, at the field', async () => {
    const wrong = await call('people', { name: 'Mo', email: 'nichts', role: 'contributor' });
    expect(wrong).toMatchObject({ status: 422, json: { code: 'invalid', errors: [{ pointer: '/email' }] } });
    expect((await call('people', { name: 'Mo', email: anna.email, role: 'reader' })).status).toBe(422);
    expect((await call('people', ['Mo'])).status).toBe(400);
    expect((await call('people', { name: 'Mo', email: 'mo@x.example', role: 'admin' })).status).toBe(403);
    expect((await call('people/nobody')).status).toBe(404);
    expect((await call('organisations')).status).toBe(403);
  });

  it('lists the sessions of its member, and ends them', async () => {
    const { cookie } = await cookieOf(deps, anna.email);
    const { sessions, keys } = (await call('account')).json as { sessions: { id: string }[]; keys: object[] };
    expect(sessions).toHaveLength(1);
    expect(keys).toMatchObject([{ name: 'Abgleich', readOnly: false }]);
    expect(JSON.stringify(keys)).not.toContain(key);
    expect((await app.request('/workspace', { headers: { cookie } })).status).toBe(200);
    expect((await call('account/sessions/end', { id: sessions[0]?.id })).json).toEqual({ done: 'ended' });
    expect((await app.request('/workspace', { headers: { cookie } })).status).not.toBe(200);
  });
});
