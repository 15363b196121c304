import type { Deps } from '../deps.ts';
import { Rejected } from '../errors.ts';
import { wordsIn } from '../language/language.ts';
import type { Accepted, Submission } from '../room.ts';
import { acceptEntry } from '../store/accept.ts';
import type { MailIntent, Role } from '../store/entry.ts';
import type { Json } from '../store/port.ts';
import { askForPlace } from './ask.ts';
import { attendeeOf } from './attendee.ts';
import { forNewcomer } from './rules.ts';
import { loadTraining } from './store.ts';
import type { Signup, Told, Training } from './training.ts';
import { type Words, wording } from './wording.ts';

type Refusals = Words['rejected'];

/** The error at the field with a role, in the sender's language. */
function rejected(
  submission: Submission,
  role: Role,
  code: string,
  message: (words: Refusals) => string,
): Rejected {
  const field = submission.form.fields.find((one) => one.role === role);
  const text = message(wordsIn(wording, submission.lang).rejected);
  return new Rejected([{ pointer: field ? `/${field.key}` : '', code, message: text }]);
}

/** Places as announced. Throws `Rejected` for anything but a whole number from 1 to 1000. */
function capacityOf(submission: Submission): number {
  const { capacity } = submission.facts;
  if (typeof capacity === 'number' && Number.isInteger(capacity) && capacity >= 1 && capacity <= 1000)
    return capacity;
  throw rejected(submission, 'capacity', 'too_small', (words) => words.capacity);
}

/** Stores an announced training with its places. What a coordinator announces is published at once. */
export async function acceptTraining(deps: Deps, submission: Submission): Promise<Accepted> {
  const { timesOf } = await import('./times.ts');
  const capacity = capacityOf(submission);
  const times = timesOf(submission.facts);
  if (!times || times.startsAt <= submission.at.toISOString()) {
    throw rejected(submission, 'starts', 'not_available', (words) => words.startsInPast);
  }
  if (times.finishesAt <= times.startsAt) {
    throw rejected(submission, 'end-time', 'not_available', (words) => words.endsBefore);
  }
  const { deadline, starts } = submission.facts;
  if (typeof deadline === 'string' && typeof starts === 'string' && deadline > starts) {
    throw rejected(submission, 'deadline', 'not_available', (words) => words.deadlineAfter);
  }
  const status = submission.by || submission.demo ? 'published' : 'new';
  const { entry } = await acceptEntry<Training>(deps, submission, {
    ...times,
    status,
    capacity,
    seats: {},
    waiting: {},
    people: {},
    nextTicket: 1,
    sortAt: times.startsAt,
    ...(status === 'published' && { nextAt: times.finishesAt }),
  });
  return { reference: entry.reference, status: entry.status };
}

function refusal(submission: Submission, got: 'closed' | 'full' | undefined): Rejected {
  return rejected(submission, 'training', 'not_available', (words) => (got ? words[got] : words.unknown));
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

/**
 * Stores a sign-up, then asks for a place. The sign-up comes first, with its mail: if something stops in between, the
 * sweep asks for the place before it renders the mail. Throws `Rejected` at the training's field when it is over,
 * past its deadline or its waiting list is full.
 */
export async function acceptSignup(deps: Deps, submission: Submission): Promise<Accepted> {
  const reference = textOf(submission.facts.training);
  const byHand = submission.by !== undefined;
  const training = reference ? await loadTraining(deps, reference) : undefined;
  if (!training) throw refusal(submission, undefined);
  const chance = forNewcomer(training, submission.at, byHand);
  if (chance === 'closed' || chance === 'full') throw refusal(submission, chance);
  const { entry, created } = await acceptEntry<Signup>(deps, submission, {
    status: 'received',
    training: reference,
    attendee: attendeeOf(deps.config.secret, reference, textOf(submission.facts.email)),
    mails: { outcome: outcomeMail(submission.at) },
  });
  if (!created && entry.told) return answer(submission, entry, entry.told);
  const asked = await askForPlace(deps, entry, { now: submission.at, byHand, likely: chance });
  if (!asked) throw refusal(submission, undefined);
  return answer(submission, entry, asked.told);
}

function outcomeMail(at: Date): MailIntent {
  return { template: 'signups.outcome', at: at.toISOString(), attempts: 0 };
}

function answer(submission: Submission, entry: Signup, told: Told): Accepted {
  if (told === 'refused') throw refusal(submission, 'closed');
  return { reference: entry.reference, status: told };
}
