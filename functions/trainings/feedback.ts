import type { Deps } from '../deps.ts';
import { change } from '../store/change.ts';
import { type Entry, entryKey, remember, settle } from '../store/entry.ts';
import { isSignup, type Signup, type Training } from './training.ts';

/** What somebody said of a training they took part in. */
export interface TrainingFeedback {
  readonly at: string;
  readonly helped: 'yes' | 'partly' | 'no';
  readonly words?: string;
}

/** A sign-up with what its owner said afterwards. */
export type Heard = Signup & { readonly feedback?: TrainingFeedback };

/** The answers that can be given. */
export const answersToFeedback = ['yes', 'partly', 'no'] as const;
const longest = 1000;

/** Whether somebody took part, and can have a certificate and say how it was. Pure. */
export function tookPart(signup: Pick<Signup, 'status'>): boolean {
  return signup.status === 'attended';
}

/** The answer that was given; undefined for anything else. */
export function helpedIn(text: string): TrainingFeedback['helped'] | undefined {
  return answersToFeedback.find((one) => one === text);
}

/** Writes down how it was; what is said later takes the place of what was said before. Nothing for who was not there. */
export async function giveFeedback(
  deps: Deps,
  signup: Signup,
  said: Pick<TrainingFeedback, 'helped' | 'words'>,
): Promise<void> {
  const at = deps.clock().toISOString();
  const words = said.words?.trim().slice(0, longest);
  await change<Entry>(deps.db, entryKey(signup.reference), (seen) => {
    if (!isSignup(seen) || !tookPart(seen)) return seen;
    const feedback: TrainingFeedback = { at, helped: said.helped, ...(words && { words }) };
    const heard: Heard = { ...seen, feedback };
    return settle(remember(heard, { at, by: 'person', what: 'feedback' }));
  });
}

/** How often each answer was given, and what was written, without who wrote it. Pure. */
export function summed(signups: readonly Heard[]): {
  readonly counts: Readonly<Record<TrainingFeedback['helped'], number>>;
  readonly words: readonly string[];
} {
  const given = signups.flatMap(({ feedback }) => feedback ?? []);
  const count = (helped: TrainingFeedback['helped']) => given.filter((one) => one.helped === helped).length;
  return {
    counts: { yes: count('yes'), partly: count('partly'), no: count('no') },
    words: given.flatMap(({ words }) => words ?? []).sort(),
  };
}

/** From when on people can be ticked as having been there: from its beginning. Pure. */
export function canBeTicked(training: Training, now: Date): boolean {
  return training.startsAt <= now.toISOString() && training.status !== 'cancelled';
}
