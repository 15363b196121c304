import { describe, expect, it } from 'vitest';
import { perform } from '../../functions/lifecycle.ts';
import { volunteers } from '../../functions/volunteers/room.ts';
import { endOfDay, volunteerDue } from '../../functions/volunteers/rules.ts';
import type { Volunteer } from '../../functions/volunteers/volunteer.ts';
import { entryWith } from '../entries.ts';

const now = new Date('2026-11-24T10:00:00.000Z');
const active = entryWith({ domain: 'volunteers', form: 'volunteer-registration', status: 'active' });
const pause = (until?: string) =>
  perform(
    volunteers,
    active,
    'pause',
    { by: 'person', ...(until && { values: { until } }) },
    now,
  ) as Volunteer;

describe('a pause', () => {
  it('ends by itself when its last day is over in the city', () => {
    const paused = pause('2026-12-31');
    expect(paused).toMatchObject({ status: 'paused', nextAt: '2026-12-31T23:00:00.000Z' });
    expect(paused.dueAt).toBe('2026-12-31T23:00:00.000Z');
    expect(volunteerDue(paused, new Date('2026-12-31T22:59:59.000Z'))).toMatchObject({ status: 'paused' });
    const back = volunteerDue(paused, new Date('2026-12-31T23:00:00.000Z')) as Volunteer;
    expect(back).toMatchObject({ status: 'active', pausedUntil: undefined, nextAt: undefined });
    expect(back.history.at(-1)).toMatchObject({ by: 'system', what: 'resume' });
  });

  it('without a day lasts until somebody ends it', () => {
    expect(pause()).toMatchObject({ status: 'paused', pausedUntil: undefined, nextAt: undefined });
  });

  it('does not begin with an end in the past', () => {
    expect(pause('2026-11-01')).toMatchObject({ status: 'paused', pausedUntil: undefined });
  });

  it('is over at once when somebody resumes', () => {
    const back = perform(volunteers, pause('2026-12-31'), 'resume', { by: 'person' }, now);
    expect(back).toMatchObject({ status: 'active', pausedUntil: undefined, nextAt: undefined });
  });
});

describe('the end of a day in the city', () => {
  it.each([
    ['2026-07-01', '2026-07-01T22:00:00.000Z'],
    ['2026-12-01', '2026-12-01T23:00:00.000Z'],
    ['2026-03-28', '2026-03-28T23:00:00.000Z'],
    ['2026-03-29', '2026-03-29T22:00:00.000Z'],
    ['2026-10-25', '2026-10-25T23:00:00.000Z'],
  ])('%s is over at %s', (day, moment) => {
    expect(endOfDay(day)).toBe(moment);
  });

  it('is none for what is no day', () => {
    expect(endOfDay('morgen')).toBeUndefined();
  });
});
