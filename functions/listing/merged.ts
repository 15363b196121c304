import { InvalidCursor } from '../errors.ts';
import { cursorAfter } from '../store/cursor.ts';
import type { Entry } from '../store/entry.ts';
import type { Page, Query, Store } from '../store/port.ts';

/** A page over several lists as if they were one. */
export interface Merged {
  readonly items: readonly Entry[];
  /** Whether something comes after them. */
  readonly more: boolean;
  /** The place after the first so many of them. */
  after(count: number): string;
}

/** Stands in a cursor for a list of which nothing is left. */
const nothingLeft = '-';

/** Where each list goes on: a cursor of its own, from its beginning (empty), or not at all. Throws `InvalidCursor`. */
function placesOf(cursor: string | undefined, lists: number): readonly string[] {
  if (cursor === undefined) return Array.from({ length: lists }, () => '');
  const places = cursor.split('.');
  if (places.length !== lists) throw new InvalidCursor();
  return places;
}

/**
 * Reads the next page of several lists (partitions of one index) in the order of their positions. `query` bounds each of them;
 * its lower bound only those that are read from their beginning. Throws `InvalidCursor`.
 */
export async function mergedPage(
  db: Store,
  partitions: readonly string[],
  { from, ...query }: Omit<Query, 'partition' | 'cursor'>,
  cursor?: string,
): Promise<Merged> {
  const places = placesOf(cursor, partitions.length);
  const queries = partitions.map((partition, list): Query => {
    const place = places[list];
    return { ...query, partition, ...(place ? { cursor: place } : from && { from }) };
  });
  const pages = await Promise.all(
    queries.map((one, list): Promise<Page<Entry>> => {
      return places[list] === nothingLeft ? Promise.resolve({ items: [] }) : db.query<Entry>(one);
    }),
  );
  const found = pages
    .flatMap((page, list) => page.items.map((entry) => ({ entry, list })))
    .sort((a, b) =>
      (a.entry.listAt ?? '') < (b.entry.listAt ?? '') ? -1 : Number(a.entry.listAt !== b.entry.listAt),
    );
  const items = found.slice(0, query.limit);

  const placeOf = (list: number, count: number): string => {
    const taken = items.slice(0, count).filter((one) => one.list === list);
    const page = pages[list];
    if (taken.length === page?.items.length && !page.cursor) return nothingLeft;
    const last = taken.at(-1);
    const own = queries[list];
    return last && own ? cursorAfter(last.entry, own) : (places[list] ?? '');
  };
  return {
    items: items.map(({ entry }) => entry),
    more: found.length > items.length || pages.some((page) => page.cursor !== undefined),
    after: (count) => partitions.map((_, list) => placeOf(list, count)).join('.'),
  };
}
