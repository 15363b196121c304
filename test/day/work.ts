import type { Members } from './people.ts';
import { each, type Member, type World } from './world.ts';

/** A placement that was told to have started, and where. */
export interface Started {
  readonly placement: string;
  readonly opportunity: string;
}

const titles = [
  'Küchenhilfe am Vormittag',
  'Gartenpflege im Park',
  'Helfer im Lager',
  'Pflegehilfe',
  'Näherei',
];

/** Employers offer work; counsellors of several organisations propose people, and start more at once than there are places. */
export async function peopleArePlaced(world: World, members: Members): Promise<readonly Started[]> {
  const { chance, size, story } = world;
  const { city, awo, caritas } = members;
  const offered = await each(
    titles.slice(0, size.opportunities),
    async (title, n) => {
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
  const started: Started[] = [];
  await each(offered, async ({ reference, places }, n) => {
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
    const here = placements.filter((_, k) => results[k]?.status === 200);
    if (here.length !== places) throw new Error(`${here.length} started where there are ${places} places.`);
    started.push(...here.map(({ placement }) => ({ placement, opportunity: reference })));
  });
  await world.sweep();
  story(
    `${proposed} people were proposed for ${offered.length} opportunities, and all started at once: ${started.length} got a place.`,
  );
  return started;
}
