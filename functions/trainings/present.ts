import type { Deps } from '../deps.ts';
import { formatMoment } from '../language/format.ts';
import { change } from '../store/change.ts';
import { type Entry, entryKey, remember, settle } from '../store/entry.ts';
import { canBeTicked, tookPart } from './feedback.ts';
import { heldSessions } from './sessions.ts';
import { isSignup, type Session, type Signup, type Training } from './training.ts';

/** Of the dates of a series one must have been at so many, rounded up: with one to three dates at all of them. */
const share = 3 / 4;

/** At how many of its dates one must have been to have taken part in a training. Pure. */
export function datesNeeded(training: Training): number {
  return Math.ceil(share * heldSessions(training).length);
}

/** The dates at which somebody can be ticked as having been there: those that have begun. Pure. */
export function datesToTick(training: Training, now: Date): readonly Session[] {
  if (!canBeTicked(training, now)) return [];
  return heldSessions(training).filter(({ startsAt }) => startsAt <= now.toISOString());
}

/** The dates at which somebody was: those that were ticked, or all where they were only said to have taken part. Pure. */
export function datesOf(training: Training, signup: Signup): readonly Session[] {
  const held = heldSessions(training);
  const { at = {} } = signup;
  const ticked = held.length > 1 ? held.filter(({ id }) => at[id]) : [];
  return ticked.length === 0 && tookPart(signup) ? held : ticked;
}

/** Whether it is known by now that somebody took part in a series: its last date has begun, and they were at enough of them. Pure. */
export function hasTakenPart(training: Training, signup: Signup, now: Date): boolean {
  const all = heldSessions(training);
  return (
    datesToTick(training, now).length === all.length &&
    datesOf(training, signup).length >= datesNeeded(training)
  );
}

/** The sign-up with somebody ticked or not for a date; the same object where that is so already. Pure. */
function ticked(signup: Signup, session: Session, present: boolean, by: string, now: Date): Signup {
  const { [session.id]: before, ...others } = signup.at ?? {};
  // Their certificate names the dates, so they stay once they have it.
  if ((before === true) === present || (!present && tookPart(signup))) return signup;
  const event = { at: now.toISOString(), by, what: present ? 'present' : 'absent' };
  const at = present ? { ...others, [session.id]: true as const } : others;
  return settle(remember({ ...signup, at }, { ...event, note: formatMoment(session.startsAt, 'de') }));
}

/** Writes down whether somebody was at a date of a series; gives their sign-up as it is then. */
export async function tick(
  deps: Deps,
  { reference }: Signup,
  session: Session,
  { present, by }: { readonly present: boolean; readonly by: string },
): Promise<Signup | undefined> {
  const stored = await change<Entry>(deps.db, entryKey(reference), (seen) =>
    isSignup(seen) ? ticked(seen, session, present, by, deps.clock()) : seen,
  );
  return isSignup(stored) ? stored : undefined;
}
