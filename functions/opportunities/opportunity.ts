import type { Entry } from '../store/entry.ts';

/** A placement that has a place here: since when, and for whose word it was given. */
export interface Place {
  readonly at: string;
  /** Whose write took it, until that is known to have become a start. */
  readonly token?: string;
}

/**
 * A work opportunity with the truth about its places: a place is taken by the placement that starts there, by one conditional
 * write, so that of many at once exactly as many start as there are places. Its `capacity` is the answer of that role.
 */
export interface Opportunity extends Entry {
  /** Who has a place, by the reference of the placement. */
  readonly placed: Readonly<Record<string, Place>>;
  /** Who is proposed or invited, by the reference of the placement; they take no place yet. */
  readonly candidates: Readonly<Record<string, 'proposed' | 'interview'>>;
}

/** Whether an entry is a work opportunity whose places are kept. */
export function isOpportunity(entry: Entry | undefined): entry is Opportunity {
  return entry?.domain === 'opportunities' && 'placed' in entry && 'candidates' in entry;
}

/** How many places there are; none where the form does not ask. Pure. */
export function capacityOf({ facts }: Pick<Entry, 'facts'>): number {
  return typeof facts.capacity === 'number' ? facts.capacity : 0;
}

/** How many places are free, 0 or more. Pure. */
export function freePlaces(entry: Entry): number {
  const taken = isOpportunity(entry) ? Object.keys(entry.placed).length : 0;
  return Math.max(0, capacityOf(entry) - taken);
}
