import type { Deps } from '../deps.ts';
import type { Rejected } from '../errors.ts';
import { wordsIn } from '../language/language.ts';
import { rejectedAt } from '../rejected.ts';
import { city } from '../rights.ts';
import type { Accepted, Submission } from '../room.ts';
import { acceptEntry } from '../store/accept.ts';
import type { MailIntent, Role } from '../store/entry.ts';
import { textOf } from '../store/facts.ts';
import { askForPlace } from './ask.ts';
import { attendeeOf } from './attendee.ts';
import { requiredKinds } from './required.ts';
import { rowsOf } from './rows.ts';
import { forNewcomer } from './rules.ts';
import { loadTraining } from './store.ts';
import type { Material, Session, Signup, Told, Training } from './training.ts';
import { type Words, wording } from './wording.ts';

type Refusals = Words['rejected'];

/** The error at the field with a role, in the sender's language. */
function rejected(
  submission: Submission,
  role: Role,
  code: string,
  message: (words: Refusals) => string,
): Rejected {
  return rejectedAt(submission, role, message(wordsIn(wording, submission.lang).rejected), code);
}

/** Places as announced. Throws `Rejected` for anything but a whole number from 1 to 1000. */
function capacityOf(submission: Submission): number {
  const { capacity } = submission.facts;
  if (typeof capacity === 'number' && Number.isInteger(capacity) && capacity >= 1 && capacity <= 1000)
    return capacity;
  throw rejected(submission, 'capacity', 'too_small', (words) => words.capacity);
}

/** The dates that were announced. Throws `Rejected` at the field that says what cannot be. */
async function sessionsOf(submission: Submission): Promise<readonly Session[]> {
  const [{ announcedSessions, mostSessions, timesOf }, { collision }] = await Promise.all([
    import('./times.ts'),
    import('./sessions.ts'),
  ]);
  const { facts, form, answers } = submission;
  const wrong = (role: Role, words: (words: Refusals) => string) =>
    rejected(submission, role, 'not_available', words);
  const first = timesOf(facts);
  const now = submission.at.toISOString();
  if (!first || first.startsAt <= now) throw wrong('starts', (words) => words.startsInPast);
  if (first.finishesAt <= first.startsAt) throw wrong('end-time', (words) => words.endsBefore);
  const { deadline, starts, 'weekly-until': until } = facts;
  if (typeof deadline === 'string' && typeof starts === 'string' && deadline > starts)
    throw wrong('deadline', (words) => words.deadlineAfter);
  const sessions = announcedSessions(facts, form, answers);
  const more: Role = until ? 'weekly-until' : 'sessions';
  if (typeof until === 'string' && sessions.length === 1) throw wrong(more, (words) => words.untilTooEarly);
  if (sessions.length > mostSessions) throw wrong(more, (words) => words.tooManyDates(mostSessions));
  if (sessions.some((one) => one.startsAt <= now)) throw wrong(more, (words) => words.startsInPast);
  if (sessions.some((one) => one.endsAt <= one.startsAt)) throw wrong(more, (words) => words.endsBefore);
  if (collision(sessions)) throw wrong(more, (words) => words.datesMeet);
  return sessions;
}

/** The links that were given for a list of materials. */
function materialsOf({ form, answers }: Submission, role: Role): readonly Material[] {
  return rowsOf(form, role, answers).flatMap(({ title, website }) =>
    typeof title === 'string' && typeof website === 'string' ? [{ title, url: website }] : [],
  );
}

/** Stores an announced training with its dates and places. What a coordinator announces is published at once. */
export async function acceptTraining(deps: Deps, submission: Submission): Promise<Accepted> {
  const capacity = capacityOf(submission);
  const sessions = await sessionsOf(submission);
  const { spanOf } = await import('./times.ts');
  const span = spanOf(sessions, submission.facts);
  const status = submission.by || submission.demo ? 'published' : 'new';
  const made = {
    ...span,
    sessions,
    status,
    capacity,
    seats: {},
    waiting: {},
    people: {},
    nextTicket: 1,
    materials: materialsOf(submission, 'materials'),
    insideMaterials: materialsOf(submission, 'inside-materials'),
    sortAt: span.startsAt,
  };
  const { remindedSessions, remindAt } = await import('./reminders.ts');
  const late = remindedSessions({ ...span, sessions }).filter(
    (one) => remindAt(one) <= submission.at.toISOString(),
  );
  const reminded = Object.fromEntries(late.map(({ id, startsAt }) => [id, startsAt]));
  const coming = remindedSessions({ ...span, sessions }).filter((one) => !late.includes(one));
  const nextAt = [span.finishesAt, ...coming.map(remindAt)].sort()[0];
  const { entry } = await acceptEntry<Training>(deps, submission, {
    ...made,
    ...(late.length > 0 && { reminded }),
    ...(status === 'published' && { nextAt }),
  });
  return { reference: entry.reference, status: entry.status };
}

function refusal(submission: Submission, got: 'closed' | 'full' | undefined): Rejected {
  return rejected(submission, 'training', 'not_available', (words) => (got ? words[got] : words.unknown));
}

/**
 * Stores a sign-up, then asks for a place. The sign-up comes first, with its mail: if something stops in between, the
 * sweep asks for the place before it renders the mail. For a training with a prerequisite the place is asked for later (see
 * `clearing.ts`), and everybody is told the same. Throws `Rejected` at the training's field when it is over, past its deadline or
 * its waiting list is full.
 */
export async function acceptSignup(deps: Deps, submission: Submission): Promise<Accepted> {
  const reference = textOf(submission.facts.training);
  const training = reference ? await loadTraining(deps, reference) : undefined;
  if (!training) throw refusal(submission, undefined);
  // By hand only by those whose training it is: for others its deadline, its places and what it asks for hold.
  const { by, organisation = city } = submission;
  const byHand = by !== undefined && (organisation === city || organisation === training.owner);
  const chance = forNewcomer(training, submission.at, byHand);
  if (chance === 'closed' || chance === 'full') throw refusal(submission, chance);
  const mustHave = requiredKinds({}, { requires: training.facts.requires });
  const checked = mustHave.length > 0 && !byHand;
  const { entry, created } = await acceptEntry<Signup>(deps, submission, {
    status: checked ? 'checking' : 'received',
    training: reference,
    attendee: attendeeOf(deps.config.secret, reference, textOf(submission.facts.email)),
    mails: { outcome: outcomeMail(submission.at) },
    ...(checked && { mustHave }),
    ...(training.owner && { owner: training.owner }),
  });
  if (entry.mustHave) return { reference: entry.reference, status: 'checking' };
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
