import type { Deps } from '../deps.ts';
import { type Language, wordsIn } from '../language/language.ts';
import type { Entry } from '../store/entry.ts';
import type { Key } from '../store/port.ts';
import { standing } from './rules.ts';
import { heldSessions, meet } from './sessions.ts';
import { loadTraining } from './store.ts';
import { isSignup, type Session, type Signup, type Training } from './training.ts';
import { dateIn, viewOf } from './view.ts';
import { waitingWording } from './waiting-wording.ts';

/** Sign-ups of one person that are looked at, the newest first. */
const most = 50;

/** Something at the same time: another training in which somebody has a place, or what an entry of theirs says (`busy`). */
export interface Overlap {
  readonly training?: Training;
  readonly what?: string;
  readonly session: Pick<Session, 'startsAt' | 'endsAt'>;
}

/** The first date of another training that is at the same time as one of this. What is over does not count. Pure. */
export function firstMeeting(training: Training, other: Training, now: Date): Session | undefined {
  const ahead = (one: Training) => heldSessions(one).filter((session) => session.endsAt > now.toISOString());
  const mine = ahead(training);
  return ahead(other).find((session) => mine.some((one) => meet(one, session)));
}

/**
 * Trainings at the same time as one in which the owner of a sign-up has a place, too, or is offered one. Only for what they
 * themselves read (their page, their mails): an answer to a form would tell strangers.
 */
export async function overlapsOf(
  deps: Deps,
  training: Training,
  signup: Signup,
): Promise<readonly Overlap[]> {
  if (!signup.person) return [];
  const now = deps.clock();
  const { items } = await deps.db.query<Key>({
    index: 'person',
    partition: signup.person,
    limit: most,
    descending: true,
  });
  const entries = await Promise.all(items.map(({ pk, sk }) => deps.db.get<Entry>({ pk, sk })));
  const others = entries.filter(isSignup).filter((one) => one.training !== training.reference);
  const found = await Promise.all(
    others.map(async (one): Promise<Overlap[]> => {
      const other = await loadTraining(deps, one.training);
      if (other?.status !== 'published' || other.people[one.attendee] !== one.reference) return [];
      const { kind } = standing(other, one.attendee, now);
      const session = kind === 'seat' || kind === 'offered' ? firstMeeting(training, other, now) : undefined;
      return session ? [{ training: other, session }] : [];
    }),
  );
  const mine = heldSessions(training).filter((session) => session.endsAt > now.toISOString());
  const busy = entries.flatMap((entry): Overlap[] => {
    const at = entry?.busy;
    return at && mine.some((one) => meet(one, at)) ? [{ what: at.what, session: at }] : [];
  });
  return [...found.flat(), ...busy];
}

/** Warnings of what is at the same time, in sentences. */
export function overlapsIn(deps: Deps, overlaps: readonly Overlap[], lang: Language): readonly string[] {
  const words = wordsIn(waitingWording, lang);
  return overlaps.map(({ training, what = '', session: { startsAt, endsAt } }) => {
    const when = dateIn({ starts: startsAt, ends: endsAt }, lang);
    return training
      ? words.overlap(viewOf(deps, training, deps.clock()).title, when)
      : words.overlapOther(what, when);
  });
}
