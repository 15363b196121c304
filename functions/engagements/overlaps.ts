import { type BusyTimes, clashes } from '../busy.ts';
import type { Deps } from '../deps.ts';
import { formatMoment } from '../language/format.ts';
import { type Language, wordsIn } from '../language/language.ts';
import { overlapWording } from '../pages/overlaps.tsx';
import type { Volunteer } from '../volunteers/volunteer.ts';
import type { Engagement } from './engagement.ts';
import { meetingSpan } from './times.ts';

/** Warnings of what a volunteer has at the same time as an agreed meeting, in sentences. Only for what they themselves read. */
export async function overlapsIn(
  deps: Deps,
  { status, meeting, reference }: Engagement,
  volunteer: Volunteer | undefined,
  lang: Language,
  busyTimes: BusyTimes,
): Promise<readonly string[]> {
  if (status !== 'met' || !meeting || !volunteer?.person) return [];
  const span = meetingSpan(meeting);
  if (span.endsAt <= deps.clock().toISOString()) return [];
  const words = wordsIn(overlapWording, lang);
  return clashes([span], await busyTimes(volunteer.person), reference, deps.clock()).map((one) =>
    words.other(one.what, formatMoment(one.startsAt, lang)),
  );
}
