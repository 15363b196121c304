import type { Deps } from '../deps.ts';
import { isMailing, type Mailing, settleMailing } from '../mail/mailing.ts';
import { change } from '../store/change.ts';
import type { HistoryEvent, MailIntent } from '../store/entry.ts';
import type { Item, Key } from '../store/port.ts';

/**
 * Where a pair stands: `open` until somebody decides; `kept`: both stay, for ever; `merged`: one stays, the other was closed;
 * `over`: nothing to decide, as one of them is not there any more or they are not alike any more.
 */
export type PairState = 'open' | 'kept' | 'merged' | 'over';

/** Two entries that are probably the same, and what was decided. It holds nothing of what they say. */
export interface Pair extends Mailing {
  readonly domain: string;
  /** Their references, the smaller first. */
  readonly a: string;
  readonly b: string;
  readonly state: PairState;
  /** How alike they were when they were last compared. */
  readonly score: number;
  /** What speaks for it, strongest first: names of signals. */
  readonly reasons: readonly string[];
  /** Mail address of the member who decided, or `person`: the sender of the one that was closed. */
  readonly decidedBy?: string;
  readonly decidedAt?: string;
  /** Merged: the reference of what stays. */
  readonly stays?: string;
  readonly history: readonly HistoryEvent[];
}

const day = 86_400_000;
/** An open pair is looked at again so often: whether both are still there. */
const checkedEvery = 7 * day;
/** So long a decision is remembered at a time; as long as both are there it is prolonged. */
const rememberedFor = 365 * day;

/** The two references in the order in which their pair has them. Pure. */
function sorted(one: string, other: string): readonly [string, string] {
  return one < other ? [one, other] : [other, one];
}

/** Where the pair of two entries is stored, whichever of them is named first. Pure. */
export function pairKey(one: string, other: string): Key {
  const [a, b] = sorted(one, other);
  return { pk: `TWIN#${a}#${b}`, sk: 'TWIN' };
}

/** Whether an item is a pair. */
export function isPair(item: Item | undefined): item is Pair {
  return item?.sk === 'TWIN' && isMailing(item) && 'a' in item && 'b' in item;
}

function nextCheck(state: PairState, now: Date): MailIntent {
  const wait = state === 'open' ? checkedEvery : rememberedFor - 30 * day;
  return { template: 'twins.check', at: new Date(now.getTime() + wait).toISOString(), attempts: 0 };
}

/** The pair in a state, in its list, with its next dates. Pure. */
export function pairIn(pair: Pair, state: PairState, now: Date): Pair {
  const { check: _, ...mails } = pair.mails;
  return settleMailing({
    ...pair,
    state,
    list: `twins#${state}`,
    listAt: pair.listAt ?? now.toISOString(),
    mails: state === 'over' ? mails : { ...mails, check: nextCheck(state, now) },
    endsAt: new Date(now.getTime() + (state === 'over' ? checkedEvery : rememberedFor)).toISOString(),
  });
}

/** A new pair. Pure. */
export function pairOf(
  domain: string,
  [one, other]: readonly [string, string],
  about: Pick<Pair, 'score' | 'reasons'>,
  now: Date,
): Pair {
  const [a, b] = sorted(one, other);
  const bare: Pair = {
    ...pairKey(a, b),
    version: 1,
    lang: 'de',
    domain,
    a,
    b,
    state: 'open',
    ...about,
    mails: {},
    endsAt: now.toISOString(),
    history: [{ at: now.toISOString(), by: 'system', what: 'found' }],
  };
  return pairIn(bare, 'open', now);
}

/** The pair of two references, if there is one. */
export async function loadPair({ db }: Deps, one: string, other: string): Promise<Pair | undefined> {
  const item = await db.get(pairKey(one, other));
  return isPair(item) ? item : undefined;
}

/** Changes a pair by a pure function; undefined when there is none. */
export async function changePair(
  { db }: Deps,
  { a, b }: Pick<Pair, 'a' | 'b'>,
  apply: (pair: Pair) => Pair,
): Promise<Pair | undefined> {
  return change<Pair>(db, pairKey(a, b), (seen) => (isPair(seen) ? apply(seen) : seen));
}

/** The other one of a pair. Pure. */
export function otherOf({ a, b }: Pick<Pair, 'a' | 'b'>, reference: string): string {
  return a === reference ? b : a;
}
