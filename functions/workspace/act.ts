import type { Deps } from '../deps.ts';
import { NotFound, Problem } from '../errors.ts';
import { perform } from '../lifecycle.ts';
import type { Viewer } from '../rights.ts';
import type { Room } from '../room.ts';
import type { FindRoom } from '../rooms.ts';
import { change } from '../store/change.ts';
import { type Entry, entryKey, remember } from '../store/entry.ts';
import { readAsked } from './asked.ts';

/** What a coordinator typed beside the button, as it came. */
export interface Given {
  readonly viewer: Viewer;
  readonly note: string;
  /** Days, `YYYY-MM-DD`. */
  readonly from: string;
  readonly until: string;
  /** What else was typed, by the name of the field. */
  readonly typed?: (name: string) => string;
  /** The mark of the entry as it was on the page; empty when the caller does not tell. */
  readonly seen: string;
}

const longestReason = 500;
const longestNote = 2000;

/**
 * What a coordinator has to have seen before they decide: the entry's state, its last correction and their colleagues' last
 * decision. Mails that were sent and notes do not count.
 */
export function markOf(room: Room, entry: Entry): string {
  const decisive = entry.history.filter(
    ({ what }) => what === 'corrected' || Object.hasOwn(room.lifecycle.actions, what),
  );
  return `${entry.status} ${decisive.at(-1)?.at ?? ''}`.trim();
}

/**
 * Does an action with the entry of a reference. Throws `NotFound`; 409 when the entry is not any more what the coordinator
 * saw, or does not allow the action; 403 when it is not theirs to do; 422 when something is missing.
 */
export async function act(
  deps: Deps,
  findRoom: FindRoom,
  reference: string,
  action: string,
  given: Given,
): Promise<Entry> {
  const found = await deps.db.get<Entry>(entryKey(reference));
  if (!found) throw new NotFound();
  const room = await findRoom(found.domain);
  const now = deps.clock();
  const actions = room.lifecycle.actions;
  const dated = Object.hasOwn(actions, action) && actions[action]?.window === true;
  const { publicationWindow } = await import('./days.ts');
  const period = dated ? publicationWindow(given.from, given.until, now) : {};
  const values = Object.hasOwn(actions, action)
    ? readAsked(actions[action]?.asks ?? [], given.typed ?? (() => ''))
    : {};
  const { viewer } = given;
  const input = { by: viewer.email, viewer, note: given.note.slice(0, longestReason), values, ...period };
  const done = await change<Entry>(deps.db, entryKey(reference), (entry) => {
    if (given.seen && given.seen !== markOf(room, entry)) {
      throw new Problem(
        409,
        'changed_meanwhile',
        'The entry has changed in the meantime. Please look at it again.',
      );
    }
    return perform(room, entry, action, input, now, deps.forms.get(entry.form)?.retention);
  });
  if (!done) throw new NotFound();
  return done;
}

/** Adds a coordinator's note to an entry's history. Throws `NotFound`, 422 without a text. */
export async function addNote(deps: Deps, reference: string, by: string, note: string): Promise<void> {
  const text = note.trim().slice(0, longestNote);
  if (!text) throw new Problem(422, 'note_missing', 'Please write a note.');
  const at = deps.clock().toISOString();
  const done = await change<Entry>(deps.db, entryKey(reference), (entry) =>
    remember(entry, { at, by, what: 'note', note: text }),
  );
  if (!done) throw new NotFound();
}
