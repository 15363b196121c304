import type { Deps } from '../deps.ts';
import { bringsOf, candidateOf } from '../matching/candidate.ts';
import type { Fit } from '../matching/fit.ts';
import { type Ranked, rank, suggest } from '../matching/rank.ts';
import { type Known, mostCompared, neighboursOf, publishedOffers, volunteersFor } from '../matching/read.ts';
import type { Need } from '../needs/need.ts';
import type { Viewer } from '../rights.ts';
import { titleOf } from '../store/entry.ts';
import { limitOf, recentAsks } from '../volunteers/volunteer.ts';
import { wantedWith } from './ask.ts';
import type { Engagement } from './engagement.ts';
import { ofNeed } from './store.ts';

const mostOffers = 5;

/** A volunteer in the ranking, with what is shown of them. */
export interface Match extends Ranked {
  readonly name: string;
  readonly asked: number;
  readonly limit: number;
}

/** Everything a coordinator sees who looks for help with a need. */
export interface Matches {
  /** May be asked, the best first. */
  readonly free: readonly Match[];
  /** Fit, but are not asked now. */
  readonly barred: readonly Match[];
  /** Asked or offered before: what came of it, the last first. */
  readonly engagements: readonly { readonly engagement: Engagement; readonly name?: string }[];
  readonly offers: readonly (Fit & {
    readonly reference: string;
    readonly title: string;
    readonly entry: Known;
  })[];
  /** More volunteers are there than were compared. */
  readonly partly: boolean;
}

/** Ranks volunteers and offers for a need, as one member may see them. */
export async function matchesFor(
  deps: Deps,
  viewer: Viewer,
  need: Need,
  requires: readonly string[] = [],
): Promise<Matches> {
  const now = deps.clock();
  const [volunteers, engagements, published] = await Promise.all([
    volunteersFor(deps, viewer),
    ofNeed(deps, need.reference),
    publishedOffers(deps),
  ]);
  const wanted = wantedWith(deps, need, requires);
  const neighbours = neighboursOf(deps);
  const known = new Map(volunteers.map((one) => [one.reference, one]));
  const inTouch = new Set([
    ...Object.keys(need.helpers),
    ...engagements.filter(({ status }) => running.includes(status)).map(({ volunteer }) => volunteer),
  ]);
  const candidates = volunteers.filter(({ reference }) => !inTouch.has(reference));
  const ranked = rank(
    wanted,
    candidates.map((one) => candidateOf(one, now)),
    neighbours,
  ).map((one): Match => {
    const volunteer = known.get(one.reference) as Known;
    const asked = Object.keys(recentAsks(volunteer, now)).length;
    return { ...one, name: titleOf(volunteer), asked, limit: limitOf(volunteer) };
  });
  const offers = published.map((entry) => ({ ...bringsOf(entry), passed: [], reference: entry.reference }));
  const byReference = new Map(published.map((one) => [one.reference, one]));
  return {
    free: ranked.filter(({ bars }) => bars.length === 0),
    barred: ranked.filter(({ bars }) => bars.length > 0),
    engagements: [...engagements].reverse().map((engagement) => {
      const volunteer = known.get(engagement.volunteer);
      return { engagement, ...(volunteer && { name: titleOf(volunteer) }) };
    }),
    offers: suggest(wanted, offers, neighbours)
      .slice(0, mostOffers)
      .map((one) => {
        const entry = byReference.get(one.reference) as Known;
        return { ...one, entry, title: titleOf(entry) };
      }),
    partly: volunteers.length >= mostCompared,
  };
}

const running = ['asked', 'offered', 'accepted', 'met', 'done'];
