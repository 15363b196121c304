import type { Entry } from '../store/entry.ts';

/** An organisation's word that it looks after a need. */
export interface Claim {
  /** Since when, ISO 8601 UTC. */
  readonly at: string;
  /** Mail address of the member. */
  readonly by: string;
  /** Lapses then, unless something happens. */
  readonly until: string;
}

/** Somebody who helps: accepted, met, or done with it. */
export interface Helper {
  readonly state: 'accepted' | 'met' | 'done';
  readonly at: string;
  /** Reference of the engagement that has its story. */
  readonly engagement: string;
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
}

/** Whether an entry is a need with its claims and helpers set. */
export function isNeed(entry: Entry | undefined): entry is Need {
  return entry?.domain === 'needs' && 'helpers' in entry;
}

/** How many helpers a need still wants. Pure. */
export function open(need: Need): number {
  return Math.max(0, need.wanted - Object.keys(need.helpers).length);
}
