import { act, type Given } from '../../acting/act.ts';
import { AskedWrong } from '../../acting/asked.ts';
import type { Deps } from '../../deps.ts';
import { NotFound, Problem } from '../../errors.ts';
import { listFollowUps } from '../../followups/reminders.ts';
import { markOf, mayAct, possibleActions } from '../../lifecycle.ts';
import { sightOf, type Viewer } from '../../rights.ts';
import type { Action, Room } from '../../room.ts';
import { findRoom } from '../../rooms.ts';
import { change } from '../../store/change.ts';
import { type Entry, entryKey } from '../../store/entry.ts';
import { readReference } from '../../store/reference.ts';
import { lastOf, takenBack, undoable } from '../undo.ts';

/** Entries that one may tick at a time. */
export const mostTicked = 100;
const atOnce = 8;

/** Why an action is not done with an entry. */
export type Because = 'gone' | 'state' | 'changed' | 'already' | 'forbidden' | 'late' | 'other';

/** A ticked entry as the page had it: `<reference> <mark>`; the mark is empty where a list was ticked. */
export interface Ticked {
  readonly reference: string;
  readonly mark: string;
}

/** The ticked entries of a form, each once; what is no reference is left out. Pure. */
export function readTicked(values: readonly string[]): readonly Ticked[] {
  const found = new Map<string, Ticked>();
  for (const value of values) {
    const [typed = '', ...mark] = value.slice(0, 200).split(' ');
    const reference = readReference(typed);
    if (reference) found.set(reference, { reference, mark: mark.join(' ') });
  }
  return [...found.values()];
}

async function inParallel<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let at = 0; at < items.length; at += atOnce)
    results.push(...(await Promise.all(items.slice(at, at + atOnce).map(work))));
  return results;
}

/** What would become of one ticked entry. */
export interface Planned {
  readonly reference: string;
  /** As stored; the page shows it as the member may see it. */
  readonly entry?: Entry;
  readonly mark: string;
  readonly because?: Because;
}

function becauseOf(room: Room, action: Action, entry: Entry, viewer: Viewer, now: Date): Because | undefined {
  if (!mayAct(viewer, entry, action)) return 'forbidden';
  return possibleActions(room, entry, now, viewer).some(([, one]) => one === action) ? undefined : 'state';
}

/** What an action would do to each ticked entry of a room, and to which it cannot be done. Changes nothing. */
export async function plan(
  deps: Deps,
  room: Room,
  name: string,
  ticked: readonly Ticked[],
  viewer: Viewer,
): Promise<readonly Planned[]> {
  const action = Object.hasOwn(room.lifecycle.actions, name) ? room.lifecycle.actions[name] : undefined;
  if (!action) throw new Problem(422, 'unknown_action', 'There is no such action.');
  return inParallel(ticked, async ({ reference }): Promise<Planned> => {
    const entry = await deps.db.get<Entry>(entryKey(reference));
    if (!entry || entry.domain !== room.domain || sightOf(viewer, entry) === 'nothing')
      return { reference, mark: '', because: 'gone' };
    const because = becauseOf(room, action, entry, viewer, deps.clock());
    return { reference, entry, mark: markOf(room, entry), ...(because && { because }) };
  });
}

/** What became of one entry. */
export interface Outcome {
  readonly reference: string;
  readonly entry?: Entry;
  readonly done: boolean;
  readonly because?: Because;
  /** The moment of the event, where it can be taken back. */
  readonly undo?: string;
}

/** The entry is already what was asked for, by the same member: the same run again, or a double click. */
function isRepeat(entry: Entry, name: string, viewer: Viewer, now: Date): boolean {
  const last = lastOf(entry, viewer, now)?.event;
  return last?.what === name;
}

async function tell(
  deps: Deps,
  reference: string,
  name: string,
  viewer: Viewer,
  error: unknown,
): Promise<Outcome> {
  if (!(error instanceof Problem) || error instanceof AskedWrong) throw error;
  const entry = await deps.db.get<Entry>(entryKey(reference));
  if (error instanceof NotFound || !entry || sightOf(viewer, entry) === 'nothing')
    return { reference, done: false, because: 'gone' };
  if (error.status === 403) return { reference, entry, done: false, because: 'forbidden' };
  if (error.status === 409) {
    const because = isRepeat(entry, name, viewer, deps.clock()) ? 'already' : 'changed';
    return { reference, entry, done: false, because };
  }
  if (['invalid_period', 'reason_missing'].includes(error.code)) throw error;
  return { reference, entry, done: false, because: 'other' };
}

/**
 * Does an action with each ticked entry that is still what the page showed, by the same code as a single one. Safe to repeat: an
 * entry whose mark has moved on is left alone. Throws `Problem` 422 when what the action asks for is missing, before anything is done.
 */
export async function run(
  deps: Deps,
  name: string,
  ticked: readonly Ticked[],
  given: Omit<Given, 'seen'> & { readonly viewer: Viewer },
): Promise<readonly Outcome[]> {
  const { viewer } = given;
  const one = async ({ reference, mark }: Ticked): Promise<Outcome> => {
    try {
      const entry = await act(deps, findRoom, reference, name, { ...given, seen: mark || 'not shown' });
      const undo = undoable(entry, viewer, deps.clock())?.at;
      return { reference, entry, done: true, ...(undo && { undo }) };
    } catch (error) {
      return tell(deps, reference, name, viewer, error);
    }
  };
  // What is missing is missing for all: the first one tells, before anything is done with the others.
  const [first, ...others] = ticked;
  if (!first) return [];
  return [await one(first), ...(await inParallel(others, one))];
}

/** Takes back what a run did, with each entry that nobody has changed since. `mark` is the moment of its event. */
export async function takeBack(
  deps: Deps,
  ticked: readonly Ticked[],
  viewer: Viewer,
): Promise<readonly Outcome[]> {
  return inParallel(ticked, async ({ reference, mark }): Promise<Outcome> => {
    let done = false;
    const entry = await change<Entry>(deps.db, entryKey(reference), (seen) => {
      const event = undoable(seen, viewer, deps.clock());
      done = event !== undefined && event.at === mark;
      return done && event ? takenBack(seen, event, deps.clock()) : seen;
    });
    if (!entry || sightOf(viewer, entry) === 'nothing') return { reference, done: false, because: 'gone' };
    if (done) await listFollowUps(deps, entry);
    return { reference, entry, done, ...(!done && { because: 'late' as const }) };
  });
}
