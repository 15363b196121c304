import { type BusyTimes, clashes } from '../busy.ts';
import type { Deps } from '../deps.ts';
import { type Language, wordsIn } from '../language/language.ts';
import { overlapWording } from '../pages/overlaps.tsx';
import { heldSessions } from './sessions.ts';
import type { Signup, Training } from './training.ts';
import { dateIn } from './view.ts';
import { waitingWording } from './waiting-wording.ts';

/**
 * Warnings of what the owner of a sign-up has at the same time as its training (a place in another one, or what they have agreed
 * on), in sentences. Only for what they themselves read (their page, their mails): an answer to a form would tell strangers.
 */
export async function overlapsIn(
  deps: Deps,
  training: Training,
  signup: Signup,
  lang: Language,
  busyTimes: BusyTimes,
): Promise<readonly string[]> {
  if (!signup.person) return [];
  const busy = await busyTimes(signup.person);
  return clashes(heldSessions(training), busy, training.reference, deps.clock()).map((one) => {
    const when = dateIn({ starts: one.startsAt, ends: one.endsAt }, lang);
    return one.training
      ? wordsIn(waitingWording, lang).overlap(one.what, when)
      : wordsIn(overlapWording, lang).other(one.what, when);
  });
}
