import { activeMember } from '../access/member.ts';
import { findPerson } from '../access/people.ts';
import type { Deps } from '../deps.ts';
import { markOf, mayAct, possibleActions } from '../lifecycle.ts';
import type { Viewer } from '../rights.ts';
import type { Action, Room } from '../room.ts';
import type { FindRoom } from '../rooms.ts';
import { type Entry, entryKey } from '../store/entry.ts';
import { asSeenBy } from '../visible.ts';
import { type Linked, readActLink } from './link.ts';

/** Why there is nothing to be done behind a link. */
export type Lost = 'unknown' | 'expired' | 'gone' | 'ended' | 'forbidden';

/** What stands behind a link at this moment. */
export interface Opened {
  /** As far as whoever acts may see it. */
  readonly entry: Entry;
  readonly room: Room;
  readonly name: string;
  readonly action: Action;
  /** Missing for the entry's own sender. */
  readonly viewer?: Viewer;
  /** The entry's mark now. */
  readonly mark: string;
  /** Whether the entry has changed since the mail was written, where the link asks for that. */
  readonly changed: boolean;
  /** Whether the action can be done now. */
  readonly possible: boolean;
  /** When it was done, where it is what was decided last. */
  readonly doneAt?: string;
}

/** Members as they are now: whoever was removed, or whose organisation has ended, has nothing behind their links any more. */
async function memberOf(deps: Deps, id: string): Promise<Viewer | undefined> {
  return activeMember(deps, await findPerson(deps, id));
}

/** Whether somebody may do an action at all: a member by their rights of today, the sender where the room lets them. */
function mayDo(viewer: Viewer | undefined, entry: Entry, action: Action): boolean {
  return viewer ? mayAct(viewer, entry, action) : action.bySender === true;
}

/** When an action was done, where nothing else was decided or corrected since. */
function doneAt(room: Room, entry: Entry, name: string): string | undefined {
  const last = entry.history.findLast(
    ({ what }) => what === 'corrected' || Object.hasOwn(room.lifecycle.actions, what),
  );
  return last?.what === name ? last.at : undefined;
}

/** Reads a link and everything it leads to, as of now; or why it leads nowhere, and for whom it was. */
export async function openLink(
  deps: Deps,
  findRoom: FindRoom,
  token: string,
): Promise<Opened | { readonly lost: Lost; readonly linked?: Linked }> {
  const linked = readActLink(deps, token);
  if (!linked) return { lost: 'unknown' };
  if (linked.expired) return { lost: 'expired', linked };
  const viewer = linked.member === undefined ? undefined : await memberOf(deps, linked.member);
  if (linked.member !== undefined && !viewer) return { lost: 'ended', linked };
  const stored = await deps.db.get<Entry>(entryKey(linked.reference));
  if (!stored || stored.status === 'withdrawn') return { lost: 'gone', linked };
  const room = await findRoom(stored.domain);
  const { actions } = room.lifecycle;
  const action = Object.hasOwn(actions, linked.action) ? actions[linked.action] : undefined;
  if (!action) return { lost: 'unknown' };
  const entry = viewer ? asSeenBy(viewer, stored, deps.forms.get(stored.form)) : stored;
  if (!entry || !mayDo(viewer, stored, action)) return { lost: 'forbidden', linked };
  const mark = markOf(room, stored);
  const possible = possibleActions(room, stored, deps.clock(), viewer).some(
    ([name]) => name === linked.action,
  );
  return {
    entry,
    room,
    name: linked.action,
    action,
    viewer,
    mark,
    changed: !linked.isAsSeen(mark),
    possible,
    doneAt: doneAt(room, stored, linked.action),
  };
}
