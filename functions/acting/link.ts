import { createHash } from 'node:crypto';
import type { Deps } from '../deps.ts';
import type { Language } from '../language/language.ts';
import { sign, verify } from '../tokens.ts';

const purpose = 'act';
const day = 86_400_000;

/** How long a link is good when nobody says otherwise, in days. */
const usualDays = 14;

/** What a link does: an action with an entry, in the name of a member or of the entry's own sender. */
export interface LinkedAct {
  readonly reference: string;
  /** Its name in the room's lifecycle. */
  readonly action: string;
  /** Id of the member, or `person` for the sender; the action has to be `bySender` then. */
  readonly member: string;
  readonly lang: Language;
  /** Until when it is good; 14 days from now without it. */
  readonly expires?: Date;
  /** The entry's mark as the mail shows it (`markOf`): who follows the link after that is told that it changed. */
  readonly seen?: string;
  /** What the fields that are asked for should say already, by name. They stand in the address: no personal data. */
  readonly values?: Readonly<Record<string, string>>;
}

/** What a link's token says. */
export interface Linked {
  readonly reference: string;
  readonly action: string;
  /** Missing for the sender. */
  readonly member?: string;
  readonly expired: boolean;
  /** Whether the entry is still as the mail told; true where the link is not bound to that. */
  isAsSeen(mark: string): boolean;
}

/** A mark in few characters. */
function shortOf(mark: string): string {
  return createHash('sha256').update(mark).digest('base64url').slice(0, 10);
}

/**
 * The absolute address of a page whose button does an action; opening it changes nothing. The token holds references and ids
 * only. Throws `TypeError` for a member or an action that cannot be one.
 */
export function actLink({ config, clock }: Deps, act: LinkedAct): string {
  const who = act.member === 'person' ? 'p' : `m${act.member}`;
  const value = `${act.reference}${who}${act.seen === undefined ? 'n' : `s${shortOf(act.seen)}`}${act.action}`;
  if (!read(value)) throw new TypeError('A link for acting needs a reference, an action and who acts.');
  const expires = act.expires ?? new Date(clock().getTime() + usualDays * day);
  const query = new URLSearchParams({ lang: act.lang });
  for (const [name, typed] of Object.entries(act.values ?? {})) query.set(`set-${name}`, typed);
  return `${config.baseUrl}/act/${sign(config.secret, purpose, value, expires)}?${query}`;
}

function read(value: string): Omit<Linked, 'expired'> | undefined {
  const parts = /^([A-Z0-9]{4}-[A-Z0-9]{4})(?:p|m([\w-]{22}))(?:n|s([\w-]{10}))([a-zA-Z][\w-]*)$/.exec(value);
  if (!parts) return undefined;
  const [, reference = '', member, seen, action = ''] = parts;
  return { reference, action, member, isAsSeen: (mark) => seen === undefined || seen === shortOf(mark) };
}

/** What a token says; undefined when it is none of ours. */
export function readActLink({ config, clock }: Deps, token: string): Linked | undefined {
  const known = verify(config.secret, purpose, token, clock());
  const said = known && read(known.value);
  return said && { ...said, expired: known.expired };
}
