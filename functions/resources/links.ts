import type { Deps } from '../deps.ts';
import type { Language } from '../language/language.ts';
import { sign, verify } from '../tokens.ts';

/** Who follows a link to a booking: whose wish it is, or whose resource. */
export type Side = 'asker' | 'owner';

const purposes = { asker: 'booking', owner: 'booking-owner' } as const;

/** Where somebody sees a booking and answers or cancels it; the link ends with the booking. */
export function bookingLink({ config }: Deps, reference: string, side: Side, lang: Language): string {
  const path = { asker: 'booking', owner: 'request' }[side];
  return `${config.baseUrl}/resources/${path}/${sign(config.secret, purposes[side], reference)}?lang=${lang}`;
}

/** The reference of such a link; undefined when it is none of ours. */
export function readBookingLink({ config, clock }: Deps, side: Side, token: string): string | undefined {
  return verify(config.secret, purposes[side], token, clock())?.value;
}

/** The owner's calendar of all that is promised, to subscribe to; whoever has the address can read it. */
export function calendarLink({ config }: Deps, resource: string, lang: Language): string {
  return `${config.baseUrl}/resources/calendar/${sign(config.secret, 'resource-calendar', resource)}.ics?lang=${lang}`;
}

/** The resource of such a calendar; undefined when it is none of ours. */
export function readCalendarLink({ config, clock }: Deps, token: string): string | undefined {
  return verify(config.secret, 'resource-calendar', token, clock())?.value;
}
