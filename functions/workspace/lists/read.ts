import type { Deps } from '../../deps.ts';
import { InvalidCursor } from '../../errors.ts';
import type { Room } from '../../room.ts';
import { cursorAfter, keyOf } from '../../store/cursor.ts';
import type { Entry } from '../../store/entry.ts';
import type { Page, Query } from '../../store/port.ts';
import { anyStatus } from './query.ts';

/** Entries on one page. */
export const listPageSize = 50;
const readAtOnce = 100;
/** So many pages are read at most for one answer; a filter that fits little goes on with the next page. */
const mostReads = 6;

/** Needs stand by urgency, what is published by its end; everything else begins with what came in last. */
function isDescending(room: Room, status: string): boolean {
  return !room.ascending && ![room.publicAs ?? 'published'].flat().includes(status);
}

function queryFor(room: Room, status: string, cursor?: string): Query {
  return {
    index: 'list',
    partition: `${room.domain}#${status}`,
    limit: readAtOnce,
    descending: isDescending(room, status),
    ...(cursor && { cursor }),
  };
}

/** The states to be read one after the other, from the one that a cursor belongs to. Throws `InvalidCursor`. */
function statusesFrom(room: Room, status: string, cursor: string | undefined): readonly string[] {
  const all = status === anyStatus ? Object.keys(room.lifecycle.statuses) : [status];
  if (!cursor) return all;
  const at = all.findIndex((one) => {
    try {
      return keyOf(cursor, queryFor(room, one)) !== undefined;
    } catch (error) {
      if (error instanceof InvalidCursor) return false;
      throw error;
    }
  });
  if (at < 0) throw new InvalidCursor();
  return all.slice(at);
}

/**
 * A page of a room's entries that fit, fifty at most, in one state or in all of them one after the other. Reads a bounded part of
 * the list for one answer; `cursor` goes on exactly after the last entry that was shown or looked at. Throws `InvalidCursor`.
 */
export async function readFitting(
  deps: Deps,
  room: Room,
  status: string,
  fits: (entry: Entry) => boolean,
  cursor?: string,
): Promise<Page<Entry>> {
  const found: { readonly entry: Entry; readonly query: Query }[] = [];
  const statuses = statusesFrom(room, status, cursor || undefined);
  let at: string | undefined = cursor || undefined;
  let reads = 0;
  for (const one of statuses) {
    do {
      const query = queryFor(room, one, at);
      // Looking into a state that may be empty costs little, and there are few.
      if (reads >= mostReads && at) return { items: found.map(({ entry }) => entry), cursor: at };
      const page = await deps.db.query<Entry>(query);
      reads++;
      for (const entry of page.items.filter(fits)) {
        const end = found.length === listPageSize ? found.at(-1) : undefined;
        if (end) return { items: found.map((f) => f.entry), cursor: cursorAfter(end.entry, end.query) };
        found.push({ entry, query });
      }
      at = page.cursor;
    } while (at);
  }
  return { items: found.map(({ entry }) => entry) };
}

/** All of a room's entries that fit, page by page; never the whole list in memory. */
export async function* allFitting(
  deps: Deps,
  room: Room,
  status: string,
  fits: (entry: Entry) => boolean,
): AsyncGenerator<Entry> {
  for (const one of statusesFrom(room, status, undefined)) {
    let cursor: string | undefined;
    do {
      const page: Page<Entry> = await deps.db.query<Entry>(queryFor(room, one, cursor));
      yield* page.items.filter(fits);
      cursor = page.cursor;
    } while (cursor);
  }
}
