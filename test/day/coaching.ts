import { offer as coaching } from '../coaching/people.ts';
import type { Members, Volunteer } from './people.ts';
import { each, type World } from './world.ts';

const times = 6;

/** A coach offers six times; twice as many want one at once, the same ones; some confirm twice, move at the same time, or cancel. */
export async function coachingIsBooked(
  world: World,
  members: Members,
  volunteers: readonly Volunteer[],
): Promise<void> {
  const { chance, story } = world;
  const offer = await members.city.post('/forms/coaching-offer', {
    ...coaching,
    days: [{ date: '2026-12-03', from: '15:00', to: '19:00' }],
  });
  if (offer.status !== 201) throw new Error(`A coaching was refused: ${offer.status}.`);
  const people = chance.some(volunteers, times * 2);
  const answers = await each(people, async ({ email }, n) => {
    const slot = `${String(offer.body.reference)}.${(n % times) + 1}`;
    const answer = await world.app.request('/forms/coaching-booking?lang=de', {
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      body: JSON.stringify({ slot, name: 'Kim Beispiel', email, consent: true }),
    });
    return { email, status: answer.status };
  });
  const got = answers.filter(({ status }) => status === 201);
  const told = answers.filter(({ status }) => status === 422);
  if (got.length !== times || got.length + told.length !== people.length)
    throw new Error(`${got.length} of ${people.length} got one of ${times} times.`);
  await world.sweep();
  const pathOf = (email: string) => {
    const path = world.link(email, 'coaching/appointment');
    if (!path) throw new Error('Somebody who chose a time got no link to confirm it.');
    return path;
  };
  await each(got, async ({ email }) => {
    const twice = await Promise.all([1, 2].map(() => world.press(pathOf(email), { do: 'book' })));
    if (twice.every((answer) => answer.status === 303)) world.repeats['times with a coach']++;
  });
  await world.sweep();
  const [first, second, third] = got;
  if (!first || !second || !third) throw new Error('Nobody booked.');
  await world.press(pathOf(first.email), { do: 'cancel' });
  const free = String((answers.indexOf(first) % times) + 1);
  // Two move to the time that has just become free, one of them while they cancel.
  await Promise.all([
    world.press(pathOf(second.email), { do: 'move', slot: free }),
    world.press(pathOf(third.email), { do: 'move', slot: free }),
    world.press(pathOf(third.email), { do: 'cancel' }),
  ]);
  await world.sweep();
  story(
    `${people.length} people wanted ${times} times with a coach; ${told.length} were told at once; two wanted to move to one that became free.`,
  );
}
