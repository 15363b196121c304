import type { Deps } from '../deps.ts';
import { NotFound, Problem } from '../errors.ts';
import { perform } from '../lifecycle.ts';
import type { ActionInput } from '../room.ts';
import type { FindRoom } from '../rooms.ts';
import { change } from '../store/change.ts';
import { type Entry, entryKey, remember } from '../store/entry.ts';

/**
 * Does an action with the entry of a reference. Throws `NotFound`, 409 when the entry's state does not allow it any more,
 * 422 when something is missing.
 */
export async function act(
  deps: Deps,
  findRoom: FindRoom,
  reference: string,
  action: string,
  input: ActionInput,
): Promise<Entry> {
  const seen = await deps.db.get<Entry>(entryKey(reference));
  if (!seen) throw new NotFound();
  const room = await findRoom(seen.domain);
  const now = deps.clock();
  const done = await change<Entry>(deps.db, entryKey(reference), (entry) =>
    perform(room, entry, action, input, now),
  );
  if (!done) throw new NotFound();
  return done;
}

/** Adds a coordinator's note to an entry's history. */
export async function addNote(deps: Deps, reference: string, by: string, note: string): Promise<void> {
  const text = note.trim().slice(0, 2000);
  if (!text) throw new Problem(422, 'note_missing', 'Please write a note.');
  const at = deps.clock().toISOString();
  const done = await change<Entry>(deps.db, entryKey(reference), (entry) =>
    remember(entry, { at, by, what: 'note', note: text }),
  );
  if (!done) throw new NotFound();
}

/**
 * Turns the days of a form into the instants of a publication: from the beginning of the first to the end of the last day
 * in the city. Throws 422 for a day that is none, an end before the beginning or in the past.
 */
export async function publicationWindow(
  first: string,
  last: string,
  now: Date,
): Promise<{ from: string; until: string }> {
  const { Temporal } = await import('temporal-polyfill');
  const wrong = new Problem(
    422,
    'invalid_period',
    'Please give a first and a last day that is not in the past.',
  );
  const instant = (day: string, plus: number) => {
    try {
      const date = Temporal.PlainDate.from(day, { overflow: 'reject' }).add({ days: plus });
      return new Date(date.toZonedDateTime('Europe/Berlin').epochMilliseconds).toISOString();
    } catch {
      throw wrong;
    }
  };
  if (!/^\d{4}-\d{2}-\d{2}$/.test(first) || !/^\d{4}-\d{2}-\d{2}$/.test(last)) throw wrong;
  const from = instant(first, 0);
  const until = instant(last, 1);
  if (until <= from || until <= now.toISOString()) throw wrong;
  return { from, until };
}
