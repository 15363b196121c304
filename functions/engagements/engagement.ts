import type { Reason } from '../matching/reason.ts';
import type { Entry } from '../store/entry.ts';

/** What one side says in the end. */
export interface Feedback {
  readonly at: string;
  readonly helped: 'yes' | 'partly' | 'no';
  readonly again?: boolean;
  readonly words?: string;
}

/** The two sides of an engagement: who helps, and who coordinates it. */
export type Side = 'volunteer' | 'coordinator';

/**
 * What came of asking one volunteer for one need, or of their offering to help with it. Holds neither name nor address of
 * anybody: both are looked up in the volunteer's entry. Who helps is the need's to say (`Need.helpers`); this has the story.
 */
export interface Engagement extends Entry {
  /** References of the need and of the volunteer. */
  readonly need: string;
  readonly volunteer: string;
  /** Why they were chosen, as it is told to them. */
  readonly reasons: readonly Reason[];
  /** A word from who asks. */
  readonly word?: string;
  /** Id of the member who asked, or who decided upon an offer to help. */
  readonly member?: string;
  /** Until when an answer is hoped for, ISO 8601 UTC. */
  readonly answerBy?: string;
  /** Somebody said yes, and the need has not yet been asked for the place. */
  readonly yes?: string;
  readonly acceptedAt?: string;
  readonly meeting?: { readonly at: string; readonly place?: string };
  /** The coordinator was asked how it goes; not again before there is another meeting. */
  readonly askedHow?: true;
  readonly hours?: Readonly<Partial<Record<Side, number>>>;
  readonly feedback?: Readonly<Partial<Record<Side, Feedback>>>;
}

/** States in which somebody has a place. */
export const helping = ['accepted', 'met', 'done'] as const;
/** States in which it is still open what becomes of it. */
export const pending: readonly string[] = ['asked', 'offered'];

/** Whether an entry is an engagement. */
export function isEngagement(entry: Entry | undefined): entry is Engagement {
  return entry?.domain === 'engagements' && 'volunteer' in entry;
}

/** Whether somebody helps or helped by it. Pure. */
export function isHelping({ status }: Pick<Engagement, 'status'>): boolean {
  return (helping as readonly string[]).includes(status);
}

/** How many hours it took: as the volunteer noted, else as the coordinator did. Pure. */
export function hoursOf({ hours }: Pick<Engagement, 'hours'>): number | undefined {
  return hours?.volunteer ?? hours?.coordinator;
}

/** Where the engagements of a need are listed (index `arrivals`), and those of a volunteer (index `person`). */
export const listOf = {
  need: (reference: string): string => `engagements of ${reference}`,
  volunteer: (reference: string): string => `engagements of ${reference}`,
} as const;
