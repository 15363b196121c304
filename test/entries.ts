import { type Entry, settle } from '../functions/store/entry.ts';
import { markOfWords, wordsOfEntry } from '../functions/store/words.ts';

/** An entry as it is once the sweep has had it found by its words: nothing is due for that. */
export function settled<E extends Entry>(entry: E): E {
  return settle({ ...entry, indexed: markOfWords(wordsOfEntry(entry)) || undefined });
}

/** An entry for tests of pure rules. */
export function entryWith(change: Partial<Entry> = {}): Entry {
  return settled({
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
