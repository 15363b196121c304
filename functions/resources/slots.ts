import { countOf, type Resource, type Slot } from './resource.ts';

/** Most times that are given away at once; what is over is forgotten. */
const most = 500;

const meet = (a: Pick<Slot, 'from' | 'to'>, b: Pick<Slot, 'from' | 'to'>) => a.from < b.to && b.from < a.to;

/** How many are free during all of a time. Pure. */
export function freeDuring(resource: Resource, time: Pick<Slot, 'from' | 'to'>, without?: string): number {
  const others = Object.entries(resource.slots ?? {})
    .filter(([id, slot]) => id !== without && meet(slot, time))
    .map(([, slot]) => slot);
  // The number in use rises only where one of them begins.
  const starts = [time.from, ...others.map(({ from }) => from).filter((at) => at > time.from)];
  const used = starts.map((at) =>
    others.filter(({ from, to }) => from <= at && at < to).reduce((sum, { count }) => sum + count, 0),
  );
  return Math.max(0, countOf(resource) - Math.max(0, ...used));
}

/** What is given away during some of a time, what begins first first. Pure. */
export function takenDuring(resource: Resource, time: Pick<Slot, 'from' | 'to'>): readonly Slot[] {
  const taken = Object.values(resource.slots ?? {}).filter((slot) => meet(slot, time));
  return taken.sort((a, b) => (a.from < b.from ? -1 : 1));
}

/**
 * The resource with a time kept under an id; undefined where too few are free then. Keeping what is kept already changes nothing
 * but its state. Pure.
 */
export function withSlot(resource: Resource, id: string, slot: Slot, now: Date): Resource | undefined {
  const known = resource.slots?.[id];
  if (known?.state === slot.state && known.from === slot.from && known.to === slot.to) return resource;
  const at = now.toISOString();
  const lasting = Object.entries(resource.slots ?? {}).filter(([, one]) => one.to > at);
  if (lasting.length >= most || freeDuring(resource, slot, id) < slot.count) return undefined;
  return { ...resource, slots: { ...Object.fromEntries(lasting), [id]: slot } };
}

/** The resource with a time given back; the same object where there is none under this id. Pure. */
export function withoutSlot(resource: Resource, id: string): Resource {
  if (!resource.slots || !Object.hasOwn(resource.slots, id)) return resource;
  const { [id]: _, ...slots } = resource.slots;
  return { ...resource, slots };
}

/** A time of a day, and how many are free during it. */
export interface Stretch {
  readonly from: string;
  readonly to: string;
  readonly free: number;
}

/** A day (two instants) in stretches, from each moment at which something changes to the next. Pure. */
export function stretchesOf(resource: Resource, day: Pick<Slot, 'from' | 'to'>): readonly Stretch[] {
  const slots = Object.values(resource.slots ?? {}).filter((slot) => meet(slot, day));
  const inside = slots.flatMap(({ from, to }) => [from, to]).filter((at) => at > day.from && at < day.to);
  const edges = [...new Set([day.from, ...inside, day.to])].sort();
  const parts = edges.slice(1).map((to, before) => {
    const from = edges[before] ?? day.from;
    return { from, to, free: freeDuring(resource, { from, to }) };
  });
  const joined: Stretch[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last?.free === part.free) joined[joined.length - 1] = { ...last, to: part.to };
    else joined.push(part);
  }
  return joined;
}
