import { Problem } from '../errors.ts';
import type { ActionInput } from '../room.ts';
import { after } from '../store/duration.ts';
import { type Entry, type MailIntent, remember, settle } from '../store/entry.ts';
import { withFact } from '../store/facts.ts';
import { safeLink } from '../trainings/inside.ts';
import { type Coaching, isCoaching, type Slot } from './coaching.ts';
import { freeSlots, meeting, mostSlots, repeatedSlots, slotsAhead } from './slots.ts';

/** A coaching without a time ahead ends after so long. */
const restsFor = 60 * 86_400_000;
/** It is kept so long beyond its last time. */
const keptFor = 'P1Y';

type Values = NonNullable<ActionInput['values']>;

/**
 * The coaching in line with its times: what is over is forgotten, its place in the list is that of the next free one, and the
 * sweep looks at it when the next one is over. Pure.
 */
export function arranged(coaching: Coaching, now: Date): Coaching {
  const ahead = slotsAhead(coaching, now);
  const last = ahead
    .map(({ endsAt }) => endsAt)
    .sort()
    .at(-1);
  const lastEnd = last && last > coaching.lastEnd ? last : coaching.lastEnd;
  const rests = new Date(Date.parse(lastEnd) + restsFor).toISOString();
  const kept = after(new Date(lastEnd), keptFor).toISOString();
  const sortAt = freeSlots(coaching, now)[0]?.startsAt ?? lastEnd;
  const dates = [...ahead.map(({ endsAt }) => endsAt), ...(sortAt > now.toISOString() ? [sortAt] : [])];
  return settle({
    ...coaching,
    slots: Object.fromEntries(ahead.map(({ id, ...slot }) => [id, slot])),
    lastEnd,
    sortAt,
    nextAt: coaching.status === 'published' ? (dates.sort()[0] ?? rests) : undefined,
    endsAt: kept > coaching.endsAt ? kept : coaching.endsAt,
  });
}

/** The coaching with more times. Throws `Problem` 422 for times in the past, such that meet, or too many. Pure. */
export function withSlots(
  coaching: Coaching,
  spans: readonly Pick<Slot, 'startsAt' | 'endsAt'>[],
  now: Date,
): Coaching {
  if (spans.some(({ startsAt }) => startsAt <= now.toISOString()))
    throw new Problem(422, 'starts_past', 'The times must lie ahead.');
  const known = slotsAhead(coaching, now);
  if (known.length + spans.length > mostSlots)
    throw new Problem(422, 'too_many_slots', `A coaching has ${mostSlots} times ahead at most.`, {
      n: mostSlots,
    });
  if (meeting([...known, ...spans])) throw new Problem(422, 'slots_meet', 'Two of the times overlap.');
  const { nextSlot } = coaching;
  const added = spans.map(({ startsAt, endsAt }, nth) => [String(nextSlot + nth), { startsAt, endsAt }]);
  const slots = { ...coaching.slots, ...Object.fromEntries(added) };
  return arranged({ ...coaching, slots, nextSlot: nextSlot + spans.length }, now);
}

function note(
  coaching: Coaching,
  id: string,
  template: string,
  params: Record<string, string>,
  now: Date,
): Coaching {
  const intent: MailIntent = { template: `coaching.${template}`, at: now.toISOString(), attempts: 0, params };
  return { ...coaching, mails: { ...coaching.mails, [id]: intent } };
}

/** The coaching with a note to the sweep for each appointment that has a time ahead. Pure. */
export function forBooked(
  coaching: Coaching,
  template: string,
  params: Record<string, string>,
  now: Date,
): Coaching {
  const version = String(coaching.version + 1);
  return slotsAhead(coaching, now).reduce(
    (next, { by }) =>
      by
        ? note(next, `${template}-${version}-${by}`, template, { appointment: by, version, ...params }, now)
        : next,
    coaching,
  );
}

/** The coaching with a note to the sweep that an appointment has another time now. Pure. */
export function followed(coaching: Coaching, appointment: string, now: Date): Coaching {
  return note(coaching, `follow-${coaching.version + 1}-${appointment}`, 'follow', { appointment }, now);
}

const text = (value: Values[string] | undefined) => (typeof value === 'string' ? value : undefined);

function relocated(coaching: Coaching, { place, online }: Values, now: Date): Coaching {
  const [to, link] = [text(place), text(online)];
  const there = to && to !== coaching.facts.place ? withFact(coaching, 'place', to) : coaching;
  const next = link && link !== there.facts.online ? withFact(there, 'online', safeLink(link)) : there;
  if (next === coaching) throw new Problem(422, 'nothing_changed', 'Nothing is different.');
  return forBooked(next, 'relocated', {}, now);
}

/** What an action of those who look after a coaching means. Throws `Problem` 422 for what cannot be. Pure. */
export function coachingActed(entry: Entry, action: string, input: ActionInput, now: Date): Entry {
  if (!isCoaching(entry)) return entry;
  const { values = {}, by, note: reason = '' } = input;
  switch (action) {
    case 'publish':
      return arranged(entry, now);
    case 'addSlots': {
      const { starts, minutes, count, weeks } = values;
      const spans = repeatedSlots(text(starts) ?? '', {
        minutes: Math.round(Number(minutes)),
        count: Math.round(Number(count ?? 1)),
        weeks: Math.round(Number(weeks ?? 1)),
      });
      return withSlots(entry, spans, now);
    }
    case 'dropSlot': {
      const { [String(values.slot)]: dropped, ...slots } = entry.slots;
      if (!dropped || dropped.by)
        throw new Problem(409, 'slot_taken', 'This time is booked, or is not there any more.');
      return arranged({ ...entry, slots }, now);
    }
    case 'relocate':
      return relocated(entry, values, now);
    case 'close':
      return { ...forBooked(entry, 'off', { by, note: reason }, now), nextAt: undefined };
    default:
      return entry;
  }
}

/** What becomes of a coaching when its date has come: times that are over are forgotten; without any for long it ends. Pure. */
export function coachingDue(entry: Entry, now: Date): Entry {
  if (!isCoaching(entry)) return { ...entry, nextAt: undefined };
  const next = arranged(entry, now);
  if (next.nextAt === undefined || next.nextAt > now.toISOString()) return next;
  return remember(
    { ...next, status: 'ended', nextAt: undefined },
    { at: now.toISOString(), by: 'system', what: 'ended' },
  );
}
