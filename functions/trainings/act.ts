import type { Deps } from '../deps.ts';
import { NotFound } from '../errors.ts';
import { change } from '../store/change.ts';
import { type Entry, entryKey } from '../store/entry.ts';
import type { Command, Outcome } from './rules.ts';
import { command } from './store.ts';
import { isSignup, type Signup, type Training } from './training.ts';

/**
 * Does what somebody wants with the place of their sign-up. The sign-up is marked as answered first: otherwise a mail
 * that is still waiting could take them for somebody who was never given a place. Throws `NotFound`.
 */
export async function actOnSeat(
  deps: Deps,
  signup: Signup,
  what: 'leave' | 'accept' | 'decline' | 'extend' | 'remove',
  by = 'person',
): Promise<{ outcome: Outcome; training: Training }> {
  if (!signup.told) {
    await change<Entry>(deps.db, entryKey(signup.reference), (seen) =>
      isSignup(seen) && !seen.told ? { ...seen, told: 'waiting' } : seen,
    );
  }
  const order: Command = { do: what, attendee: signup.attendee, by };
  const done = await command(deps, signup.training, order);
  if (!done) throw new NotFound();
  return done;
}
