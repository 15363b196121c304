import type { Deps } from '../deps.ts';
import { change } from '../store/change.ts';
import { type Entry, entryKey, settle } from '../store/entry.ts';
import { forNewcomer } from './rules.ts';
import { type Claimed, claimPlace } from './store.ts';
import { isSignup, type Signup, type Told } from './training.ts';

/** What is told to the sender: to somebody who is known already, what a newcomer would be told. */
function answerTo(claimed: Claimed, now: Date, byHand: boolean): Told {
  if (claimed.got === 'seat' || claimed.got === 'waiting') return claimed.got;
  if (claimed.got !== 'known') return 'refused';
  const chance = forNewcomer(claimed.training, now, byHand);
  return chance === 'seat' || chance === 'waiting' ? chance : 'refused';
}

/** The sign-up once its place was asked for; a refused one sends no mail of its own. */
function settled(signup: Signup, claimed: Claimed, told: Told): Signup {
  const status = claimed.got === 'known' ? 'duplicate' : told;
  return settle({ ...signup, told, status, ...(told === 'refused' && { mails: {} }) });
}

/** How a place is asked for. */
interface Asking {
  readonly now: Date;
  readonly byHand: boolean;
  /** What is likely to be got, tried first. */
  readonly likely?: 'seat' | 'waiting';
}

/**
 * Asks for the place of a stored sign-up and notes on it what was told. May be done again: the same sign-up gets the same.
 * Undefined when the training is gone.
 */
export async function askForPlace(
  deps: Deps,
  signup: Signup,
  { now, byHand, likely }: Asking,
): Promise<{ claimed: Claimed; told: Told } | undefined> {
  const claim = { training: signup.training, attendee: signup.attendee, signup: signup.reference, byHand };
  const claimed = await claimPlace(deps, claim, now, likely);
  if (!claimed) return undefined;
  const told = answerTo(claimed, now, byHand);
  await change<Entry>(deps.db, entryKey(signup.reference), (seen) =>
    isSignup(seen) && !seen.told ? settled(seen, claimed, told) : seen,
  );
  return { claimed, told };
}
