import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type Command,
  decide,
  forNewcomer,
  offerUntil,
  queue,
  standing,
  trainingDue,
} from '../../functions/trainings/rules.ts';
import type { Training } from '../../functions/trainings/training.ts';
import { aTraining, hour, noon } from './examples.ts';

const people = ['ana', 'ben', 'cem', 'dua', 'eli', 'fay', 'gus', 'han'];
const attendee = fc.constantFrom(...people);
const step = fc.record({
  wait: fc.constantFrom(0, 0, 1, 7, 30, 60),
  what: fc.oneof(
    { weight: 5, arbitrary: fc.record({ do: fc.constant('join' as const), attendee }) },
    {
      weight: 6,
      arbitrary: fc.record({
        do: fc.constantFrom('leave' as const, 'accept' as const, 'decline' as const),
        attendee,
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ do: fc.constant('capacity' as const), to: fc.integer({ min: 1, max: 5 }) }),
    },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('sweep' as const) }) },
  ),
});
type What = (typeof step extends fc.Arbitrary<infer S> ? S : never)['what'];

/** Signing up as the store's two updates do it. */
function join(training: Training, name: string, now: Date): Training {
  if (training.seats[name] || training.waiting[name] !== undefined) return training;
  const got = forNewcomer(training, now);
  const person = { ...training.people, [name]: `S-${name}` };
  if (got === 'seat') {
    return {
      ...training,
      people: person,
      seats: { ...training.seats, [name]: { state: 'taken', at: now.toISOString() } },
    };
  }
  if (got !== 'waiting') return training;
  const waiting = { ...training.waiting, [name]: training.nextTicket };
  return { ...training, people: person, waiting, nextTicket: training.nextTicket + 1 };
}

function run(training: Training, what: What, now: Date): Training {
  if (what.do === 'join') return join(training, what.attendee, now);
  if (what.do === 'sweep') return trainingDue(training, now) as Training;
  return decide(training, { ...what, by: 'person' } as Command, now).training;
}

it('never oversells, keeps the order and offers every free place, whatever happens in whatever order', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), fc.integer({ min: 1, max: 3 }), (steps, capacity) => {
      let training = aTraining({ capacity });
      let now = noon;
      for (const { wait, what } of steps) {
        now = new Date(now.getTime() + wait * hour);
        const before = training;
        training = { ...run(before, what, now), version: before.version + 1, mails: {} };

        const seated = Object.keys(training.seats);
        const line = queue(training);
        expect(seated.length, 'places given').toBeLessThanOrEqual(training.capacity);
        expect(
          seated.filter((name) => name in training.waiting),
          'seated and waiting at once',
        ).toEqual([]);
        expect([...seated, ...line].sort(), 'everybody has a sign-up').toEqual(
          Object.keys(training.people).sort(),
        );

        // Who stays in line stays in the same order, and who comes out at the front was there before everybody who stays.
        const stayed = queue(before).filter((name) => line.includes(name));
        expect(line.slice(0, stayed.length), 'order').toEqual(stayed);
        for (const name of seated.filter((one) => before.waiting[one] !== undefined)) {
          for (const other of stayed)
            expect(before.waiting[name]).toBeLessThan(before.waiting[other] as number);
        }
        // Nobody who waited has a place without having been offered it and saying yes.
        for (const name of seated.filter((one) => before.waiting[one] !== undefined)) {
          const said = what.do === 'accept' && what.attendee === name;
          if (!said) expect(training.seats[name]?.state, 'given silently').toBe('offered');
        }
        if (what.do !== 'join' && training.status === 'published' && offerUntil(training, now)) {
          expect(line.length === 0 || seated.length === training.capacity, 'a free place not offered').toBe(
            true,
          );
          for (const name of seated) {
            const { kind } = standing(training, name, now);
            expect(kind, 'an offer over its time').not.toBe('none');
          }
        }
        if (training.status === 'published' && what.do === 'sweep') expect(training.nextAt).toBeDefined();
      }
    }),
    { numRuns: 300 },
  );
});
