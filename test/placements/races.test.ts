import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../functions/access/people.ts';
import type { Deps } from '../../functions/deps.ts';
import { runSweep } from '../../functions/jobs.ts';
import { giveBack, takePlace } from '../../functions/opportunities/places.ts';
import { change } from '../../functions/store/change.ts';
import { entryKey, settle } from '../../functions/store/entry.ts';
import { engines } from '../engines.ts';
import { makeDeps, type TestDeps } from '../harness.ts';
import { doing, member, opportunity, opportunityOf, placementOf, proposed } from './placed.ts';

describe.each(engines)('places on $name', ({ start }) => {
  let deps: TestDeps;
  let close: () => Promise<void>;
  let kim: Person;

  beforeAll(async () => {
    const engine = await start();
    close = () => engine.close();
    deps = await makeDeps({ db: engine.db });
    kim = await member(deps);
  });
  afterAll(() => close());

  const starting = (reference: string) =>
    doing(deps, kim, reference, 'start', { day: '2026-11-23' }).then(
      () => 'started',
      (error: { code?: string }) => error.code,
    );
  const statuses = async (references: readonly string[]) =>
    (await Promise.all(references.map((one) => placementOf(deps, one)))).map((one) => one?.status);

  it('lets exactly three of fifty start who start at once, and tells the others why not', async () => {
    const work = await opportunity(deps, 'WRKA-2345', { places: 3 });
    const all: string[] = [];
    for (let n = 0; n < 50; n++) all.push(await proposed(deps, work));
    const came = await Promise.all(all.map(starting));
    expect(came.filter((one) => one === 'started')).toHaveLength(3);
    expect(came.filter((one) => one === 'no_place')).toHaveLength(47);
    const { placed, candidates } = await opportunityOf(deps, work);
    const started = all.filter((_, index) => came[index] === 'started');
    expect(Object.keys(placed).sort()).toEqual([...started].sort());
    expect(Object.keys(candidates)).toHaveLength(47);
    expect((await statuses(all)).filter((one) => one === 'started')).toHaveLength(3);
    // What the sweep looks after changes nothing in what is right.
    deps.clock.advance(600_000);
    await runSweep(deps);
    expect(Object.keys((await opportunityOf(deps, work)).placed).sort()).toEqual([...started].sort());
    expect((await statuses(started)).every((one) => one === 'started')).toBe(true);
  }, 120_000);

  it('starts one placement once, however often the button is pressed', async () => {
    const work = await opportunity(deps, 'WRKC-2345', { places: 2 });
    const one = await proposed(deps, work);
    const came = await Promise.all(Array.from({ length: 5 }, () => starting(one)));
    expect(came.filter((result) => result === 'started')).toHaveLength(1);
    const { placed } = await opportunityOf(deps, work);
    expect(Object.keys(placed)).toEqual([one]);
    expect((await placementOf(deps, one))?.history.filter(({ what }) => what === 'start')).toHaveLength(1);
  });

  it('gives a place back that was taken before a process broke down', async () => {
    const work = await opportunity(deps, 'WRKD-2345', { places: 1 });
    const [broken, other] = [await proposed(deps, work), await proposed(deps, work)];
    expect(await takePlace(deps, work, broken, 'a process that ends here')).toBe('taken');
    expect(await starting(other)).toBe('no_place');
    deps.clock.advance(121_000);
    await runSweep(deps);
    expect((await opportunityOf(deps, work)).placed).toEqual({});
    expect(await starting(other)).toBe('started');
  });

  it('gives a place back to whose write took it, and to no other', async () => {
    const work = await opportunity(deps, 'WRKG-2345', { places: 1 });
    const one = await proposed(deps, work);
    expect(await takePlace(deps, work, one, 'mine')).toBe('taken');
    // A repeat of a write whose answer was lost meets its own first try.
    expect(await takePlace(deps, work, one, 'mine')).toBe('taken');
    expect(await takePlace(deps, work, one, 'yours')).toBe('held');
    await giveBack(deps, work, one, 'yours');
    expect(Object.keys((await opportunityOf(deps, work)).placed)).toEqual([one]);
    await giveBack(deps, work, one, 'mine');
    expect((await opportunityOf(deps, work)).placed).toEqual({});
    // What has become a start is nobody's to give back.
    expect(await starting(one)).toBe('started');
    await giveBack(deps, work, one, 'mine');
    expect(Object.keys((await opportunityOf(deps, work)).placed)).toEqual([one]);
  });

  it('takes a start back that has no place, rather than overbook', async () => {
    const work = await opportunity(deps, 'WRKE-2345', { places: 1 });
    const [first, second] = [await proposed(deps, work), await proposed(deps, work)];
    expect(await starting(first)).toBe('started');
    // As if the second had been written past all rules.
    const place = { template: 'placements.place', at: deps.clock().toISOString(), attempts: 0 };
    await change(deps.db, entryKey(second), (entry) =>
      settle({ ...entry, status: 'started', mails: { place } } as never),
    );
    await runSweep(deps);
    const back = await placementOf(deps, second);
    expect([back?.status, back?.history.at(-1)?.what]).toEqual(['proposed', 'full']);
    await runSweep(deps);
    const { placed, candidates } = await opportunityOf(deps, work);
    expect([Object.keys(placed), candidates]).toEqual([[first], { [second]: 'proposed' }]);
  });

  it('puts the place back where the start cannot be written', async () => {
    const work = await opportunity(deps, 'WRKF-2345', { places: 1 });
    const one = await proposed(deps, work);
    const failing: Deps = {
      ...deps,
      db: { ...deps.db, save: async (item) => fail(item) },
    };
    const fail = (item: object): never => {
      throw new Error(`not written: ${'reference' in item}`);
    };
    await expect(doing(failing, kim, one, 'start', { day: '2026-11-23' })).rejects.toThrow('not written');
    expect((await opportunityOf(deps, work)).placed).toEqual({});
    expect(await starting(one)).toBe('started');
  });
});
