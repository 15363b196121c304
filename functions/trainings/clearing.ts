import type { Deps } from '../deps.ts';
import { change } from '../store/change.ts';
import { type Entry, entryKey, type MailIntent, remember, settle } from '../store/entry.ts';
import { askForPlace } from './ask.ts';
import { passedBy } from './passed.ts';
import { lacking } from './required.ts';
import { isSignup, type Signup } from './training.ts';

/**
 * Trainings with a prerequisite. Whether an address has passed something is nobody else's business, so a sign-up must not show
 * it: neither the answer to the form nor the public number of free places may differ. The place is therefore asked for only after
 * the address's owner has pressed the button behind the link in their mail, or a coordinator vouches for them.
 */

/** Whether the prerequisite of a sign-up is still to be looked at, or its owner has still to confirm. Pure. */
export function isUncleared({ mustHave = [], cleared, told }: Signup): boolean {
  return mustHave.length > 0 && !cleared && !told;
}

/** What a sign-up lacks of what its training asks for, noted on it. */
export async function checkPrerequisite(deps: Deps, signup: Signup): Promise<readonly string[]> {
  const passed = signup.person ? await passedBy(deps, signup.person) : {};
  const lacks = lacking(signup.mustHave ?? [], passed);
  await change<Entry>(deps.db, entryKey(signup.reference), (seen) =>
    isSignup(seen) && isUncleared(seen)
      ? settle({ ...seen, lacks, status: lacks.length > 0 ? 'prerequisite' : 'confirming' })
      : seen,
  );
  return lacks;
}

/** The sign-up whose place may be asked for now, with the mail that tells what came of it. Pure. */
export function cleared(signup: Signup, how: NonNullable<Signup['cleared']>, now: Date): Signup {
  const outcome: MailIntent = { template: 'signups.outcome', at: now.toISOString(), attempts: 0 };
  return settle({ ...signup, cleared: how, mails: { ...signup.mails, [`outcome-${how}`]: outcome } });
}

/**
 * Takes the word of who has the link of a sign-up that they want the place, and asks for it, if they have passed what is needed.
 * The sign-up is marked first, so that the sweep goes on where this stops.
 */
export async function confirmSignup(deps: Deps, signup: Signup): Promise<'done' | 'lacks' | 'nothing'> {
  if (!isUncleared(signup)) return 'nothing';
  const lacks = await checkPrerequisite(deps, signup);
  if (lacks.length > 0) return 'lacks';
  const now = deps.clock();
  const marked = await change<Entry>(deps.db, entryKey(signup.reference), (seen) => {
    if (!isSignup(seen) || !isUncleared(seen)) return seen;
    return cleared(
      remember(seen, { at: now.toISOString(), by: 'person', what: 'confirmed' }),
      'confirmed',
      now,
    );
  });
  if (!isSignup(marked) || marked.cleared !== 'confirmed' || marked.told) return 'nothing';
  await askForPlace(deps, marked, { now, byHand: false });
  return 'done';
}
