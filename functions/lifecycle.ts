import { Problem } from './errors.ts';
import type { Text } from './language/language.ts';
import { texts } from './language/wording.ts';
import type { Action, ActionInput, Room } from './room.ts';
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

/** The actions that may be done with an entry now, by name. */
export function possibleActions(room: Room, entry: Entry): readonly (readonly [string, Action])[] {
  return Object.entries(room.lifecycle.actions).filter(([, action]) => action.from.includes(entry.status));
}

/**
 * The entry after a coordinator's action, with its history. What a coordinator has taken up lives as long as its form says
 * (`retention`, an ISO 8601 duration), whether or not its sender proves the address. Pure.
 * Throws `Problem` 422 when the action does not exist or lacks its reason, 409 when the entry's state does not allow it any more.
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
  if (!action.from.includes(entry.status)) {
    throw new Problem(
      409,
      'changed_meanwhile',
      'The entry has changed in the meantime. Please look at it again.',
    );
  }
  const note = input.note?.trim();
  if (action.reason && !note) throw new Problem(422, 'reason_missing', 'Please give a reason.');
  const moved = remember(
    { ...entry, status: action.to ?? entry.status },
    { at: now.toISOString(), by: input.by, what: name, ...(note && { note }) },
  );
  const taken = entry.status === 'unconfirmed' && moved.status !== 'unconfirmed';
  const kept = taken ? { ...moved, endsAt: later(moved.endsAt, after(now, retention).toISOString()) } : moved;
  return settle(room.acted?.(kept, name, input, now) ?? kept);
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}
