import type { Room } from '../room.ts';
import { type Entry, remember, settle } from '../store/entry.ts';
import { dueReminder, nextReminder, remindAt, reminded } from './reminders.ts';
import { isTraining, longestList, type Seat, type Training } from './training.ts';

const hour = 3_600_000;
/** An offered place is kept this long at most. */
export const offerHours = 48;

/** What somebody wants with a place of a training. `by` is who did it, for the history. */
export type Command =
  | {
      readonly do: 'leave' | 'accept' | 'decline' | 'extend' | 'remove';
      readonly attendee: string;
      readonly by: string;
    }
  | { readonly do: 'capacity'; readonly to: number; readonly by: string };

/** Why a command changed nothing, or that it was done. */
export type Outcome = 'done' | 'nothing' | 'lapsed' | 'over' | 'too_few';

/** Why somebody is written to; the mail itself tells what they have at that moment. */
export type News = 'offered' | 'accepted' | 'declined' | 'left' | 'unlisted' | 'removed' | 'lapsed';

/** Where an attendee stands. `position` counts from 1. */
export type Standing =
  | { readonly kind: 'seat' }
  | { readonly kind: 'none' }
  | { readonly kind: 'offered'; readonly until: string }
  | { readonly kind: 'waiting'; readonly position: number };

/** Places nobody has and nobody is offered, that a newcomer may take: none while others wait. */
export function freePlaces(training: Training): number {
  if (Object.keys(training.waiting).length > 0) return 0;
  return Math.max(0, training.capacity - Object.keys(training.seats).length);
}

/** Attendees who wait, the longest first. */
export function queue(training: Training): string[] {
  return Object.entries(training.waiting)
    .sort(([, a], [, b]) => a - b)
    .map(([attendee]) => attendee);
}

/** Where an attendee stands now. An offer whose time is over is none, even before it is cleared away. */
export function standing(training: Training, attendee: string, now: Date): Standing {
  const seat = training.seats[attendee];
  if (seat?.state === 'taken') return { kind: 'seat' };
  if (seat?.until)
    return seat.until > now.toISOString() ? { kind: 'offered', until: seat.until } : { kind: 'none' };
  const ticket = training.waiting[attendee];
  if (ticket === undefined) return { kind: 'none' };
  const before = Object.values(training.waiting).filter((other) => other < ticket).length;
  return { kind: 'waiting', position: before + 1 };
}

/** What a newcomer gets at this moment; the answer to everybody, so that it does not tell who is known. */
export function forNewcomer(
  training: Training,
  now: Date,
  byHand = false,
): 'seat' | 'waiting' | 'closed' | 'full' {
  const until = byHand ? training.startsAt : training.deadlineAt;
  if (training.status !== 'published' || now.toISOString() >= until) return 'closed';
  if (freePlaces(training) > 0) return 'seat';
  return Object.keys(training.waiting).length < longestList ? 'waiting' : 'full';
}

/**
 * Until when a place that is free now is kept for the next in line: 48 hours, and at most half of the time that is left,
 * so that it can be passed on. Undefined when less than an hour is left.
 */
export function offerUntil(training: Training, now: Date): string | undefined {
  const left = Date.parse(training.startsAt) - now.getTime();
  if (left < hour) return undefined;
  return new Date(now.getTime() + Math.min(offerHours * hour, left / 2)).toISOString();
}

/**
 * Until when an offered place would be kept if its holder took more time: once, and measured from its end as a new offer
 * would be, so that those who wait have half of what is left then. Undefined where that is not possible. Pure.
 */
export function moreTime(training: Training, attendee: string, now: Date): string | undefined {
  const seat = training.seats[attendee];
  if (seat?.state !== 'offered' || !seat.until || seat.extended) return undefined;
  return seat.until > now.toISOString() ? offerUntil(training, new Date(seat.until)) : undefined;
}

function without<V>(record: Readonly<Record<string, V>>, key: string): Record<string, V> {
  const { [key]: _, ...rest } = record;
  return rest;
}

/** Has the sweep carry a piece of news to the attendee's sign-up, which has the history and the mails. */
function tell(training: Training, attendee: string, news: News, by: string, now: Date): Training {
  const signup = training.people[attendee];
  if (!signup) return training;
  const id = `tell-${training.version + 1}-${attendee}`;
  const intent = {
    template: 'trainings.tell',
    at: now.toISOString(),
    attempts: 0,
    params: { signup, news, by, version: String(training.version + 1) },
  };
  return { ...training, mails: { ...training.mails, [id]: intent } };
}

function event(training: Training, by: string, what: string, now: Date, note?: string): Training {
  return remember(training, { at: now.toISOString(), by, what, ...(note && { note }) });
}

/** Takes somebody out, with a word to them. */
function drop(training: Training, attendee: string, news: News, by: string, now: Date): Training {
  return {
    ...tell(training, attendee, news, by, now),
    seats: without(training.seats, attendee),
    waiting: without(training.waiting, attendee),
    people: without(training.people, attendee),
  };
}

/** Takes back the offers whose time is over. */
function lapse(training: Training, now: Date): Training {
  let next = training;
  for (const [attendee, seat] of Object.entries(training.seats)) {
    if (seat.until && seat.until <= now.toISOString()) next = drop(next, attendee, 'lapsed', 'system', now);
  }
  return next;
}

