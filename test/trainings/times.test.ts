import { expect, it } from 'vitest';
import { timesOf } from '../../functions/trainings/times.ts';
import { deadlineIn, whenIn } from '../../functions/trainings/view.ts';

it('reads date and time by the city’s clock, in winter and in summer', () => {
  expect(timesOf({ starts: '2026-12-03', 'start-time': '18:00', 'end-time': '20:30' })).toEqual({
    startsAt: '2026-12-03T17:00:00.000Z',
    finishesAt: '2026-12-03T19:30:00.000Z',
    deadlineAt: '2026-12-03T17:00:00.000Z',
  });
  expect(timesOf({ starts: '2026-07-03', 'start-time': '18:00' })?.startsAt).toBe('2026-07-03T16:00:00.000Z');
});

it('is right over the night when the clocks change', () => {
  expect(
    timesOf({ starts: '2026-10-24', ends: '2026-10-25', 'start-time': '22:00', 'end-time': '06:00' }),
  ).toMatchObject({
    startsAt: '2026-10-24T20:00:00.000Z',
    finishesAt: '2026-10-25T05:00:00.000Z',
  });
});

it('keeps sign-up open until the end of the deadline’s day, and never after the beginning', () => {
  const training = { starts: '2026-12-03', 'start-time': '18:00' };
  expect(timesOf({ ...training, deadline: '2026-12-01' })?.deadlineAt).toBe('2026-12-01T23:00:00.000Z');
  expect(timesOf({ ...training, deadline: '2026-12-03' })?.deadlineAt).toBe('2026-12-03T17:00:00.000Z');
});

it('needs a day', () => {
  expect(timesOf({ 'start-time': '18:00' })).toBeUndefined();
});

it('says when in words that read well', () => {
  const one = { starts: '2026-12-03T17:00:00.000Z', ends: '2026-12-03T19:30:00.000Z' };
  expect(whenIn(one, 'de')).toBe('Donnerstag, 3. Dezember 2026, 18:00 bis 20:30 Uhr');
  expect(whenIn(one, 'en')).toBe('Thursday, 3 December 2026, 18:00 to 20:30');
  expect(whenIn({ ...one, ends: '2026-12-03T23:00:00.000Z' }, 'de')).toBe(
    'Donnerstag, 3. Dezember 2026, ab 18:00 Uhr',
  );
  expect(whenIn({ ...one, ends: '2026-12-04T15:00:00.000Z' }, 'de')).toBe(
    'Donnerstag, 3. Dezember 2026, 18:00 Uhr bis Freitag, 4. Dezember 2026, 16:00 Uhr',
  );
});

it('says until which day one may sign up, when it is the whole day', () => {
  expect(deadlineIn({ deadline: '2026-12-01T23:00:00.000Z' }, 'de')).toBe('Dienstag, 1. Dezember 2026');
  expect(deadlineIn({ deadline: '2026-12-03T17:00:00.000Z' }, 'de')).toBe('03.12.2026, 18:00');
});
