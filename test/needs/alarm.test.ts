import { describe, expect, it } from 'vitest';
import { alarm, alarmed } from '../../functions/needs/alarm.ts';
import type { Submission } from '../../functions/room.ts';
import { needWith } from './need.ts';

const at = new Date('2026-11-23T11:00:00.000Z');
const later = new Date('2026-11-23T11:20:00.000Z');
const report = (facts: Submission['facts'] = {}, by?: string) =>
  ({ at, facts, ...(by && { by }) }) as Submission;
/** Who is told, and when. */
const told = (mails: ReturnType<typeof alarm>) =>
  Object.values(mails).map(({ params, at: when }) => [params?.organisation, when]);

describe('a report that cannot wait', () => {
  it('is told at once to the city and to the organisation that is named, each once', () => {
    expect(told(alarm(report(), 0, false))).toEqual([['city', at.toISOString()]]);
    expect(told(alarm(report({ organisation: 'awo' }), 0, false))).toEqual([
      ['city', at.toISOString()],
      ['awo', at.toISOString()],
    ]);
    expect(told(alarm(report({ organisation: 'city' }), 0, false))).toHaveLength(1);
    expect(told(alarm(report({ organisation: 'other' }), 0, false)), 'that is nobody').toHaveLength(1);
  });

  it('is told to nobody where it can wait, or a member entered it', () => {
    expect(alarm(report(), 1, false)).toEqual({});
    expect(alarm(report({}, 'kim@awo.example'), 0, false)).toEqual({});
  });

  it('waits an hour for the proof of the address, and no longer than that', () => {
    const mails = alarm(report(), 0, true);
    expect(told(mails)).toEqual([['city', '2026-11-23T12:00:00.000Z']]);
    expect(told(alarmed(needWith({ mails }), later).mails)).toEqual([['city', later.toISOString()]]);
  });

  it('is not told later, nor again, because the address is proven', () => {
    const mails = alarm(report(), 0, false);
    expect(alarmed(needWith({ mails }), later).mails).toEqual(mails);
    const tried = Object.fromEntries(
      Object.entries(alarm(report(), 0, true)).map(([id, mail]) => [id, { ...mail, attempts: 1 }]),
    );
    expect(alarmed(needWith({ mails: tried }), later).mails).toEqual(tried);
  });
});
