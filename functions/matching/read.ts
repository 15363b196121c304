import type { Deps } from '../deps.ts';
import { municipalityOf } from '../pages/municipality.ts';
import { sightOf, type Viewer } from '../rights.ts';
import type { Entry } from '../store/entry.ts';
import type { Volunteer } from '../volunteers/volunteer.ts';
import type { Neighbours } from './fit.ts';
import { type Wanted, wantedBy } from './wanted.ts';

/** What the ranking needs of an entry; the rest of it is not read. */
const parts = [
  'reference',
  'domain',
  'status',
  'facts',
  'owner',
  'parties',
  'confirmedAt',
  'passed',
  'asks',
  'tasks',
  'pausedUntil',
  'lang',
] as const satisfies readonly (keyof Volunteer)[];

/** A volunteer as far as it was read. */
export type Known = Pick<Volunteer, (typeof parts)[number] | 'pk' | 'sk'>;

const pageSize = 1000;
/** Most volunteers that are compared, the newest first; of those who pause fewer. */
export const mostCompared = 5000;
const mostPaused = 200;
const mostOffers = 500;

async function readList<T extends Known>(deps: Deps, list: string, most: number): Promise<readonly T[]> {
  const found: T[] = [];
  let cursor: string | undefined;
  do {
    const page = await deps.db.query<T>({
      index: 'list',
      partition: list,
      limit: Math.min(pageSize, most - found.length),
      descending: true,
      only: parts,
      cursor,
    });
    found.push(...page.items);
    cursor = page.cursor;
  } while (cursor && found.length < most);
  return found;
}

/** The volunteers a member sees who are active or pause: at most 5,000 and 200, the newest. */
export async function volunteersFor(deps: Deps, viewer: Viewer): Promise<readonly Known[]> {
  const [active, paused] = await Promise.all([
    readList<Known>(deps, 'volunteers#active', mostCompared),
    readList<Known>(deps, 'volunteers#paused', mostPaused),
  ]);
  return [...active, ...paused].filter((one) => sightOf(viewer, one) === 'all');
}

/** What is offered in public now: at most 500, those that are valid longest. */
export function publishedOffers(deps: Deps): Promise<readonly Pick<Entry, keyof Known & keyof Entry>[]> {
  return readList<Known>(deps, 'offers#published', mostOffers);
}

/** Which districts lie next to one another, by the city's file. */
export function neighboursOf(deps: Deps): Neighbours {
  return municipalityOf(deps).neighbours ?? {};
}

/** What a need asks for in this city. */
export function wantedIn(deps: Deps, need: Pick<Entry, 'facts'>): Wanted {
  return wantedBy(need, deps.clock(), municipalityOf(deps).requiredTrainings);
}