/** Offers each free place to the next in line. */
function offer(training: Training, now: Date): Training {
  const until = offerUntil(training, now);
  const free = training.capacity - Object.keys(training.seats).length;
  if (training.status !== 'published' || !until || free <= 0) return training;
  let next = training;
  for (const attendee of queue(training).slice(0, free)) {
    const seat: Seat = { state: 'offered', at: now.toISOString(), until };
    next = {
      ...tell(next, attendee, 'offered', 'system', now),
      seats: { ...next.seats, [attendee]: seat },
      waiting: without(next.waiting, attendee),
    };
  }
  return next;
}

/** The earliest moment at which something is to be done: an offer lapses, a reminder is due, or the training is over. Pure. */
export function nextDate(training: Training, now: Date): string | undefined {
  if (training.status !== 'published') return undefined;
  const dates = Object.values(training.seats).flatMap((seat) => (seat.until ? [seat.until] : []));
  const reminder = nextReminder(training, now);
  return [...dates, ...(reminder ? [reminder] : []), training.finishesAt].sort()[0];
}

/** Lapses and passes on what is due, and sets the next date; the same object when there is nothing to do. */
export function passOn(training: Training, now: Date): Training {
  if (training.status !== 'published') return training;
  const next = offer(lapse(training, now), now);
  return next === training ? training : settle({ ...next, nextAt: nextDate(next, now) });
}

/** Has the sweep remind everybody who has a place of a date that is near, once. */
function remind(training: Training, now: Date): Training {
  const session = dueReminder(training, now);
  if (training.status !== 'published' || !session) return training;
  const intent = {
    template: 'trainings.remind',
    at: now.toISOString(),
    attempts: 0,
    params: { after: '', session: session.id, startsAt: session.startsAt, due: remindAt(session) },
  };
  const id = `remind-${session.id}-${session.startsAt}`;
  return remind({ ...reminded(training, session), mails: { ...training.mails, [id]: intent } }, now);
}

/** What becomes of a training whose date has come: offers lapse and are passed on; after its end it is over. Pure. */
export function trainingDue(entry: Entry, now: Date): Entry {
  if (!isTraining(entry)) return { ...entry, nextAt: undefined };
  const passed = passOn(entry, now);
  if (passed.status === 'published' && passed.finishesAt <= now.toISOString()) {
    const ended = event({ ...passed, status: 'ended' }, 'system', 'ended', now);
    return settle({ ...ended, nextAt: undefined });
  }
  const told = remind(passed, now);
  return settle({ ...told, nextAt: nextDate(told, now) });
}

function apply(training: Training, command: Command, now: Date): { training: Training; outcome: Outcome } {
  if (command.do === 'capacity') {
    if (command.to < Object.keys(training.seats).length) return { training, outcome: 'too_few' };
    if (command.to === training.capacity) return { training, outcome: 'nothing' };
    const next = { ...training, capacity: command.to };
    return { training: event(next, command.by, 'capacity', now, String(command.to)), outcome: 'done' };
  }
  const { attendee, by } = command;
  const seat = training.seats[attendee];
  if (command.do === 'accept') {
    if (seat?.state !== 'offered') return { training, outcome: seat ? 'nothing' : 'lapsed' };
    const seats: Training['seats'] = {
      ...training.seats,
      [attendee]: { state: 'taken', at: now.toISOString() },
    };
    return { training: tell({ ...training, seats }, attendee, 'accepted', by, now), outcome: 'done' };
  }
  if (command.do === 'extend') {
    const until = moreTime(training, attendee, now);
    if (!seat || !until) return { training, outcome: seat ? 'nothing' : 'lapsed' };
    const seats = { ...training.seats, [attendee]: { ...seat, until, extended: true as const } };
    return { training: { ...training, seats }, outcome: 'done' };
  }
  if (command.do === 'decline' && seat?.state !== 'offered') {
    return { training, outcome: seat ? 'nothing' : 'lapsed' };
  }
  if (!seat && training.waiting[attendee] === undefined) return { training, outcome: 'nothing' };
  const news = { leave: seat ? 'left' : 'unlisted', decline: 'declined', remove: 'removed' } as const;
  return { training: drop(training, attendee, news[command.do], by, now), outcome: 'done' };
}

/**
 * Carries out a command upon the places of a training. Offers whose time is over lapse first; every place that is free
 * afterwards is offered to the next in line, never given silently. Pure.
 */
export function decide(
  training: Training,
  command: Command,
  now: Date,
): { training: Training; outcome: Outcome } {
  if (training.status !== 'published' || training.startsAt <= now.toISOString()) {
    return { training, outcome: 'over' };
  }
  const done = apply(passOn(training, now), command, now);
  const next = passOn(done.training, now);
  if (next === training) return { training, outcome: done.outcome };
  return { training: settle({ ...next, nextAt: nextDate(next, now) }), outcome: done.outcome };
}

/** Places in figures, for lists and digests. */
export const places: NonNullable<Room['places']> = (entry) => {
  if (!isTraining(entry)) return { capacity: 0, free: 0, waiting: 0, starts: entry.receivedAt };
  return {
    capacity: entry.capacity,
    free: freePlaces(entry),
    waiting: Object.keys(entry.waiting).length,
    starts: entry.startsAt,
  };
};
