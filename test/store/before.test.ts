import { describe, expect, it } from 'vitest';
import { recordBefore } from '../../functions/store/before.ts';
import { type Entry, remember } from '../../functions/store/entry.ts';
import { entryWith } from '../entries.ts';

const at = '2026-11-23T09:00:00.000Z';
const mail = { template: 'person.welcome', at, attempts: 0 };
const done = (from: Entry, to: Partial<Entry>) =>
  recordBefore(from, remember({ ...from, ...to }, { at, by: 'a@b.example', what: 'close' })).history.at(-1)
    ?.before;

describe('what can be taken back', () => {
  it('is a state with its dates, as they were and as they became', () => {
    const from = entryWith({ status: 'published', publishUntil: '2026-12-01T00:00:00.000Z' });
    expect(done(from, { status: 'closed', publishUntil: undefined })).toEqual({
      set: { status: 'published', publishUntil: '2026-12-01T00:00:00.000Z' },
      then: { status: 'closed', publishUntil: null },
    });
  });

  it('names the mails that were added, and not what only the sweep looks after', () => {
    const from = entryWith({ mails: { twins: { ...mail, template: 'twins.look' } } });
    const to = {
      status: 'closed',
      mails: { twins: { ...mail, at: '2027-01-01T00:00:00.000Z' }, told: mail },
    };
    expect(done(from, to)?.mails).toEqual(['told']);
  });

  it.each([
    ['whose it is', { owner: 'awo' }],
    ['who has a part in it', { parties: { awo: at } }],
    ['its answers', { answers: { a: 'b' } }],
    ['its facts', { facts: { title: 'Anderes' } }],
    ['claims', { claims: { awo: { at, by: 'x' } } } as Partial<Entry>],
    ['people', { seats: ['AAAA-2222'] } as unknown as Partial<Entry>],
    ['a mail that waits', { mails: {} }],
  ])('is nothing that changed %s', (_, change) => {
    const from = entryWith({ mails: { told: mail } });
    expect(done(from, { status: 'closed', mails: from.mails, ...change })).toBeUndefined();
  });

  it('is nothing where nothing changed', () => {
    expect(done(entryWith(), {})).toBeUndefined();
  });
});
