import { Problem } from '../errors.ts';
import { isDay, isoDay } from '../language/format.ts';
import type { Viewer } from '../rights.ts';
import { withoutBefore } from '../store/before.ts';
import { type Before, type Entry, type FollowUp, remember, settle } from '../store/entry.ts';
import type { Json } from '../store/port.ts';

/** Follow-ups that may be open for one entry at a time; of those that are done the latest ten are kept. */
const mostOpen = 20;
const mostDone = 10;
/** Characters of what is to be done that are kept. */
export const longestWords = 300;

/** Under this id an entry keeps the intent by which the sweep brings the lists in line with its follow-ups. */
const followUpIntent = 'followups';

/** The follow-ups of a member, and of their organisation, as `who` names them. */
export const ofMember = ({ id }: Pick<Viewer, 'id'>) => `person:${id}`;
export const ofOrganisation = ({ organisation }: Pick<Viewer, 'organisation'>) =>
  `organisation:${organisation}`;

/** What a follow-up is set with. */
export interface GivenFollowUp {
  /** `YYYY-MM-DD` in the city. */
  readonly day: string;
  /** 'Frau Bader zurückrufen' */
  readonly words: string;
  /** `ofMember(viewer)` or `ofOrganisation(viewer)`. */
  readonly who: string;
  /** What the member is called, where it is one. */
  readonly name?: string;
  /** Mail address of who sets it, or `system`. */
  readonly by: string;
  /** A room's own follow-up: setting it again moves it. Letters, digits and dashes. */
  readonly key?: string;
}

function freshId(followUps: Entry['followUps'] = {}, now: Date): string {
  const base = now.getTime().toString(36);
  let id = base;
  for (let n = 2; Object.hasOwn(followUps, id); n++) id = `${base}-${n}`;
  return id;
}

function kept(followUps: Readonly<Record<string, FollowUp>>): Readonly<Record<string, FollowUp>> {
  const done = Object.entries(followUps).filter(([, one]) => one.done);
  const old = done.sort(([, a], [, b]) => ((a.done?.at ?? '') < (b.done?.at ?? '') ? -1 : 1));
  const dropped = new Set(old.slice(0, -mostDone).map(([id]) => id));
  return Object.fromEntries(Object.entries(followUps).filter(([id]) => !dropped.has(id)));
}

/** The entry with other follow-ups, and the intent by which the lists learn of it. */
function put(entry: Entry, followUps: Readonly<Record<string, FollowUp>>, now: Date): Entry {
  const intent = { template: 'followups.list', at: now.toISOString(), attempts: 0 };
  return settle({
    ...entry,
    followUps: kept(followUps),
    mails: { ...entry.mails, [followUpIntent]: intent },
  });
}

/** The follow-ups of an entry that are still to be done, the earliest first. Pure. */
export function openFollowUps(entry: Entry): readonly (readonly [id: string, FollowUp])[] {
  if (entry.status === 'withdrawn') return [];
  return Object.entries(entry.followUps ?? {})
    .filter(([, one]) => !one.done)
    .sort(([, a], [, b]) => (a.day < b.day ? -1 : 1));
}

/**
 * The entry with a follow-up, and a line of history. Rooms may call it from `acted`; what they set under a `key` replaces what
 * stood there. Pure. Throws `Problem` 422 for words or a day that cannot be taken, 409 when there are twenty open ones already.
 */
export function setFollowUp(entry: Entry, given: GivenFollowUp, now: Date): Entry {
  const { day, who, by, name, key } = given;
  const words = given.words.trim().slice(0, longestWords);
  if (!words) throw new Problem(422, 'follow_up_words', 'Please say what is to be done.');
  if (!isDay(day) || day < isoDay(now)) {
    throw new Problem(422, 'follow_up_day', 'Please give a day that is not over yet.');
  }
  const id = key ?? freshId(entry.followUps, now);
  const others = openFollowUps(entry).filter(([one]) => one !== id);
  if (others.length >= mostOpen) {
    throw new Problem(409, 'too_many_follow_ups', 'There are too many open follow-ups for this entry.');
  }
  const at = now.toISOString();
  const made: FollowUp = { day, words, who, ...(name && { name }), by, at };
  const before = entry.followUps?.[id];
  return remember(put(withoutBefore(entry), { ...entry.followUps, [id]: made }, now), {
    at,
    by,
    what: 'follow-up',
    note: `${day}: ${words}`,
    before: { set: { followUps: { [id]: (before as unknown as Json | undefined) ?? null } } },
  });
}

/** What may become of a follow-up. */
export type FollowUpChange = { readonly done: boolean } | { readonly day: string };

/**
 * The entry with a follow-up ticked off, taken up again or moved to another day, and a line of history. The same object when it
 * is so already. Pure. Throws `Problem` 404 when there is none of this id, 422 for a day that cannot be taken.
 */
export function changeFollowUp(
  entry: Entry,
  id: string,
  change: FollowUpChange,
  by: string,
  now: Date,
): Entry {
  const seen = entry.followUps && Object.hasOwn(entry.followUps, id) ? entry.followUps[id] : undefined;
  if (!seen) throw new Problem(404, 'not_found', 'There is no such follow-up any more.');
  const at = now.toISOString();
  const { done: _, ...open } = seen;
  const before: Before = { set: { followUps: { [id]: seen as unknown as Json } } };
  const told = (next: FollowUp, what: string) =>
    remember(put(withoutBefore(entry), { ...entry.followUps, [id]: next }, now), {
      at,
      by,
      what,
      note: `${next.day}: ${next.words}`,
      before,
    });
  if ('day' in change) {
    if (!isDay(change.day) || change.day < isoDay(now)) {
      throw new Problem(422, 'follow_up_day', 'Please give a day that is not over yet.');
    }
    return change.day === seen.day && !seen.done
      ? entry
      : told({ ...open, day: change.day }, 'follow-up-moved');
  }
  if (change.done === !!seen.done) return entry;
  return change.done
    ? told({ ...open, done: { at, by } }, 'follow-up-done')
    : told(open, 'follow-up-reopened');
}

/**
 * The entry with follow-ups as they were before an event (`null`: it was not there), for taking it back. Pure.
 */
export function restoreFollowUps(
  entry: Entry,
  were: Readonly<Record<string, FollowUp | null>>,
  now: Date,
): Entry {
  const all = Object.entries({ ...entry.followUps, ...were });
  const there = all.filter((one): one is [string, FollowUp] => one[1] !== null);
  return put(entry, Object.fromEntries(there), now);
}
