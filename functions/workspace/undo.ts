import { comparedAgain } from '../compared.ts';
import type { Deps } from '../deps.ts';
import { NotFound, Problem } from '../errors.ts';
import { restoreFollowUps } from '../followups/follow-up.ts';
import { listFollowUps } from '../followups/reminders.ts';
import type { Viewer } from '../rights.ts';
import { same } from '../store/before.ts';
import { change } from '../store/change.ts';
import { type Entry, entryKey, type FollowUp, type HistoryEvent, remember, settle } from '../store/entry.ts';

/** How long something can be taken back, in milliseconds. */
const undoableFor = 10 * 60_000;

/** What leaves no trace when it is taken back: nothing came of it but words. */
const traceless = new Set(['note', 'contact']);

/** What happened last to an entry, mails left aside. */
function latest(entry: Entry): HistoryEvent | undefined {
  return entry.history.findLast(({ what }) => what !== 'mail' && what !== 'mail failed');
}

function isAsLeft(entry: Entry, { before }: HistoryEvent): boolean {
  const waits = (before?.mails ?? []).every((id) => entry.mails[id]?.attempts === 0);
  const then = Object.entries(before?.then ?? {});
  return waits && then.every(([name, value]) => same(Reflect.get(entry, name) ?? null, value));
}

/**
 * What a member may take back: the latest event, if it was theirs, less than ten minutes ago, told nobody yet, and the entry is
 * still as it left it. Undefined where there is none. Pure.
 */
export function undoable(entry: Entry, viewer: Viewer, now: Date): HistoryEvent | undefined {
  const event = latest(entry);
  if (!event?.before || event.by !== viewer.email) return undefined;
  if (now.getTime() - Date.parse(event.at) >= undoableFor) return undefined;
  return isAsLeft(entry, event) ? event : undefined;
}

/** What a member did last with an entry within the last minutes, and whether they may take it back. Pure. */
export function lastOf(
  entry: Entry,
  viewer: Viewer,
  now: Date,
): { readonly event: HistoryEvent; readonly undo: boolean } | undefined {
  const event = latest(entry);
  if (!event || event.by !== viewer.email) return undefined;
  if (now.getTime() - Date.parse(event.at) >= undoableFor) return undefined;
  return { event, undo: undoable(entry, viewer, now) !== undefined };
}

/** The entry as it was before an event that can be taken back. Pure. */
export function takenBack(entry: Entry, event: HistoryEvent, now: Date): Entry {
  const { set = {}, mails = [] } = event.before ?? {};
  const { followUps, ...others } = set;
  const rest = Object.fromEntries(Object.entries(others).map(([name, value]) => [name, value ?? undefined]));
  const waiting = Object.fromEntries(Object.entries(entry.mails).filter(([id]) => !mails.includes(id)));
  const history = entry.history.filter((one) => one !== event);
  const { before: _, ...told } = event;
  if (followUps || traceless.has(event.what)) {
    const plain = settle({ ...entry, history });
    return followUps
      ? restoreFollowUps(plain, followUps as unknown as Record<string, FollowUp | null>, now)
      : plain;
  }
  const back = { ...entry, ...rest, mails: waiting, history: [...history, told] };
  const undone = remember(back, { at: now.toISOString(), by: event.by, what: 'undone' });
  return settle(comparedAgain(entry, undone, now));
}

/**
 * Takes back what a member did last with an entry. `at` is the moment of the event, as the page had it. Throws `NotFound`, 409
 * when it cannot be taken back any more.
 */
export async function undo(deps: Deps, reference: string, viewer: Viewer, at: string): Promise<Entry> {
  const done = await change<Entry>(deps.db, entryKey(reference), (entry) => {
    const now = deps.clock();
    const event = undoable(entry, viewer, now);
    if (!event || event.at !== at) {
      throw new Problem(409, 'undo_too_late', 'This cannot be taken back any more.');
    }
    return takenBack(entry, event, now);
  });
  if (!done) throw new NotFound();
  await listFollowUps(deps, done);
  return done;
}
