import type { Deps } from '../deps.ts';
import { findRoom } from '../rooms.ts';
import { type Entry, entryKey } from '../store/entry.ts';
import { publicStates } from './candidates.ts';

/** What is probably the same as an entry, is public, and of which its sender has not said that it is something else. */
export async function openTwins(deps: Deps, entry: Entry): Promise<readonly Entry[]> {
  const references = Object.entries(entry.twins ?? {}).flatMap(([reference, { apart }]) =>
    apart ? [] : reference,
  );
  const found = await Promise.all(references.map((one) => deps.db.get<Entry>(entryKey(one))));
  const open = publicStates(await findRoom(entry.domain));
  const now = deps.clock().toISOString();
  return found
    .filter((twin) => twin !== undefined)
    .filter(({ status, publishFrom }) => open.includes(status) && (publishFrom ?? now) <= now);
}
