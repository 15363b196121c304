import { each, type Member, type World } from './world.ts';

/** A volunteer as the day knows them: what they gave, and what became of them. */
export interface Volunteer {
  readonly reference: string;
  readonly email: string;
  readonly limit: number;
  readonly shares: boolean;
}

/** Who coordinates: the city, two associations. */
export interface Members {
  readonly city: Member;
  readonly awo: Member;
  readonly caritas: Member;
}

const languages = ['de', 'ar', 'ti', 'fa', 'uk', 'ru', 'tr', 'fr', 'en'];
const fields = ['language-education', 'work', 'trauma', 'culture-social'];
const categories = [
  'interpreting',
  'mentoring',
  'authorities',
  'homework',
  'leisure',
  'job-search',
  'encounter',
];
const districts = [
  'altstadt',
  'paradies',
  'petershausen-west',
  'petershausen-ost',
  'allmannsdorf',
  'wollmatingen',
];
const times = ['mo', 'tu', 'we', 'th', 'fr', 'sa'].flatMap((day) => [`${day}-afternoon`, `${day}-evening`]);
const first = [
  'Amina',
  'Bernd',
  'Clara',
  'Dawit',
  'Elif',
  'Fatima',
  'Georg',
  'Hanna',
  'Ivan',
  'Jana',
  'Karim',
  'Lena',
];
const last = [
  'Amann',
  'Bühler',
  'Ciftci',
  'Dold',
  'Eberle',
  'Fetscher',
  'Graf',
  'Haile',
  'Idris',
  'Jäger',
  'Kessler',
];

/** The first administrator signs in by mail and invites a coordinator of each association, who sign in by theirs. */
export async function membersSignIn(world: World): Promise<Members> {
  const { adminEmail } = world.test.deps.config;
  const city = await world.signIn(adminEmail, 'city');
  const invite = async (organisation: string): Promise<Member> => {
    const email = `koordination@${organisation}.example`;
    const fields = {
      name: `Kim von ${organisation}`,
      email,
      organisation,
      role: 'coordinator',
      'mail-language': 'de',
    };
    const answer = await city.send('/workspace/people', fields);
    if (answer.status !== 303) throw new Error(`Inviting gave ${answer.status}.`);
    await world.sweep();
    return world.signIn(email, organisation);
  };
  const members = { city, awo: await invite('awo'), caritas: await invite('caritas') };
  world.story('Three organisations are there: the city, AWO and Caritas.');
  return members;
}

function answersOf({ chance }: World, n: number) {
  const limit = 1 + chance.upTo(4);
  const shares = chance.next() < 0.8;
  return {
    limit,
    shares,
    email: `helfer${n}@beispiel.example`,
    answers: {
      name: `${chance.one(first)} ${chance.one(last)}`,
      email: `helfer${n}@beispiel.example`,
      'postal-code': '78462',
      languages: [...new Set(['de', chance.one(languages), chance.one(languages)])],
      fields: [...new Set([chance.one(fields), 'culture-social'])],
      categories: [...new Set([chance.one(categories), chance.one(categories)])],
      availability: chance.some(times, 4),
      district: chance.one(districts),
      hours: 2 + chance.upTo(10),
      limit,
      children: false,
      consent: true,
      ...(shares && { share: true }),
    },
  };
}

/** Volunteers register, some twice by a lost answer; most prove their address, some press twice; the city takes them in. */
export async function volunteersRegister(world: World, { city }: Members): Promise<readonly Volunteer[]> {
  const { chance, size, story } = world;
  const given = Array.from({ length: size.volunteers }, (_, n) => answersOf(world, n));
  const repeats = new Set(chance.some(given, Math.ceil(size.volunteers / 10)));
  const references = await each(given, async (one, n) => {
    const key = `day-${n}`;
    const reference = await world.submit('volunteer-registration', one.answers, key);
    if (repeats.has(one)) {
      const again = await world.submit('volunteer-registration', one.answers, key);
      if (again !== reference) throw new Error('A repeated registration became a second one.');
    }
    return reference;
  });
  await world.sweep();
  const proving = given
    .map((one, n) => ({ ...one, reference: references[n] ?? '' }))
    .filter(() => chance.next() < 0.95);
  await each(proving, async ({ email }) => {
    const path = world.link(email, 'confirm');
    if (!path) throw new Error('A volunteer got no link to prove the address.');
    await Promise.all(chance.next() < 0.2 ? [world.press(path), world.press(path)] : [world.press(path)]);
  });
  await world.sweep();
  await each(proving, async ({ reference }) => {
    const { status } = await city.post(`/workspace/entries/${reference}/accept`);
    if (status !== 200) throw new Error(`Taking in a volunteer gave ${status}.`);
  });
  story(
    `${given.length} volunteers registered, ${repeats.size} of them twice; ${proving.length} proved their address and were taken in.`,
  );
  return proving.map(({ reference, email, limit, shares }) => ({ reference, email, limit, shares }));
}

/** What needs are made of, in the words of the forms. */
export const vocabulary = { languages, fields, categories, districts } as const;
