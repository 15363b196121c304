import type { Deps } from '../deps.ts';
import { Problem, type Rejected } from '../errors.ts';
import { formatMoment } from '../language/format.ts';
import { wordsIn } from '../language/language.ts';
import { isolated } from '../language/message.ts';
import { rejectedAt } from '../rejected.ts';
import { city } from '../rights.ts';
import type { Accepted, Submission } from '../room.ts';
import { acceptEntry } from '../store/accept.ts';
import { change } from '../store/change.ts';
import { after } from '../store/duration.ts';
import { entryKey, type Role, remember, settle, titleOf } from '../store/entry.ts';
import { textOf } from '../store/facts.ts';
import { readReference } from '../store/reference.ts';
import { attendeeOf } from '../trainings/attendee.ts';
import { rowsOf } from '../trainings/rows.ts';
import type { Appointment, Coaching } from './coaching.ts';
import { arranged } from './offer.ts';
import { booked } from './rules.ts';
import { announcedSlots, type Day, freeSlots, heldUntil, meeting, mostSlots } from './slots.ts';
import { freeSlot, holdSlot, loadAppointment, loadCoaching, secureSlot } from './store.ts';
import { type Words, wording } from './wording.ts';

/** How long data is kept whose sender has not proven their address. */
const unconfirmedFor = 'P7D';
/** So many free times are named to somebody who came too late. */
const mostNamed = 6;
const usualMinutes = 45;

/** The error at the field with a role, in the sender's language. */
function rejected(
  submission: Submission,
  role: Role,
  message: (words: Words['rejected']) => string,
): Rejected {
  return rejectedAt(submission, role, message(wordsIn(wording, submission.lang).rejected));
}

/** The times that were announced. Throws `Rejected` at the field that says what cannot be. */
function slotsOf(submission: Submission): Coaching['slots'] {
  const { form, answers, facts, at } = submission;
  const wrong = (words: (words: Words['rejected']) => string) => rejected(submission, 'sessions', words);
  const days = rowsOf(form, 'sessions', answers).map(
    (row): Day => ({
      day: textOf(row.starts),
      from: textOf(row['start-time']),
      to: textOf(row['end-time']),
    }),
  );
  const minutes = Number(facts.minutes ?? usualMinutes);
  if (days.some(({ from, to }) => to <= from)) throw wrong((words) => words.order);
  const spans = announcedSlots(days, minutes, textOf(facts['weekly-until']) || undefined);
  if (spans.length === 0) throw wrong((words) => words.short(minutes));
  if (spans.some(({ startsAt }) => startsAt <= at.toISOString())) throw wrong((words) => words.past);
  if (spans.length > mostSlots) throw wrong((words) => words.many(mostSlots));
  if (meeting(spans)) throw wrong((words) => words.meet);
  const ordered = [...spans].sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
  return Object.fromEntries(ordered.map((span, nth) => [String(nth + 1), span]));
}

/** Answers without those to the fields with some roles: what they said stands elsewhere, and changes there. */
function without({ form, answers }: Submission, roles: readonly Role[]): Submission['answers'] {
  const left = form.fields.flatMap(({ key, role }) => (role && roles.includes(role) ? [key] : []));
  return Object.fromEntries(Object.entries(answers).filter(([key]) => !left.includes(key)));
}

/** Stores an offered coaching with its times. What a member offers is published at once. */
export async function acceptCoaching(deps: Deps, submission: Submission): Promise<Accepted> {
  const slots = slotsOf(submission);
  const status = submission.by || submission.demo ? 'published' : 'new';
  const made = {
    slots,
    nextSlot: Object.keys(slots).length + 1,
    lastEnd: submission.at.toISOString(),
    status,
  };
  const { form, at } = submission;
  const like = { ...made, endsAt: after(at, form.retention).toISOString(), mails: {}, facts: {} } as Coaching;
  const { lastEnd, sortAt, nextAt, endsAt } = arranged(like, at);
  const { entry } = await acceptEntry<Coaching>(deps, submission, {
    ...made,
    answers: without(submission, ['sessions', 'weekly-until']),
    lastEnd,
    sortAt,
    nextAt,
    endsAt,
  });
  return { reference: entry.reference, status: entry.status };
}

