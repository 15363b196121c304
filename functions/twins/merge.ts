import { isCompared } from '../compared.ts';
import type { Room } from '../room.ts';
import { type Entry, type MailIntent, remember, settle } from '../store/entry.ts';
import { mergedInto } from '../store/merged.ts';

/** Who decided, and when. */
export interface Decision {
  /** Mail address of a member, or `person`. */
  readonly by: string;
  readonly at: Date;
}

/** Mails about a decision wait so long: what is taken back at once is not told at all. In milliseconds. */
const grace = 10 * 60_000;
/** So often it is looked whether there is news of what stays, for whom the need was closed that they reported. */
export const followedEvery = 2 * 3_600_000;

/** Whether the sender can be written to: there is an address, and they have proven that it is theirs. Pure. */
export function isReachable({ facts, confirmedAt, demo }: Entry): boolean {
  return typeof facts.email === 'string' && confirmedAt !== undefined && !demo;
}

function without<V>(record: Readonly<Record<string, V>>, ...keys: string[]): Record<string, V> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));
}

/** Looks on from here for news of what stays. `status`: what the sender knows of it. Pure. */
export function following(status: string, now: Date): MailIntent {
  const at = new Date(now.getTime() + followedEvery).toISOString();
  return { template: 'twins.follow', at, attempts: 0, params: { status } };
}

/** The entry closed in favour of another. The same object when it is, or when it is over or somebody relies on it. Pure. */
export function closedFor(room: Room, entry: Entry, stays: Entry, { by, at: now }: Decision): Entry {
  if (!isCompared(entry) || room.isRelied?.(entry)) return entry;
  const at = now.toISOString();
  const { status, publishFrom, publishUntil, sortAt, nextAt } = entry;
  const told: MailIntent = {
    template: 'twins.merged',
    at: new Date(now.getTime() + grace).toISOString(),
    attempts: 0,
  };
  const mails = {
    ...without(entry.mails, 'twins', 'split'),
    ...(isReachable(entry) && by !== 'person' && { merged: told }),
    ...(isReachable(entry) && entry.domain === 'needs' && { follow: following(stays.status, now) }),
  };
  const closed = remember(
    {
      ...entry,
      status: 'closed',
      merged: { into: stays.reference, was: { status, publishFrom, publishUntil, sortAt, nextAt } },
      publishFrom: undefined,
      publishUntil: undefined,
      nextAt: undefined,
      twins: undefined,
      mails,
    },
    { at, by, what: 'merged', note: stays.reference },
  );
  return settle(room.acted?.(closed, 'merged', { by }, now) ?? closed);
}

/** The entry as it was before it was closed in favour of another. The same object when it is not. Pure. */
export function openedAgain(room: Room, entry: Entry, stays: string, { by, at: now }: Decision): Entry {
  if (mergedInto(entry) !== stays || !entry.merged) return entry;
  const at = now.toISOString();
  const untold = entry.mails.merged?.attempts === 0;
  const mails = {
    ...without(entry.mails, 'merged', 'follow'),
    ...(isReachable(entry) && !untold && { split: { template: 'twins.split', at, attempts: 0 } }),
  };
  const open = remember(
    { ...entry, ...entry.merged.was, merged: undefined, mails },
    { at, by, what: 'split', note: stays },
  );
  // A date that has passed meanwhile is due at once: its room decides then.
  return settle({ ...(room.acted?.(open, 'split', { by }, now) ?? open), ...entry.merged.was });
}

/** What stays, with a note of what was merged into it. The same object when it has it. Pure. */
export function absorbing(entry: Entry, gone: string, { by, at: now }: Decision): Entry {
  if (entry.absorbed?.[gone]) return entry;
  const at = now.toISOString();
  const twins = entry.twins && without(entry.twins, gone);
  const noted = { ...entry, twins, absorbed: { ...entry.absorbed, [gone]: at } };
  return remember(noted, { at, by, what: 'absorbed', note: gone });
}

/** What stays, without that note. Pure. */
export function releasing(entry: Entry, gone: string, { by, at: now }: Decision): Entry {
  if (!entry.absorbed?.[gone]) return entry;
  const absorbed = without(entry.absorbed, gone);
  return remember({ ...entry, absorbed }, { at: now.toISOString(), by, what: 'released', note: gone });
}
