import { describe, expect, it } from 'vitest';
import type { Appointment, Coaching, Slot } from '../../functions/coaching/coaching.ts';
import { coachingActed, withSlots } from '../../functions/coaching/offer.ts';
import { appointmentActed, appointmentDue, booked, moved, refused } from '../../functions/coaching/rules.ts';
import { exchanged, freeSlots, heldUntil, repeatedSlots, secured } from '../../functions/coaching/slots.ts';
import { Problem } from '../../functions/errors.ts';
import type { Entry } from '../../functions/store/entry.ts';
import { entryWith } from '../entries.ts';

const now = new Date('2026-12-01T09:00:00.000Z');
const startsAt = '2026-12-08T16:00:00.000Z';
const finishesAt = '2026-12-08T16:40:00.000Z';
const at = (time: string) => new Date(time);

const appointment = (change: Partial<Appointment> = {}) =>
  entryWith({
    domain: 'appointments',
    status: 'booked',
    ...{ coaching: 'COAC-2222', attendee: 'mira', slot: '1', startsAt, finishesAt, keep: 'P6M', what: 'Rat' },
    ...change,
  } as Partial<Entry>) as Appointment;
const coaching = (slots: Record<string, Slot>, change: Partial<Coaching> = {}) =>
  entryWith({
    domain: 'coaching',
    status: 'published',
    ...{ slots, nextSlot: 9, lastEnd: finishesAt },
    ...change,
  } as Partial<Entry>) as Coaching;

const mails = ({ mails: all }: Entry) => Object.values(all).map(({ template }) => template.split('.')[1]);
const failure = (done: () => unknown) => {
  try {
    return done() && 'done';
  } catch (error) {
    return error instanceof Problem ? error.code : String(error);
  }
};

describe('who has booked', () => {
  it('is reminded, unless they booked within the day before the reminder', () => {
    expect(booked(appointment(), now).nextAt).toBe('2026-12-06T08:00:00.000Z');
    expect(booked(appointment(), at('2026-12-05T07:59:00.000Z')).nextAt).toBe('2026-12-06T08:00:00.000Z');
    expect(booked(appointment(), at('2026-12-05T08:01:00.000Z')).nextAt).toBe(finishesAt);
  });

  it('is not reminded when the sweep comes too late, nor twice of one time', () => {
    expect(mails(appointmentDue(appointment(), at('2026-12-08T13:59:00.000Z')))).toEqual(['reminder']);
    expect(mails(appointmentDue(appointment(), at('2026-12-08T14:01:00.000Z')))).toEqual([]);
    const once = appointmentDue(appointment(), at('2026-12-06T08:00:00.000Z')) as Appointment;
    expect(mails(appointmentDue({ ...once, mails: {} }, at('2026-12-06T08:05:00.000Z')))).toEqual([]);
  });

  it('is known as long as the form says, and at least thirty days beyond the time', () => {
    expect(booked(appointment(), now).endsAt.slice(0, 10)).toBe('2027-06-01');
    expect(booked(appointment({ keep: 'P1D' }), now).endsAt).toBe('2027-01-07T16:40:00.000Z');
  });

  it('is reminded of the new time when theirs is moved, and both sides hear what it was', () => {
    const slot = { id: '2', startsAt: '2026-12-09T16:00:00.000Z', endsAt: '2026-12-09T16:40:00.000Z' };
    const later = moved(appointment(), slot, now);
    expect(later).toMatchObject({ slot: '2', startsAt: slot.startsAt, finishesAt: slot.endsAt });
    expect(later.nextAt).toBe('2026-12-07T08:00:00.000Z');
    expect(mails(later)).toEqual(['moved', 'coach-moved']);
    expect(Object.values(later.mails).map(({ params }) => params?.was)).toEqual([startsAt, startsAt]);
    for (const action of ['cancel', 'callOff'])
      expect(appointmentActed(later, action, { by: 'x' }, now).nextAt, action).toBeUndefined();
  });
});

