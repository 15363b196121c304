import { describe, expect, it } from 'vitest';
import { situationOf } from '../../functions/trainings/outcome.ts';
import { hear } from '../../functions/trainings/tell.ts';
import { aSignup, aTraining, hoursLater, noon, withPeople } from './examples.ts';

const full = withPeople(aTraining(), ['ana', 'ben'], ['cem']);
const seated = { ...aSignup('ana'), told: 'seat' as const };

describe('news for a sign-up', () => {
  const news = { signup: 'S-ana', news: 'left' as const, by: 'person', version: 7 };

  it('changes its status, its history and leaves a mail', () => {
    expect(hear(seated, news, noon)).toMatchObject({
      status: 'left',
      heard: 7,
      mails: { 'outcome-7': { template: 'signups.outcome', params: { news: 'left' } } },
      dueAt: noon.toISOString(),
    });
    expect(hear(seated, news, noon).history.at(-1)).toMatchObject({ by: 'person', what: 'left' });
  });

  it('is told once, and never after newer news', () => {
    const heard = hear(seated, news, noon);
    expect(hear(heard, news, noon)).toBe(heard);
    expect(hear(heard, { ...news, news: 'offered', version: 6 }, noon)).toBe(heard);
    expect(hear(heard, { ...news, news: 'offered', version: 8 }, noon).status).toBe('offered');
  });
});

describe('what a mail tells', () => {
  it('is what the training says now, whatever was true when the mail was stored', () => {
    expect(situationOf(full, seated, undefined, noon)).toEqual({ kind: 'seat' });
    expect(situationOf(full, aSignup('cem', { told: 'waiting' }), undefined, noon)).toEqual({
      kind: 'waiting',
      position: 1,
    });
  });

  it('is that the place has to be asked for, when that was never done', () => {
    expect(situationOf(full, aSignup('new'), undefined, noon)).toBe('ask');
    expect(situationOf(full, aSignup('new', { told: 'seat' }), undefined, noon)).toBeUndefined();
  });

  it('is nothing when an offer was answered before its mail went out', () => {
    expect(situationOf(full, seated, 'offered', noon)).toBeUndefined();
    expect(situationOf(full, seated, 'accepted', noon)).toEqual({ kind: 'seat' });
  });

  it('is nothing of having left when the same sign-up has a place after all', () => {
    expect(situationOf(full, seated, 'left', noon)).toBeUndefined();
    expect(situationOf(full, aSignup('gus', { told: 'seat' }), 'left', noon)).toEqual({ kind: 'left' });
  });

  it('is that the training is cancelled, to those who had a place and those who waited', () => {
    const cancelled = { ...full, status: 'cancelled' };
    expect(situationOf(cancelled, seated, 'cancelled', noon)).toEqual({ kind: 'cancelled', hadSeat: true });
    expect(situationOf(cancelled, aSignup('cem'), 'cancelled', noon)).toEqual({
      kind: 'cancelled',
      hadSeat: false,
    });
    expect(situationOf(cancelled, seated, undefined, noon), 'has its own mail').toBeUndefined();
  });

  it('is no offer any more when its time is over', () => {
    const until = hoursLater(48).toISOString();
    const offered = {
      ...full,
      seats: { ...full.seats, ana: { state: 'offered' as const, at: noon.toISOString(), until } },
    };
    expect(situationOf(offered, seated, 'offered', hoursLater(47))).toEqual({ kind: 'offered', until });
    expect(situationOf(offered, seated, 'offered', hoursLater(48))).toBeUndefined();
  });
});
