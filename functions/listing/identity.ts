import { createHash } from 'node:crypto';
import type { Entry } from '../store/entry.ts';

/** Names of entries are hashed together with this, so that nobody else's names give the same ids. */
const namespace = Buffer.from('5b0c5a5e8c1f4d0f9d4e6a1f2b7c3d90', 'hex');

/**
 * The id of an entry in feeds and calendars, as a UUID of version 5 (RFC 9562). It follows from what never changes of the
 * entry, so that another host, language or filter, and every later version of it, has the same.
 */
export function idOf({ reference, receivedAt }: Pick<Entry, 'reference' | 'receivedAt'>): string {
  const hash = createHash('sha1').update(namespace).update(`${reference}\n${receivedAt}`).digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  return hash.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** Events that concern nobody but coordinators and the sender: nothing of what is public has changed. */
const inside = new Set([
  'note',
  'mail',
  'mail failed',
  'review',
  'claim',
  'renew',
  'release',
  'claim-lapsed',
  'helper-met',
  'asked',
  'reminded',
  'seen',
]);

/** When something that others may see changed last: an instant. */
export function changedAt({ history, receivedAt }: Pick<Entry, 'history' | 'receivedAt'>): string {
  return history.findLast(({ what }) => !inside.has(what))?.at ?? receivedAt;
}

/** Since when it is public: an instant. */
export function publishedAt(entry: Pick<Entry, 'publishFrom' | 'history' | 'receivedAt'>): string {
  const published = entry.history.findLast(({ what }) => what === 'publish' || what === 'open');
  return entry.publishFrom ?? published?.at ?? entry.receivedAt;
}
