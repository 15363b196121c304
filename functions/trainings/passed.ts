import type { Deps } from '../deps.ts';
import { change } from '../store/change.ts';
import { after } from '../store/duration.ts';
import { type Entry, type MailIntent, settle } from '../store/entry.ts';
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

const keyOf = (person: string): Key => ({ pk: `PASSED#${person}`, sk: 'PASSED' });

/** What somebody has passed; `person` is the keyed hash of their address (`personKey`). */
export async function passedBy(deps: Deps, person: string): Promise<Passed> {
  const item = await deps.db.get<PassedItem>(keyOf(person));
  return item && item.endsAt > deps.clock().toISOString() ? item.kinds : {};
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
  const { items } = await deps.db.query<Key>({
    index: 'person',
    partition: person,
    limit: most,
    descending: true,
  });
  for (const { pk, sk } of items) {
    if (pk.startsWith('ENTRY#'))
      await change<Copy>(deps.db, { pk, sk }, (entry) => told(entry, kind, at, deps.clock()));
  }
}
