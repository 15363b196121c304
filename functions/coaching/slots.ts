import { Temporal } from 'temporal-polyfill';
import { meet } from '../busy.ts';
import type { Coaching, Slot } from './coaching.ts';

const zone = 'Europe/Berlin';
const hour = 3_600_000;
const minute = 60_000;

/** Most times of a coaching that lie ahead: keeps the item small. */
export const mostSlots = 100;
/** So long before it begins a time can be booked at the latest: the coach has to hear of it. */
const lead = 2 * hour;
/** A time is kept so long for somebody who has not confirmed yet. */
const heldFor = 24 * hour;

type Span = Pick<Slot, 'startsAt' | 'endsAt'>;

function instant(day: Temporal.PlainDate, time: string): number {
  return day.toZonedDateTime({ timeZone: zone, plainTime: time.slice(0, 8) }).epochMilliseconds;
}

/** A stretch of time in equal parts; what is left over at its end is none. Pure. */
function parts(from: number, to: number, minutes: number): readonly Span[] {
  const many = Math.max(0, Math.floor((to - from) / (minutes * minute)));
  return Array.from({ length: Math.min(many, mostSlots + 1) }, (_, nth) => ({
    startsAt: new Date(from + nth * minutes * minute).toISOString(),
    endsAt: new Date(from + (nth + 1) * minutes * minute).toISOString(),
  }));
}

/** A day on which a coach has time, as it was announced: `YYYY-MM-DD`, `HH:MM`. */
export interface Day {
  readonly day: string;
  readonly from: string;
  readonly to: string;
}

/**
 * All times of the days that were announced, each in parts of so many minutes, and the same in the following weeks until a day, by
 * the city's clock. One more than there may be at most, where there are too many. Pure.
 */
export function announcedSlots(days: readonly Day[], minutes: number, until?: string): readonly Span[] {
  return days.flatMap(({ day, from, to }) => {
    const first = Temporal.PlainDate.from(day);
    const spans: Span[] = [];
    for (let week = 0; spans.length <= mostSlots; week++) {
      const date = first.add({ weeks: week });
      if (week > 0 && (!until || date.toString() > until)) break;
      const found = parts(instant(date, from), instant(date, to), minutes);
      if (found.length === 0) break;
      spans.push(...found);
    }
    return spans;
  });
}

/** So many times directly after each other from a moment on, and again in the following weeks by the city's clock. Pure. */
export function repeatedSlots(
  first: string,
  { minutes, count, weeks }: { readonly minutes: number; readonly count: number; readonly weeks: number },
): readonly Span[] {
  const start = Temporal.Instant.from(first).toZonedDateTimeISO(zone);
  return Array.from({ length: weeks }, (_, week) => {
    const from = start.add({ weeks: week }).epochMilliseconds;
    return parts(from, from + count * minutes * minute, minutes);
  }).flat();
}

/** Two of some times that have a moment in common; undefined where there are none. Pure. */
export function meeting(spans: readonly Span[]): readonly [Span, Span] | undefined {
  const ordered = [...spans].sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
  for (const [at, span] of ordered.entries()) {
    const next = ordered[at + 1];
    if (next && meet(span, next)) return [span, next];
  }
  return undefined;
}

/** A time with its id. */
export type Named = Slot & { readonly id: string };

/** The times of a coaching that are not over, the earliest first. Pure. */
export function slotsAhead({ slots }: Pick<Coaching, 'slots'>, now: Date): readonly Named[] {
  return Object.entries(slots)
    .map(([id, slot]) => ({ id, ...slot }))
    .filter(({ endsAt }) => endsAt > now.toISOString())
    .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
}

/** The times that can be booked now, the earliest first. Pure. */
export function freeSlots(coaching: Pick<Coaching, 'slots' | 'status'>, now: Date): readonly Named[] {
  if (coaching.status !== 'published') return [];
  const soon = new Date(now.getTime() + lead).toISOString();
  return slotsAhead(coaching, now).filter(({ by, startsAt }) => !by && startsAt > soon);
}

/** The time that is kept for an appointment; undefined where there is none. Pure. */
export function slotOf({ slots }: Pick<Coaching, 'slots'>, appointment: string): Named | undefined {
  const found = Object.entries(slots).find(([, { by }]) => by === appointment);
  return found && { id: found[0], ...found[1] };
}

/** Until when a time is kept for somebody who has not confirmed: a day, and at most half of what is left, so that another can have it. */
export function heldUntil(startsAt: string, now: Date): string {
  const left = Date.parse(startsAt) - now.getTime();
  return new Date(now.getTime() + Math.max(0, Math.min(heldFor, left / 2))).toISOString();
}

/** What came of asking for a time: it is kept, it is somebody else's or over, or one has one of this coaching already. */
export type Asked = 'kept' | 'taken' | 'other';

type Done = { readonly outcome: Asked; readonly coaching: Coaching };

const withSlot = (coaching: Coaching, id: string, slot: Slot): Coaching => ({
  ...coaching,
  slots: { ...coaching.slots, [id]: slot },
});

/** Keeps a time for an appointment; asking again changes nothing. Pure. */
export function held(coaching: Coaching, id: string, appointment: string, now: Date): Done {
  const own = slotOf(coaching, appointment);
  if (own) return { outcome: own.id === id ? 'kept' : 'taken', coaching };
  const { id: _, ...slot } = freeSlots(coaching, now).find((one) => one.id === id) ?? { id: '' };
  if (!('startsAt' in slot)) return { outcome: 'taken', coaching };
  return { outcome: 'kept', coaching: withSlot(coaching, id, { ...slot, by: appointment }) };
}

/** Makes a time that is kept certain: one for each person, so that there are some left for others. Pure. */
export function secured(coaching: Coaching, appointment: string, who: string, now: Date): Done {
  const own = slotOf(coaching, appointment);
  if (!own || own.startsAt <= now.toISOString()) return { outcome: 'taken', coaching };
  if (own.who) return { outcome: 'kept', coaching };
  if (slotsAhead(coaching, now).some((one) => one.who === who)) return { outcome: 'other', coaching };
  const { id, ...slot } = own;
  return { outcome: 'kept', coaching: withSlot(coaching, id, { ...slot, who }) };
}

/** Gives a time back; the same object where none is kept. Without `again` nobody else can have it. Pure. */
export function freed(coaching: Coaching, appointment: string, again: boolean): Coaching {
  const own = slotOf(coaching, appointment);
  if (!own) return coaching;
  const { id, by: _, who: __, ...slot } = own;
  if (again) return withSlot(coaching, id, slot);
  const { [id]: ___, ...slots } = coaching.slots;
  return { ...coaching, slots };
}

/** Changes a booked time for one that is free, both in one. Pure. */
export function exchanged(coaching: Coaching, appointment: string, to: string, now: Date): Done {
  const own = slotOf(coaching, appointment);
  if (own?.id === to) return { outcome: 'kept', coaching };
  if (!own?.who || own.startsAt <= now.toISOString()) return { outcome: 'taken', coaching };
  const asked = held(freed(coaching, appointment, true), to, appointment, now);
  if (asked.outcome !== 'kept') return { outcome: 'taken', coaching };
  return secured(asked.coaching, appointment, own.who, now);
}
