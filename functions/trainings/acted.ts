import { Problem } from '../errors.ts';
import type { ActionInput } from '../room.ts';
import { annotate, type Entry, type MailIntent } from '../store/entry.ts';
import { changeNote } from './change-note.ts';
import { type Change, changed } from './changes.ts';
import { skipPastReminders } from './reminders.ts';
import { nextDate, passOn } from './rules.ts';
import { isTraining, type Training } from './training.ts';

/** News that the sweep carries to all sign-ups, page by page; `params` say what it is about. */
function forAll(
  training: Training,
  name: string,
  input: ActionInput,
  now: Date,
  params: MailIntent['params'],
) {
  const version = String(training.version + 1);
  const intent: MailIntent = {
    template: `trainings.${name}`,
    at: now.toISOString(),
    attempts: 0,
    params: { after: '', by: input.by, version, ...(input.note && { note: input.note }), ...params },
  };
  return { ...training, mails: { ...training.mails, [`${name}-${version}`]: intent } };
}

function paramsOf({ what, session, was = {} }: Change): Record<string, string> {
  const { startsAt, endsAt, place } = was;
  return {
    what,
    ...(session && { session }),
    ...(startsAt && { wasStarts: startsAt }),
    ...(endsAt && { wasEnds: endsAt }),
    ...(place && { wasPlace: place }),
  };
}

/** Another number of places; new ones are offered to those who wait. Throws `Problem` 409 for fewer than are taken or offered. */
function withCapacity(training: Training, to: number, now: Date): Training {
  if (!Number.isInteger(to))
    throw new Problem(422, 'capacity', 'The number of places must be a whole number.');
  const held = Object.keys(training.seats).length;
  if (to < held) throw new Problem(409, 'too_few', `There must be at least ${held} places.`, { n: held });
  return passOn({ ...training, capacity: to }, now);
}

/**
 * What an action of those who look after a training means: publishing sets its next date; what is changed or cancelled is told to
 * everybody it concerns, page by page, by the sweep. Throws `Problem` for what cannot be. Pure.
 */
export function acted(entry: Entry, action: string, input: ActionInput, now: Date): Entry {
  if (!isTraining(entry)) return entry;
  if (action === 'cancel') return { ...forAll(entry, 'cancelled', input, now, {}), nextAt: undefined };
  if (action === 'publish') {
    const published = skipPastReminders(entry, now);
    return { ...published, nextAt: nextDate(published, now) };
  }
  const { values = {} } = input;
  if (action === 'capacity') {
    const next = withCapacity(entry, Number(values.places), now);
    return annotate({ ...next, nextAt: nextDate(next, now) }, changeNote(entry, next, action, values));
  }
  const done = changed(entry, action, values, now);
  if (!done) return entry;
  const { training, change } = done;
  const told =
    change && training.status === 'published'
      ? forAll(training, 'changed', input, now, paramsOf(change))
      : training;
  return annotate({ ...told, nextAt: nextDate(told, now) }, changeNote(entry, training, action, values));
}
