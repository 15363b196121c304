import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  changeFollowUp,
  ofMember,
  ofOrganisation,
  openFollowUps,
  setFollowUp,
} from '../../functions/followups/follow-up.ts';
import { listFollowUps, readFollowUps } from '../../functions/followups/reminders.ts';
import { runSweep } from '../../functions/jobs.ts';
import { change } from '../../functions/store/change.ts';
import { type Entry, entryKey } from '../../functions/store/entry.ts';
import { withdrawn } from '../../functions/withdrawn.ts';
import { entryWith } from '../entries.ts';
import { startTest, type TestDeps } from '../harness.ts';
import { store } from '../workspace/stored.ts';

const now = new Date('2026-11-23T09:00:00.000Z');
const anna = { id: 'anna', organisation: 'awo' };
const given = {
  day: '2026-11-26',
  words: 'Frau Bader zurückrufen',
  who: ofMember(anna),
  by: 'anna@awo.example',
};

describe('the follow-ups of an entry', () => {
  it('are set, moved, done and taken up again, and the history tells it', () => {
    const set = setFollowUp(entryWith(), given, now);
    const [[id, made] = ['', undefined]] = openFollowUps(set);
    expect(made).toMatchObject({ day: '2026-11-26', words: 'Frau Bader zurückrufen', who: 'person:anna' });
    const moved = changeFollowUp(set, id, { day: '2026-12-01' }, 'anna', now);
    expect(openFollowUps(moved)[0]?.[1].day).toBe('2026-12-01');
    const done = changeFollowUp(moved, id, { done: true }, 'anna', now);
    expect(openFollowUps(done)).toEqual([]);
    expect(changeFollowUp(done, id, { done: true }, 'anna', now)).toBe(done);
    const again = changeFollowUp(done, id, { done: false }, 'anna', now);
    expect(openFollowUps(again)).toHaveLength(1);
    expect(again.history.map(({ what }) => what)).toEqual([
      'follow-up',
      'follow-up-moved',
      'follow-up-done',
      'follow-up-reopened',
    ]);
  });

  it.each([
    [{ words: '  ' }, 422],
    [{ day: '2026-11-22' }, 422],
    [{ day: 'Donnerstag' }, 422],
    [{ day: '2026-11-31T10:00' }, 422],
    [{ day: '2026-11-31' }, 422],
    [{ day: '2026-12-99' }, 422],
    [{ day: '2027-13-01' }, 422],
  ])('refuse %j', (wrong, status) => {
    expect(() => setFollowUp(entryWith(), { ...given, ...wrong }, now)).toThrow(
      expect.objectContaining({ status }),
    );
  });

  it('are not moved to a day that the calendar does not have', () => {
    const set = setFollowUp(entryWith(), given, now);
    const [[id] = ['']] = openFollowUps(set);
    for (const day of ['2026-12-99', '2027-02-29'])
      expect(() => changeFollowUp(set, id, { day }, 'anna', now)).toThrow(
        expect.objectContaining({ status: 422 }),
      );
  });

  it('are twenty at most, however many are done', () => {
    let entry = entryWith();
    for (let n = 0; n < 20; n++) entry = setFollowUp(entry, given, now);
    expect(() => setFollowUp(entry, given, now)).toThrow(expect.objectContaining({ status: 409 }));
    const [first] = openFollowUps(entry);
    entry = changeFollowUp(entry, first?.[0] ?? '', { done: true }, 'anna', now);
    entry = setFollowUp(entry, given, now);
    for (let n = 0; n < 30; n++) {
      const [next] = openFollowUps(entry);
      entry = setFollowUp(changeFollowUp(entry, next?.[0] ?? '', { done: true }, 'anna', now), given, now);
    }
    expect(Object.keys(entry.followUps ?? {})).toHaveLength(30);
    expect(openFollowUps(entry)).toHaveLength(20);
  });

  it('of a room stand under its key, and are moved by setting them again', () => {
    const once = setFollowUp(entryWith(), { ...given, key: 'placement' }, now);
    const twice = setFollowUp(once, { ...given, key: 'placement', day: '2027-01-04' }, now);
    expect(openFollowUps(twice).map(([id, { day }]) => [id, day])).toEqual([['placement', '2027-01-04']]);
  });

  it.each(['__proto__', 'constructor', 'nothing'])('are not found by the id %s', (id) => {
    const entry = setFollowUp(entryWith(), given, now);
    expect(() => changeFollowUp(entry, id, { done: true }, 'anna', now)).toThrow(
      expect.objectContaining({ status: 404 }),
    );
  });
});

