import type { Seat, Signup, Training } from '../../functions/trainings/training.ts';
import { settled } from '../entries.ts';

export const hour = 3_600_000;
/** A Monday noon; the example training starts ten days later. */
export const noon = new Date('2026-11-23T11:00:00.000Z');

/** A moment some hours after noon. */
export function hoursLater(hours: number): Date {
  return new Date(noon.getTime() + hours * hour);
}

/** A published training with 2 places, 10 days ahead, unless told otherwise. */
export function aTraining(given: Partial<Training> = {}): Training {
  return settled({
    pk: 'ENTRY#TR-1',
    sk: 'ENTRY',
    version: 1,
    reference: 'TR-1',
    domain: 'trainings',
    form: 'training-announcement',
    formVersion: 'v',
    lang: 'de',
    status: 'published',
    receivedAt: hoursLater(-24).toISOString(),
    key: 'k',
    answers: {},
    facts: { title: 'Umgang mit Trauma', place: 'Untere Laube 24, Raum 2' },
    consents: [],
    history: [],
    mails: {},
    endsAt: hoursLater(24 * 400).toISOString(),
    capacity: 2,
    startsAt: hoursLater(240).toISOString(),
    finishesAt: hoursLater(243).toISOString(),
    deadlineAt: hoursLater(200).toISOString(),
    seats: {},
    waiting: {},
    people: {},
    nextTicket: 1,
    ...given,
  });
}

/** The training with these people seated and these waiting, in this order; each has the sign-up `S-<name>`. */
export function withPeople(
  training: Training,
  seated: readonly string[],
  waiting: readonly string[] = [],
): Training {
  const seat: Seat = { state: 'taken', at: noon.toISOString() };
  return {
    ...training,
    seats: Object.fromEntries(seated.map((name) => [name, seat])),
    waiting: Object.fromEntries(waiting.map((name, index) => [name, training.nextTicket + index])),
    people: Object.fromEntries([...seated, ...waiting].map((name) => [name, `S-${name}`])),
    nextTicket: training.nextTicket + waiting.length,
  };
}

/** The sign-up of somebody for the example training. */
export function aSignup(name: string, given: Partial<Signup> = {}): Signup {
  const { capacity: _c, seats: _s, waiting: _w, people: _p, nextTicket: _n, ...entry } = aTraining();
  return settled({
    ...entry,
    pk: `ENTRY#S-${name}`,
    reference: `S-${name}`,
    domain: 'signups',
    form: 'training-signup',
    status: 'received',
    facts: { name: `Person ${name}`, email: `${name}@example.org`, training: 'TR-1' },
    training: 'TR-1',
    attendee: name,
    ...given,
  });
}

/** The news that is on its way, as `name: news`. */
export function newsOf(training: Training): string[] {
  return Object.values(training.mails)
    .map((mail) => `${mail.params?.signup?.slice(2)}: ${mail.params?.news}`)
    .sort();
}
