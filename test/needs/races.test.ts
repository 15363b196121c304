import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sweep } from '../../functions/mail/sweep.ts';
import type { Need } from '../../functions/needs/need.ts';
import { helperState, loadNeed, releaseHelper, takeHelper } from '../../functions/needs/store.ts';
import { findRoom } from '../../functions/rooms.ts';
import { entryKey } from '../../functions/store/entry.ts';
import { type Engine, engines } from '../engines.ts';
import { makeDeps, type TestDeps } from '../harness.ts';
import { needWith } from './need.ts';

describe.each(engines)('helpers of a need, on $name', ({ start }) => {
  let engine: Engine;
  let deps: TestDeps;
  let count = 0;

  beforeAll(async () => {
    engine = await start();
    deps = await makeDeps({ db: engine.db });
  }, 60_000);
  afterAll(() => engine.close());

  const stored = async (change: Partial<Need> = {}) => {
    const reference = `NEED-${String(++count).padStart(4, '0')}`;
    await deps.db.create(needWith({ reference, openedAt: '2026-11-16T09:00:00.000Z', ...change }));
    return reference;
  };
  const take = (need: string, n: number | string) =>
    takeHelper(deps, need, `HELP-${n}`, `STORY-${n}`, deps.clock());
  const load = async (reference: string) => {
    const need = await loadNeed(deps, reference);
    if (!need) throw new Error(`There is no ${reference}.`);
    return need;
  };

  it('are exactly as many as are wanted when a thousand accept at once', async () => {
    const reference = await stored({ wanted: 5 });
    const answers = await Promise.all(Array.from({ length: 1000 }, (_, n) => take(reference, n)));
    const count = (answer: string) => answers.filter((one) => one === answer).length;
    expect([count('taken'), count('full'), count('already'), count('over')]).toEqual([5, 995, 0, 0]);
    const need = await load(reference);
    expect(Object.keys(need.helpers)).toHaveLength(5);
    expect(need.status, 'the last one settles it').toBe('matched');
    expect(need.list).toBe('needs#matched');
    expect(need.history.filter(({ what }) => what === 'helper-found')).toHaveLength(5);
  }, 60_000);

  it('are told the same when they ask again', async () => {
    const reference = await stored();
    expect(await take(reference, 'a')).toBe('taken');
    expect(await take(reference, 'a')).toBe('already');
    expect(await take(reference, 'b')).toBe('full');
    expect(Object.keys((await load(reference)).helpers)).toEqual(['HELP-a']);
  });

  it.each([
    ['closed', 'over'],
    ['fulfilled', 'over'],
    ['withdrawn', 'over'],
    ['unconfirmed', 'over'],
    ['claimed', 'taken'],
    ['reviewed', 'taken'],
  ])('are taken while help is looked for: %s → %s', async (status, answer) => {
    expect(await take(await stored({ status }), 'x')).toBe(answer);
  });

  it('are not taken before anybody has looked at the need', async () => {
    expect(await take(await stored({ status: 'reported', openedAt: undefined }), 'x')).toBe('over');
    expect(await take('GONE-2345', 'x')).toBe('over');
  });

  it('settle the state even when the second write never came, by the sweep', async () => {
    const reference = await stored();
    const { db } = deps;
    // The machine stops between the two writes.
    const halted = { ...db, get: () => Promise.reject(new Error('stopped')) };
    await expect(
      takeHelper({ ...deps, db: halted }, reference, 'HELP-a', 'STORY-a', deps.clock()),
    ).rejects.toThrow('stopped');
    expect((await load(reference)).status).toBe('open');
    expect((await sweep(deps, findRoom, async () => undefined)).moved).toBeGreaterThan(0);
    expect((await load(reference)).status).toBe('matched');
  });

  it('leave their place to another, and go on to the end', async () => {
    const reference = await stored({ wanted: 2 });
    await take(reference, 'a');
    await take(reference, 'b');
    expect(await releaseHelper(deps, reference, 'HELP-a')).toBe(true);
    expect(await releaseHelper(deps, reference, 'HELP-a')).toBe(false);
    expect((await load(reference)).status).toBe('open');
    expect(await take(reference, 'c')).toBe('taken');
    expect(await helperState(deps, reference, 'HELP-b', 'met')).toBe(true);
    expect(await helperState(deps, reference, 'HELP-b', 'done')).toBe(true);
    expect(await helperState(deps, reference, 'HELP-b', 'met'), 'never back').toBe(false);
    expect(await releaseHelper(deps, reference, 'HELP-b'), 'what is done stays done').toBe(false);
    expect((await load(reference)).status).toBe('matched');
    await helperState(deps, reference, 'HELP-c', 'done');
    expect((await load(reference)).status).toBe('fulfilled');
    expect(await take(reference, 'd')).toBe('over');
    const { history } = await load(reference);
    expect(history.map(({ what }) => what)).toEqual([
      'helper-found',
      'helper-found',
      'matched',
      'helper-left',
      'helper-found',
      'matched',
      'helper-met',
      'helper-done',
      'helper-done',
      'fulfilled',
    ]);
  });

  it('are taken for a need that was stored before needs had helpers', async () => {
    const { wanted: _, claims: __, helpers: ___, ...old } = needWith({ reference: 'OLDN-2345' });
    await deps.db.create(old);
    expect(await take('OLDN-2345', 'a')).toBe('taken');
    expect((await deps.db.get<Need>(entryKey('OLDN-2345')))?.status).toBe('matched');
  });
});