describe('who has not confirmed', () => {
  const held = appointment({
    status: 'held',
    mails: { ask: { template: 'appointments.ask', at: now.toISOString(), attempts: 0 } },
  });

  it('is kept a time for a day, and at most for half of what is left', () => {
    expect(heldUntil(startsAt, now)).toBe('2026-12-02T09:00:00.000Z');
    expect(heldUntil('2026-12-01T13:00:00.000Z', now)).toBe('2026-12-01T11:00:00.000Z');
  });

  it('is not asked to confirm what others have, and told so unless they have a time themselves', () => {
    expect(mails(refused(held, 'taken', now))).toEqual(['refused']);
    expect(mails(refused(held, 'other', now))).toEqual([]);
  });

  it('is not told, nor is the coach, when it comes to nothing', () => {
    for (const action of ['cancel', 'callOff']) {
      const off = appointmentActed({ ...held, mails: {} }, action, { by: 'x', note: 'Krank' }, now);
      expect(mails(off), action).toEqual(['settle']);
    }
    expect(mails(booked(held, now)), 'nor asked once they have').toEqual(['booked', 'coach-booked']);
    expect(mails(appointmentDue(held, now)), 'the time is free again').toEqual(['settle']);
  });
});

describe('a time', () => {
  const booking: Slot = { startsAt, endsAt: finishesAt, by: 'A', who: 'mira' };
  const free: Slot = { startsAt: '2026-12-09T16:00:00.000Z', endsAt: '2026-12-09T16:40:00.000Z' };

  it('is free only while the coaching is published', () => {
    expect(freeSlots(coaching({ 1: free }), now)).toHaveLength(1);
    for (const status of ['new', 'ended', 'closed'])
      expect(freeSlots(coaching({ 1: free }, { status }), now), status).toEqual([]);
  });

  it('that has begun is neither confirmed nor moved', () => {
    const one = coaching({ 1: { ...booking, who: undefined }, 2: free });
    expect(secured(one, 'A', 'mira', now).outcome).toBe('kept');
    expect(secured(one, 'A', 'mira', at(startsAt)).outcome).toBe('taken');
    expect(exchanged(one, 'A', '2', now).outcome, 'not confirmed yet').toBe('taken');
    const certain = coaching({ 1: booking, 2: free });
    expect(exchanged(certain, 'A', '2', now).outcome).toBe('kept');
    expect(exchanged(certain, 'A', '2', at(startsAt)).outcome).toBe('taken');
  });

  it('is at the same hour in the following weeks, also when the clocks change', () => {
    const spans = repeatedSlots('2027-03-22T16:00:00.000Z', { minutes: 30, count: 1, weeks: 2 });
    expect(spans.map((one) => one.startsAt)).toEqual([
      '2027-03-22T16:00:00.000Z',
      '2027-03-29T15:00:00.000Z',
    ]);
  });

  it('comes on top of those there are: a hundred ahead at most, and none at the same time', () => {
    const on = (day: string, count: number) =>
      Array.from({ length: count }, (_, n) => {
        const minute = `${day}T08:${String(n).padStart(2, '0')}`;
        return { startsAt: `${minute}:00.000Z`, endsAt: `${minute}:30.000Z` };
      });
    const sixty = withSlots(coaching({}), on('2027-01-01', 60), now);
    expect(failure(() => withSlots(sixty, on('2027-01-02', 41), now))).toBe('too_many_slots');
    expect(failure(() => withSlots(sixty, on('2027-01-02', 40), now))).toBe('done');
    expect(failure(() => withSlots(sixty, on('2027-01-01', 1), now))).toBe('slots_meet');
  });

  it('makes the coaching stand in the list by the next that is free, and keeps it a year beyond the last', () => {
    const one = withSlots(coaching({ 1: booking }, { endsAt: startsAt }), [free], now);
    expect(one.sortAt).toBe(free.startsAt);
    expect(one.endsAt).toBe('2027-12-09T16:40:00.000Z');
  });
});

it('what is booked meanwhile is not withdrawn, and whoever has a time is told why there is none any more', () => {
  const one = coaching({ 1: { startsAt, endsAt: finishesAt, by: 'A' } });
  const drop = () => coachingActed(one, 'dropSlot', { by: 'x', values: { slot: '1' } }, now);
  expect(failure(drop)).toBe('slot_taken');
  const closed = coachingActed(one, 'close', { by: 'x', note: 'Ich ziehe um.' }, now);
  expect(Object.values(closed.mails).map(({ params }) => [params?.appointment, params?.note])).toEqual([
    ['A', 'Ich ziehe um.'],
  ]);
});

it('a new place stands in what the coach had answered, too', () => {
  const one = coaching({}, { facts: { place: 'Raum 2' }, answers: { where: 'Raum 2', title: 'Rat' } });
  const next = coachingActed(one, 'relocate', { by: 'x', values: { place: 'Raum 4' } }, now);
  expect([next.facts.place, next.answers]).toEqual(['Raum 4', { where: 'Raum 4', title: 'Rat' }]);
});
