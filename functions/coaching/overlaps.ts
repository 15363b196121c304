import type { Deps } from '../deps.ts';
import { type Language, wordsIn } from '../language/language.ts';
import { type Entry, titleOf } from '../store/entry.ts';
import type { Key } from '../store/port.ts';
import { standing } from '../trainings/rules.ts';
import { heldSessions, meet } from '../trainings/sessions.ts';
import { loadTraining } from '../trainings/store.ts';
import { isSignup } from '../trainings/training.ts';
import { dateIn } from '../trainings/view.ts';
import { type Appointment, isAppointment, keepsSlot } from './coaching.ts';
import { wording } from './wording.ts';

/** Entries of one person that are looked at, the newest. */
const most = 50;

interface Other {
  readonly title: string;
  readonly starts: string;
  readonly ends: string;
}

async function meetingOf(
  deps: Deps,
  entry: Entry,
  span: { startsAt: string; endsAt: string },
): Promise<readonly Other[]> {
  if (isAppointment(entry)) {
    const { startsAt, finishesAt: endsAt } = entry;
    const busy = keepsSlot(entry) && meet({ startsAt, endsAt }, span);
    return busy ? [{ title: entry.what, starts: startsAt, ends: endsAt }] : [];
  }
  if (!isSignup(entry)) return [];
  const training = await loadTraining(deps, entry.training);
  if (training?.status !== 'published' || training.people[entry.attendee] !== entry.reference) return [];
  const { kind } = standing(training, entry.attendee, deps.clock());
  if (kind !== 'seat' && kind !== 'offered') return [];
  return heldSessions(training)
    .filter((session) => meet(session, span))
    .slice(0, 1)
    .map(({ startsAt, endsAt }) => ({ title: titleOf(training), starts: startsAt, ends: endsAt }));
}

/**
 * Warnings of what the owner of an appointment has at the same time (trainings, other appointments), in sentences. Only for what they
 * themselves read (their page, their mails): an answer to a form would tell strangers.
 */
export async function overlapsIn(
  deps: Deps,
  appointment: Appointment,
  lang: Language,
): Promise<readonly string[]> {
  const { person, reference, startsAt, finishesAt: endsAt } = appointment;
  if (!person || endsAt <= deps.clock().toISOString()) return [];
  const { items } = await deps.db.query<Key>({
    index: 'person',
    partition: person,
    limit: most,
    descending: true,
  });
  const entries = await Promise.all(items.map(({ pk, sk }) => deps.db.get<Entry>({ pk, sk })));
  const others = entries.filter((one) => one !== undefined && one.reference !== reference);
  const found = await Promise.all(others.map((one) => one && meetingOf(deps, one, { startsAt, endsAt })));
  const words = wordsIn(wording, lang).page;
  return found.flatMap((met) =>
    (met ?? []).map(({ title, ...times }) => words.overlap(title, dateIn(times, lang))),
  );
}
