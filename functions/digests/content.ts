import type { Text } from '../language/language.ts';

/** One entry as a digest shows it. */
export interface DigestLine {
  readonly reference: string;
  readonly title: string;
  readonly status: string;
  /** Since it came in. */
  readonly ageDays: number;
  readonly urgency?: Text;
  readonly place?: string;
  /** Trainings: places in all, free, and people waiting. */
  readonly places?: { readonly capacity: number; readonly free: number; readonly waiting: number };
  /** Offers: when the publication ends; trainings: when they start (ISO 8601). */
  readonly date?: string;
}

/** The sections of a digest, in the order of what needs a hand. */
export type SectionName = 'needs' | 'volunteers' | 'review' | 'trainings' | 'ending' | 'submissions';

export interface DigestSection {
  readonly name: SectionName;
  readonly lines: readonly DigestLine[];
  /** How many more there are than are shown. */
  readonly more: number;
  /** There may be even more than were counted. */
  readonly atLeast?: boolean;
}

/** How many came in through one form in the week. */
export interface Arrival {
  readonly form: string;
  readonly domain: string;
  readonly title: Text;
  readonly count: number;
  /** Of these, not confirmed yet by their senders. */
  readonly unconfirmed: number;
}

/** A digest's content: language-neutral, stored with the digest so that it is sent as it was compiled. */
export interface Digest {
  readonly week: string;
  /** First and last day, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  readonly sections: readonly DigestSection[];
  readonly arrivals: readonly Arrival[];
  /** Nothing new and nothing that waits. */
  readonly quiet: boolean;
}
