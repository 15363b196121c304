import { Conflict } from '../errors.ts';
import type { Item, Key, Store } from './port.ts';

const attempts = 12;

/**
 * Reads an item, applies a pure function to it and puts the result on the condition that nobody wrote in between;
 * tries again otherwise. Returns the item as stored, or undefined when it does not exist.
 * The function may return the same object, which writes nothing. Throws `Conflict` after 12 lost races.
 */
export async function change<T extends Item>(
  db: Store,
  key: Key,
  apply: (item: T) => T,
): Promise<T | undefined> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const seen = await db.get<T>(key);
    if (!seen) return undefined;
    const next = apply(seen);
    if (next === seen) return seen;
    if (await db.save(next, seen.version)) return { ...next, version: seen.version + 1 };
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 10 * 2 ** Math.min(attempt, 5)));
  }
  throw new Conflict();
}
