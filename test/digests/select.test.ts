import { describe, expect, it } from 'vitest';
import { type Gathered, select, shown } from '../../functions/digests/select.ts';
import { entryWith } from '../entries.ts';

const week = { id: '2026-W47', from: '2026-11-16', to: '2026-11-22' };
const now = new Date('2026-11-23T06:00:00Z');
const nothing = { entries: [], cut: false };

function gathered(change: Partial<Gathered> = {}): Gathered {
  return {
    arrivals: [],
    openNeeds: nothing,
    offered: nothing,
    hidden: nothing,
    waitingVolunteers: nothing,
    toReview: nothing,
    twins: { lines: [], cut: false },
    trainings: [],
    ending: nothing,
    urgencyOf: () => undefined,
    placeOf: () => undefined,
    ...change,
  };
}

describe('what goes into a digest', () => {
  it('is quiet when nothing came in and nothing waits', () => {
    expect(select(gathered(), week, now)).toEqual({
      week: '2026-W47',
      from: '2026-11-16',
      to: '2026-11-22',
      sections: [],
      arrivals: [],
      quiet: true,
    });
  });

  it('is not quiet while a need from an earlier week is still open', () => {
    const old = entryWith({ domain: 'needs', status: 'open', receivedAt: '2026-10-01T08:00:00.000Z' });
    const digest = select(gathered({ openNeeds: { entries: [old], cut: false } }), week, now);
    expect(digest.quiet).toBe(false);
    expect(digest.sections[0]?.lines[0]).toMatchObject({
      reference: 'ABCD-2345',
      ageDays: 52,
      title: 'Sprachcafé',
    });
  });

  it('stays quiet when there is only a training with free places to come', () => {
    const training = { entry: entryWith({ domain: 'trainings', status: 'published' }) };
    expect(select(gathered({ trainings: [training] }), week, now).quiet).toBe(true);
  });

  it('shows a few of a long list and says how many more there are', () => {
    const entries = Array.from({ length: shown + 14 }, (_, n) =>
      entryWith({ reference: `AAAA-${1000 + n}` }),
    );
    const [section] = select(gathered({ toReview: { entries, cut: true } }), week, now).sections;
    expect(section?.lines).toHaveLength(shown);
    expect(section).toMatchObject({ name: 'review', more: 14, atLeast: true });
  });

  it('puts needs first and leaves out sections without entries', () => {
    const some = { entries: [entryWith()], cut: false };
    const digest = select(gathered({ openNeeds: some, ending: some, waitingVolunteers: some }), week, now);
    expect(digest.sections.map((section) => section.name)).toEqual(['needs', 'volunteers', 'ending']);
  });

  it('counts what came in by form, and how much of it is not confirmed', () => {
    const entries = [entryWith(), entryWith({ status: 'unconfirmed' })];
    const arrivals = [{ form: 'umfrage', domain: 'submissions', entries }];
    const digest = select(gathered({ arrivals }), week, now);
    expect(digest.arrivals).toEqual([{ form: 'umfrage', domain: 'submissions', count: 2, unconfirmed: 1 }]);
    expect(digest.sections.map((section) => section.name)).toEqual(['submissions']);
  });
});
