import { describe, expect, it } from 'vitest';
import { needDue } from '../../functions/needs/rules.ts';
import { daysLeft, isNeglected, nextRise, position, urgency } from '../../functions/needs/urgency.ts';
import { needWith } from './need.ts';

const noon = new Date('2026-11-23T11:00:00.000Z');
const facts = (more: object) => ({ title: 'Fahrt zum Arzt', ...more });

describe('how urgent a need is', () => {
  it.each([
    ['as its reporter says, without a day', 2, undefined, 2],
    ['more as the day nears: four weeks', 3, '2026-12-21', 2],
    ['not yet: four weeks and a day', 3, '2026-12-22', 3],
    ['a week', 3, '2026-11-30', 1],
    ['not yet: eight days', 3, '2026-12-01', 2],
    ['tomorrow', 3, '2026-11-24', 0],
    ['the day after tomorrow', 3, '2026-11-25', 1],
    ['today', 3, '2026-11-23', 0],
    ['overdue', 3, '2026-11-20', 0],
    ['never less than its reporter says', 0, '2027-06-01', 0],
    ['unknown to the form, with a day', 9, '2026-11-30', 1],
  ])('is %s', (_, rank, ends, expected) => {
    expect(urgency({ rank, facts: facts(ends ? { ends } : {}) }, noon)).toBe(expected);
  });

  it('counts days by the calendar of the city, also where its clock is changed', () => {
    const ends = { ends: '2026-10-25' };
    // On that day the clock is put back: 22:30 UTC on the 24th is half past midnight.
    expect(daysLeft(facts(ends), new Date('2026-10-24T21:30:00.000Z'))).toBe(1);
    expect(daysLeft(facts(ends), new Date('2026-10-24T22:30:00.000Z'))).toBe(0);
    expect(daysLeft(facts(ends), new Date('2026-10-25T22:59:00.000Z'))).toBe(0);
    expect(daysLeft(facts(ends), new Date('2026-10-25T23:00:00.000Z'))).toBe(-1);
  });

  it('goes by a deadline where the form asks for one', () => {
    const both = facts({ deadline: '2026-11-24', ends: '2026-12-24' });
    expect(urgency({ rank: 3, facts: both }, noon)).toBe(0);
  });
});

describe('the place of a need in the lists', () => {
  const since = '2026-11-16T09:00:00.000Z';
  const open = needWith({ rank: 3, patience: 5, unclaimedSince: since, receivedAt: since });
  const at = (iso: string) => new Date(iso);

  it.each([
    ['2026-11-21T08:59:59.000Z', false, '3'],
    ['2026-11-21T09:00:00.000Z', true, '2'],
    ['2026-11-26T09:00:00.000Z', true, '1'],
    ['2026-12-01T09:00:00.000Z', true, '1'],
    ['2027-03-01T09:00:00.000Z', true, '1'],
  ])('rises by one step for every five days without a claim: %s', (now, neglected, step) => {
    expect(isNeglected(open, at(now))).toBe(neglected);
    expect(position(open, at(now))).toBe(`${step}#${since}`);
  });

  it('is looked at again at the very moment at which it changes', () => {
    expect(nextRise(open, at('2026-11-17T09:00:00.000Z'))).toBe('2026-11-21T09:00:00.000Z');
    expect(nextRise(open, at('2026-11-21T09:00:00.000Z'))).toBe('2026-11-26T09:00:00.000Z');
    const dated = needWith({ rank: 3, facts: facts({ ends: '2026-12-10' }) });
    // Midnight in the city, a week before.
    expect(nextRise(dated, noon)).toBe('2026-12-02T23:00:00.000Z');
    expect(nextRise(dated, at('2026-12-03T00:00:00.000Z'))).toBe('2026-12-08T23:00:00.000Z');
    expect(nextRise(dated, at('2026-12-09T00:00:00.000Z'))).toBeUndefined();
  });

  it('is written by what is due, so that nobody has to read all of them', () => {
    const due = needDue({ ...open, nextAt: '2026-11-21T09:00:00.000Z' }, at('2026-11-21T09:00:10.000Z'));
    expect(due).toMatchObject({ listAt: `2#${since}`, nextAt: '2026-11-26T09:00:00.000Z' });
    expect(due.dueAt).toBe('2026-11-26T09:00:00.000Z');
  });

  it('is the oldest first among those of one step', () => {
    const later = needWith({ rank: 3, receivedAt: '2026-11-18T09:00:00.000Z' });
    const places = [position(later, noon), position({ ...open, unclaimedSince: undefined }, noon)];
    expect(places.sort()[0]).toBe(`3#${since}`);
  });
});
