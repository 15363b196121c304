import type { Deps } from '../deps.ts';
import { change } from '../store/change.ts';
import { entryKey, settle } from '../store/entry.ts';
import type { Key } from '../store/port.ts';
import { type Booking, isBooking, isResource, type Resource, type Slot } from './resource.ts';
import { asked, kept, refused } from './rules.ts';
import { withoutSlot, withSlot } from './slots.ts';

/** The resource of a reference; undefined when there is none. */
export async function loadResource(deps: Deps, reference: string): Promise<Resource | undefined> {
  const entry = await deps.db.get<Resource>(entryKey(reference));
  return isResource(entry) ? entry : undefined;
}

/** The booking of a reference; undefined when there is none. */
export async function loadBooking(deps: Deps, reference: string): Promise<Booking | undefined> {
  const entry = await deps.db.get<Booking>(entryKey(reference));
  return isBooking(entry) ? entry : undefined;
}

/** Whether something is shown to the public at a moment. Pure. */
export function isShown({ status, publishFrom, publishUntil }: Resource, now: Date): boolean {
  const at = now.toISOString();
  return status === 'published' && (publishFrom ?? at) <= at && (publishUntil ?? '9') > at;
}

/**
 * Keeps a time on a resource, exactly under any number of parallel askers: each write is on the condition that nobody wrote in
 * between. Asking again with the same id changes nothing. Throws `Conflict` when too many write at once.
 */
export async function keep(
  deps: Deps,
  resource: string,
  id: string,
  slot: Slot,
): Promise<'kept' | 'taken' | 'gone'> {
  let outcome: 'kept' | 'taken' | 'gone' = 'gone';
  await change<Resource>(deps.db, entryKey(resource), (seen) => {
    const now = deps.clock();
    if (!isResource(seen) || (!isShown(seen, now) && !seen.slots?.[id])) {
      outcome = 'gone';
      return seen;
    }
    const next = withSlot(seen, id, slot, now);
    outcome = next ? 'kept' : 'taken';
    return next ? settle(next) : seen;
  });
  return outcome;
}

/** Gives a time back. */
export async function giveBack(deps: Deps, resource: string, id: string): Promise<void> {
  await change<Resource>(deps.db, entryKey(resource), (seen) => {
    const next = withoutSlot(seen, id);
    return next === seen ? seen : settle(next);
  });
}

const mostEntries = 25;

/** The published initiative that somebody entered with the address of a booking; undefined where there is none. */
async function initiativeOf(deps: Deps, { person }: Booking): Promise<string | undefined> {
  if (!person) return undefined;
  const page = await deps.db.query<Key>({
    index: 'person',
    partition: person,
    limit: mostEntries,
    descending: true,
  });
  for (const { pk, sk } of page.items) {
    const entry = await deps.db.get<Booking>({ pk, sk });
    if (entry?.domain === 'initiatives' && entry.status === 'published') return entry.reference;
  }
  return undefined;
}

/** The time that a booking asks for; undefined for a question. */
function slotOf({ from, to, count }: Booking, state: Slot['state']): Slot | undefined {
  return from && to ? { from, to, count, state } : undefined;
}

/**
 * Asks for the time of a booking, once its sender is known: a member of an organisation, or a registered initiative. Doing it
 * again changes nothing. What came of it stands in the booking that is given back; `told`: its sender sees that at once.
 */
export async function claim(deps: Deps, booking: Booking, told = false): Promise<Booking | undefined> {
  if (booking.kept !== undefined || booking.status !== 'asked') return booking;
  const { reference, resource } = booking;
  const isMember = Object.keys(booking.parties ?? {}).length > 0;
  const initiative = isMember ? undefined : await initiativeOf(deps, booking);
  const slot = slotOf(booking, 'asked');
  const allowed = isMember || initiative !== undefined;
  const outcome = !allowed ? 'unknown' : slot ? await keep(deps, resource, reference, slot) : 'question';
  return change<Booking>(deps.db, entryKey(reference), (seen) => {
    const now = deps.clock();
    const at = now.toISOString();
    const known = initiative ? { ...seen, parties: { ...seen.parties, [initiative]: at } } : seen;
    const next =
      outcome === 'kept'
        ? kept(known, now)
        : outcome === 'question'
          ? asked(known, now)
          : refused(known, outcome, now, told);
    return next === known ? seen : settle(next);
  });
}

/** Brings the resource in line with what has become of a booking: the time stays, or is free again. */
export async function settleSlot(deps: Deps, booking: Booking): Promise<void> {
  const slot = slotOf(booking, 'confirmed');
  if (booking.status === 'confirmed' && slot) await keep(deps, booking.resource, booking.reference, slot);
  else if (booking.status !== 'asked') await giveBack(deps, booking.resource, booking.reference);
}
