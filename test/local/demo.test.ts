import { afterAll, beforeAll, expect, test } from 'vitest';
import { perform } from '../../functions/lifecycle.ts';
import { demoContent } from '../../functions/local/demo/content.ts';
import { answersOf, type DemoActs, fillDemo } from '../../functions/local/demo/fill.ts';
import { confirmed } from '../../functions/person/rules.ts';
import { findRoom } from '../../functions/rooms.ts';
import { change } from '../../functions/store/change.ts';
import { type Entry, entryKey, settle } from '../../functions/store/entry.ts';
import { startTest, type TestDeps } from '../harness.ts';

let deps: TestDeps;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ deps, close } = await startTest());
});
afterAll(() => close());

/** Acts as a coordinator would, and counts. */
function actors() {
  const done: string[] = [];
  const acts: DemoActs = {
    async confirm(reference, at) {
      done.push('confirm');
      const { domain = '' } = (await deps.db.get<Entry>(entryKey(reference))) ?? {};
      const room = await findRoom(domain);
      await change<Entry>(deps.db, entryKey(reference), (entry) =>
        settle({ ...confirmed(room, entry, 'P2Y', at), mails: {} }),
      );
    },
    async act(reference, action, at, input) {
      done.push(action);
      const seen = await deps.db.get<Entry>(entryKey(reference));
      const room = await findRoom(seen?.domain ?? '');
      const by = deps.config.adminEmail;
      await change<Entry>(deps.db, entryKey(reference), (entry) =>
        perform(room, entry, action, { by, ...input }, at),
      );
      const acted = await deps.db.get<Entry>(entryKey(reference));
      if (acted) await room.written?.(deps, acted);
    },
  };
  return { acts, done };
}

const list = async (name: string) =>
  (await deps.db.query<Entry>({ index: 'list', partition: name, limit: 100 })).items;

test('every answer of the demonstration is one that its form accepts, whole', () => {
  const now = new Date('2026-11-23T09:00:00.000Z');
  for (const item of demoContent) {
    const form = deps.forms.get(item.form);
    if (!form) throw new Error(`There is no form ${item.form}.`);
    const answers = answersOf(
      item,
      form,
      now,
      (item.training ?? item.resource ?? item.opportunity ?? item.coaching) && 'ABCD-EFGH',
    );
    expect([item.key, form.check(answers, 'de')]).toEqual([item.key, { ok: true, answers }]);
  }
});

test('its people are invented: every address and number belongs to nobody', () => {
  const text = JSON.stringify(demoContent);
  const addresses = text.match(/[^\s"]+@[^\s"]+/g) ?? [];
  expect(addresses.filter((one) => !one.endsWith('@beispiel.example'))).toEqual([]);
  const numbers = demoContent.flatMap((item) => item.answers.phone ?? []);
  expect(numbers.filter((one) => !String(one).startsWith('07531 / 000-'))).toEqual([]);
  expect(new Set(demoContent.map((item) => item.key)).size).toBe(demoContent.length);
});

test('it fills the store with six weeks, marked as a demonstration, in believable states', async () => {
  const { acts } = actors();
  expect(await fillDemo(deps, findRoom, acts)).toBe(demoContent.length);
  const open = [...(await list('needs#open')), ...(await list('needs#claimed'))];
  expect(open.length).toBeGreaterThan(8);
  expect(open.every((entry) => entry.demo)).toBe(true);
  expect((await list('offers#published')).length).toBeGreaterThan(25);
  const needs = await findRoom('needs');
  const states = Object.keys(needs.lifecycle.statuses).filter((one) => one !== 'withdrawn');
  for (const state of states)
    expect([state, (await list(`needs#${state}`)).length > 0]).toEqual([state, true]);
  for (const name of ['volunteers#new', 'volunteers#active', 'offers#new'])
    expect([name, (await list(name)).length > 0]).toEqual([name, true]);
  const trainings = await list('trainings#published');
  const signups = await Promise.all(trainings.map(({ reference }) => list(`signups#${reference}`)));
  expect(signups.flat().length).toBe(demoContent.filter((item) => item.training).length);
  const waiting = [...open, ...(await list('volunteers#unconfirmed')), ...trainings, ...signups.flat()];
  expect(waiting.filter((entry) => Object.keys(entry.mails).length > 0)).toEqual([]);
  const all = await Promise.all(
    demoContent.map((item) => deps.db.query<Entry>({ index: 'arrivals', partition: item.form, limit: 1 })),
  );
  const oldest = all.map((page) => page.items[0]?.receivedAt ?? '').sort()[0];
  expect(oldest?.slice(0, 10)).toBe('2026-10-12');
});

test('its placements are in every state, and their opportunities know who has a place', async () => {
  for (const name of ['proposed', 'interview', 'started', 'ended', 'declined'])
    expect([name, (await list(`placements#${name}`)).length > 0]).toEqual([name, true]);
  const published = (await list('opportunities#published')) as (Entry & { placed: object })[];
  const placed = published.flatMap((entry) => Object.keys(entry.placed));
  expect(placed.sort()).toEqual((await list('placements#started')).map(({ reference }) => reference).sort());
});

test('its trainings have free places, few, and none with people waiting', async () => {
  const { places } = await findRoom('trainings');
  const published = await list('trainings#published');
  const ahead = published.map((entry) => places?.(entry)).filter((one) => one && one.starts > '2026-11-23');
  expect(ahead.some((one) => one && one.free > 10)).toBe(true);
  expect(ahead.some((one) => one && one.free === 1)).toBe(true);
  expect(ahead.some((one) => one && one.free === 0 && one.waiting === 3)).toBe(true);
  expect(published.length - ahead.length).toBe(1);
});

test('a second run, later, adds and changes nothing', async () => {
  const before = await list('needs#closed');
  deps.clock.advance(20 * 86_400_000);
  const { acts, done } = actors();
  await fillDemo(deps, findRoom, acts);
  expect(done).toEqual([]);
  expect(await list('needs#closed')).toEqual(before);
});
