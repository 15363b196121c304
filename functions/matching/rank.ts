import { type Brings, type Fit, fitOf, type Neighbours } from './fit.ts';
import type { Bar, Doubt, Reason } from './reason.ts';
import type { Wanted } from './wanted.ts';

/** A volunteer, as far as the ranking may know them. */
export interface Candidate extends Brings {
  readonly reference: string;
  readonly children: boolean;
  readonly certificate: boolean;
  /** Requests in the last 30 days, and how many they want at most. */
  readonly asked: number;
  readonly limit: number;
  /** Tasks taken on in the last 30 days, and whether the hours they want to give are used up. */
  readonly tasks: number;
  readonly spent: boolean;
  readonly confirmed: boolean;
  readonly paused: boolean;
  /** ISO 8601 UTC. */
  readonly pausedUntil?: string;
}

/** A volunteer in the order of how well they fit. With `bars`, they are not asked. */
export interface Ranked extends Fit {
  readonly reference: string;
  readonly bars: readonly Bar[];
}

/** Why somebody may not be asked now. Pure. */
export function barsOf(wanted: Wanted, candidate: Candidate): readonly Bar[] {
  const { paused, pausedUntil, confirmed, asked, limit, passed, children, certificate } = candidate;
  const lacks = wanted.requires.filter((kind) => !passed.includes(kind));
  const bars: (Bar | false)[] = [
    paused &&
      (pausedUntil ? { code: 'paused-until', values: [pausedUntil] } : { code: 'paused', values: [] }),
    !confirmed && { code: 'unconfirmed', values: [] },
    asked >= limit && { code: 'limit', values: [String(asked)] },
    lacks.length > 0 && { code: 'lacks-training', values: lacks },
    wanted.children && !children && { code: 'no-children', values: [] },
    wanted.children && children && !certificate && { code: 'no-certificate', values: [] },
  ];
  return bars.filter((one) => one !== false);
}

/** Who has done less lately comes before others who fit as well. */
function byLoad({ tasks, spent, asked, limit }: Candidate): Fit {
  const reasons: Reason[] = tasks === 0 ? [{ code: 'fresh', values: [] }] : [];
  const doubts: Doubt[] = [
    ...(tasks > 0 ? [{ code: 'busy', values: [String(tasks)] } as const] : []),
    ...(spent ? [{ code: 'hours', values: [] } as const] : []),
  ];
  const left = limit > 0 ? Math.max(0, 1 - asked / limit) : 0;
  return { points: (tasks === 0 ? 6 : 0) + (spent ? 0 : 4) + Math.round(4 * left), reasons, doubts };
}

function judged(wanted: Wanted, candidate: Candidate, neighbours: Neighbours): Ranked {
  const fit = fitOf(wanted, candidate, neighbours);
  const load = byLoad(candidate);
  return {
    reference: candidate.reference,
    points: fit.points + load.points,
    reasons: [...fit.reasons, ...load.reasons],
    doubts: [...fit.doubts, ...load.doubts],
    bars: barsOf(wanted, candidate),
  };
}

/** The better one first; among equals by reference, so that the order is the same for everybody at every time. */
function better(one: Ranked, other: Ranked): number {
  if (one.points !== other.points) return other.points - one.points;
  return one.reference < other.reference ? -1 : 1;
}

/** All candidates: first those who may be asked, then those who may not, each from the best to the worst. Pure. */
export function rank(
  wanted: Wanted,
  candidates: readonly Candidate[],
  neighbours: Neighbours = {},
): readonly Ranked[] {
  const all = candidates.map((one) => judged(wanted, one, neighbours)).sort(better);
  return [...all.filter(({ bars }) => bars.length === 0), ...all.filter(({ bars }) => bars.length > 0)];
}

/** Fewest points of something that is worth pointing to. */
const worthIt = 45;

/** What fits well enough to be pointed to, the best first. Pure. */
export function suggest<T extends Brings & { readonly reference: string }>(
  wanted: Wanted,
  offers: readonly T[],
  neighbours: Neighbours = {},
): readonly (Fit & { readonly reference: string })[] {
  return offers
    .map((offer) => ({ ...fitOf(wanted, offer, neighbours), reference: offer.reference }))
    .filter(({ points, reasons }) => points >= worthIt && reasons.some(({ code }) => code === 'category'))
    .sort((one, other) => better({ ...one, bars: [] }, { ...other, bars: [] }));
}
