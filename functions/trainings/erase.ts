import type { Deps } from '../deps.ts';
import { change } from '../store/change.ts';
import { type Entry, entryKey } from '../store/entry.ts';
import { withdrawn } from '../withdrawn.ts';
import { actOnSeat } from './act.ts';
import type { Signup, Training } from './training.ts';

/**
 * Gives back what a sign-up has, where the training has not begun, and deletes what its owner told us: in this order, so that
 * doing it again finishes what was cut short.
 */
export async function eraseSignup(deps: Deps, training: Training, signup: Signup): Promise<void> {
  const waits = !signup.told || training.people[signup.attendee] === signup.reference;
  if (waits && training.startsAt > deps.clock().toISOString()) await actOnSeat(deps, signup, 'leave');
  await change<Entry>(deps.db, entryKey(signup.reference), (seen) => withdrawn(seen, deps.clock()));
}
