import type { Deps } from '../deps.ts';
import { change } from '../store/change.ts';
import { entryKey, settle } from '../store/entry.ts';
import { forNewcomer } from './rules.ts';
import { type Claimed, claimPlace } from './store.ts';
import type { Signup, Told } from './training.ts';

/** What is told to the sender: to somebody who is known already, what a newcomer would be told. */
function answerTo(claimed: Claimed, now: Date, byHand: boolean): Told {
  if (claimed.got === 'seat' || claimed.got === 'waiting') return claimed.got;
  if (claimed.got !== 'known') return 'refused';
  const chance = forNewcomer(claimed.training, now, byHand);
  return chance === 'seat' || chance === 'waiting' ? chance : 'refused';
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
  await note(deps, signup, claimed.got === 'known' ? 'duplicate' : told, told);
  return { claimed, told };
}

/** Notes on the sign-up what was told; a refused one sends no mail of its own. */
async function note(deps: Deps, signup: Signup, status: string, told: Told): Promise<void> {
  if (told === 'refused') {
    await change<Signup>(deps.db, entryKey(signup.reference), (seen) =>
      seen.told ? seen : settle({ ...seen, told, status, mails: {} }),
    );
    return;
  }
  // Changes no date and no list, so it need not be read first.
  await deps.db.update(entryKey(signup.reference), {
    update: 'SET told = :told, #status = :status, #version = #version + :one',
    condition: 'attribute_exists(pk) AND attribute_not_exists(told)',
    names: { '#status': 'status', '#version': 'version' },
    values: { ':told': told, ':status': status, ':one': 1 },
  });
}
