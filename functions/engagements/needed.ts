import type { Deps } from '../deps.ts';
import { candidateOf } from '../matching/candidate.ts';
import { fitOf } from '../matching/fit.ts';
import { barsOf } from '../matching/rank.ts';
import { neighboursOf, wantedIn } from '../matching/read.ts';
import type { Reason } from '../matching/reason.ts';
import { isNeed, type Need, open } from '../needs/need.ts';
import type { Entry } from '../store/entry.ts';
import type { Volunteer } from '../volunteers/volunteer.ts';
import { lookedFor } from './ask.ts';
import type { Engagement } from './engagement.ts';

/** Most needs of each state that are compared, the most urgent first. */
const mostCompared = 300;
const mostShown = 20;

/** A need that somebody could help with, and why. */
export interface Chance {
  readonly need: Need;
  readonly points: number;
  readonly reasons: readonly Reason[];
  /** They lack a training that it asks for. */
  readonly lacksTraining: boolean;
}

/**
 * Open needs for a volunteer, the best first, at most 20; without those that they are in touch about already, that do not fit in
 * anything, or that are not theirs to do.
 */
export async function chancesFor(
  deps: Deps,
  volunteer: Volunteer,
  mine: readonly Engagement[],
): Promise<readonly Chance[]> {
  const now = deps.clock();
  const pages = await Promise.all(
    lookedFor.map((status) =>
      deps.db.query<Entry>({ index: 'list', partition: `needs#${status}`, limit: mostCompared }),
    ),
  );
  const known = new Set(mine.filter(({ status }) => status !== 'lapsed').map(({ need }) => need));
  const candidate = candidateOf(volunteer, now);
  const neighbours = neighboursOf(deps);
  return pages
    .flatMap(({ items }) => items)
    .filter(isNeed)
    .filter((need) => open(need) > 0 && !known.has(need.reference))
    .flatMap((need): Chance[] => {
      const wanted = wantedIn(deps, need);
      const bars = barsOf(wanted, candidate).map(({ code }) => code);
      if (bars.includes('no-children') || bars.includes('no-certificate')) return [];
      const { points, reasons } = fitOf(wanted, candidate, neighbours);
      const fits = reasons.some(
        ({ code }) => code === 'category' || code === 'field' || code === 'languages',
      );
      return fits ? [{ need, points, reasons, lacksTraining: bars.includes('lacks-training') }] : [];
    })
    .sort((a, b) => b.points - a.points || (a.need.reference < b.need.reference ? -1 : 1))
    .slice(0, mostShown);
}
