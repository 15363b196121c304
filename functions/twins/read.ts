import { isCompared } from '../compared.ts';
import type { Deps } from '../deps.ts';
import { type Entry, entryKey } from '../store/entry.ts';
import type { Page } from '../store/port.ts';
import { isPair, loadPair, type Pair, type PairState } from './pair.ts';

/** A pair with both entries as they are now, the older one first. */
export interface Both {
  readonly pair: Pair;
  readonly a: Entry;
  readonly b: Entry;
}

/** Both entries of a pair; undefined when one is not there any more, or the pair is open and one is over. */
async function both(deps: Deps, pair: Pair): Promise<Both | undefined> {
  const [a, b] = await Promise.all([pair.a, pair.b].map((one) => deps.db.get<Entry>(entryKey(one))));
  if (!a || !b || [a, b].some(({ status }) => status === 'withdrawn')) return undefined;
  if (pair.state === 'open' && !(isCompared(a) && isCompared(b))) return undefined;
  return a.receivedAt <= b.receivedAt ? { pair, a, b } : { pair, a: b, b: a };
}

/** The pair of two references with its entries; undefined when there is none to show. */
export async function readPair(deps: Deps, one: string, other: string): Promise<Both | undefined> {
  const pair = await loadPair(deps, one, other);
  return pair && both(deps, pair);
}

/** A page of the pairs in a state, the longest waiting first. It may hold fewer than `limit` and still have a cursor. */
export async function readPairs(
  deps: Deps,
  state: PairState,
  limit: number,
  cursor?: string,
): Promise<Page<Both>> {
  const page = await deps.db.query<Pair>({ index: 'list', partition: `twins#${state}`, limit, cursor });
  const found = await Promise.all(page.items.filter(isPair).map((pair) => both(deps, pair)));
  const items = found.filter((one) => one !== undefined);
  return { items, ...(page.cursor && { cursor: page.cursor }) };
}
