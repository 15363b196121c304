import { afterEach, beforeEach, expect, it } from 'vitest';
import { sayYes } from '../../functions/engagements/answer.ts';
import { askOne } from '../../functions/engagements/ask.ts';
import { ofNeed } from '../../functions/engagements/store.ts';
import { runSweep } from '../../functions/jobs.ts';
import { loadNeed } from '../../functions/needs/store.ts';
import { findRoom } from '../../functions/rooms.ts';
import { change } from '../../functions/store/change.ts';
import { type Entry, entryKey } from '../../functions/store/entry.ts';
import { withdrawn } from '../../functions/withdrawn.ts';
import { need, volunteer } from '../engagements/people.ts';
import { act } from '../feeds/entries.ts';
import { startTest } from '../harness.ts';

let test: Awaited<ReturnType<typeof startTest>>;
beforeEach(async () => {
  test = await startTest();
});
afterEach(() => test.close());

const hour = 3_600_000;
const viewer = { id: 'abcdefghijklmnopqrstuv', email: 'kim@konstanz.example', organisation: 'city' };

/** A need for two: one helps, one was asked and has yet to answer, and both have heard so. */
async function underWay() {
  const { deps } = test;
  const wanted = await need(deps, {}, { wanted: 2 });
  const [ana, ben] = [await volunteer(deps), await volunteer(deps)];
  for (const one of [ana, ben]) await askOne(deps, wanted, one.reference, { viewer, word: '' });
  await runSweep(deps);
  const story = (await ofNeed(deps, wanted.reference)).find((one) => one.volunteer === ana.reference);
  await sayYes(deps, story?.reference ?? '');
  deps.clock.advance(hour);
  await runSweep(deps);
  await runSweep(deps);
  deps.sent.length = 0;
  return { reference: wanted.reference, helps: String(ana.facts.email), asked: String(ben.facts.email) };
}

const told = async () => {
  for (let n = 0; n < 3; n++) {
    test.deps.clock.advance(hour);
    await runSweep(test.deps);
  }
  return test.deps.sent.map(({ to, subject }) => `${to}: ${subject}`).sort();
};

it('thanks whoever was to help, and whoever was asked, when a need is closed', async () => {
  const { reference, helps, asked } = await underWay();
  await act(test.deps, reference, 'close', { values: { why: 'solved-elsewhere' } });
  const over = 'Nicht mehr nötig: Dolmetschen beim Elternabend';
  expect(await told()).toEqual([`${helps}: ${over}`, `${asked}: ${over}`].sort());
  const need = await loadNeed(test.deps, reference);
  expect(need).toMatchObject({ status: 'closed', helpers: {} });
});

it('tells them, too, when its reporter withdraws it', async () => {
  const { reference, helps, asked } = await underWay();
  const room = await findRoom('needs');
  await change<Entry>(test.deps.db, entryKey(reference), (entry) =>
    withdrawn(entry, test.deps.clock(), room),
  );
  expect((await told()).map((one) => one.split(':')[0])).toEqual([asked, helps].sort());
});

it('tells nobody of a need that is closed and opened again at once', async () => {
  const { reference } = await underWay();
  await act(test.deps, reference, 'close', { values: { why: 'other' } });
  await act(test.deps, reference, 'reopen');
  expect(await told()).toEqual([]);
  expect(Object.keys((await loadNeed(test.deps, reference))?.helpers ?? {})).toHaveLength(1);
});

it('leaves whoever helps to end their story when a need is fulfilled; only who was asked is thanked', async () => {
  const { reference, asked } = await underWay();
  await act(test.deps, reference, 'fulfil');
  expect(await told()).toEqual([`${asked}: Nicht mehr nötig: Dolmetschen beim Elternabend`]);
});
