import { AskedWrong } from '../../acting/asked.ts';
import type { Deps } from '../../deps.ts';
import { NotFound, Problem } from '../../errors.ts';
import { listFollowUps } from '../../followups/reminders.ts';
import { markOf } from '../../lifecycle.ts';
import { sightOf, type Viewer } from '../../rights.ts';
import type { Room } from '../../room.ts';
import { change } from '../../store/change.ts';
import { type Entry, entryKey } from '../../store/entry.ts';
import { readReference } from '../../store/reference.ts';
import { lastOf, takenBack, undoable } from '../undo.ts';
import type { Because, Deed, Ticked, Typed } from './deeds.ts';

/** Entries that one may tick at a time. */
export const mostTicked = 100;
const atOnce = 8;

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

/** What would be done to each ticked entry of a room, and to which it cannot be done. Changes nothing. */
export async function plan(
  deps: Deps,
  room: Room,
  deed: Deed,
  ticked: readonly Ticked[],
  viewer: Viewer,
): Promise<readonly Planned[]> {
  return inParallel(ticked, async ({ reference }): Promise<Planned> => {
    const entry = await deps.db.get<Entry>(entryKey(reference));
    if (!entry || entry.domain !== room.domain || sightOf(viewer, entry) === 'nothing')
      return { reference, mark: '', because: 'gone' };
    const because = deed.hinders(entry, viewer, deps.clock());
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

/** What is wrong for all entries alike: what was typed. */
const missing = new Set([
  'invalid_period',
  'reason_missing',
  'note_missing',
  'contact_how',
  'contact_words',
  'follow_up_words',
  'follow_up_day',
]);

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
  if (error.code === 'too_many_follow_ups') return { reference, entry, done: false, because: 'other' };
  if (error.status === 409) {
    const because = isRepeat(entry, name, viewer, deps.clock()) ? 'already' : 'changed';
    return { reference, entry, done: false, because };
  }
  if (missing.has(error.code)) throw error;
  return { reference, entry, done: false, because: 'other' };
}

/**
 * Does something with each ticked entry that is still what the page showed, by the same code as with a single one. Safe to repeat: an
 * entry whose mark has moved on, or that says so already, is left alone. Throws `Problem` 422 when what it asks for is missing, before anything is done.
 */
export async function run(
  deps: Deps,
  deed: Deed,
  ticked: readonly Ticked[],
  given: Typed,
): Promise<readonly Outcome[]> {
  const { viewer } = given;
  const { name } = deed;
  const one = async ({ reference, mark }: Ticked): Promise<Outcome> => {
    try {
      const entry = await deed.perform(deps, { reference, mark }, given);
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
