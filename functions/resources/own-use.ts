import { Problem } from '../errors.ts';
import { isoDay } from '../language/format.ts';
import type { ActionInput } from '../room.ts';
import type { Resource } from './resource.ts';
import { withSlot } from './slots.ts';

/** A time that the owner needs it. Throws `Problem` 422 for no time to come, 409 where it is given away. Pure. */
export function blocked(resource: Resource, { values = {} }: ActionInput, now: Date): Resource {
  const { from, to, count = 1 } = values;
  if (typeof from !== 'string' || typeof to !== 'string' || to <= from || to <= now.toISOString())
    throw new Problem(422, 'invalid_period', 'Please give a beginning, and an end that is after it.');
  const slot = { from, to, count: Number(count), state: 'own' } as const;
  const next = withSlot(resource, `own-${from.replace(/\D/g, '')}`, slot, now);
  if (!next) throw new Problem(409, 'changed_meanwhile', 'It is given away during that time.');
  return next;
}

/** The resource without its owner's own use that begins on a day. Pure. */
export function freed(resource: Resource, { values = {} }: ActionInput): Resource {
  const kept = Object.entries(resource.slots ?? {}).filter(
    ([id, { from }]) => !id.startsWith('own-') || isoDay(new Date(from)) !== values.day,
  );
  return { ...resource, slots: Object.fromEntries(kept) };
}
