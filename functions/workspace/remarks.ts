import type { Deps } from '../deps.ts';
import { NotFound, Problem } from '../errors.ts';
import {
  changeFollowUp,
  longestWords,
  ofMember,
  ofOrganisation,
  setFollowUp,
} from '../followups/follow-up.ts';
import { listFollowUps } from '../followups/reminders.ts';
import { notYours } from '../lifecycle.ts';
import { has, sightOf, type Viewer } from '../rights.ts';
import { findRoom } from '../rooms.ts';
import { withoutBefore } from '../store/before.ts';
import { change } from '../store/change.ts';
import { type Entry, entryKey, type HistoryEvent, remember } from '../store/entry.ts';
import { lastOf, undo } from './undo.ts';

type Typed = (name: string) => string;

interface About {
  readonly deps: Deps;
  readonly reference: string;
  readonly viewer: Viewer;
  readonly typed: Typed;
  /** What the same member said last, within minutes and in the same words, is not said again. */
  readonly once: boolean;
}

/** Characters of a note that are kept; and of what is chosen or a day, more than any has. */
const longest = 2000;
const shortest = 60;
const ways = ['phone', 'mail', 'in-person'] as const;

/** Whether an entry says at its end what it says without it already, by the same member, within the last minutes. */
function isRepeated(entry: Entry, noted: Entry, viewer: Viewer, now: Date): boolean {
  const [last, event] = [lastOf(entry, viewer, now)?.event, noted.history.at(-1)];
  return last?.what === event?.what && last?.note === event?.note && last?.how === event?.how;
}

/** Changes what members note about an entry; refuses whoever does not see all of it or only reads. */
async function noting(
  { deps, reference, viewer, once }: About,
  apply: (entry: Entry) => Entry,
): Promise<Entry> {
  const found = await deps.db.get<Entry>(entryKey(reference));
  const room = found && (await findRoom(found.domain));
  const done = await change<Entry>(deps.db, entryKey(reference), (entry) => {
    if (sightOf(viewer, entry) === 'nothing') throw new NotFound();
    const why = hinders(entry, viewer);
    if (why === 'forbidden') throw notYours();
    if (why) throw new Problem(409, 'unknown_action', 'This entry was withdrawn.');
    const noted = apply(entry);
    if (once && isRepeated(entry, noted, viewer, deps.clock()))
      throw new Problem(409, 'said_already', 'This has been said already.');
    return room?.noted?.(noted, viewer, deps.clock()) ?? noted;
  });
  if (!done) throw new NotFound();
  return done;
}

function withEvent(entry: Entry, event: HistoryEvent): Entry {
  return remember(withoutBefore(entry), { ...event, before: { set: {} } });
}

async function addNote(about: About): Promise<Entry> {
  const { deps, viewer, typed } = about;
  const note = typed('note').slice(0, longest);
  if (!note) throw new Problem(422, 'note_missing', 'Please write a note.');
  const event = { at: deps.clock().toISOString(), by: viewer.email, what: 'note', note };
  return noting(about, (entry) => withEvent(entry, event));
}

async function addContact(about: About): Promise<Entry> {
  const { deps, viewer, typed } = about;
  const how = ways.find((one) => one === typed('how'));
  if (!how) throw new Problem(422, 'contact_how', 'Please say how you were in contact.');
  const note = typed('contact').slice(0, longest);
  if (!note) throw new Problem(422, 'contact_words', 'Please say what came of it.');
  const event = { at: deps.clock().toISOString(), by: viewer.email, what: 'contact', note, how };
  return noting(about, (entry) => withEvent(entry, event));
}

/** Notes something about follow-ups, and puts them into the lists of whom they are for. */
async function notingFollowUps(about: About, apply: (entry: Entry) => Entry): Promise<Entry> {
  const noted = await noting(about, apply);
  await listFollowUps(about.deps, noted);
  return noted;
}

async function addFollowUp(about: About): Promise<Entry> {
  const { deps, viewer, typed } = about;
  const ours = typed('who') === 'organisation';
  const given = {
    day: typed('day'),
    words: typed('words'),
    by: viewer.email,
    ...(ours ? { who: ofOrganisation(viewer) } : { who: ofMember(viewer), name: viewer.name }),
  };
  return notingFollowUps(about, (entry) => setFollowUp(entry, given, deps.clock()));
}

async function moveFollowUp(about: About): Promise<Entry> {
  const { deps, viewer, typed } = about;
  const to = typed('do') === 'move' ? { day: typed('day') } : { done: typed('do') !== 'reopen' };
  return notingFollowUps(about, (entry) =>
    changeFollowUp(entry, typed('id'), to, viewer.email, deps.clock()),
  );
}

const remarks = {
  note: addNote,
  contact: addContact,
  'follow-up': addFollowUp,
  'follow-up-change': moveFollowUp,
  undo: async ({ deps, reference, viewer, typed }: About) => undo(deps, reference, viewer, typed('at')),
} as const;

/** What members do with an entry besides the actions of its room. */
export type Remark = keyof typeof remarks;

/** What each is told, by the names of its fields, and how many characters of it at most. */
export const remarkFields: Readonly<Record<Remark, Readonly<Record<string, number>>>> = {
  note: { note: longest },
  contact: { how: shortest, contact: longest },
  'follow-up': { day: shortest, words: longestWords, who: shortest },
  'follow-up-change': { id: shortest, do: shortest, day: shortest },
  undo: { at: shortest },
};

/** Whether this is the name of one. */
export function isRemark(name: string): name is Remark {
  return Object.hasOwn(remarks, name);
}

/** Why a member cannot note anything about an entry; undefined where they can. Pure. */
export function hinders(entry: Entry, viewer: Viewer): 'forbidden' | 'state' | undefined {
  if (sightOf(viewer, entry) !== 'all' || !has(viewer, 'contribute')) return 'forbidden';
  return entry.status === 'withdrawn' ? 'state' : undefined;
}

/**
 * Notes, contacts, follow-ups, and taking back; gives the entry as it is then. Throws `NotFound`, 403 for whoever does not see all
 * of the entry, 409 when it is too late or, asked for `once`, said already, 422 for what is missing.
 */
export function remark(
  deps: Deps,
  name: Remark,
  reference: string,
  viewer: Viewer,
  typed: Typed,
  once = false,
): Promise<Entry> {
  return remarks[name]({ deps, reference, viewer, typed, once });
}
