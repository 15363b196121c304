import { isCompared } from '../compared.ts';
import type { Deps } from '../deps.ts';
import type { Room } from '../room.ts';
import type { FindRoom } from '../rooms.ts';
import type { Entry } from '../store/entry.ts';
import { type Likeness, likeness, threshold } from './likeness.ts';
import { traitsOf } from './traits.ts';

/** An entry that is probably the same as another, and why. */
export interface Found extends Likeness {
  readonly entry: Entry;
}

/** What is compared: an entry, or one that is not stored yet. */
export type Compared = Pick<Entry, 'domain' | 'facts' | 'form'> & { readonly reference?: string };

/** How much is read for one comparison. */
export interface Bounds {
  readonly pageSize: number;
  /** Pages of each list. */
  readonly pages: number;
}

/** For the sweep: 6,000 entries of each list, some ten times what a city has. */
const thorough: Bounds = { pageSize: 200, pages: 30 };
/** While somebody waits: 600 of each list, those that end soonest; the sweep finds the others. */
export const quick: Bounds = { pageSize: 200, pages: 3 };

/** Twins of one entry that are kept and shown at most, the likest first. */
export const mostTwins = 5;

function statesOf(room: Room): readonly string[] {
  return Object.keys(room.lifecycle.statuses).filter((status) => isCompared({ domain: room.domain, status }));
}

/** The states in which the public sees entries of a room. Pure. */
export function publicStates(room: Room): readonly string[] {
  return [room.publicAs ?? 'published'].flat();
}

/** Whether the last day of an entry has passed: what is over is not the same as what is to come. */
function isPast({ facts }: Entry, today: string): boolean {
  return typeof facts.ends === 'string' && facts.ends < today;
}

/**
 * What there is that is probably the same as an entry, the likest first. Reads the lists of its room page by page and keeps
 * only what is alike, so that memory stays small; `open`: only what the public sees. `bounds` says how much is read.
 */
export async function findTwins(
  deps: Deps,
  findRoom: FindRoom,
  compared: Compared,
  { open = false, bounds = thorough }: { readonly open?: boolean; readonly bounds?: Bounds } = {},
): Promise<readonly Found[]> {
  const room = await findRoom(compared.domain);
  const traitsIn = (one: Compared) => traitsOf(one, deps.forms.get(one.form)?.fields);
  const traits = traitsIn(compared);
  const now = deps.clock().toISOString();
  const today = now.slice(0, 10);
  // What the public sees already comes first: its author can be told of it.
  const shown = publicStates(room);
  const rank = ({ entry, score }: Found) => score + (shown.includes(entry.status) ? 0.2 : 0);
  let found: readonly Found[] = [];
  for (const status of open ? shown : statesOf(room)) {
    let cursor: string | undefined;
    for (let read = 0; read < bounds.pages; read++) {
      const page = await deps.db.query<Entry>({
        index: 'list',
        partition: `${compared.domain}#${status}`,
        limit: bounds.pageSize,
        cursor,
      });
      const alike = page.items
        .filter((entry) => entry.reference !== compared.reference && !isPast(entry, today))
        .filter(({ publishFrom }) => !open || !publishFrom || publishFrom <= now)
        .map((entry) => ({ entry, ...likeness(traits, traitsIn(entry)) }))
        .filter(({ score }) => score >= threshold);
      found = [...found, ...alike].sort((one, other) => rank(other) - rank(one)).slice(0, mostTwins);
      cursor = page.cursor;
      if (!cursor) break;
    }
  }
  return found;
}
