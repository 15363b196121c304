import { act, type Given } from '../../acting/act.ts';
import type { Deps } from '../../deps.ts';
import { type Language, textIn, wordsIn } from '../../language/language.ts';
import { mayAct, possibleActions } from '../../lifecycle.ts';
import { has, type Viewer } from '../../rights.ts';
import type { Action, Room } from '../../room.ts';
import { findRoom } from '../../rooms.ts';
import type { Entry } from '../../store/entry.ts';
import { anyStatus } from '../lists/query.ts';
import { hinders, remark } from '../remarks.ts';
import { remarksWording } from '../remarks-wording.ts';

/** Why something is not done with an entry. */
export type Because = 'gone' | 'state' | 'changed' | 'already' | 'forbidden' | 'late' | 'other';

/** A ticked entry as the page had it: `<reference> <mark>`; the mark is empty where a list was ticked. */
export interface Ticked {
  readonly reference: string;
  readonly mark: string;
}

/** Who does it, and what they typed. */
export type Typed = Omit<Given, 'seen' | 'typed'> & {
  readonly viewer: Viewer;
  readonly typed: (name: string) => string;
};

/** What can be noted to several entries at a time. */
export type BulkRemark = 'note' | 'contact' | 'follow-up';
const bulkRemarks: readonly BulkRemark[] = ['note', 'contact', 'follow-up'];

/** Something done with several entries at a time: an action of their room, or a remark. */
export interface Deed {
  readonly name: string;
  readonly kind: { readonly action: Action } | { readonly remark: BulkRemark };
  label(lang: Language): string;
  /** Why it cannot be done with an entry now. Pure. */
  hinders(entry: Entry, viewer: Viewer, now: Date): Because | undefined;
  /** Does it with one. Throws `Problem`, `NotFound`. */
  perform(deps: Deps, ticked: Ticked, given: Typed): Promise<Entry>;
}

function actionDeed(room: Room, name: string, action: Action): Deed {
  return {
    name,
    kind: { action },
    label: (lang) => textIn(action.label, lang),
    hinders(entry, viewer, now) {
      if (!mayAct(viewer, entry, action)) return 'forbidden';
      return possibleActions(room, entry, now, viewer).some(([, one]) => one === action)
        ? undefined
        : 'state';
    },
    perform: (deps, { reference, mark }, given) =>
      act(deps, findRoom, reference, name, { ...given, seen: mark || 'not shown' }),
  };
}

function remarkDeed(name: BulkRemark): Deed {
  return {
    name,
    kind: { remark: name },
    label(lang) {
      const words = wordsIn(remarksWording, lang);
      return { note: words.note, contact: words.contact, 'follow-up': words.addFollowUp }[name];
    },
    hinders: (entry, viewer) => hinders(entry, viewer),
    perform: (deps, { reference }, { viewer, typed }) => remark(deps, name, reference, viewer, typed, true),
  };
}

/** What goes by a name in a room; undefined for what is none. A room's own action comes before a remark of the same name. Pure. */
export function deedOf(room: Room, name: string): Deed | undefined {
  const { actions } = room.lifecycle;
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (action) return actionDeed(room, name, action);
  const found = bulkRemarks.find((one) => one === name);
  return found && remarkDeed(found);
}

/** What somebody may do with several entries of a list at a time: the room's actions first, then what can be noted. Pure. */
export function deedsFor(room: Room, viewer: Viewer, status: string): readonly Deed[] {
  const actions = Object.entries(room.lifecycle.actions).filter(
    ([, action]) =>
      has(viewer, action.right ?? 'coordinate') && (status === anyStatus || action.from.includes(status)),
  );
  const remarks = has(viewer, 'contribute') && status !== 'withdrawn' ? bulkRemarks : [];
  return [
    ...actions.map(([name, action]) => actionDeed(room, name, action)),
    ...remarks.map((name) => remarkDeed(name)),
  ];
}
