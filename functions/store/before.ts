import type { Entry } from './entry.ts';
import type { Json } from './port.ts';

/** What every write sets anew, or what is looked at by itself. */
const besides = new Set(['version', 'due', 'dueAt', 'list', 'listAt', 'expiresAt', 'history', 'mails']);
/** Whose it is and what it says: who changes that has done more than moved a state. */
const weighty = new Set([
  ...['answers', 'facts', 'consents', 'owner', 'parties', 'person', 'training', 'attendee', 'followUps'],
]);

/** Intents, by their ids, by which the sweep looks after something without telling anybody. */
export const silentIntents: ReadonlySet<string> = new Set(['followups', 'twins']);

/** States, dates and small sets of dates, such as a pause; lists and people are more. */
function isSlight(value: unknown): boolean {
  if (value === null) return false;
  if (typeof value !== 'object') return true;
  return !Array.isArray(value) && Object.values(value).every((one) => typeof one === 'string');
}

/** Stores do not keep the order of names. */
function inOrder(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Whether two values are the same JSON, whatever the order of their names. Pure. */
export function same(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one, inOrder) === JSON.stringify(other, inOrder);
}

/** The entry without what earlier events would have put back: only the latest can be taken back. Pure. */
export function withoutBefore<E extends Entry>(entry: E): E {
  if (!entry.history.some(({ before }) => before)) return entry;
  return { ...entry, history: entry.history.map(({ before: _, ...event }) => event) };
}

/**
 * Notes at the latest event what has to be put back to take it back, where the change from one state of an entry to another moved
 * nothing but its state and dates, and told nobody anything but by mails that still wait (`waiting`: they do wait). Else the entry as
 * it is. Pure.
 */
export function recordBefore(from: Entry, to: Entry, { waiting = true } = {}): Entry {
  const last = to.history.at(-1);
  if (!last || same(last, from.history.at(-1))) return to;
  const names = [...new Set([...Object.keys(from), ...Object.keys(to)])].filter((name) => !besides.has(name));
  const moved = names.filter((name) => !same(Reflect.get(from, name), Reflect.get(to, name)));
  const kept = Object.entries(from.mails).every(
    ([id, mail]) => silentIntents.has(id) || same(mail, to.mails[id]),
  );
  const slight = moved.every(
    (name) => !weighty.has(name) && isSlight(Reflect.get(from, name)) && isSlight(Reflect.get(to, name)),
  );
  if (!slight || !kept || moved.length === 0) return to;
  const values = (entry: Entry) =>
    Object.fromEntries(moved.map((name): [string, Json] => [name, Reflect.get(entry, name) ?? null]));
  const mails = Object.keys(to.mails).filter(
    (id) => !Object.hasOwn(from.mails, id) && !silentIntents.has(id),
  );
  if (mails.length > 0 && !waiting) return to;
  const before = { set: values(from), then: values(to), ...(mails.length > 0 && { mails }) };
  return { ...to, history: [...to.history.slice(0, -1), { ...last, before }] };
}
