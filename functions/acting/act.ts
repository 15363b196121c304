import type { Deps } from '../deps.ts';
import { NotFound, Problem } from '../errors.ts';
import { markOf, perform } from '../lifecycle.ts';
import { sightOf, type Viewer } from '../rights.ts';
import type { Room } from '../room.ts';
import type { FindRoom } from '../rooms.ts';
import { change } from '../store/change.ts';
import { type Entry, entryKey } from '../store/entry.ts';
import { asksOf, readAsked } from './asked.ts';

/** What a coordinator typed beside the button, as it came. */
export interface Given {
  /** The member who acts; without one it is the entry's own sender. */
  readonly viewer?: Viewer;
  readonly note: string;
  /** Days, `YYYY-MM-DD`. */
  readonly from: string;
  readonly until: string;
  /** What else was typed, by the name of the field. */
  readonly typed?: (name: string) => string;
  /** The mark of the entry as it was on the page; empty when the caller does not tell. */
  readonly seen: string;
}

/** Of a posted action, in bytes: larger than the longest note, however it is encoded. */
export const largestBody = 32_768;

/** Characters of a reason that are kept. */
export const longestReason = 500;

/**
 * Does an action with the entry of a reference, wherever it was asked for. Throws `NotFound`; 409 when the entry is not any more
 * what the coordinator saw, or does not allow the action; 403 when it is not theirs to do; 422 when something is missing.
 */
export async function act(
  deps: Deps,
  findRoom: FindRoom,
  reference: string,
  action: string,
  given: Given,
): Promise<Entry> {
  const found = await deps.db.get<Entry>(entryKey(reference));
  if (!found || (given.viewer && sightOf(given.viewer, found) === 'nothing')) throw new NotFound();
  const room = await findRoom(found.domain);
  const now = deps.clock();
  const known = Object.hasOwn(room.lifecycle.actions, action) ? room.lifecycle.actions[action] : undefined;
  const { viewer } = given;
  if (known && !viewer && !known.bySender) {
    throw new Problem(403, 'not_yours', 'This is not for the sender to do.');
  }
  const { publicationWindow } = await import('./days.ts');
  const period = known?.window ? publicationWindow(given.from, given.until, now) : {};
  const values = readAsked(asksOf(known?.asks, found, now), given.typed ?? (() => ''));
  const by = viewer?.email ?? 'person';
  const input = { by, viewer, note: given.note.slice(0, longestReason), values, ...period };
  const apply = (entry: Entry) => {
    if (given.seen && given.seen !== markOf(room, entry)) {
      throw new Problem(
        409,
        'changed_meanwhile',
        'The entry has changed in the meantime. Please look at it again.',
      );
    }
    return perform(room, entry, action, input, now, deps.forms.get(entry.form)?.retention);
  };
  if (!room.secure) return finish(deps, room, await change<Entry>(deps.db, entryKey(reference), apply));
  // What cannot be done anyway need not secure anything.
  apply(found);
  const undo = await room.secure(deps, found, action, input);
  try {
    return await finish(deps, room, await change<Entry>(deps.db, entryKey(reference), apply));
  } catch (error) {
    await undo?.();
    throw error;
  }
}

/** The entry as it was written, with what the room does at once; the sweep does it where that fails. */
async function finish(deps: Deps, room: Room, entry: Entry | undefined): Promise<Entry> {
  if (!entry) throw new NotFound();
  await room.written?.(deps, entry).catch((error: unknown) => {
    deps.log('written_failed', {
      domain: room.domain,
      reason: error instanceof Error ? error.name : 'unknown',
    });
  });
  return entry;
}
