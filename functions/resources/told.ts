import type { Deps } from '../deps.ts';
import type { Language } from '../language/language.ts';
import type { CalendarEvent } from '../listing/calendar.ts';
import { idOf } from '../listing/identity.ts';
import { organisationName } from '../organisations/organisation.ts';
import { city } from '../rights.ts';
import { type Entry, entryKey, titleOf } from '../store/entry.ts';
import type { Booking, Resource } from './resource.ts';

/** An answer to the field with a role, as text. */
export function answer({ facts }: Entry, role: 'name' | 'email' | 'phone' | 'place' | 'message'): string {
  const value = facts[role];
  return typeof value === 'string' ? value : '';
}

/** Who asks: the initiative or organisation they belong to, or the name they gave it. */
export async function askerOf(deps: Deps, booking: Booking, lang: Language): Promise<string> {
  const { 'organisation-name': named } = booking.facts;
  const [party] = Object.keys(booking.parties ?? {});
  const initiative = party && (await deps.db.get<Entry>(entryKey(party)));
  const known = initiative
    ? titleOf(initiative)
    : party && party !== city
      ? await organisationName(deps, party, lang)
      : undefined;
  const said = typeof named === 'string' && named !== known ? named : undefined;
  return [answer(booking, 'name'), known, said].filter(Boolean).join(', ');
}

/** The event of a booking for a calendar. */
export function eventOf(
  deps: Deps,
  booking: Booking,
  resource: Resource | undefined,
  lang: Language,
): CalendarEvent {
  const place = resource && answer(resource, 'place');
  return {
    uid: idOf(booking),
    sequence: booking.version,
    changed: booking.history.at(-1)?.at ?? booking.receivedAt,
    written: deps.clock().toISOString(),
    starts: booking.from ?? booking.receivedAt,
    ends: booking.to ?? booking.receivedAt,
    summary: booking.what,
    lang: resource?.lang ?? lang,
    ...(place && { location: place }),
    cancelled: booking.status !== 'confirmed',
  };
}
