import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../functions/app.ts';
import type { Resource, Slot } from '../../functions/resources/resource.ts';
import { type Entry, entryKey } from '../../functions/store/entry.ts';
import { member } from '../access/cast.ts';
import { startTest, type TestDeps } from '../harness.ts';
import { type Coordinator, signIn } from '../workspace/signed-in.ts';
import { store, textOf } from '../workspace/stored.ts';

let deps: TestDeps;
let close: () => Promise<void>;
let owner: Coordinator;
beforeAll(async () => {
  ({ deps, close } = await startTest({ now: '2026-12-01T09:00:00.000Z' }));
  const { email } = await member(deps, 'contributor', 'caritas');
  owner = await signIn(deps, createApp(deps), email);
});
afterAll(() => close());
beforeEach(() => deps.clock.advance(1000));

const at = (time: string) => `2026-12-05T${time}:00.000Z`;
const given = (state: Slot['state'], from: string, to: string, count = 1): Slot => ({
  from: at(from),
  to: at(to),
  count,
  state,
});

/** Something of Caritas, with times that are given away. */
async function shared(slots: Resource['slots'], quantity = 1): Promise<string> {
  const change = {
    owner: 'caritas',
    status: 'published',
    publishFrom: '2026-11-01T00:00:00.000Z',
    facts: { title: 'Pavillon', category: 'material', quantity },
    slots,
  } as Partial<Entry>;
  return (await store(deps, 'resource-listing', 1, change))[0] ?? '';
}

const slotsOf = async (reference: string) =>
  Object.values((await deps.db.get<Resource>(entryKey(reference)))?.slots ?? {});

/** What the page says after an action; times are those of the city, an hour ahead. */
async function said(reference: string, action: string, fields: Record<string, string>) {
  const answer = await owner.post(`/workspace/entries/${reference}/${action}?lang=de`, fields);
  return { status: answer.status, text: textOf(await answer.text()) };
}
const block = (reference: string, from: string, to: string, count = '1') =>
  said(reference, 'block', { from: `2026-12-05T${from}`, to: `2026-12-05T${to}`, count });

describe('the own use of something that is shared', () => {
  it.each([
    ['asked', 'hat schon jemand angefragt. Lehnen Sie die Anfrage erst ab'],
    ['confirmed', 'ist es schon jemandem zugesagt. Sagen Sie erst ab'],
    ['own', 'haben Sie schon eigenen Bedarf eingetragen. Streichen Sie ihn erst'],
  ] as const)('says what stands there, and what to do, where a time is %s', async (state, words) => {
    const one = await shared({ 'CAFE-2222': given(state, '10:00', '12:00') });
    const { status, text } = await block(one, '12:00', '18:00');
    expect(status).toBe(422);
    expect(text).toContain(`Vom 05.12.2026, 11:00 bis zum 05.12.2026, 13:00 ${words}`);
    expect(text).not.toContain('inzwischen geändert');
    expect(await slotsOf(one)).toHaveLength(1);
  });

  it('says how many are left, and how many there are', async () => {
    const five = await shared({ 'CAFE-2222': given('confirmed', '10:00', '12:00', 3) }, 5);
    expect((await block(five, '11:00', '12:00', '3')).text).toContain('Frei sind dann nur noch 2 Stück.');
    expect((await block(five, '11:00', '12:00', '6')).text).toContain('Davon gibt es nur 5.');
    expect((await block(five, '11:00', '12:00', '1,5')).status).toBe(422);
    expect((await block(five, '11:00', '12:00', '2')).status).toBe(303);
    expect(await slotsOf(five)).toHaveLength(2);
  });

  it('is kept beside another that begins at the same moment', async () => {
    const five = await shared({}, 5);
    for (const [to, count] of [
      ['18:00', '2'],
      ['12:00', '1'],
      ['18:00', '1'],
    ] as const)
      expect((await block(five, '09:00', to, count)).status).toBe(303);
    expect((await slotsOf(five)).map(({ count }) => count)).toEqual([2, 1, 1]);
  });

  it('is struck off by its day, and says so where none begins then', async () => {
    const one = await shared({ 'CAFE-2222': given('asked', '14:00', '16:00') });
    expect((await block(one, '09:00', '10:00')).status).toBe(303);
    const wrong = await said(one, 'free', { day: '2026-12-06' });
    expect([wrong.status, wrong.text]).toEqual([422, expect.stringContaining('beginnt kein eigener Bedarf')]);
    expect((await said(one, 'free', { day: '2026-12-05' })).status).toBe(303);
    expect(await slotsOf(one)).toEqual([given('asked', '14:00', '16:00')]);
  });
});
