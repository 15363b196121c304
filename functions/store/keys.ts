import type { Item, Query } from './port.ts';
import { table } from './table.ts';

/** The key attributes of what a query runs over: the index's, or the table's own. */
export function keysOf(index: Query['index']): { readonly partition: string; readonly sort: string } {
  const found = index ? table.indexes.find((one) => one.name === index) : table;
  if (!found) throw new Error(`The table has no index ${index}.`);
  return found;
}

/** Whether a key can exist at all; what comes from an address may be anything. */
export function isPossible(key: string, bytes: number): boolean {
  return key !== '' && Buffer.byteLength(key) <= bytes && !/\p{Surrogate}/u.test(key);
}

/** DynamoDB refuses an empty string in an index, the embedded store would keep it: refused on both. Throws a plain error. */
export function refuseEmptyIndexKeys(item: Item): void {
  for (const name of table.indexes.flatMap(({ partition, sort }) => [partition, sort])) {
    if (Reflect.get(item, name) === '') throw new Error(`The index attribute ${name} must not be empty.`);
  }
}

/** Whether a comes before b in the store's order, which is that of their bytes. */
export function isBefore(a: string, b: string): boolean {
  return Buffer.compare(Buffer.from(a), Buffer.from(b)) < 0;
}
