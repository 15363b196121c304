import { describe, expect, it } from 'vitest';
import { remindAt } from '../../functions/trainings/reminders.ts';
import {
  type Command,
  decide,
  forNewcomer,
  freePlaces,
  offerUntil,
  passOn,
  places,
  standing,
  trainingDue,
} from '../../functions/trainings/rules.ts';
import { longestList } from '../../functions/trainings/training.ts';
import { aTraining, hoursLater, newsOf, noon, withPeople } from './examples.ts';

const by = 'person';
const leave = (attendee: string): Command => ({ do: 'leave', attendee, by });
const accept = (attendee: string): Command => ({ do: 'accept', attendee, by });
const decline = (attendee: string): Command => ({ do: 'decline', attendee, by });
const extend = (attendee: string): Command => ({ do: 'extend', attendee, by });
const full = () => withPeople(aTraining(), ['ana', 'ben'], ['cem', 'dua', 'eli']);

describe('what a newcomer gets', () => {
  it.each([
    ['a free place', aTraining(), noon, 'seat'],
    ['the waiting list when all places are taken', withPeople(aTraining(), ['ana', 'ben']), noon, 'waiting'],
    [
      'the end of the line, though a place is free',
      withPeople(aTraining(), ['ana'], ['cem']),
      noon,
      'waiting',
    ],
    ['nothing from the moment of the deadline', aTraining(), hoursLater(200), 'closed'],
    ['a place until right before the deadline', aTraining(), new Date(hoursLater(200).getTime() - 1), 'seat'],
    ['nothing when it is cancelled', aTraining({ status: 'cancelled' }), noon, 'closed'],
    ['nothing when it is not published yet', aTraining({ status: 'new' }), noon, 'closed'],
  ])('%s', (_, training, now, expected) => expect(forNewcomer(training, now)).toBe(expected));

  it('is nothing when the waiting list is full', () => {
    const many = Array.from({ length: longestList }, (_, index) => `p${index}`);
    expect(forNewcomer(withPeople(aTraining(), ['ana', 'ben'], many), noon)).toBe('full');
    expect(forNewcomer(withPeople(aTraining(), ['ana', 'ben'], many.slice(1)), noon)).toBe('waiting');
  });

  it('by hand of a coordinator is the same, but until the training starts', () => {
    expect(forNewcomer(aTraining(), hoursLater(239), true)).toBe('seat');
    expect(forNewcomer(withPeople(aTraining(), ['ana', 'ben']), hoursLater(239), true)).toBe('waiting');
    expect(forNewcomer(aTraining(), hoursLater(240), true)).toBe('closed');
  });
});

describe('a place that becomes free', () => {
  it('is offered to the next in line, for 48 hours, and not given', () => {
    const { training, outcome } = decide(full(), leave('ana'), noon);
    expect(outcome).toBe('done');
    expect(training.seats).toEqual({
      ben: expect.objectContaining({ state: 'taken' }),
      cem: { state: 'offered', at: noon.toISOString(), until: hoursLater(48).toISOString() },
    });
    expect(Object.keys(training.waiting)).toEqual(['dua', 'eli']);
    expect(newsOf(training)).toEqual(['ana: left', 'cem: offered']);
  });

  it('makes the training come due when the offer lapses', () => {
    const { training } = decide(full(), leave('ana'), noon);
    expect(training.nextAt).toBe(hoursLater(48).toISOString());
    // There is news to carry, so the sweep comes at once.
    expect(training.dueAt).toBe(noon.toISOString());
  });

  it('is free for newcomers when nobody waits', () => {
    const { training } = decide(withPeople(aTraining(), ['ana', 'ben']), leave('ana'), noon);
    expect(freePlaces(training)).toBe(1);
    expect(newsOf(training)).toEqual(['ana: left']);
  });

  it.each([
    ['ten days before', 0, 48],
    ['a day before the start: half of the time left', 216, 12],
    ['two hours before', 238, 1],
  ])('is kept %s', (_, hours, kept) => {
    expect(offerUntil(aTraining(), hoursLater(hours))).toBe(hoursLater(hours + kept).toISOString());
  });

  it('is not offered in the last hour, and never after the start', () => {
    expect(offerUntil(aTraining(), hoursLater(239.5))).toBeUndefined();
    expect(offerUntil(aTraining(), hoursLater(241))).toBeUndefined();
  });

  it('is offered to those who wait even after the deadline for newcomers', () => {
    const { training } = decide(full(), leave('ana'), hoursLater(210));
    expect(training.seats.cem?.state).toBe('offered');
  });
});

