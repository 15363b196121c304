import type { Entry } from '../store/entry.ts';

/** What a placement keeps of the opportunity it is about, which may be gone before it. */
export interface About {
  readonly reference: string;
  /** As it is called in public. */
  readonly title: string;
  /** Last day of the work, where it has one: `YYYY-MM-DD`. */
  readonly ends?: string;
  /** Field of action, for the figures. */
  readonly field?: string;
}

/**
 * Somebody who is proposed for a work opportunity, under a word that tells strangers nothing and by the first name only. The
 * opportunity has the truth about its places; names go soon after the end, the entry itself some time later.
 */
export interface Placement extends Entry {
  readonly about: About;
  /** How long it is kept after its end, ISO 8601. */
  readonly keep: string;
  /** Days that were told, `YYYY-MM-DD`. */
  readonly days: Readonly<Partial<Record<'interview' | 'started' | 'ended', string>>>;
  /** It is at its end since, ISO 8601 UTC. */
  readonly endedAt?: string;
  /** It is at its end, but its place is not free again. */
  readonly keepsPlace?: boolean;
  /** Names and words are erased. */
  readonly erased?: boolean;
}

/** Whether an entry is a placement. */
export function isPlacement(entry: Entry | undefined): entry is Placement {
  return entry?.domain === 'placements' && 'about' in entry;
}

/** States from which nothing follows any more. */
export const endStates: readonly string[] = ['ended', 'declined', 'stopped'];

/** How the opportunity has to know a placement. Pure. */
export function standingOf(placement: Placement): 'kept' | 'proposed' | 'interview' | 'none' {
  const { status } = placement;
  if (status === 'proposed' || status === 'interview') return status;
  if (status === 'started') return 'kept';
  return status === 'ended' && placement.keepsPlace ? 'kept' : 'none';
}
