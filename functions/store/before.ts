import type { Entry } from './entry.ts';
import type { Json } from './port.ts';

/** What an action may have moved and still be taken back: the state and the dates that hang on it. */
const movable = ['status', 'sortAt', 'nextAt', 'publishFrom', 'publishUntil', 'endsAt'] as const;
/** What every write sets anew, or what is looked at by itself. */
const besides = ['version', 'due', 'dueAt', 'list', 'listAt', 'expiresAt', 'history', 'mails'];

function same(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
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
  const names = new Set([...Object.keys(from), ...Object.keys(to)]);
  for (const name of [...movable, ...besides]) names.delete(name);
  const moved = movable.filter((name) => from[name] !== to[name]);
  const kept = Object.entries(from.mails).every(([id, mail]) => same(mail, to.mails[id]));
  const others = [...names].some((name) => !same(Reflect.get(from, name), Reflect.get(to, name)));
  if (others || !kept || moved.length === 0) return to;
  const values = (entry: Entry) =>
    Object.fromEntries(moved.map((name): [string, Json] => [name, entry[name] ?? null]));
  const mails = Object.keys(to.mails).filter((id) => !Object.hasOwn(from.mails, id));
  if (mails.length > 0 && !waiting) return to;
  const before = { set: values(from), then: values(to), ...(mails.length > 0 && { mails }) };
  return { ...to, history: [...to.history.slice(0, -1), { ...last, before }] };
}
