import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Deps } from '../../functions/deps.ts';
import { change } from '../../functions/store/change.ts';
import { entryKey } from '../../functions/store/entry.ts';
import { trainingDue } from '../../functions/trainings/rules.ts';
import { claimPlace, command } from '../../functions/trainings/store.ts';
import type { Training } from '../../functions/trainings/training.ts';
import { type Engine, engines } from '../engines.ts';
import { aTraining, hoursLater, noon, withPeople } from './examples.ts';

describe.each(engines)('on $name', ({ start }) => {
  let engine: Engine;
  let now = noon;
  let count = 0;
  /** As in a process of its own: within one, writes of a training wait for each other. */
  const aProcess = () => ({ db: { ...engine.db }, clock: () => now }) as Deps;
  beforeAll(async () => {
    engine = await start();
  });
  afterAll(() => engine.close());

  /** A stored training of its own for each test. */
  async function stored(make: (training: Training) => Training = (one) => one): Promise<Training> {
    now = noon;
    const reference = `TR-${++count}`;
    const training = make(aTraining({ ...entryKey(reference), reference }));
    await engine.db.create(training);
    return training;
  }
  const read = async ({ reference }: Training) =>
    (await engine.db.get<Training>(entryKey(reference))) as Training;
  const ask = (
    training: Training,
    attendee: string,
    byHand = false,
    deps = aProcess(),
    likely?: 'seat' | 'waiting',
  ) =>
    claimPlace(
      deps,
      { training: training.reference, attendee, signup: `S-${attendee}`, byHand },
      now,
      likely,
    );

  it('gives 1,000 who come at once exactly 20 places, and 980 a number in the order in which they came', async () => {
    const training = await stored((one) => ({ ...one, capacity: 20 }));
    const processes = Array.from({ length: 20 }, aProcess);
    const asked = await Promise.all(
      Array.from({ length: 1000 }, (_, index) =>
        // Both orders of trying: the later ones expect a full training, as somebody does who has just looked.
        ask(training, `person${index}`, false, processes[index % 20], index < 100 ? 'seat' : 'waiting'),
      ),
    );
    const seats = asked.filter((one) => one?.got === 'seat');
    const waiting = asked.flatMap((one, index) =>
      one?.got === 'waiting' ? [{ one, name: `person${index}` }] : [],
    );
    expect([seats.length, waiting.length]).toEqual([20, 980]);

    const after = await read(training);
    expect(Object.keys(after.seats)).toHaveLength(20);
    const tickets = Object.values(after.waiting).sort((a, b) => a - b);
    expect(tickets).toEqual(Array.from({ length: 980 }, (_, index) => index + 1));
    expect(Object.keys(after.people)).toHaveLength(1000);
    // Every write is counted, so that a change that read before it is refused.
    expect(after.version).toBe(1001);
    // Who was told their number when n had come before has number n + 1: the order is that of the writes.
    for (const { one, name } of waiting)
      expect(after.waiting[name]).toBe((one?.training.nextTicket ?? 0) - 1);
  }, 300_000);

  it('would oversell without the condition (control)', async () => {
    const training = await stored((one) => ({ ...one, capacity: 20 }));
    await Promise.all(
      Array.from({ length: 200 }, async (_, index) => {
        const seen = await read(training);
        if (Object.keys(seen.seats).length >= seen.capacity) return;
        await engine.db.update(entryKey(training.reference), {
          update: 'SET seats.#id = :seat',
          condition: 'attribute_not_exists(seats.#id)',
          names: { '#id': `person${index}` },
          values: { ':seat': { state: 'taken', at: noon.toISOString() } },
        });
      }),
    );
    expect(Object.keys((await read(training)).seats).length).toBeGreaterThan(20);
  });

  it('gives one person who asks ten times at once one place', async () => {
    const training = await stored();
    const asked = await Promise.all(Array.from({ length: 10 }, () => ask(training, 'ana')));
    expect(asked.map((one) => one?.got)).toEqual(Array(10).fill('seat'));
    expect(Object.keys((await read(training)).seats)).toEqual(['ana']);
  });

  it('lets no newcomer overtake those who wait, though a place is free', async () => {
    const training = await stored((one) => withPeople(one, ['ana'], ['cem']));
    expect((await ask(training, 'new'))?.got).toBe('waiting');
    expect((await read(training)).waiting).toEqual({ cem: 1, new: 2 });
  });

  it('refuses at the deadline, but not a coordinator before the start', async () => {
    const training = await stored();
    now = hoursLater(200);
    expect((await ask(training, 'ana'))?.got).toBe('closed');
    expect((await ask(training, 'ben', true))?.got).toBe('seat');
    now = hoursLater(240);
    expect((await ask(training, 'cem', true))?.got).toBe('closed');
    expect(Object.keys((await read(training)).seats)).toEqual(['ben']);
  });

  it('keeps the limit for people added by hand', async () => {
    const training = await stored((one) => withPeople(one, ['ana', 'ben']));
    expect((await ask(training, 'cem', true))?.got).toBe('waiting');
    expect(Object.keys((await read(training)).seats)).toHaveLength(2);
  });

  it('gives nothing in a cancelled training', async () => {
    const training = await stored((one) => ({ ...one, status: 'cancelled' }));
    expect((await ask(training, 'ana'))?.got).toBe('closed');
  });

  it('accepts an offer once, also when the button is pressed twice at once', async () => {
    const training = await stored((one) => withPeople(one, ['ana', 'ben'], ['cem', 'dua']));
    const order = (what: 'leave' | 'accept' | 'decline', attendee: string) =>
      command(aProcess(), training.reference, { do: what, attendee, by: 'person' });
    await order('leave', 'ana');
    const both = await Promise.all([order('accept', 'cem'), order('accept', 'cem')]);
    expect(both.map((one) => one?.outcome).sort()).toEqual(['done', 'nothing']);
    const after = await read(training);
    expect(after.seats.cem?.state).toBe('taken');
    expect(Object.keys(after.seats).sort()).toEqual(['ben', 'cem']);
  });

  it('gives a place once when accepting, declining, lapsing and newcomers meet', async () => {
    const training = await stored((one) => withPeople(one, ['ana', 'ben'], ['cem', 'dua', 'eli']));
    const order = (what: 'leave' | 'accept' | 'decline', attendee: string) =>
      command(aProcess(), training.reference, { do: what, attendee, by: 'person' });
    const sweep = () =>
      change<Training>(engine.db, entryKey(training.reference), (seen) => trainingDue(seen, now) as Training);
    await Promise.all([order('leave', 'ana'), order('leave', 'ben'), ask(training, 'new')]);
    expect((await read(training)).seats).toMatchObject({
      cem: { state: 'offered' },
      dua: { state: 'offered' },
    });
    now = hoursLater(48);
    await Promise.all([
      order('accept', 'cem'),
      sweep(),
      order('decline', 'dua'),
      sweep(),
      ask(training, 'newer'),
    ]);
    const after = await read(training);
    expect(after.seats.cem, 'an offer accepted too late').toBeUndefined();
    expect(after.seats).toMatchObject({ eli: { state: 'offered' }, new: { state: 'offered' } });
    expect(Object.keys(after.seats)).toHaveLength(2);
    expect(Object.keys(after.waiting)).toEqual(['newer']);
  });

  it('does not lose a seat that is taken while a coordinator changes the capacity', async () => {
    const training = await stored();
    await Promise.all([
      ...Array.from({ length: 8 }, (_, index) => ask(training, `person${index}`)),
      command(aProcess(), training.reference, { do: 'capacity', to: 5, by: 'c@example.org' }),
    ]);
    const after = await read(training);
    expect(Object.keys(after.seats)).toHaveLength(5);
    expect(Object.keys(after.people)).toHaveLength(8);
  });
});
