import { demoContent } from '../../functions/local/demo/content.ts';
import { answersOf } from '../../functions/local/demo/fill.ts';
import { base, planted } from '../twins/planted.ts';
import type { Members } from './people.ts';
import { each, type World } from './world.ts';

interface Pair {
  readonly a: string;
  readonly b: string;
}

async function openPairs({ city }: Members): Promise<readonly Pair[]> {
  const found: Pair[] = [];
  let next: unknown;
  do {
    const cursor = typeof next === 'string' ? `&cursor=${encodeURIComponent(next)}` : '';
    const page = await city.get(`/workspace/twins?state=open${cursor}`);
    found.push(...(page.items as Pair[]));
    next = page.next;
  } while (next);
  return found;
}

/** What of the planted twins was found and decided. */
export interface Twins {
  readonly planted: readonly Pair[];
  readonly found: readonly Pair[];
  /** Alarms at what is no twin. */
  readonly alarms: number;
  readonly stillOpen: number;
}

/**
 * Initiatives send in offers, some of which are there already in other words; the city publishes, looks at the pairs, keeps
 * some and merges the others, two people at once.
 */
export async function offersComeIn(world: World, members: Members): Promise<Twins> {
  const { size, story, test } = world;
  const form = test.deps.forms.get('offer-listing');
  if (!form) throw new Error('There is no form for offers.');
  const copies = planted.slice(0, size.twins);
  const originals = new Set(copies.map(([title]) => title));
  const all = demoContent
    .filter((item) => item.form === 'offer-listing')
    .map((item): Record<string, unknown> => ({ ...answersOf(item, form, test.deps.clock()) }));
  const isOriginal = (one: Record<string, unknown>) => originals.has(String(one.title));
  const others = all.filter((one) => !isOriginal(one)).slice(0, size.offers - 2 * size.twins);
  const first = [...all.filter(isOriginal), ...others];
  const references = new Map<string, string>();
  const enter = async (answers: Record<string, unknown>, n: number) => {
    const email = `${String(answers.title)
      .toLowerCase()
      .replace(/[^a-z]/g, '')}${n}@initiative.example`;
    const reference = await world.submit('offer-listing', { ...answers, email });
    references.set(String(answers.title), reference);
    return { reference, email };
  };
  const prove = async (sent: readonly { reference: string; email: string }[]) => {
    await world.sweep();
    await each(sent, async ({ email }) => {
      const path = world.link(email, 'confirm');
      if (path) await world.press(path);
    });
    await world.sweep();
  };
  const sent = await each(first, enter);
  await prove(sent);
  await each(sent, async ({ reference }) => {
    await members.city.post(`/workspace/entries/${reference}/publish`, {
      from: '2026-11-23',
      until: '2027-05-01',
    });
  });
  const late = await each(copies, async ([of, own], n) => {
    const original = all.find(({ title }) => title === of) ?? {};
    return enter({ ...original, ...base, ...own }, 100 + n);
  });
  await prove(late);
  const pairs = copies.map(([of, own]) => ({
    a: references.get(of) ?? '',
    b: references.get(String(own.title)) ?? '',
  }));
  const found = await openPairs(members);
  const isPlanted = ({ a, b }: Pair) =>
    pairs.some((one) => (one.a === a && one.b === b) || (one.a === b && one.b === a));
  for (const [n, { a, b }] of found.entries()) {
    const { city } = members;
    const path = `/workspace/twins/${a}/${b}`;
    const stays = pairs.find((one) => [a, b].includes(one.a) && [a, b].includes(one.b))?.a ?? a;
    if (n % 3 === 2 || !isPlanted({ a, b }))
      await Promise.all([city.post(`${path}/keep`), city.post(`${path}/keep`)]);
    else await Promise.all([city.post(`${path}/merge`, { stays }), city.post(`${path}/keep`)]);
  }
  await world.sweep();
  const twins: Twins = {
    planted: pairs,
    found: found.filter(isPlanted),
    alarms: found.filter((pair) => !isPlanted(pair)).length,
    stillOpen: (await openPairs(members)).length,
  };
  story(
    `${sent.length + late.length} offers came in, ${copies.length} of them twins in other words: ${twins.found.length} were found, ${twins.alarms} alarms besides; all decided.`,
  );
  return twins;
}
