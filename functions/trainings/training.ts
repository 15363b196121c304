import type { Entry } from '../store/entry.ts';

/** A place that somebody has, or that is kept for somebody until they answer. */
export interface Seat {
  readonly state: 'taken' | 'offered';
  /** Since when, ISO 8601 UTC. */
  readonly at: string;
  /** Offered: kept until then. */
  readonly until?: string;
  /** More time was taken; that is possible once. */
  readonly extended?: true;
}

/** One date of a training. Whoever has a place comes to all of them. */
export interface Session {
  /** Stays the same over all changes, so that calendars know it again; the one announced first is `1`. */
  readonly id: string;
  /** Instants, ISO 8601 UTC. */
  readonly startsAt: string;
  readonly endsAt: string;
  /** Where it differs from the training's place. */
  readonly place?: string;
  /** This one date is called off; the others take place. */
  readonly cancelled?: true;
  /** The times people were told last, where they differ: a shift of a few minutes is not worth a mail. */
  readonly said?: { readonly startsAt: string; readonly endsAt: string };
}

/** A hand-out, a set of slides, a video. */
export interface Material {
  readonly title: string;
  /** `https://…` */
  readonly url: string;
}

/**
 * A training with the truth about its places. An attendee is a short keyed hash, so that one address is one attendee.
 * People sit in `seats` or wait in `waiting`, never both; `people` says for each which sign-up is theirs. This item is
 * written by every sign-up: what is kept per person is small.
 */
export interface Training extends Entry {
  readonly capacity: number;
  /** Its dates, the earliest first; without them there is one, from `startsAt` to `finishesAt`. */
  readonly sessions?: readonly Session[];
  /** Instants, ISO 8601 UTC: the first moment, the last, and until when one may sign up. Follow from the dates. */
  readonly startsAt: string;
  readonly finishesAt: string;
  readonly deadlineAt: string;
  /** Dates whose reminder has gone out or is not needed, by id, and where they stood then. */
  readonly reminded?: Readonly<Record<string, string>>;
  /** Links for everybody, and those that only people with a place get. */
  readonly materials?: readonly Material[];
  readonly insideMaterials?: readonly Material[];
  readonly seats: Readonly<Record<string, Seat>>;
  /** The number each drew: who waits longer has the smaller one. */
  readonly waiting: Readonly<Record<string, number>>;
  readonly people: Readonly<Record<string, string>>;
  readonly nextTicket: number;
}

/** What a sender is told at once. */
export type Told = 'seat' | 'waiting' | 'refused';

/** A sign-up: who it was, for which training, what they were told. Whether they have a place is the training's to say. */
export interface Signup extends Entry {
  readonly training: string;
  readonly attendee: string;
  /** Missing: the place was not asked for yet, because something stopped between the two writes. */
  readonly told?: Told;
  /** Version of the training that the last news was about; older news is not told again. */
  readonly heard?: number;
  /** Version of the training with the change that was told last. */
  readonly heardChange?: number;
  /** Dates its owner was reminded of, by id, and where they stood then. */
  readonly reminded?: Readonly<Record<string, string>>;
  /** The dates of a series at which its owner was, by id. */
  readonly at?: Readonly<Record<string, true>>;
  /** Kinds of training that one must have passed for this one; then nothing is told at once, and the place is asked for later. */
  readonly mustHave?: readonly string[];
  /** Those of them that were missing when it was checked last. */
  readonly lacks?: readonly string[];
  /** Why the place may be asked for: its owner confirmed by the link in their mail, or a coordinator vouches for them. */
  readonly cleared?: 'confirmed' | 'vouched';
}

/** Most people who may wait for one training: keeps the item small. */
export const longestList = 2000;

/** Whether an entry is a training with its places set. */
export function isTraining(entry: Entry | undefined): entry is Training {
  return entry?.domain === 'trainings' && 'seats' in entry;
}

/** Whether an entry is a sign-up. */
export function isSignup(entry: Entry | undefined): entry is Signup {
  return entry?.domain === 'signups' && entry.training !== undefined && entry.attendee !== undefined;
}
