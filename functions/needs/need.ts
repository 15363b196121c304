import type { Entry, Facts } from '../store/entry.ts';

/** An organisation's word that it looks after a need. */
export interface Claim {
  /** Since when, ISO 8601 UTC. */
  readonly at: string;
  /** Mail address of the member. */
  readonly by: string;
  /** Lapses then, unless something happens. */
  readonly until: string;
  /** For how many days it was given or renewed last. */
  readonly days: number;
}

/** Somebody who helps: accepted, met, or done with it. */
export interface Helper {
  readonly state: 'accepted' | 'met' | 'done';
  readonly at: string;
  /** Reference of the engagement that has its story. */
  readonly engagement: string;
  /** Id of the organisation that found them, if one did. */
  readonly organisation?: string;
}

/** Why a need was closed without being fulfilled. */
export const closingReasons = [
  'not-needed',
  'solved-elsewhere',
  'not-feasible',
  'duplicate',
  'other',
] as const;
export type ClosingReason = (typeof closingReasons)[number];

/** What the reporter says in the end: whether it helped. */
export const verdicts = ['yes', 'partly', 'no'] as const;
export type Verdict = (typeof verdicts)[number];

/** What the reporter was told, so that nothing is told twice. */
export interface Told {
  /** That it was opened: when. */
  readonly opened?: string;
  /** How many helpers are found, as far as they know. */
  readonly found?: 'none' | 'some' | 'all';
}

/**
 * A need with the truth about who looks after it and who helps. A helper is the reference of a volunteer's entry; at most
 * `wanted` of them, settled by one conditional write each, so that of many who accept at once exactly so many get it.
 */
export interface Need extends Entry {
  /** How many helpers are wanted, 1 to 100. */
  readonly wanted: number;
  /** By the id of the organisation. */
  readonly claims: Readonly<Record<string, Claim>>;
  /** By the reference of the volunteer. */
  readonly helpers: Readonly<Record<string, Helper>>;
  /** How urgent its reporter calls it: the place of their choice in the form, 0 being the most urgent. */
  readonly rank: number;
  /** After so many days without a claim it rises in the lists; the city's setting when it came in. */
  readonly patience: number;
  /** Looked at and opened for the first time. */
  readonly openedAt?: string;
  /** Open without a claim since, ISO 8601 UTC. */
  readonly unclaimedSince?: string;
  readonly told?: Told;
  /** How it was closed: `tell` is what the reporter reads, everything else stays inside. */
  readonly closing?: { readonly why: ClosingReason; readonly tell?: string };
  readonly verdict?: { readonly answer: Verdict; readonly at: string; readonly words?: string };
}

/** The most helpers one need can want. */
export const mostWanted = 100;
/** Days without a claim after which a need rises, where the city says nothing else. */
export const usualPatience = 5;

/** Whether an entry is a need with its claims and helpers set. */
export function isNeed(entry: Entry | undefined): entry is Need {
  return entry?.domain === 'needs' && 'helpers' in entry;
}

/** How many helpers the answers ask for: one where they say nothing. Pure. */
export function wantedIn({ capacity }: Facts): number {
  return typeof capacity === 'number' ? Math.min(Math.max(Math.round(capacity), 1), mostWanted) : 1;
}

/** An entry as a need: what it lacks is as at its beginning. Pure. */
export function asNeed(entry: Entry): Need {
  if (isNeed(entry)) return entry;
  const fresh = { wanted: wantedIn(entry.facts), claims: {}, helpers: {}, rank: 9, patience: usualPatience };
  return { ...fresh, ...entry };
}

/** How many helpers a need has found. Pure. */
export function found({ helpers }: Need): number {
  return Object.keys(helpers).length;
}

/** Whether somebody looks after it or helps. Pure. */
export function isTakenUp(entry: Entry): boolean {
  const { claims, helpers } = asNeed(entry);
  return Object.keys(claims).length + Object.keys(helpers).length > 0;
}

/** How many helpers a need still wants. Pure. */
export function open(need: Need): number {
  return Math.max(0, need.wanted - found(need));
}