/** What was chosen: the reference of a coaching and the id of one of its times. */
function chosenIn(value: string): { readonly coaching: string; readonly slot: string } | undefined {
  const [, typed = '', slot = ''] = /^([\w-]{1,20})\.(\d{1,6})$/.exec(value) ?? [];
  const coaching = readReference(typed);
  return coaching ? { coaching, slot } : undefined;
}

/** That somebody else was first, with what is free still. */
function tooLate(deps: Deps, submission: Submission, coaching: Coaching): Rejected {
  const free = freeSlots(coaching, deps.clock()).slice(0, mostNamed);
  const times = free
    .map(({ startsAt }) => isolated(formatMoment(startsAt, submission.lang), submission.lang))
    .join('; ');
  return rejected(submission, 'slot', (words) => (free.length > 0 ? words.taken(times) : words.allTaken));
}

/**
 * Stores an appointment, then asks for its time; who comes too late is told at once, and nothing of them is kept. Somebody without
 * an account has to confirm by the link in their mail; a member books for others at once. Throws `Rejected`.
 */
export async function acceptAppointment(deps: Deps, submission: Submission): Promise<Accepted> {
  const { facts, at, by, form } = submission;
  const chosen = chosenIn(textOf(facts.slot));
  const coaching = chosen && (await loadCoaching(deps, chosen.coaching));
  if (!chosen || coaching?.status !== 'published')
    throw rejected(submission, 'slot', (words) => words.unknown);
  const offered = coaching.slots[chosen.slot];
  if (!offered) throw tooLate(deps, submission, coaching);
  const atOnce = by !== undefined || submission.demo === true;
  const { entry, created } = await acceptEntry<Appointment>(deps, submission, {
    status: 'held',
    answers: without(submission, ['slot']),
    owner: coaching.owner ?? city,
    coaching: coaching.reference,
    slot: chosen.slot,
    startsAt: offered.startsAt,
    finishesAt: offered.endsAt,
    what: titleOf(coaching),
    attendee: attendeeOf(deps.config.secret, coaching.reference, textOf(facts.email)),
    keep: form.retention,
    endsAt: after(at, unconfirmedFor).toISOString(),
    nextAt: heldUntil(offered.startsAt, at),
    // If something stops before the time is asked for, the sweep asks.
    mails: { ask: { template: 'appointments.ask', at: at.toISOString(), attempts: 0 } },
  });
  if (!created && entry.status !== 'held') return { reference: entry.reference, status: entry.status };
  if (entry.slot !== chosen.slot || entry.coaching !== coaching.reference)
    throw rejected(submission, 'slot', (words) => words.already);
  const { reference } = entry;
  if ((await holdSlot(deps, coaching.reference, chosen.slot, reference)) !== 'kept') {
    await forget(deps, reference);
    throw tooLate(deps, submission, (await loadCoaching(deps, coaching.reference)) ?? coaching);
  }
  return atOnce ? bookNow(deps, submission, entry) : { reference, status: entry.status };
}

/** Nothing is kept of somebody who came too late: they may choose another time by the same page. */
async function forget(deps: Deps, reference: string): Promise<void> {
  const entry = await loadAppointment(deps, reference);
  if (entry?.status === 'held') await deps.db.remove(entryKey(reference), entry.version);
}

/** Books for whom a member entered. Throws `Rejected` at the address of somebody who has a time of this coaching already. */
async function bookNow(deps: Deps, submission: Submission, entry: Appointment): Promise<Accepted> {
  const { reference, coaching } = entry;
  try {
    await secureSlot(deps, entry);
  } catch (error) {
    await freeSlot(deps, coaching, reference);
    await forget(deps, reference);
    if (!(error instanceof Problem) || error.code !== 'one_slot') throw error;
    throw rejected(submission, 'email', (words) => words.one);
  }
  const now = submission.at;
  const event = { at: now.toISOString(), by: submission.by ?? 'person', what: 'book' };
  const done = await change<Appointment>(deps.db, entryKey(reference), (seen) =>
    seen.status === 'held' ? settle(remember(booked({ ...seen, status: 'booked' }, now), event)) : seen,
  );
  return { reference, status: done?.status ?? 'booked' };
}
