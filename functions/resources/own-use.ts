import { Problem } from '../errors.ts';
import { isoDay } from '../language/format.ts';
import type { ActionInput } from '../room.ts';
import { countOf, type Resource, type Slot } from './resource.ts';
import { freeDuring, takenDuring, withSlot } from './slots.ts';

const prefix = 'own-';

/** Whether the time kept under an id is its owner's own use, and no booking. Pure. */
export function isOwnUse(id: string): boolean {
  return id.startsWith(prefix);
}

/** Under an id of its own: two that begin together are two. */
function freshId({ slots = {} }: Resource, from: string): string {
  const base = `${prefix}${from.replace(/\D/g, '')}`;
  let id = base;
  for (let n = 2; Object.hasOwn(slots, id); n++) id = `${base}-${n}`;
  return id;
}

/** What stands in the way of a time: more than there are, or what was given away before. */
function inTheWay(resource: Resource, slot: Slot): Problem {
  const all = countOf(resource);
  if (slot.count > all) return new Problem(422, 'only_so_many', `There are only ${all}.`, { n: all });
  const free = freeDuring(resource, slot);
  const [taken] = takenDuring(resource, slot);
  if (!taken || free >= slot.count) return new Problem(422, 'too_many_times', 'There are too many times.');
  return new Problem(422, 'given_away', 'It is given away during that time.', { n: free, taken });
}

/** A time that the owner needs it. Throws `Problem` 422 for no time to come, and where it is given away. Pure. */
export function blocked(resource: Resource, { values = {} }: ActionInput, now: Date): Resource {
  const { from, to, count = 1 } = values;
  if (typeof from !== 'string' || typeof to !== 'string' || to <= from || to <= now.toISOString())
    throw new Problem(422, 'invalid_period', 'Please give a beginning, and an end that is after it.');
  const slot = { from, to, count: Number(count), state: 'own' } as const;
  const next = withSlot(resource, freshId(resource, from), slot, now);
  if (!next) throw inTheWay(resource, slot);
  return next;
}

/** The resource without its owner's own use that begins on a day. Throws `Problem` 422 where none does. Pure. */
export function freed(resource: Resource, { values = {} }: ActionInput): Resource {
  const all = Object.entries(resource.slots ?? {});
  const kept = all.filter(([id, { from }]) => !isOwnUse(id) || isoDay(new Date(from)) !== values.day);
  if (kept.length === all.length) throw new Problem(422, 'no_own_use', 'No own use begins on that day.');
  return { ...resource, slots: Object.fromEntries(kept) };
}
