import { type Members, type Volunteer, vocabulary } from './people.ts';
import { each, type Member, type World } from './world.ts';

/** A need as the day knows it. */
export interface Reported {
  readonly reference: string;
  readonly email?: string;
  readonly wanted: number;
}

const tasks = [
  'Begleitung zum Kinderarzt',
  'Dolmetschen beim Elternabend',
  'Hilfe beim Umzug',
  'Übung für die Prüfung',
];
const urgencies = ['today', 'this-week', 'this-month', 'no-hurry'];

/** Needs are reported, by mail and by telephone; the city looks at them and opens most. */
export async function needsAreReported(world: World, { city }: Members): Promise<readonly Reported[]> {
  const { chance, size, story } = world;
  const reported = await each(
    Array.from({ length: size.needs }, (_, n) => n),
    async (n): Promise<Reported> => {
      const wanted = chance.next() < 0.6 ? 1 : 2 + chance.upTo(4);
      const email = chance.next() < 0.8 ? `meldet${n}@beispiel.example` : undefined;
      const reference = await world.submit('needs-report', {
        what: `${chance.one(tasks)} Nummer ${n}`,
        category: chance.one(vocabulary.categories),
        field: chance.one(vocabulary.fields),
        urgency: chance.one(urgencies),
        people: 1 + chance.upTo(6),
        helpers: wanted,
        district: chance.one(vocabulary.districts),
        languages: [chance.one(vocabulary.languages)],
        name: 'Petra Beispiel',
        ...(email ? { reach: 'email', email } : { reach: 'phone', phone: '07531 000 11' }),
        consent: true,
      });
      return { reference, wanted, ...(email && { email }) };
    },
  );
  await world.sweep();
  await each(reported, async ({ email }) => {
    const path = email && world.link(email, 'confirm');
    if (path) await world.press(path);
  });
  await world.sweep();
  await each(reported, async ({ reference }) => {
    const { status } = await city.post(`/workspace/entries/${reference}/open`);
    if (status !== 200) throw new Error(`Opening a need gave ${status}.`);
  });
  story(
    `${reported.length} needs were reported and opened; ${reported.reduce((sum, { wanted }) => sum + wanted, 0)} helpers are wanted.`,
  );
  return reported;
}

interface Asked {
  readonly need: Reported;
  readonly by: Member;
  readonly engagement: string;
  readonly volunteer: Volunteer;
}

interface Result {
  readonly volunteer: string;
  readonly got: string;
  readonly engagement?: string;
}

interface Match {
  readonly reference: string;
  readonly bars: readonly unknown[];
}

async function askFor(
  world: World,
  need: Reported,
  by: Member,
  known: ReadonlyMap<string, Volunteer>,
  again: boolean,
): Promise<readonly Asked[]> {
  const path = `/workspace/needs/${need.reference}/match`;
  const { volunteers } = (await by.get(`${path}?shown=40`)) as { volunteers: readonly Match[] };
  const free = volunteers.filter(({ bars }) => bars.length === 0).slice(0, need.wanted + 3);
  if (free.length === 0) return [];
  const body = { volunteers: free.map(({ reference }) => reference), word: 'Können Sie helfen?' };
  // A lost answer: the same is asked once more.
  const sent = await Promise.all(again ? [by.post(path, body), by.post(path, body)] : [by.post(path, body)]);
  const [results = [], repeated = []] = sent.map(
    ({ body: { results: all } }) => (all ?? []) as readonly Result[],
  );
  const twice = results.filter(
    ({ volunteer, got }) =>
      got === 'asked' && repeated.some((one) => one.volunteer === volunteer && one.got === got),
  );
  if (twice.length > 0) throw new Error(`${twice.length} volunteers were asked twice for ${need.reference}.`);
  if (again)
    world.repeats.questions += [...results, ...repeated].filter(({ got }) => got === 'already').length;
  return results.flatMap(({ volunteer, engagement }) => {
    const person = known.get(volunteer);
    return engagement && person ? [{ need, by, engagement, volunteer: person }] : [];
  });
}

/** What came of a round of asking. */
export interface Helped {
  readonly asked: number;
  readonly accepted: number;
}

/**
 * Organisations claim needs, sometimes two at once, and ask volunteers, many at the same time; these say yes, no or nothing, all at
 * once; some call off; the others meet, finish, and both sides say how it was.
 */
export async function helpersAreFound(
  world: World,
  members: Members,
  needs: readonly Reported[],
  volunteers: readonly Volunteer[],
): Promise<Helped> {
  const { chance, story } = world;
  const known = new Map(volunteers.map((one) => [one.reference, one]));
  const sides = [members.awo, members.caritas];
  const claimed = await each(needs, async (need, n) => {
    const who = n % 5 === 0 ? sides : [sides[n % 2] as Member];
    await Promise.all(who.map((by) => by.post(`/workspace/entries/${need.reference}/claim`, { days: 5 })));
    return { need, who };
  });
  // One in six claims leads to nothing.
  const busy = claimed.filter((_, n) => n % 6 !== 5);
  const asked = (
    await each(busy, ({ need, who }, n) =>
      askFor(world, need, chance.one(who), known, n === 0 || chance.next() < 0.2),
    )
  ).flat();
  // Of one need nobody says anything.
  const askedFor = (one: Reported) => asked.filter(({ need }) => need === one).length;
  const [silent] = busy.map(({ need }) => need).sort((a, b) => askedFor(b) - askedFor(a));
  await world.sweep();
  const answers = await each(
    chance.mixed(asked),
    async ({ volunteer, engagement, need, by }) => {
      const path = world.link(volunteer.email, `engagements/${engagement}`);
      if (!path) return undefined;
      const mood = chance.next();
      if (mood > 0.85 || need === silent) return undefined;
      const button = { do: mood < 0.65 ? 'yes' : 'no' };
      const pressed = await Promise.all(
        mood < 0.2 ? [world.press(path, button), world.press(path, button)] : [world.press(path, button)],
      );
      if (pressed.length > 1 && pressed.every(({ status }) => status === 303)) world.repeats.acceptances++;
      return button.do === 'yes' ? { volunteer, engagement, need, by, path } : undefined;
    },
    32,
  );
  await world.sweep();
  let accepted = 0;
  await each(answers, async (one) => {
    if (!one) return;
    const { engagement, by, path } = one;
    const now = (await by.get(`/workspace/entries/${engagement}`)) as { status?: string };
    if (now.status !== 'accepted') return;
    accepted++;
    if (accepted === 1 || chance.next() < 0.1) {
      await world.press(path, { do: 'off', words: 'Ich bin krank geworden.' });
      return;
    }
    await by.post(`/workspace/entries/${engagement}/meet`, { at: '2026-11-26T17:00', place: 'Rathaus' });
    if (chance.next() < 0.8) {
      await by.post(`/workspace/entries/${engagement}/done`, { hours: 2 });
      await by.post(`/workspace/entries/${engagement}/feedback`, { helped: 'yes', again: 'yes' });
      await world.press(path, { do: 'feedback', helped: 'yes', again: 'yes' });
    }
  });
  await world.sweep();
  story(`${asked.length} volunteers were asked for ${busy.length} needs; ${accepted} of them got a place.`);
  return { asked: asked.length, accepted };
}
