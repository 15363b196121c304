import { type Entry, settle } from '../functions/store/entry.ts';

/** An entry for tests of pure rules. */
export function entryWith(change: Partial<Entry> = {}): Entry {
  return settle({
    pk: `ENTRY#${change.reference ?? 'ABCD-2345'}`,
    sk: 'ENTRY',
    version: 1,
    reference: 'ABCD-2345',
    domain: 'offers',
    form: 'offer-listing',
    formVersion: 'x',
    lang: 'de',
    status: 'new',
    receivedAt: '2026-11-16T09:00:00.000Z',
    key: 'k',
    answers: {},
    facts: { title: 'Sprachcafé' },
    consents: [],
    history: [],
    mails: {},
    endsAt: '2027-11-16T09:00:00.000Z',
    ...change,
  });
}