describe('an offered place', () => {
  const offered = () => ({ ...decide(full(), leave('ana'), noon).training, mails: {} });

  it('is theirs when they accept', () => {
    const { training, outcome } = decide(offered(), accept('cem'), hoursLater(47));
    expect(outcome).toBe('done');
    expect(training.seats.cem).toEqual({ state: 'taken', at: hoursLater(47).toISOString() });
    expect(newsOf(training)).toEqual(['cem: accepted']);
    expect(training.nextAt).toBe(remindAt(training));
  });

  it('goes to the next when they decline', () => {
    const { training } = decide(offered(), decline('cem'), hoursLater(1));
    expect(training.seats.dua?.state).toBe('offered');
    expect(standing(training, 'cem', hoursLater(1))).toEqual({ kind: 'none' });
    expect(newsOf(training)).toEqual(['cem: declined', 'dua: offered']);
  });

  it('is kept longer once, if its holder wants to, by the measure of a new offer', () => {
    const longer = decide(offered(), extend('cem'), hoursLater(47));
    expect(longer.outcome).toBe('done');
    expect(longer.training.seats.cem).toMatchObject({
      state: 'offered',
      until: hoursLater(96).toISOString(),
    });
    expect(longer.training.nextAt).toBe(hoursLater(96).toISOString());
    expect(decide(longer.training, extend('cem'), hoursLater(95)).outcome).toBe('nothing');
    expect(decide(longer.training, accept('cem'), hoursLater(95)).outcome).toBe('done');
    expect(decide(longer.training, accept('cem'), hoursLater(96)).outcome).toBe('lapsed');
    expect(decide(offered(), extend('cem'), hoursLater(48)).outcome, 'too late').toBe('lapsed');
    expect(decide(offered(), extend('ben'), noon).outcome, 'has a place').toBe('nothing');
    expect(decide(offered(), extend('dua'), noon).outcome, 'waits').toBe('lapsed');
  });

  it('goes to the next when they say nothing', () => {
    const training = trainingDue(offered(), hoursLater(48)) as ReturnType<typeof aTraining>;
    expect(training.seats.dua).toEqual({
      state: 'offered',
      at: hoursLater(48).toISOString(),
      until: hoursLater(96).toISOString(),
    });
    expect(newsOf(training)).toEqual(['cem: lapsed', 'dua: offered']);
    expect(training.nextAt).toBe(hoursLater(96).toISOString());
  });

  it('cannot be accepted when its time is over, even if the sweep was not there yet', () => {
    const { training, outcome } = decide(offered(), accept('cem'), hoursLater(48));
    expect(outcome).toBe('lapsed');
    expect(training.seats.cem).toBeUndefined();
    expect(training.seats.dua?.state).toBe('offered');
  });

  it('is still counted as a place: nobody else can have it', () => {
    expect(Object.keys(offered().seats)).toHaveLength(2);
    expect(freePlaces(offered())).toBe(0);
  });

  it('accepted twice is one place and one mail', () => {
    const once = { ...decide(offered(), accept('cem'), hoursLater(1)).training, mails: {} };
    const twice = decide(once, accept('cem'), hoursLater(2));
    expect(twice.outcome).toBe('nothing');
    expect(twice.training).toBe(once);
  });

  it('belongs to whom it was offered: others accept nothing', () => {
    const { training, outcome } = decide(offered(), accept('dua'), hoursLater(1));
    expect(outcome).toBe('lapsed');
    expect(training.seats.dua).toBeUndefined();
  });
});

describe('those who wait', () => {
  it('know their position', () => {
    expect(standing(full(), 'cem', noon)).toEqual({ kind: 'waiting', position: 1 });
    expect(standing(full(), 'eli', noon)).toEqual({ kind: 'waiting', position: 3 });
  });

  it('may leave; the others move up', () => {
    const { training } = decide(full(), leave('cem'), noon);
    expect(standing(training, 'eli', noon)).toEqual({ kind: 'waiting', position: 2 });
    expect(newsOf(training)).toEqual(['cem: unlisted']);
  });

  it('are offered places when a coordinator adds some, each one place', () => {
    const { training, outcome } = decide(full(), { do: 'capacity', to: 4, by: 'c@example.org' }, noon);
    expect(outcome).toBe('done');
    expect(Object.keys(training.seats).sort()).toEqual(['ana', 'ben', 'cem', 'dua']);
    expect(newsOf(training)).toEqual(['cem: offered', 'dua: offered']);
    expect(training.history.at(-1)).toMatchObject({ by: 'c@example.org', what: 'capacity', note: '4' });
  });
});

describe('a coordinator', () => {
  it('cannot lower the places below those who have or are offered one', () => {
    const { training, outcome } = decide(full(), { do: 'capacity', to: 1, by }, noon);
    expect(outcome).toBe('too_few');
    expect(training.capacity).toBe(2);
  });

  it('can take somebody off, whose place is offered on', () => {
    const { training } = decide(full(), { do: 'remove', attendee: 'ben', by: 'c@example.org' }, noon);
    expect(newsOf(training)).toEqual(['ben: removed', 'cem: offered']);
  });
});

describe('the end', () => {
  it('comes when the last moment has passed', () => {
    expect(trainingDue(full(), hoursLater(243))).toMatchObject({ status: 'ended', nextAt: undefined });
    expect(trainingDue(full(), hoursLater(242))).toMatchObject({
      status: 'published',
      nextAt: hoursLater(243).toISOString(),
    });
  });

  it.each([[leave('ana')], [accept('cem')], [decline('cem')]])(
    'allows no change after the start: %j',
    (command) => {
      const training = full();
      expect(decide(training, command, hoursLater(240))).toEqual({ training, outcome: 'over' });
    },
  );

  it('offers nothing in a cancelled training', () => {
    const cancelled = { ...withPeople(aTraining(), ['ana'], ['cem']), status: 'cancelled' };
    expect(passOn(cancelled, noon)).toBe(cancelled);
  });
});

it('tells places in figures', () => {
  expect(places(full())).toEqual({ capacity: 2, free: 0, waiting: 3, starts: hoursLater(240).toISOString() });
});
