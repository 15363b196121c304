import type { Child } from 'hono/jsx';
import type { Deps } from './deps.ts';
import type { Form } from './intake/definition.ts';
import type { Language } from './language/language.ts';
import type { Entry, Facts, MailIntent } from './store/entry.ts';

/** Rooms in which the same thing may be entered twice. */
const domains: ReadonlySet<string> = new Set(['offers', 'needs', 'trainings', 'initiatives']);

/** States in which an entry is not yet, or no longer, anything that another one could be the same as. */
const apart: ReadonlySet<string> = new Set([
  'unconfirmed',
  'withdrawn',
  'closed',
  'ended',
  'cancelled',
  'fulfilled',
]);

/** Whether an entry is compared with others and others with it: it is confirmed, and it is not over. Pure. */
export function isCompared({ domain, status }: Pick<Entry, 'domain' | 'status'>): boolean {
  return domains.has(domain) && !apart.has(status);
}

/** The note to the sweep that an entry is to be compared with what there is, as one of its mails; none where it is not. Pure. */
export function comparison(entry: Pick<Entry, 'domain' | 'status'>, now: Date): Record<string, MailIntent> {
  return isCompared(entry) ? { twins: { template: 'twins.look', at: now.toISOString(), attempts: 0 } } : {};
}

/**
 * The entry with that note, where an action has brought it among those that are compared, or out of them: what it was a twin
 * of is told. To be settled afterwards. Pure.
 */
export function comparedAgain<E extends Entry>(before: Entry, entry: E, now: Date): E {
  if (isCompared(before) === isCompared(entry) || !(isCompared(entry) || entry.twins)) return entry;
  const look = comparison({ ...entry, status: 'new' }, now);
  return { ...entry, mails: { ...entry.mails, ...look } };
}

/** Something public that is probably the same as what was sent. */
export interface Similar {
  readonly reference: string;
  readonly title: string;
  /** Address of its page. */
  readonly url: string;
  /** Whom one turns to, in a sentence. */
  readonly contact: string;
}

/** What somebody is shown before their entry is stored: what there is of the kind already. */
export interface Met {
  /** References of what is shown; sent along when they say that theirs is something else. */
  readonly references: readonly string[];
  /** The same for programs. */
  readonly similar: readonly Similar[];
  /** Words for the page's heading and its buttons. */
  readonly title: string;
  readonly send: string;
  readonly back: string;
  readonly view: Child;
}

/** What the author of an entry is told of others that are probably the same, and what they answer; see `twins/`. */
export interface TwinNotices {
  /** For valid answers that are not stored yet; undefined where nothing public is like them. `base`: our origin, in frames. */
  before(
    deps: Deps,
    about: { readonly form: Form; readonly facts: Facts; readonly lang: Language; readonly base: string },
  ): Promise<Met | undefined>;
  /** For the author's own page. `path`: of that page, which gets the answers. */
  mine(
    deps: Deps,
    about: { readonly entry: Entry; readonly lang: Language; readonly path: string },
  ): Promise<Child>;
  /** The author's answer about the other entry. False when it is none, or it was decided meanwhile. */
  answer(deps: Deps, entry: Entry, answer: string, other: string): Promise<boolean>;
}
