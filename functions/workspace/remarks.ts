import type { Deps } from '../deps.ts';
import { NotFound, Problem } from '../errors.ts';
import { changeFollowUp, ofMember, ofOrganisation, setFollowUp } from '../followups/follow-up.ts';
import { listFollowUps } from '../followups/reminders.ts';
import { notYours } from '../lifecycle.ts';
import { has, sightOf, type Viewer } from '../rights.ts';
import { withoutBefore } from '../store/before.ts';
import { change } from '../store/change.ts';
import { type Entry, entryKey, type HistoryEvent, remember } from '../store/entry.ts';
import { undo } from './undo.ts';

type Typed = (name: string) => string;

const longest = 2000;
const ways = ['phone', 'mail', 'in-person'] as const;

/** Changes what members note about an entry; refuses whoever does not see all of it or only reads. */
async function noting(
  deps: Deps,
  reference: string,
  viewer: Viewer,
  apply: (entry: Entry) => Entry,
): Promise<Entry> {
  const done = await change<Entry>(deps.db, entryKey(reference), (entry) => {
    const sight = sightOf(viewer, entry);
    if (sight === 'nothing') throw new NotFound();
    if (sight !== 'all' || !has(viewer, 'contribute')) throw notYours();
    if (entry.status === 'withdrawn') throw new Problem(409, 'unknown_action', 'This entry was withdrawn.');
    return apply(entry);
  });
  if (!done) throw new NotFound();
  return done;
}

function withEvent(entry: Entry, event: HistoryEvent): Entry {
  return remember(withoutBefore(entry), { ...event, before: { set: {} } });
}

async function addNote(deps: Deps, reference: string, viewer: Viewer, typed: Typed): Promise<void> {
  const note = typed('note').slice(0, longest);
  if (!note) throw new Problem(422, 'note_missing', 'Please write a note.');
  const event = { at: deps.clock().toISOString(), by: viewer.email, what: 'note', note };
  await noting(deps, reference, viewer, (entry) => withEvent(entry, event));
}

async function addContact(deps: Deps, reference: string, viewer: Viewer, typed: Typed): Promise<void> {
  const how = ways.find((one) => one === typed('how'));
  if (!how) throw new Problem(422, 'contact_how', 'Please say how you were in contact.');
  const note = typed('contact').slice(0, longest);
  if (!note) throw new Problem(422, 'contact_words', 'Please say what came of it.');
  const event = { at: deps.clock().toISOString(), by: viewer.email, what: 'contact', note, how };
  await noting(deps, reference, viewer, (entry) => withEvent(entry, event));
}

async function addFollowUp(deps: Deps, reference: string, viewer: Viewer, typed: Typed): Promise<void> {
  const ours = typed('who') === 'organisation';
  const given = {
    day: typed('day'),
    words: typed('words'),
    by: viewer.email,
    ...(ours ? { who: ofOrganisation(viewer) } : { who: ofMember(viewer), name: viewer.name }),
  };
  const apply = (entry: Entry) => setFollowUp(entry, given, deps.clock());
  await listFollowUps(deps, await noting(deps, reference, viewer, apply));
}

async function moveFollowUp(deps: Deps, reference: string, viewer: Viewer, typed: Typed): Promise<void> {
  const to = typed('do') === 'move' ? { day: typed('day') } : { done: typed('do') !== 'reopen' };
  const apply = (entry: Entry) => {
    return changeFollowUp(entry, typed('id'), to, viewer.email, deps.clock());
  };
  await listFollowUps(deps, await noting(deps, reference, viewer, apply));
}

const remarks = {
  note: addNote,
  contact: addContact,
  'follow-up': addFollowUp,
  'follow-up-change': moveFollowUp,
  undo: async (deps: Deps, reference: string, viewer: Viewer, typed: Typed) => {
    await undo(deps, reference, viewer, typed('at'));
  },
} as const;

/** What members do with an entry besides the actions of its room. */
export type Remark = keyof typeof remarks;

/** What each is told, by the names of its fields. */
export const remarkFields: Readonly<Record<Remark, readonly string[]>> = {
  note: ['note'],
  contact: ['how', 'contact'],
  'follow-up': ['day', 'words', 'who'],
  'follow-up-change': ['id', 'do', 'day'],
  undo: ['at'],
};

/** Whether this is the name of one. */
export function isRemark(name: string): name is Remark {
  return Object.hasOwn(remarks, name);
}

/**
 * Notes, contacts, follow-ups, and taking back. Throws `NotFound`, 403 for whoever does not see all of the entry, 409 when it is
 * too late, 422 for what is missing.
 */
export function remark(
  deps: Deps,
  name: Remark,
  reference: string,
  viewer: Viewer,
  typed: Typed,
): Promise<void> {
  return remarks[name](deps, reference, viewer, typed);
}