describe('the lists of follow-ups', () => {
  let deps: TestDeps;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ deps, close } = await startTest());
  });
  afterAll(() => close());

  const words = async (who: string, options: { to?: string; from?: string } = {}) => {
    const { items } = await readFollowUps(deps, who, { limit: 50, ...options });
    return items.map(({ followUp }) => followUp.words);
  };
  const write = async (reference: string, apply: (entry: Entry) => Entry) => {
    const entry = await change<Entry>(deps.db, entryKey(reference), apply);
    if (!entry) throw new Error('gone');
    return entry;
  };
  const who = ofOrganisation({ organisation: 'caritas' });

  it('are right after the request, by person and organisation, in the order of their days', async () => {
    const [one = '', two = ''] = await store(deps, 'offer-listing', 2);
    for (const [reference, day, text] of [
      [one, '2026-11-27', 'später'],
      [two, '2026-11-24', 'früher'],
      [one, '2026-11-25', 'dazwischen'],
    ] as const) {
      const entry = await write(reference, (seen) =>
        setFollowUp(seen, { ...given, day, words: text }, deps.clock()),
      );
      await listFollowUps(deps, entry);
    }
    expect(await words(ofMember(anna))).toEqual(['früher', 'dazwischen', 'später']);
    expect(await words(ofMember(anna), { to: '2026-11-25' })).toEqual(['früher', 'dazwischen']);
    expect(await words(ofMember(anna), { from: '2026-11-25' })).toEqual(['dazwischen', 'später']);
    expect(await words(ofMember({ id: 'berta' }))).toEqual([]);
    expect(await words(ofOrganisation(anna))).toEqual([]);
  });

  it('are brought in line by the sweep where the request ended too early', async () => {
    const [reference = ''] = await store(deps, 'needs-report', 1);
    await write(reference, (seen) => setFollowUp(seen, { ...given, who }, deps.clock()));
    expect(await words(who)).toEqual([]);
    await runSweep(deps);
    expect(await words(who)).toEqual(['Frau Bader zurückrufen']);
    expect(deps.sent).toEqual([]);
    await write(reference, (seen) =>
      changeFollowUp(seen, Object.keys(seen.followUps ?? {})[0] ?? '', { done: true }, 'x', deps.clock()),
    );
    // Before the sweep, too, nobody is shown what is done.
    expect(await words(who)).toEqual([]);
    await runSweep(deps);
    expect(await words(who)).toEqual([]);
  });

  it('are not undone by somebody who has read an older state', async () => {
    const [reference = ''] = await store(deps, 'volunteer-registration', 1);
    const old = await write(reference, (seen) =>
      setFollowUp(seen, { ...given, who, key: 'x' }, deps.clock()),
    );
    const newer = await write(reference, (seen) =>
      changeFollowUp(seen, 'x', { day: '2026-12-24' }, 'x', deps.clock()),
    );
    await listFollowUps(deps, newer);
    await listFollowUps(deps, old);
    expect(await words(who, { from: '2026-12-24' })).toEqual(['Frau Bader zurückrufen']);
    expect(await words(who, { to: '2026-12-23' })).toEqual([]);
  });

  it('forget what its sender has withdrawn, and keep nothing of its words', async () => {
    const [reference = ''] = await store(deps, 'initiative-registration', 1);
    const other = ofOrganisation({ organisation: 'diakonie' });
    await listFollowUps(
      deps,
      await write(reference, (seen) => setFollowUp(seen, { ...given, who: other }, deps.clock())),
    );
    const reminders = () => deps.db.query({ partition: `FOLLOWUP#${reference}`, limit: 10 });
    expect(await words(other)).toHaveLength(1);
    expect(JSON.stringify((await reminders()).items)).not.toContain('Bader');
    await write(reference, (seen) => withdrawn(seen, deps.clock()));
    expect(await words(other)).toEqual([]);
    expect((await reminders()).items).toEqual([]);
    expect(JSON.stringify(await deps.db.get(entryKey(reference)))).not.toContain('Bader');
  });
});
