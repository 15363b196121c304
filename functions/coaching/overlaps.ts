import { type BusyTimes, clashes } from '../busy.ts';
import type { Deps } from '../deps.ts';
import { type Language, wordsIn } from '../language/language.ts';
import { dateIn } from '../trainings/view.ts';
import type { Appointment } from './coaching.ts';
import { wording } from './wording.ts';

/**
 * Warnings of what the owner of an appointment has at the same time (trainings, other appointments, meetings with whom they help), in
 * sentences. Only for what they themselves read (their page, their mails): an answer to a form would tell strangers.
 */
export async function overlapsIn(
  deps: Deps,
  { person, reference, startsAt, finishesAt: endsAt }: Appointment,
  lang: Language,
  busyTimes: BusyTimes,
): Promise<readonly string[]> {
  const now = deps.clock();
  if (!person || endsAt <= now.toISOString()) return [];
  const words = wordsIn(wording, lang).page;
  return clashes([{ startsAt, endsAt }], await busyTimes(person), reference, now).map((one) =>
    words.overlap(one.what, dateIn({ starts: one.startsAt, ends: one.endsAt }, lang)),
  );
}
