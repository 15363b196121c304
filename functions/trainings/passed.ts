import type { Deps } from '../deps.ts';
import { Conflict } from '../errors.ts';
import { change } from '../store/change.ts';
import { after } from '../store/duration.ts';
import { type Entry, entryKey, type MailIntent, settle } from '../store/entry.ts';
import type { Item, Key } from '../store/port.ts';
import { isSignup } from './training.ts';

/** What one person has passed, by kind of training, and when (ISO 8601 UTC). */
type Passed = Readonly<Record<string, string>>;

/**
 * The truth about what somebody has passed, whether or not they are registered as a volunteer. It knows the person by the
 * keyed hash of their address and nothing else, and outlives their sign-ups, as the consent says.
 */
interface PassedItem extends Item {
  readonly kinds: Passed;
  readonly lang: 'de';
  readonly mails: Readonly<Record<string, MailIntent>>;
  readonly endsAt: string;
}

/** A volunteer's entry, as far as it is repaired from here. */
interface Copy extends Entry {
  readonly passed?: Passed;
}

/** So long it is known that somebody has passed something. */
const kept = 'P3Y';
/** Entries of one person that are looked at. */
const most = 100;
const attempts = 12;

const keyOf = (person: string): Key => ({ pk: `PASSED#${person}`, sk: 'PASSED' });

/** What is known of somebody, and until when (ISO 8601 UTC). */
export type Noted = Pick<PassedItem, 'kinds'> & Partial<Pick<PassedItem, 'endsAt'>>;

/** What is known of somebody; `person` is the keyed hash of their address (`personKey`). */
export async function notedFor(deps: Deps, person: string): Promise<Noted> {
  const item = await deps.db.get<PassedItem>(keyOf(person));
  return item && item.endsAt > deps.clock().toISOString()
    ? { kinds: item.kinds, endsAt: item.endsAt }
    : { kinds: {} };
}

/** What somebody has passed; `person` is the keyed hash of their address (`personKey`). */
export async function passedBy(deps: Deps, person: string): Promise<Passed> {
  return (await notedFor(deps, person)).kinds;
}

function withKind(
  item: Omit<PassedItem, 'due' | 'dueAt' | 'expiresAt'>,
  kind: string,
  at: string,
): PassedItem {
  const before = Object.hasOwn(item.kinds, kind) ? item.kinds[kind] : undefined;
  const kinds = { ...item.kinds, [kind]: before && before > at ? before : at };
  const [endsAt = item.endsAt] = [item.endsAt, after(new Date(at), kept).toISOString()].sort().reverse();
  return {
    ...item,
    kinds,
    endsAt,
    due: 'due',
    dueAt: endsAt,
    expiresAt: Math.ceil(Date.parse(endsAt) / 1000),
  };
}

async function remember(deps: Deps, person: string, kind: string, at: string): Promise<void> {
  const fresh = withKind(
    { ...keyOf(person), version: 1, kinds: {}, lang: 'de', mails: {}, endsAt: at },
    kind,
    at,
  );
  if (await deps.db.create(fresh)) return;
  await change<PassedItem>(deps.db, keyOf(person), (item) =>
    item.kinds[kind] !== undefined && item.kinds[kind] >= at ? item : withKind(item, kind, at),
  );
}

/** What the person's other entries make of it: a volunteer's has a copy, a sign-up that lacked it is looked at again. Pure. */
function told(entry: Copy, kind: string, at: string, now: Date): Copy {
  if (entry.domain === 'volunteers') {
    const known = entry.passed?.[kind];
    return known && known >= at ? entry : { ...entry, passed: { ...entry.passed, [kind]: at } };
  }
  if (!isSignup(entry) || entry.status !== 'prerequisite' || !entry.lacks?.includes(kind)) return entry;
  const again = { template: 'signups.outcome', at: now.toISOString(), attempts: 0 };
  return settle({ ...entry, status: 'checking', mails: { ...entry.mails, [`passed-${kind}`]: again } });
}

/**
 * Writes down that somebody has passed a kind of training at a moment (ISO 8601 UTC), and brings their entries in line. May be
 * done again.
 */
export async function markPassed(deps: Deps, person: string, kind: string, at: string): Promise<void> {
  await remember(deps, person, kind, at);
  await inEntries(deps, person, (entry) => told(entry, kind, at, deps.clock()));
}

/**
 * Forgets what somebody has passed, as they want it: the truth and the copies of it. Their certificates are not touched. May be
 * done again.
 */
export async function clearPassed(deps: Deps, person: string): Promise<void> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const item = await deps.db.get<PassedItem>(keyOf(person));
    if (!item || (await deps.db.remove(keyOf(person), item.version))) break;
    if (attempt === attempts - 1) throw new Conflict();
  }
  await inEntries(deps, person, (entry) =>
    entry.domain === 'volunteers' && entry.passed ? { ...entry, passed: undefined } : entry,
  );
}

/** Gives the entry of a volunteer what its sender passed before they registered, once their address is proven. */
export async function copyPassed(deps: Deps, entry: Entry): Promise<void> {
  if (entry.domain !== 'volunteers' || !entry.person) return;
  const kinds = await passedBy(deps, entry.person);
  if (Object.keys(kinds).length === 0) return;
  await change<Copy>(deps.db, entryKey(entry.reference), (seen) =>
    JSON.stringify(seen.passed) === JSON.stringify(kinds) ? seen : { ...seen, passed: kinds },
  );
}

async function inEntries(deps: Deps, person: string, apply: (entry: Copy) => Copy): Promise<void> {
  const { items } = await deps.db.query<Key>({
    index: 'person',
    partition: person,
    limit: most,
    descending: true,
  });
  for (const { pk, sk } of items) {
    if (pk.startsWith('ENTRY#')) await change<Copy>(deps.db, { pk, sk }, apply);
  }
}
