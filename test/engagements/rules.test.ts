import { describe, expect, it } from 'vitest';
import type { Engagement } from '../../functions/engagements/engagement.ts';
import { engagements } from '../../functions/engagements/room.ts';
import { acted, engagementDue, othersWere } from '../../functions/engagements/rules.ts';
import { possibleActions } from '../../functions/lifecycle.ts';
import type { Entry } from '../../functions/store/entry.ts';
import { entryWith } from '../entries.ts';

const now = new Date('2026-12-01T09:00:00.000Z');
const ask = { template: 'engagements.ask', at: now.toISOString(), attempts: 0 };
const story = (status: string, change: Partial<Engagement> = {}) =>
  entryWith({
    ...{ domain: 'engagements', status, owner: 'awo', volunteer: 'VVVV-2222', need: 'NNNN-2222' },
    ...{ reasons: [], receivedAt: '2026-11-20T10:00:00.000Z' },
    ...change,
  } as Partial<Entry>) as Engagement;
const mails = ({ mails: all }: Entry) => Object.values(all).map(({ template }) => template.split('.')[1]);
const names = (entry: Engagement) => possibleActions(engagements, entry, now).map(([name]) => name);

describe('what a volunteer said on the telephone', () => {
  it('can be entered while it is asked; a yes also when it comes late; neither once they said yes', () => {
    expect(names(story('asked'))).toEqual(expect.arrayContaining(['told-yes', 'told-no']));
    expect(names(story('lapsed'))).toContain('told-yes');
    expect(names(story('lapsed'))).not.toContain('told-no');
    for (const entry of [
      story('asked', { yes: now.toISOString() }),
      story('accepted'),
      story('declined'),
      story('taken'),
    ]) {
      expect(names(entry), entry.status).not.toContain('told-yes');
      expect(names(entry), entry.status).not.toContain('told-no');
    }
  });

  it('is not asked of them again by a mail that was about to go', () => {
    const asked = story('asked', { mails: { ask } });
    expect(mails(acted(asked, 'told-yes', { by: 'x' }, now))).toEqual(['carry']);
    expect(mails(acted(asked, 'told-no', { by: 'x' }, now))).toEqual([]);
  });
});

it('an offer of which nothing came is carried to the volunteer: the organisation sees them no longer', () => {
  expect(mails(acted(story('offered'), 'refuse', { by: 'x' }, now))).toContain('carry');
  expect(mails(othersWere(story('offered'), 'full', now))).toContain('carry');
  expect(mails(engagementDue(story('offered'), new Date('2027-06-01T09:00:00.000Z')))).toContain('carry');
});
