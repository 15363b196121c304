import { momentOf, plusDays } from '../holds/days.ts';
import { isoDay } from '../language/format.ts';
import type { ActionInput } from '../room.ts';
import { type Entry, type MailIntent, remember } from '../store/entry.ts';
import type { Booking } from './resource.ts';

const day = 86_400_000;
/** So many days the owner has to answer. */
const answerWithin = 7;
/** So many days before it begins one is reminded. */
const remindBefore = 2;
/** So many days it is kept after its end. */
const keptAfter = 30;

function withMails(booking: Booking, names: readonly string[], now: Date, note?: string): Booking {
  if (booking.demo) return booking;
  const at = now.toISOString();
  const mails = names.map((name): [string, MailIntent] => [
    `${name}-${at.replace(/\D/g, '')}`,
    { template: `bookings.${name}`, at, attempts: 0, ...(note && { params: { note } }) },
  ]);
  return { ...booking, mails: { ...booking.mails, ...Object.fromEntries(mails) } };
}

/** Until when the owner has to have answered: a week, and never later than it begins. An instant. */
export function lapsesAt(booking: Booking, now: Date): string {
  const week = momentOf(plusDays(isoDay(now), answerWithin), '09:00');
  return booking.from && booking.from < week ? booking.from : week;
}

/** The booking once the resource keeps its time: its owner is asked. The same object when that was done before. Pure. */
export function kept(booking: Booking, now: Date): Booking {
  if (booking.kept !== undefined || booking.status !== 'asked') return booking;
  return { ...withMails(booking, ['ask'], now), kept: true, nextAt: lapsesAt(booking, now) };
}

/** The booking that cannot be: others were first, or it was for nobody who may. `told`: its sender knows already. Pure. */
export function refused(
  booking: Booking,
  why: 'taken' | 'unknown' | 'gone',
  now: Date,
  told: boolean,
): Booking {
  if (booking.kept !== undefined || booking.status !== 'asked') return booking;
  const next: Booking = { ...booking, status: 'refused', kept: false, nextAt: undefined };
  return remember(withMails(next, told ? [] : [`refused-${why}`], now), {
    at: now.toISOString(),
    by: 'system',
    what: 'refused',
  });
}

/** The question on its way to whom it is for. Pure. */
export function asked(booking: Booking, now: Date): Booking {
  if (booking.kept !== undefined || booking.status !== 'asked') return booking;
  return { ...withMails(booking, ['question'], now), status: 'sent', kept: false, nextAt: undefined };
}

/** When something is to be done for a promised booking next: a reminder in the morning two days before, or its end. */
function nextOf(booking: Booking, now: Date): string | undefined {
  if (!booking.from || !booking.to) return undefined;
  const remind = momentOf(plusDays(isoDay(new Date(booking.from)), -remindBefore), '09:00');
  return remind > now.toISOString() ? remind : booking.to;
}

/** What an action means for a booking. Who is not told by pressing the button is told by mail. Pure. */
export function bookingActed(entry: Entry, action: string, input: ActionInput, now: Date): Entry {
  const booking = entry as Booking;
  const byOwner = input.values?.side === 'owner' || input.viewer?.organisation === booking.owner;
  switch (action) {
    case 'confirm':
      return withMails(booking, ['claim'], now);
    case 'accept':
      return { ...withMails(booking, ['settle', 'accepted', 'booked'], now), nextAt: nextOf(booking, now) };
    case 'decline':
      return { ...withMails(booking, ['settle', 'declined'], now, input.note), nextAt: undefined };
    case 'cancel': {
      const told = byOwner ? ['settle', 'called-off'] : ['settle', 'cancelled', 'given-back'];
      return { ...withMails(booking, told, now, input.note), nextAt: undefined };
    }
    default:
      return booking;
  }
}

/** What becomes of a booking when its date has come: the question lapses, a reminder, its end. Pure. */
export function bookingDue(entry: Entry, now: Date): Entry {
  const booking = entry as Booking;
  const at = now.toISOString();
  if (booking.status === 'asked' && booking.kept) {
    const lapsed: Booking = { ...booking, status: 'lapsed', nextAt: undefined };
    return remember(withMails(lapsed, ['settle', 'lapsed'], now), { at, by: 'system', what: 'lapsed' });
  }
  if (booking.status !== 'confirmed' || !booking.from || !booking.to)
    return { ...booking, nextAt: undefined };
  if (booking.to <= at)
    return remember(withMails({ ...booking, status: 'over', nextAt: undefined }, ['settle'], now), {
      at,
      by: 'system',
      what: 'over',
    });
  const next: Booking = { ...booking, nextAt: booking.to };
  return booking.from > at ? withMails(next, ['reminder'], now) : next;
}

/** How long a booking is kept: as its form says, and thirty days beyond its end. An instant. */
export function keptUntil(booking: Pick<Booking, 'to'>, usual: string): string {
  const beyond = booking.to && new Date(Date.parse(booking.to) + keptAfter * day).toISOString();
  return beyond && beyond > usual ? beyond : usual;
}
