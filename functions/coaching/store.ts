import type { Deps } from '../deps.ts';
import { Problem } from '../errors.ts';
import { change } from '../store/change.ts';
import { entryKey, settle } from '../store/entry.ts';
import { inLine } from '../trainings/line.ts';
import { type Appointment, type Coaching, isAppointment, isCoaching, keepsSlot } from './coaching.ts';
import { arranged, followed } from './offer.ts';
import { moved } from './rules.ts';
import { type Asked, exchanged, freed, held, secured, slotOf } from './slots.ts';

/** The coaching of a reference; undefined when there is none. */
export async function loadCoaching(deps: Deps, reference: string): Promise<Coaching | undefined> {
  const entry = await deps.db.get<Coaching>(entryKey(reference));
  return isCoaching(entry) ? entry : undefined;
}

/** The appointment of a reference; undefined when there is none. */
export async function loadAppointment(deps: Deps, reference: string): Promise<Appointment | undefined> {
  const entry = await deps.db.get<Appointment>(entryKey(reference));
  return isAppointment(entry) ? entry : undefined;
}

/**
 * Changes which time of a coaching is whose, exactly under any number of parallel askers: each write is on the condition that
 * nobody wrote in between. `taken` where there is no such coaching. Throws `Conflict` when too many write at once.
 */
async function ask(
  deps: Deps,
  reference: string,
  decide: (coaching: Coaching, now: Date) => { readonly outcome: Asked; readonly coaching: Coaching },
): Promise<Asked> {
  let outcome: Asked = 'taken';
  const apply = (seen: Coaching) => {
    outcome = 'taken';
    if (!isCoaching(seen)) return seen;
    const now = deps.clock();
    const decided = decide(seen, now);
    outcome = decided.outcome;
    return decided.coaching === seen ? seen : arranged(decided.coaching, now);
  };
  // Within one process writes wait for each other; between several the condition decides.
  await inLine(deps.db, reference, () => change(deps.db, entryKey(reference), apply));
  return outcome;
}

/** Keeps a time for an appointment. Asking again for the same changes nothing. */
export function holdSlot(deps: Deps, coaching: string, slot: string, appointment: string): Promise<Asked> {
  return ask(deps, coaching, (seen, now) => held(seen, slot, appointment, now));
}

/**
 * Makes the time of an appointment certain, before that is booked. Throws `Problem` 409 where it is somebody else's, or its
 * owner has another time of this coaching. Gives what takes it back if the appointment could not be booked after all.
 */
export async function secureSlot(deps: Deps, appointment: Appointment): Promise<() => Promise<void>> {
  const { coaching, reference, attendee } = appointment;
  const outcome = await ask(deps, coaching, (seen, now) => secured(seen, reference, attendee, now));
  if (outcome === 'other')
    throw new Problem(409, 'one_slot', 'This person has booked a time of this coaching already.');
  if (outcome === 'taken') throw new Problem(409, 'slot_taken', 'This time is not free any more.');
  return async () => {
    const now = await loadAppointment(deps, reference);
    if (now) await settleSlot(deps, now);
  };
}

/** Gives the time of an appointment back. Without `again` nobody else can have it: the coach is not there. */
export async function freeSlot(
  deps: Deps,
  coaching: string,
  appointment: string,
  again = true,
): Promise<boolean> {
  let was = false;
  await change<Coaching>(deps.db, entryKey(coaching), (seen) => {
    const next = isCoaching(seen) ? freed(seen, appointment, again) : seen;
    was = next !== seen;
    return was ? arranged(next, deps.clock()) : seen;
  });
  return was;
}

/** Brings the coaching in line with what has become of an appointment: its time stays, is free again, or is gone. */
export async function settleSlot(deps: Deps, appointment: Appointment): Promise<void> {
  if (keepsSlot(appointment)) return;
  await freeSlot(deps, appointment.coaching, appointment.reference, appointment.status !== 'calledOff');
}

/** Brings an appointment in line with the time that its coaching has for it. */
export async function follow(deps: Deps, reference: string): Promise<void> {
  const appointment = await loadAppointment(deps, reference);
  if (!appointment) return;
  if (!keepsSlot(appointment)) return settleSlot(deps, appointment);
  const coaching = await loadCoaching(deps, appointment.coaching);
  const slot = coaching && slotOf(coaching, reference);
  if (!slot) return;
  await change<Appointment>(deps.db, entryKey(reference), (seen) => {
    const next = isAppointment(seen) ? moved(seen, slot, deps.clock()) : seen;
    return next === seen ? seen : settle(next);
  });
}

/**
 * Changes the time of an appointment for one that is free, in one write of the coaching; the appointment follows, at once or by the
 * sweep. `taken` where the other time is not free, or its own has begun.
 */
export async function moveSlot(deps: Deps, appointment: Appointment, slot: string): Promise<Asked> {
  const { coaching, reference } = appointment;
  const outcome = await ask(deps, coaching, (seen, now) => {
    const done = exchanged(seen, reference, slot, now);
    return done.coaching === seen ? done : { ...done, coaching: followed(done.coaching, reference, now) };
  });
  if (outcome === 'kept') await follow(deps, reference);
  return outcome;
}
