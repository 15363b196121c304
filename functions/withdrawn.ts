import type { Room } from './room.ts';
import { after } from './store/duration.ts';
import { type Entry, settle } from './store/entry.ts';

/** How long the note stays that something was withdrawn. */
const traceFor = 'P30D';
/** Mark of words of which it is not known what they are. */
const unknownWords = '?';

/**
 * What is left of an entry when its sender withdraws: that there was one, without anything that tells who or what. Made
 * anew rather than emptied, so that nothing a room keeps with it is overlooked. Pure.
 */
export function withdrawn(entry: Entry, now: Date, room?: Pick<Room, 'withdrawn'>): Entry {
  if (entry.status === 'withdrawn') return entry;
  const { pk, sk, version, reference, domain, form, formVersion, lang, receivedAt, key, demo, indexed } =
    entry;
  const at = now.toISOString();
  const history = entry.history.map(({ at: when, by, what }) => ({ at: when, by, what }));
  return settle({
    ...{ pk, sk, version, reference, domain, form, formVersion, lang, receivedAt, key },
    ...(demo && { demo }),
    // The sweep takes its words out of the index, also those that it was just putting in.
    indexed: indexed ?? unknownWords,
    status: 'withdrawn',
    answers: {},
    facts: {},
    consents: [],
    mails: room?.withdrawn?.(entry, now) ?? {},
    history: [...history, { at, by: 'person', what: 'withdrawn' }],
    endsAt: after(now, traceFor).toISOString(),
  });
}
