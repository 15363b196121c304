import { createHash } from 'node:crypto';
import type { Deps } from '../deps.ts';
import { isoDay } from '../language/format.ts';
import { type Mailing, settleMailing } from '../mail/mailing.ts';
import type { Key } from '../store/port.ts';
import { activeMember } from './member.ts';
import { findPerson, type Person } from './people.ts';

/** What a key begins with, so that programs that look for lost secrets know it. */
const prefix = 'hk_';

/** Keys a member has at most. */
export const mostKeys = 20;

/** Days for which a key can be made. */
export const keyDays = [7, 30, 90, 365] as const;

/** A key by which a program acts as a member; stored under the hash of what it holds, which is its id. */
export interface AccessKey extends Mailing {
  readonly id: string;
  readonly who: string;
  /** What it is for, in the member's words. */
  readonly name: string;
  /** Only what the member may see; else whatever the member may. */
  readonly readOnly: boolean;
  readonly since: string;
  /** Day of the last use; missing while it is unused. */
  readonly used?: string;
  /** See `Person.round`. */
  readonly round: number;
}

function keyOf(id: string): Key {
  return { pk: `ACCESSKEY#${id}`, sk: 'ACCESSKEY' };
}

function idOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

function isValid(key: AccessKey, { round }: Person, at: string): boolean {
  return key.endsAt > at && key.round === (round?.keys ?? 0);
}

/** Makes a key for a member and gives what it holds, which nobody can look up again; undefined when they have too many. */
export async function makeKey(
  deps: Deps,
  person: Person,
  { name, readOnly, days }: { readonly name: string; readonly readOnly: boolean; readonly days: number },
): Promise<string | undefined> {
  if ((await keysOf(deps, person)).length >= mostKeys) return undefined;
  const token = `${prefix}${deps.newId()}${deps.newId()}`;
  const id = idOf(token);
  const now = deps.clock();
  const key: AccessKey = {
    ...keyOf(id),
    version: 1,
    id,
    who: person.id,
    name,
    readOnly,
    since: now.toISOString(),
    round: person.round?.keys ?? 0,
    list: `keys#${person.id}`,
    listAt: now.toISOString(),
    lang: person.lang,
    mails: {},
    endsAt: new Date(now.getTime() + days * 86_400_000).toISOString(),
  };
  await deps.db.create(settleMailing(key));
  return token;
}

/** The keys of a member that are valid now, the latest first. */
export async function keysOf(deps: Deps, person: Person): Promise<readonly AccessKey[]> {
  const page = await deps.db.query<AccessKey>({
    index: 'list',
    partition: `keys#${person.id}`,
    limit: 5 * mostKeys,
    descending: true,
  });
  const at = deps.clock().toISOString();
  return page.items.filter((one) => isValid(one, person, at));
}

/** Ends one of a member's own keys and gives it; undefined when they have none of this id. */
export async function endKey(deps: Deps, who: string, id: string): Promise<AccessKey | undefined> {
  // Its use may write it at the same moment: such a lost race ends it all the same.
  for (let attempt = 0; attempt < 5; attempt++) {
    const key = await deps.db.get<AccessKey>(keyOf(id));
    if (key?.who !== who) return undefined;
    if (await deps.db.remove(keyOf(id), key.version)) return key;
  }
  return undefined;
}

/** Who acts with a key, with no more rights than the key has; undefined when it is none, or over. */
export async function whoseKey(
  deps: Deps,
  token: string,
): Promise<{ readonly member: Person; readonly key: AccessKey } | undefined> {
  if (!token.startsWith(prefix) || token.length > 100) return undefined;
  const key = await deps.db.get<AccessKey>(keyOf(idOf(token)));
  const member = key && (await activeMember(deps, await findPerson(deps, key.who)));
  const now = deps.clock();
  if (!member || !isValid(key, member, now.toISOString())) return undefined;
  const used = isoDay(now);
  if (key.used !== used) {
    const next: AccessKey = { ...key, used };
    await deps.db.save(next, key.version);
  }
  return { member: key.readOnly ? { ...member, role: 'reader' } : member, key };
}
