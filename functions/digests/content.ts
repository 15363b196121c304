import type { Language, Text } from '../language/language.ts';

/** One of a form's choices, by what it is and not by what it is called: that hangs on the reader's language. */
export interface Choice {
  readonly form: string;
  readonly role: 'urgency' | 'district';
  readonly value: string;
}

/** What the forms call things, in all languages; undefined for what no form knows any more. */
export interface Names {
  readonly ofForm: (slug: string) => Text | undefined;
  readonly ofChoice: (choice: Choice) => Text | undefined;
}

/** One entry as a digest shows it. */
export interface DigestLine {
  readonly reference: string;
  readonly title: string;
  /** Of the title, where it is something that was written and not a name. */
  readonly lang?: Language;
  readonly status: string;
  /** Since it came in. */
  readonly ageDays: number;
  readonly urgency?: Choice;
  /** A district of a form's choices, or what was written. */
  readonly place?: Choice | string;
  /** Trainings: places in all, free, and people waiting. */
  readonly places?: { readonly capacity: number; readonly free: number; readonly waiting: number };
  /** Needs: helpers wanted and found, what organisations look after it, days without any, days overdue. */
  readonly help?: {
    readonly wanted: number;
    readonly found: number;
    readonly claimants: readonly string[];
    readonly unclaimedDays?: number;
    readonly overdueDays?: number;
  };
  /** Follow-ups: the day (`YYYY-MM-DD`). Offers: when the publication ends; trainings: when they start (ISO 8601). */
  readonly date?: string;
  /** Where it leads, if not to the entry's page: a path without a language. */
  readonly path?: string;
}

/** The sections of a digest, in the order of what needs a hand. */
export type SectionName =
  | 'followUps'
  | 'needs'
  | 'offered'
  | 'volunteers'
  | 'review'
  | 'twins'
  | 'trainings'
  | 'ending'
  | 'hidden'
  | 'submissions';

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
  /** Only what concerns its reader: they are of an organisation that does not see everything. */
  readonly own?: true;
  /** Nothing new and nothing that waits. */
  readonly quiet: boolean;
}
