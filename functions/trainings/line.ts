import type { Store } from '../store/port.ts';

const lines = new WeakMap<Store, Map<string, Promise<unknown>>>();

/**
 * Lets writes of one item by this process follow one another. The store would do so itself, and decides by its conditions
 * between processes; but a thousand requests that all wait at the store run into its time limit, and changes that read
 * first lose to each other. Gives what `work` gives.
 */
export async function inLine<T>(db: Store, item: string, work: () => Promise<T>): Promise<T> {
  const line = lines.get(db) ?? new Map<string, Promise<unknown>>();
  lines.set(db, line);
  const before = line.get(item) ?? Promise.resolve();
  const mine = before.then(work, work);
  line.set(item, mine);
  try {
    return await mine;
  } finally {
    if (line.get(item) === mine) line.delete(item);
  }
}
