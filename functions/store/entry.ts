import type { Language } from '../language/language.ts';
import type { Item, Json, Key } from './port.ts';
import { markOfWords, wordsOfEntry } from './words.ts';

/** Meanings of fields that code may ask for; a form says which of its fields has which (`x-role`). */
export const roles = [
  'name',
  'email',
  'phone',
  'organisation',
  'organisation-name',
  'contact',
  'language',
  'languages',
  'title',
  'description',
  'field',
  'category',
  'district',
  'place',
  'postal-code',
  'availability',
  'audience',
  'urgency',
  'quantity',
  'starts',
  'ends',
  'start-time',
  'end-time',
  'times',
  'deadline',
  'capacity',
  'training',
  'website',
  'trainer',
  'message',
  'level',
  'hours',
  'need',
  'share',
  'limit',
  'children',
  'certificate',
  'sessions',
  'weekly-until',
  'online',
  'materials',
  'inside-materials',
  'kind',
  'requires',
  'shelter',
  'weekday',
  'weeks',
  'opening',
  'schedule',
  'access',
  'resource',
  'opportunity',
  'slot',
  'minutes',
] as const;
export type Role = (typeof roles)[number];

/** The answers by role. */
export type Facts = Readonly<Partial<Record<Role, Json>>>;

/** A mail to be sent, stored with what causes it; rendered from the entry when it is sent. */
export interface MailIntent {
  /** `<room>.<template>`, e.g. `volunteers.confirm`. */
  readonly template: string;
  /** Not before, ISO 8601 UTC. Moved on by a lease while it is being sent, and after a failure. */
  readonly at: string;
  /** Tries begun so far. */
  readonly attempts: number;
  /** When it was first due; set with the first try. Part of the Message-ID, so that it stays over all tries. */
  readonly first?: string;
  /** An address other than the entry's own (a coordinator's). */
  readonly to?: string;
  readonly lang?: Language;
  readonly params?: Readonly<Record<string, string>>;
}

export interface HistoryEvent {
  readonly at: string;
  /** Reference or mail address of a coordinator; `person` for whom the entry is about; `system`. */
  readonly by: string;
  /** `received`, `confirmed`, an action's name, `note`, `mail`, `corrected` … */
  readonly what: string;
  readonly note?: string;
  /** Of a `contact`: how it was made. */
  readonly how?: 'phone' | 'mail' | 'in-person';
  /** What the entry was before, where this can be taken back. */
  readonly before?: Before;
}

/** What has to be put back to take an event back; kept only with the latest one. */
export interface Before {
  /** Attributes by name as they were; null for those that were not there. Of `followUps` only those that changed. */
  readonly set: Readonly<Record<string, Json>>;
  /** The same attributes as the event left them: it can be taken back as long as they are so. */
  readonly then?: Readonly<Record<string, Json>>;
  /** Ids of the mails that it added: it can be taken back as long as none of them is on its way. */
  readonly mails?: readonly string[];
}

/** Something to do for an entry on a day: 'call back on Thursday'. */
export interface FollowUp {
  /** `YYYY-MM-DD` in the city. */
  readonly day: string;
  readonly words: string;
  /** Who is to do it: `person:<id of the member>` or `organisation:<id>`. */
  readonly who: string;
  /** What the member is called, where it is one. */
  readonly name?: string;
  /** Mail address of the member who set it; `system` where a room did. */
  readonly by: string;
  readonly at: string;
  readonly done?: { readonly at: string; readonly by: string };
}

export interface Consent {
  readonly field: string;
  readonly version: string;
  readonly text: string;
  readonly at: string;
}

/** That another entry is probably the same. */
interface Twin {
  /** How alike, 0 to 1. */
  readonly score: number;
  readonly at: string;
  /** Since when its sender says that it is not. */
  readonly apart?: string;
  /** When its sender was written to about it. */
  readonly told?: string;
}

/** Into what an entry was merged, and what it was before, so that it can be again. */
interface Merged {
  readonly into: string;
  readonly was: Pick<Entry, 'status' | 'publishFrom' | 'publishUntil' | 'sortAt' | 'nextAt'>;
}

