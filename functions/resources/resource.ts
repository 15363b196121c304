import type { Holding } from '../holds/holding.ts';
import { formatMoment, formatTime, isoDay } from '../language/format.ts';
import type { Language } from '../language/language.ts';
import type { Entry } from '../store/entry.ts';

/** A time for which something is given away. */
export interface Slot {
  /** Instants, ISO 8601 UTC; the end is the first moment at which it is free again. */
  readonly from: string;
  readonly to: string;
  /** How many of them. */
  readonly count: number;
  /** Asked for, promised, or needed by the owner. */
  readonly state: 'asked' | 'confirmed' | 'own';
}

/**
 * A room, a van, materials or know-how that initiatives share, with the truth about when it is given away: by the reference of the
 * booking, or `own-…` for the owner's own use.
 */
export interface Resource extends Holding {
  readonly slots?: Readonly<Record<string, Slot>>;
}

/** Somebody's wish to use a resource, or a question about it. */
export interface Booking extends Entry {
  /** Reference of what it is about. */
  readonly resource: string;
  /** A booking has a time; a question has none. */
  readonly from?: string;
  readonly to?: string;
  readonly count: number;
  /** What the resource is called, so that mails and lists need not look it up. */
  readonly what: string;
  /** The time is kept for it on the resource, or was refused; unset until then. */
  readonly kept?: boolean;
}

/** Whether an entry is a shared resource. */
export function isResource(entry: Entry | undefined): entry is Resource {
  return entry?.domain === 'resources';
}

/** Whether an entry is a booking or a question. */
export function isBooking(entry: Entry | undefined): entry is Booking {
  return entry?.domain === 'bookings' && 'resource' in entry;
}

/** The choice of the field with the role `category` that is nothing to book: somebody who answers questions. */
const knowHow = 'know-how';

/** Whether it can be booked, or only asked. */
export function isBookable({ facts }: Entry): boolean {
  return facts.category !== knowHow;
}

/** How many of them there are; one where nobody said. */
export function countOf({ facts }: Entry): number {
  return typeof facts.quantity === 'number' && facts.quantity > 0 ? facts.quantity : 1;
}

/** The time of a booking in words: `05.12.2026, 14:00 – 18:00`; empty for a question. */
export function timeIn({ from, to }: Pick<Booking, 'from' | 'to'>, lang: Language): string {
  if (!from || !to) return '';
  const sameDay = isoDay(new Date(from)) === isoDay(new Date(to));
  return `${formatMoment(from, lang)} – ${sameDay ? formatTime(to) : formatMoment(to, lang)}`;
}
