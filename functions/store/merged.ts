import { type Entry, entryKey } from './entry.ts';
import type { Store } from './port.ts';

/** So many mergers in a row are followed; longer chains there are none. */
const longest = 6;

/** Where an entry was merged into, while it is closed for that; undefined for all others. Pure. */
export function mergedInto(entry: Entry): string | undefined {
  return entry.status === 'closed' ? entry.merged?.into : undefined;
}

/** What an entry leads to: itself, or what it was merged into, and so on. Undefined when that is not there any more. */
export async function standing(db: Store, entry: Entry): Promise<Entry | undefined> {
  let found: Entry | undefined = entry;
  for (let step = 0; step < longest && found; step++) {
    const into: string | undefined = mergedInto(found);
    if (!into) return found;
    found = await db.get<Entry>(entryKey(into));
  }
  return undefined;
}
