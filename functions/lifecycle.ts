import { comparedAgain } from './compared.ts';
import { Problem } from './errors.ts';
import type { Text } from './language/language.ts';
import { texts } from './language/wording.ts';
import { has, sightOf, type Viewer } from './rights.ts';
import type { Action, ActionInput, Room } from './room.ts';
import { recordBefore, withoutBefore } from './store/before.ts';
import { after } from './store/duration.ts';
import { type Entry, remember, settle } from './store/entry.ts';

const says = texts('lifecycle', {
  unconfirmed: 'Adresse noch nicht bestätigt',
  new: 'neu',
  closed: 'geschlossen',
  withdrawn: 'zurückgezogen',
});

/** Words that all rooms share for their states. */
export const commonStatuses = {
  unconfirmed: says.unconfirmed,
  new: says.new,
  closed: says.closed,
  withdrawn: says.withdrawn,
} as const satisfies Record<string, Text>;

/** What somebody is told who lacks the right. */
export function notYours(): Problem {
  return new Problem(403, 'not_yours', 'This is for another organisation or another role to do.');
}

/** Whether somebody may do an action upon an entry at all, whatever its state. Pure. */
export function mayAct(viewer: Viewer, entry: Entry, action: Action): boolean {
  const sight = sightOf(viewer, entry);
  const sees = sight === 'all' || (sight === 'public' && action.forOthers === true);
  return sees && has(viewer, action.right ?? 'coordinate');
}

/** The actions that may be done with an entry now, by name; of a member only theirs. Pure. */
export function possibleActions(
  room: Room,
  entry: Entry,
  now: Date,
  viewer?: Viewer,
): readonly (readonly [string, Action])[] {
  return Object.entries(room.lifecycle.actions).filter(
    ([, action]) =>
      action.from.includes(entry.status) &&
      (action.when?.(entry, now, viewer) ?? true) &&
      (!viewer || mayAct(viewer, entry, action)),
  );
}

/**
 * What a coordinator has to have seen before they decide: the entry's state, its last correction and their colleagues' last
 * decision. Mails that were sent and notes do not count.
 */
export function markOf(room: Room, entry: Entry): string {
  const decisive = entry.history.filter(
    ({ what }) => what === 'corrected' || what === 'undone' || Object.hasOwn(room.lifecycle.actions, what),
  );
  return `${entry.status} ${decisive.at(-1)?.at ?? ''}`.trim();
}

/**
 * The entry after a coordinator's action, with its history. What a coordinator has taken up lives as long as its form says
 * (`retention`, an ISO 8601 duration), whether or not its sender proves the address. Pure.
 * Throws `Problem` 422 when the action does not exist or lacks its reason, 403 when it is not the member's to do, 409 when the
 * entry's state does not allow it any more.
 */
export function perform(
  room: Room,
  entry: Entry,
  name: string,
  input: ActionInput,
  now: Date,
  retention = 'P1Y',
): Entry {
  const action = Object.hasOwn(room.lifecycle.actions, name) ? room.lifecycle.actions[name] : undefined;
  if (!action) throw new Problem(422, 'unknown_action', 'There is no such action.');
  if (input.viewer && !mayAct(input.viewer, entry, action)) throw notYours();
  if (!action.from.includes(entry.status) || action.when?.(entry, now, input.viewer) === false) {
    throw new Problem(
      409,
      'changed_meanwhile',
      'The entry has changed in the meantime. Please look at it again.',
    );
  }
  const note = input.note?.trim();
  if (action.reason && !note) throw new Problem(422, 'reason_missing', 'Please give a reason.');
  const moved = remember(
    { ...withoutBefore(entry), status: action.to ?? entry.status },
    { at: now.toISOString(), by: input.by, what: name, ...(note && { note }) },
  );
  const taken = entry.status === 'unconfirmed' && moved.status !== 'unconfirmed';
  const kept = taken ? { ...moved, endsAt: later(moved.endsAt, after(now, retention).toISOString()) } : moved;
  const done = settle(room.acted?.(kept, name, input, now) ?? kept);
  // What has a part in another item is not taken back here alone.
  const recorded = room.secure ? done : recordBefore(entry, done, { waiting: !room.written });
  return settle(comparedAgain(entry, recorded, now));
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}
