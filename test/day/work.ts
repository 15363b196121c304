import type { Members } from './people.ts';
import { each, type Member, type World } from './world.ts';

/** An opportunity with how many places it has. */
export interface Work {
  readonly reference: string;
  readonly places: number;
}

const titles = [
  'Küchenhilfe am Vormittag',
  'Gartenpflege im Park',
  'Helfer im Lager',
  'Pflegehilfe',
  'Näherei',
];

/** Employers offer work; counsellors of several organisations propose people, and start more at once than there are places. */
export async function peopleArePlaced(world: World, members: Members): Promise<readonly Work[]> {
  const { chance, size, story } = world;
  const { city, awo, caritas } = members;
  const offered = await each(
    titles.slice(0, size.opportunities),
    async (title, n): Promise<Work> => {
      const places = 1 + chance.upTo(3);
      const email = `betrieb${n}@beispiel.example`;
      const reference = await world.submit('opportunity-listing', {
        title,
        kind: 'job',
        description: 'Einfache Arbeit in einem freundlichen Team, Anleitung gibt es.',
        field: 'work',
        employer: `Betrieb ${n}`,
        level: 'a2',
        places,
        contact: 'Telefon 07531 000 60',
        name: 'Vera Vorbild',
        email,
        consent: true,
      });
      await world.sweep();
      await world.press(world.link(email, 'confirm') ?? '');
      await city.post(`/workspace/entries/${reference}/publish`, { from: '2026-11-23', until: '2027-05-01' });
      return { reference, places };
    },
    1,
  );
  let proposed = 0;
  let started = 0;
  await each(offered, async ({ reference }, n) => {
    const placements = await each(
      Array.from({ length: 6 }, (_, k) => k),
      async (k): Promise<{ by: Member; placement: string }> => {
        const by = [city, awo, caritas][k % 3] as Member;
        const fields = { opportunity: reference, word: `Kranich${n}${k}`, firstName: 'Amal', agreed: 'true' };
        const answer = await by.send('/forms/placement?lang=de', fields);
        const [, placement = ''] = /receipts\/([\w-]+)/.exec(answer.headers.get('location') ?? '') ?? [];
        if (!placement) throw new Error(`A proposal was refused: ${answer.status}.`);
        proposed++;
        return { by, placement };
      },
    );
    await each(placements, ({ by, placement }) =>
      by.post(`/workspace/entries/${placement}/invite`, { day: '2026-11-25', again: '2026-11-30' }),
    );
    const results = await each(placements, ({ by, placement }) =>
      by.post(`/workspace/entries/${placement}/start`, { day: '2026-12-01' }),
    );
    started += results.filter(({ status }) => status === 200).length;
  });
  await world.sweep();
  story(
    `${proposed} people were proposed for ${offered.length} opportunities, and all started at once: ${started} got a place.`,
  );
  return offered;
}
