import { describe, expect, it } from 'vitest';
import type { Engagement } from '../../functions/engagements/engagement.ts';
import { inLineWith } from '../../functions/engagements/tasks.ts';
import type { Volunteer } from '../../functions/volunteers/volunteer.ts';
import { entryWith } from '../entries.ts';

const ana = (change: Partial<Volunteer> = {}) =>
  entryWith({ domain: 'volunteers', status: 'active', ...change }) as Volunteer;
const story = (reference: string, status: string, change: Partial<Engagement> = {}) =>
  entryWith({
    ...{ domain: 'engagements', reference, status, owner: 'awo', volunteer: 'VVVV-2222', need: 'NNNN-2222' },
    receivedAt: '2026-11-20T10:00:00.000Z',
    ...change,
  } as Partial<Engagement>) as Engagement;
const through = (from: Volunteer, ...stories: Engagement[]) => stories.reduce(inLineWith, from);
const seenBy = ({ parties = {} }: Volunteer) => Object.keys(parties);

describe('an organisation sees a volunteer', () => {
  it('from the offer on, until nothing came of it', () => {
    expect(seenBy(through(ana(), story('A', 'offered')))).toEqual(['awo']);
    expect(seenBy(through(ana(), story('A', 'offered'), story('A', 'refused')))).toEqual([]);
  });

  it('as long as one of several offers waits, whichever ends first', () => {
    const both = [story('A', 'offered'), story('B', 'offered')];
    for (const [first, second] of [
      ['A', 'B'],
      ['B', 'A'],
    ] as const) {
      const one = through(ana(), ...both, story(first, 'refused'));
      expect(seenBy(one)).toEqual(['awo']);
      expect(seenBy(through(one, story(second, 'taken')))).toEqual([]);
    }
  });

  it('for good where they have helped it, whatever becomes of another offer, before or after', () => {
    const helps = story('H', 'accepted', { acceptedAt: '2026-11-21T10:00:00.000Z' });
    expect(seenBy(through(ana(), story('A', 'offered'), helps, story('A', 'refused')))).toEqual(['awo']);
    expect(seenBy(through(ana(), helps, story('A', 'offered'), story('A', 'refused')))).toEqual(['awo']);
    expect(seenBy(through(ana(), helps, story('H', 'off')))).toEqual(['awo']);
  });

  it('still where it had a part in them before', () => {
    const known = ana({ parties: { awo: '2026-01-01T10:00:00.000Z' } });
    expect(seenBy(through(known, story('A', 'offered'), story('A', 'refused')))).toEqual(['awo']);
  });
});

it('what they took on stands with them, with its hours, and goes when they call off', () => {
  const helps = story('H', 'done', { acceptedAt: '2026-11-21T10:00:00.000Z', hours: { coordinator: 3 } });
  const one = through(ana(), helps);
  expect(one.tasks).toEqual({ H: { at: '2026-11-21T10:00:00.000Z', hours: 3 } });
  expect(through(one, story('H', 'off')).tasks).toEqual({});
});

it('the same once more changes nothing', () => {
  for (const status of ['offered', 'accepted', 'refused']) {
    const one = through(ana(), story('A', status));
    expect(inLineWith(one, story('A', status)), status).toBe(one);
  }
});
