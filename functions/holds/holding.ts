import type { Entry } from '../store/entry.ts';
import type { Json } from '../store/port.ts';

/** Until when something is taken to hold. Days are `YYYY-MM-DD` in the city. */
export interface Holds {
  /** The last day; who says nothing is hidden with its end. */
  readonly until: string;
  /** When somebody last said that it holds: an instant. */
  readonly said: string;
  /** Days on which its owner was asked, and reminded; missing as long as nobody was. */
  readonly asked?: string;
  readonly reminded?: string;
}

/** What its sender changed and stayed public all the same: the answers as they were before, by the key of their field. */
export interface Changed {
  /** An instant. */
  readonly at: string;
  readonly before: Readonly<Record<string, Json>>;
}

/** Days on which something does not take place, the first and the last; it goes on by itself. */
export interface Pause {
  readonly from: string;
  readonly until: string;
  /** Why, for everybody to read. */
  readonly word?: string;
}

/** An entry whose owner is asked from time to time whether it still holds. */
export interface Holding extends Entry {
  readonly holds?: Holds;
  readonly changed?: Changed;
  readonly pause?: Pause;
}

/** Whether an entry is public, or was and is hidden: its owner may say whether it holds. */
export function isWithPublic({ status }: Entry): boolean {
  return status === 'published' || status === 'hidden';
}

/** How often somebody is asked, in days. */
export interface Rhythm {
  /** From one word to the last day on which it counts. */
  readonly lasts: number;
  /** The owner is asked so many days before that last day, and has as long to answer, however late it was asked. */
  readonly lead: number;
  /** The reminder comes so many days after the question. */
  readonly remind: number;
  /** It stays public as long as it holds; otherwise it has a period of publication that may end before. */
  readonly openEnded: boolean;
}

/** The register of initiatives: asked twice a year, hidden thirty days after the question. */
export const registerRhythm: Rhythm = { lasts: 212, lead: 30, remind: 14, openEnded: true };

/** Offers and shared resources: half a year, asked two weeks before it is over. */
export const offerRhythm: Rhythm = { lasts: 182, lead: 14, remind: 10, openEnded: false };
