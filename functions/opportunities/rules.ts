import { Temporal } from 'temporal-polyfill';
import { isoDay } from '../language/format.ts';
import { publicationDue, published } from '../publication.ts';
import type { ActionInput } from '../room.ts';
import { type Entry, remember } from '../store/entry.ts';
import type { Json } from '../store/port.ts';

const zone = 'Europe/Berlin';

function dayIn(value: Json | undefined): string | undefined {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;
}

/** The last day on which an opportunity is of use: until which one can apply, or on which the work ends, the earlier. Pure. */
export function lastDay({ facts }: Pick<Entry, 'facts'>): string | undefined {
  return [dayIn(facts.deadline), dayIn(facts.ends)].filter((day) => day !== undefined).sort()[0];
}

/** Whether that day has passed, by the calendar of the city. Pure. */
export function isOver(entry: Pick<Entry, 'facts'>, now: Date): boolean {
  const last = lastDay(entry);
  return last !== undefined && last < isoDay(now);
}

/** The end of a day in the city, an instant. */
export function endOfDay(day: string): string | undefined {
  try {
    const next = Temporal.PlainDate.from(day, { overflow: 'reject' }).add({ days: 1 });
    return new Date(next.toZonedDateTime(zone).epochMilliseconds).toISOString();
  } catch {
    return undefined;
  }
}

/** When a published opportunity is looked at next: at the end of its publication or of its last day. */
function next(entry: Entry): string | undefined {
  const last = lastDay(entry);
  return [entry.publishUntil, last && endOfDay(last)].filter((at) => at !== undefined).sort()[0];
}

function dated(entry: Entry): Entry {
  return entry.status === 'published' ? { ...entry, nextAt: next(entry) } : entry;
}

/** What an action means: a publication ends by itself with its last day. Pure. */
export function acted(entry: Entry, action: string, input: ActionInput, now: Date): Entry {
  return dated(published(entry, action, input, now));
}

/** Ends what is over: its publication, or the last day of the opportunity itself. Pure. */
export function opportunityDue(entry: Entry, now: Date): Entry {
  if (entry.status !== 'published' || !isOver(entry, now)) return dated(publicationDue(entry, now));
  return remember(
    { ...entry, status: 'ended', sortAt: undefined, nextAt: undefined },
    { at: now.toISOString(), by: 'system', what: 'ended' },
  );
}
