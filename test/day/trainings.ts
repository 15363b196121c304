import type { Members, Volunteer } from './people.ts';
import { each, type World } from './world.ts';

const titles = [
  'Erste Schritte im Ehrenamt',
  'Umgang mit Trauma',
  'Asylrecht für Ehrenamtliche',
  'Dolmetschen ohne Missverständnis',
  'Deutsch vermitteln',
  'Nähe und Abstand',
  'Wege durch die Behörden',
  'Gespräche, die guttun',
];

/** A training with its people: who asked for a place, and how many there are. */
interface Taught {
  readonly reference: string;
  readonly capacity: number;
  readonly people: readonly string[];
}

/** What people did with their places: the paths of their links, where the answer said that it was done. */
export interface Seats {
  readonly left: readonly string[];
  readonly accepted: readonly string[];
}

/** Trainings are announced; many more sign up at once than there are places; some leave, places go to who waits. */
export async function trainingsFill(
  world: World,
  members: Members,
  volunteers: readonly Volunteer[],
): Promise<Seats> {
  const { chance, size, story } = world;
  const announced = await each(titles.slice(0, size.trainings), async (title, n): Promise<Taught> => {
    const capacity = 4 + chance.upTo(8);
    const day = String(10 + n).padStart(2, '0');
    const answer = await members.city.send('/forms/training-announcement?lang=de', {
      title,
      description: 'Für alle, die geflüchtete Menschen begleiten.',
      field: 'language-education',
      audience: 'volunteers',
      trainer: 'Dr. Ada Muster',
      languages: 'de',
      date: `2026-12-${day}`,
      'start-time': '18:00',
      'end-time': '20:30',
      mode: 'on-site',
      place: 'Bürgersaal',
      capacity: String(capacity),
      contact: 'schulung@beispiel.example',
    });
    const [, reference = ''] = /receipts\/([\w-]+)/.exec(answer.headers.get('location') ?? '') ?? [];
    if (!reference) throw new Error(`A training was refused: ${answer.status}.`);
    const many = Math.min(volunteers.length, capacity + 3 + chance.upTo(20));
    return { reference, capacity, people: chance.some(volunteers, many).map(({ email }) => email) };
  });
  await each(
    announced,
    async ({ reference, people }, n) => {
      await each(people, async (email, at) => {
        const answers = { training: reference, name: 'Kim Beispiel', email, consent: true };
        const key = `day-${n}-${email}`;
        const signup = await world.submit('training-signup', answers, key);
        // A lost answer: the same is sent once more.
        if (at > 0 && chance.next() >= 0.1) return;
        if ((await world.submit('training-signup', answers, key)) === signup) world.repeats['sign-ups']++;
        else throw new Error('A repeated sign-up became another one.');
      });
    },
    4,
  );
  await world.sweep();
  const left: string[] = [];
  await each(announced, async ({ people }) => {
    // One of those who leave has a place for sure.
    const leaving = new Set(chance.some(people, Math.ceil(people.length / 3)));
    for (const email of people) {
      const page = await world.app.request(`${world.link(email, 'trainings/seat')}?lang=de`);
      if (!(await page.text()).includes('Platz zurückgeben')) continue;
      leaving.add(email);
      break;
    }
    await each([...leaving], async (email) => {
      const path = world.link(email, 'trainings/seat');
      if (!path) throw new Error('Somebody who signed up got no link to their place.');
      const answers = await Promise.all([1, 2].map(() => world.press(path, { do: 'leave' })));
      if (answers.every(({ status }) => status === 303)) world.repeats['places given up']++;
      left.push(path);
    });
  });
  await world.sweep();
  const accepted: string[] = [];
  await each(announced, async ({ people }) => {
    let silent = false;
    await each(people, async (email) => {
      const offered = world
        .mailbox(email)
        .some(({ subject }) => /Platz.*(für Sie|frei)|frei geworden/i.test(subject));
      const path = world.link(email, 'trainings/seat');
      if (!offered || !path) return;
      // Somebody always lets the time pass.
      if (!silent || chance.next() < 0.3) {
        silent = true;
        return;
      }
      const answer = chance.next() < 0.8 ? 'accept' : 'decline';
      const { status } = await world.press(path, { do: answer });
      if (answer === 'accept' && status === 303) accepted.push(path);
    });
  });
  const asked = announced.reduce((sum, { people }) => sum + people.length, 0);
  story(
    `${asked} people asked for places in ${announced.length} trainings at once; ${left.length} left, ${accepted.length} took an offered place.`,
  );
  return { left, accepted };
}
