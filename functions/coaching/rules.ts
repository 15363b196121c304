import type { ActionInput } from '../room.ts';
import { after } from '../store/duration.ts';
import { type Entry, type MailIntent, remember, settle } from '../store/entry.ts';
import { remindAt } from '../trainings/reminders.ts';
import { type Appointment, isAppointment } from './coaching.ts';
import type { Named } from './slots.ts';

const day = 86_400_000;
/** Nobody is reminded of what begins so soon. */
const tooLate = 2 * 3_600_000;
/** So long it is kept after the time itself. */
const keptAfter = 30 * day;

/** The appointment with mails of these names to be sent at once. */
function withMails(
  appointment: Appointment,
  names: readonly string[],
  now: Date,
  params?: MailIntent['params'],
): Appointment {
  if (appointment.demo) return appointment;
  const at = now.toISOString();
  const mails = names.map((name): [string, MailIntent] => [
    `${name}-${at.replace(/\D/g, '')}`,
    { template: `appointments.${name}`, at, attempts: 0, ...(params && { params }) },
  ]);
  return { ...appointment, mails: { ...appointment.mails, ...Object.fromEntries(mails) } };
}

/** When something is to be done for a booked time next: a reminder, unless it was booked so late that it needs none, or its end. */
function nextOf({ startsAt, finishesAt }: Pick<Appointment, 'startsAt' | 'finishesAt'>, now: Date): string {
  const remind = remindAt({ startsAt });
  return Date.parse(remind) > now.getTime() + day ? remind : finishesAt;
}

/** How long a booked appointment is kept: as its form says, and beyond its time. An instant. */
function keptUntil({ keep, finishesAt }: Pick<Appointment, 'keep' | 'finishesAt'>, now: Date): string {
  const beyond = new Date(Date.parse(finishesAt) + keptAfter).toISOString();
  return [beyond, after(now, keep).toISOString()].sort()[1] ?? beyond;
}

/** The appointment once it is booked: both sides are told. Pure. */
export function booked(appointment: Appointment, now: Date): Appointment {
  const { ask: _, ...mails } = appointment.mails;
  const next: Appointment = {
    ...appointment,
    mails,
    confirmedAt: now.toISOString(),
    nextAt: nextOf(appointment, now),
    endsAt: keptUntil(appointment, now),
  };
  return withMails(next, ['booked', 'coach-booked'], now);
}

/** The appointment with the time that its coaching has for it; both are told. The same object where it has that already. Pure. */
export function moved(appointment: Appointment, slot: Named, now: Date): Appointment {
  if (appointment.status !== 'booked' || appointment.slot === slot.id) return appointment;
  const { startsAt: was } = appointment;
  const times = { slot: slot.id, startsAt: slot.startsAt, finishesAt: slot.endsAt };
  const next: Appointment = { ...appointment, ...times };
  const dated = { ...next, nextAt: nextOf(next, now), endsAt: keptUntil(next, now) };
  const told = withMails(dated, ['moved', 'coach-moved'], now, { was });
  return settle(remember(told, { at: now.toISOString(), by: 'person', what: 'moved' }));
}

/** The appointment whose time others have: somebody was first, or one has another time there already. Pure. */
export function refused(appointment: Appointment, why: 'taken' | 'other', now: Date): Appointment {
  if (appointment.status !== 'held') return appointment;
  const next: Appointment = { ...appointment, status: 'refused', nextAt: undefined, mails: {} };
  const told = why === 'taken' ? withMails(next, ['refused'], now) : next;
  return settle(remember(told, { at: now.toISOString(), by: 'system', what: 'refused' }));
}

/** What an action means for an appointment. Who is not told by pressing the button is told by mail. Pure. */
export function appointmentActed(entry: Entry, action: string, input: ActionInput, now: Date): Entry {
  if (!isAppointment(entry)) return entry;
  const ended: Appointment = { ...entry, nextAt: undefined };
  switch (action) {
    case 'book':
      return booked(entry, now);
    case 'cancel':
      // Of what was never confirmed nobody knows.
      return withMails(
        ended,
        entry.confirmedAt ? ['settle', 'cancelled', 'coach-cancelled'] : ['settle'],
        now,
      );
    case 'callOff':
      return withMails(
        ended,
        entry.confirmedAt ? ['settle', 'called-off'] : ['settle'],
        now,
        input.note ? { note: input.note } : undefined,
      );
    default:
      return ended;
  }
}

/** What becomes of an appointment when its date has come: it lapses without a confirmation, or its owner is reminded. Pure. */
export function appointmentDue(entry: Entry, now: Date): Entry {
  if (!isAppointment(entry)) return { ...entry, nextAt: undefined };
  const at = now.toISOString();
  if (entry.status === 'held') {
    const lapsed: Appointment = { ...entry, status: 'lapsed', nextAt: undefined, mails: {} };
    return remember(withMails(lapsed, ['settle'], now), { at, by: 'system', what: 'lapsed' });
  }
  if (entry.status !== 'booked' || entry.finishesAt <= at) return { ...entry, nextAt: undefined };
  const next: Appointment = { ...entry, nextAt: entry.finishesAt };
  const soon = Date.parse(entry.startsAt) - now.getTime() < tooLate;
  if (soon || entry.reminded === entry.startsAt) return next;
  return withMails({ ...next, reminded: entry.startsAt }, ['reminder'], now);
}
