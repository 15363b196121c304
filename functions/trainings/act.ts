import type { Deps } from '../deps.ts';
import { NotFound } from '../errors.ts';
import { change } from '../store/change.ts';
import { type Entry, entryKey, remember, settle } from '../store/entry.ts';
import { isUncleared } from './clearing.ts';
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
    const left = what === 'leave' || what === 'remove';
    await change<Entry>(deps.db, entryKey(signup.reference), (seen) => {
      if (!isSignup(seen) || seen.told) return seen;
      const answered = { ...seen, told: 'waiting' as const };
      if (!left || !isUncleared(seen)) return answered;
      // Nothing was asked of the training yet, so it has no news of it.
      const event = { at: deps.clock().toISOString(), by, what: what === 'leave' ? 'left' : 'removed' };
      return settle(remember({ ...answered, status: event.what, mails: {} }, event));
    });
  }
  const order: Command = { do: what, attendee: signup.attendee, by };
  const done = await command(deps, signup.training, order);
  if (!done) throw new NotFound();
  return done;
}
