import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sayYes } from '../../functions/engagements/answer.ts';
import { askAll, askOne } from '../../functions/engagements/ask.ts';
import type { Engagement } from '../../functions/engagements/engagement.ts';
import { ofNeed } from '../../functions/engagements/store.ts';
import { runSweep } from '../../functions/jobs.ts';
import type { Need } from '../../functions/needs/need.ts';
import { recentAsks, type Volunteer } from '../../functions/volunteers/volunteer.ts';
import { type Engine, engines } from '../engines.ts';
import { makeDeps, type TestDeps } from '../harness.ts';
import { asIs, need, volunteer } from './people.ts';

const asking = {
  viewer: { id: 'abcdefghijklmnopqrstuv', email: 'koordination@konstanz.example', organisation: 'city' },
  word: '',
};

const times = <T>(n: number, make: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: n }, (_, index) => make(index)));

describe.each(engines)('on $name', { timeout: 120_000 }, ({ start }) => {
  let engine: Engine;
  let deps: TestDeps;
  beforeAll(async () => {
    engine = await start();
  });
  beforeEach(async () => {
    deps = await makeDeps({ db: engine.db });
  });
  afterEach(async () => {
    deps.clock.advance(400 * 86_400_000);
    await runSweep(deps);
  });
  afterAll(() => engine?.close());

  const sweep = async () => {
    for (let swept = await runSweep(deps); swept.sent + swept.dropped + swept.moved > 0; )
      swept = await runSweep(deps);
  };
  const subjects = (begin: string) => deps.sent.filter(({ subject }) => subject.startsWith(begin));

  it('of fifty who were asked and say yes at once exactly one gets the only place, the others are told once each', async () => {
    const wanted = await need(deps);
    const people = await times(50, () => volunteer(deps));
    const asked = await askAll(
      deps,
      wanted,
      people.map(({ reference }) => reference),
      asking,
    );
    expect(asked.map(({ got }) => got)).toEqual(Array(50).fill('asked'));
    await sweep();
    expect(subjects('Können Sie helfen?')).toHaveLength(50);
    const all = await ofNeed(deps, wanted.reference);
    await Promise.all(all.map(({ reference }) => sayYes(deps, reference)));
    await sweep();
    deps.clock.advance(180_000);
    await sweep();
    const helpers = Object.values((await asIs<Need>(deps, wanted)).helpers);
    expect(helpers).toHaveLength(1);
    const after = await ofNeed(deps, wanted.reference);
    const accepted = after.filter(({ status }) => status === 'accepted');
    expect(accepted.map(({ reference }) => reference)).toEqual([helpers[0]?.engagement]);
    expect(after.filter(({ status }) => status === 'taken')).toHaveLength(49);
    expect(subjects('Danke, Sie helfen')).toHaveLength(1);
    const told = subjects('Schon vergeben').map(({ to }) => to);
    expect(told).toHaveLength(49);
    expect(new Set(told).size).toBe(49);
  });

  it('thanks those who have not answered yet, and asks nobody whose question was still waiting', async () => {
    const wanted = await need(deps);
    const [first, second, third] = await times(3, () => volunteer(deps));
    await askAll(deps, wanted, [first?.reference ?? '', second?.reference ?? ''], asking);
    await sweep();
    await askOne(deps, wanted, third?.reference ?? '', asking);
    const of = async (one: Volunteer | undefined) =>
      (await ofNeed(deps, wanted.reference)).find((e) => e.volunteer === one?.reference) as Engagement;
    await sayYes(deps, (await of(first)).reference);
    await sweep();
    expect((await of(second)).status).toBe('taken');
    expect((await of(third)).status).toBe('taken');
    expect(subjects('Schon vergeben').map(({ to }) => to)).toEqual([second?.facts.email]);
    expect(subjects('Können Sie helfen?')).toHaveLength(2);
  });

  it('nobody is asked beyond their limit, by fifty who ask at once for different needs', async () => {
    const one = await volunteer(deps, { limit: 3 });
    const needs = await times(50, () => need(deps));
    const results = await Promise.all(needs.map((wanted) => askOne(deps, wanted, one.reference, asking)));
    expect(results.filter(({ got }) => got === 'asked')).toHaveLength(3);
    const refused = results.filter(({ got }) => got === 'barred');
    expect(refused).toHaveLength(47);
    expect(refused.flatMap(({ bars }) => bars?.map(({ code }) => code))).toEqual(Array(47).fill('limit'));
    expect(Object.keys(recentAsks(await asIs<Volunteer>(deps, one), deps.clock()))).toHaveLength(3);
    await sweep();
    expect(subjects('Können Sie helfen?')).toHaveLength(3);
    deps.clock.advance(29 * 86_400_000);
    expect((await askOne(deps, await need(deps), one.reference, asking)).got).toBe('barred');
    deps.clock.advance(2 * 86_400_000);
    expect((await askOne(deps, await need(deps), one.reference, asking)).got).toBe('asked');
  });

  it('asking one person for one need twenty times at once is asking once', async () => {
    const one = await volunteer(deps, { limit: 5 });
    const wanted = await need(deps);
    const results = await times(20, () => askOne(deps, wanted, one.reference, asking));
    expect(results.filter(({ got }) => got === 'asked')).toHaveLength(1);
    expect(new Set(results.map(({ engagement }) => engagement)).size).toBe(1);
    expect(Object.keys((await asIs<Volunteer>(deps, one)).asks ?? {})).toHaveLength(1);
    await sweep();
    expect(subjects('Können Sie helfen?')).toHaveLength(1);
  });

  it('three places go to exactly three of twenty, and a place that is given back can be had again', async () => {
    const wanted = await need(deps, {}, { wanted: 3 });
    const people = await times(20, () => volunteer(deps));
    await askAll(
      deps,
      wanted,
      people.map(({ reference }) => reference),
      asking,
    );
    const all = await ofNeed(deps, wanted.reference);
    await Promise.all(all.map(({ reference }) => sayYes(deps, reference)));
    await sweep();
    expect(Object.keys((await asIs<Need>(deps, wanted)).helpers)).toHaveLength(3);
    const after = await ofNeed(deps, wanted.reference);
    expect(after.filter(({ status }) => status === 'accepted')).toHaveLength(3);
    expect(after.filter(({ status }) => status === 'taken')).toHaveLength(17);
  });
});