/** Whatever came in through a form: one item with its state, its history and its waiting mails. */
export interface Entry extends Item {
  readonly reference: string;
  readonly domain: string;
  readonly form: string;
  /** Hash of the definition it was made with. */
  readonly formVersion: string;
  readonly lang: Language;
  readonly status: string;
  readonly receivedAt: string;
  /** Keyed hash of the idempotency key: tells a repeat from a collision of references. */
  readonly key: string;
  readonly answers: Readonly<Record<string, Json>>;
  readonly facts: Facts;
  readonly consents: readonly Consent[];
  readonly history: readonly HistoryEvent[];
  readonly mails: Readonly<Record<string, MailIntent>>;
  readonly confirmedAt?: string;
  /** Publication begins and ends (instants); set when it is published. */
  readonly publishFrom?: string;
  readonly publishUntil?: string;
  /** Made by the demonstration. */
  readonly demo?: boolean;
  /** The room's own next date: something is to be decided then (an offer of a place lapses, a publication ends). */
  readonly nextAt?: string;
  /** End of life: deleted then. */
  readonly endsAt: string;
  /** Position in its list; without it, `receivedAt`. */
  readonly sortAt?: string;
  /** Id of the organisation whose it is (see `rights.ts`); without one it is the city's. */
  readonly owner?: string;
  /** Organisations that have a part in it and therefore see all of it, and since when (ISO 8601 UTC). */
  readonly parties?: Readonly<Record<string, string>>;
  /** What is to be done for it on a day, by id; see `followups/`. */
  readonly followUps?: Readonly<Record<string, FollowUp>>;
  /** Mark of the words by which it can be found now (see `word-index.ts`). */
  readonly indexed?: string;
  /** What is probably the same, by reference; see `twins/`. */
  readonly twins?: Readonly<Record<string, Twin>>;
  /** Closed, because it is the same as another one, which stays; and what it was before. */
  readonly merged?: Merged;
  /** References of what was closed because it is the same as this, and since when (ISO 8601 UTC). */
  readonly absorbed?: Readonly<Record<string, string>>;
  /** For sign-ups: the training's reference, and which person of it. */
  readonly training?: string;
  readonly attendee?: string;
}

/** Where the entry with this reference is stored. */
export function entryKey(reference: string): Key {
  return { pk: `ENTRY#${reference}`, sk: 'ENTRY' };
}

/**
 * Brings the index attributes in line with the entry: its list (`<domain>#<status>`; sign-ups by training:
 * `signups#<training>`), and its place in the due list, the earliest of its mails, its own next date and its end, or at once while the index of words is behind.
 * Every write of an entry goes through this.
 */
export function settle<E extends Entry>(entry: E): E {
  const dates = [entry.endsAt, ...Object.values(entry.mails).map((mail) => mail.at)];
  if (entry.nextAt) dates.push(entry.nextAt);
  // What it is found by has changed: the sweep sees to it at once.
  if ((entry.indexed ?? '') !== markOfWords(wordsOfEntry(entry))) dates.push(entry.receivedAt);
  dates.sort();
  return {
    ...entry,
    due: 'due',
    dueAt: dates[0] as string,
    list: entry.training ? `signups#${entry.training}` : `${entry.domain}#${entry.status}`,
    listAt: entry.sortAt ?? entry.receivedAt,
    expiresAt: Math.ceil(Date.parse(entry.endsAt) / 1000) + 7 * 86_400,
  };
}

/** The entry with one more event; the oldest beyond 200 are dropped. */
export function remember<E extends Entry>(entry: E, event: HistoryEvent): E {
  return { ...entry, history: [...entry.history, event].slice(-200) };
}

/** The entry with more words at its latest event, before those that stand there; the same without any. Pure. */
export function annotate<E extends Entry>(entry: E, words: string | undefined): E {
  const last = entry.history.at(-1);
  if (!last || !words) return entry;
  const note = last.note ? `${words} · ${last.note}` : words;
  return { ...entry, history: [...entry.history.slice(0, -1), { ...last, note }] };
}

/** What an entry is called in lists: its title, else whom it is about, else its reference. */
export function titleOf(entry: Pick<Entry, 'facts' | 'reference'>): string {
  const { title, name, 'organisation-name': organisation } = entry.facts;
  for (const one of [title, name, organisation]) if (typeof one === 'string' && one.trim()) return one;
  return entry.reference;
}
