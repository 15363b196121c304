import type { Deps } from '../deps.ts';
import { NotFound } from '../errors.ts';
import type { Language } from '../language/language.ts';
import { type Entry, entryKey } from '../store/entry.ts';
import { standing } from '../store/merged.ts';
import type { Query } from '../store/port.ts';
import type { ListDefinition } from './definition.ts';
import { type Filters, fits, limitOf } from './filter.ts';
import { publishedAt } from './identity.ts';
import { type PublicItem, publicItem } from './item.ts';
import { type Merged, mergedPage } from './merged.ts';

export type { ListDefinition } from './definition.ts';

export interface ItemPage {
  readonly items: readonly PublicItem[];
  /** For the next page. */
  readonly next?: string;
  /** Nothing has the words that were looked for; these come near. */
  readonly near?: boolean;
}

/** A public entry as it is stored, and what of it may be shown. */
export interface Listed {
  readonly entry: Entry;
  readonly item: PublicItem;
}

const pageSize = 50;
/** So many pages are read at most for one answer; a filter that fits little continues on the next page. */
const mostPages = 4;
/** The same for feeds, which have no next page: 500 entries. */
const mostOfFeed = { pages: 5, size: 100 };

const publicIn = (list: ListDefinition): readonly string[] => [list.status ?? 'published'].flat();

/** Whether the public may see it at this moment. Pure. */
function isShown(entry: Entry, list: ListDefinition, now: Date): boolean {
  const at = now.toISOString();
  return (
    entry.domain === list.domain &&
    publicIn(list).includes(entry.status) &&
    (!entry.publishFrom || entry.publishFrom <= at) &&
    (!entry.publishUntil || entry.publishUntil > at) &&
    (list.timeless || (entry.sortAt ?? at) >= at) &&
    !list.isOver?.(entry, now)
  );
}

/** What of an entry may be shown, whatever its status, in a language. */
export function itemOf(deps: Deps, list: ListDefinition, entry: Entry, lang: Language): PublicItem {
  const item = publicItem(entry, deps.forms.get(entry.form), lang);
  return { ...item, ...list.more?.(entry, item, lang) };
}

/** The next page of what is public. Where it begins in what has ended since it was linked, it goes on from there. */
function pageOf(
  deps: Deps,
  list: ListDefinition,
  now: Date,
  cursor?: string,
  limit = pageSize,
): Promise<Merged> {
  const partitions = publicIn(list).map((status) => `${list.domain}#${status}`);
  const from = list.timeless ? undefined : now.toISOString();
  return mergedPage(deps.db, partitions, { index: 'list', limit, ...(from && { from }) }, cursor);
}

interface ListedPage {
  readonly listed: readonly Listed[];
  readonly next?: string;
  /** Nothing has the words that were looked for; these come near. */
  readonly near?: boolean;
}

async function readFitting(
  deps: Deps,
  list: ListDefinition,
  lang: Language,
  fitting: (item: PublicItem) => boolean,
  cursor: string | undefined,
  limit: number,
): Promise<ListedPage> {
  const now = deps.clock();
  const found: Listed[] = [];
  let place = cursor;
  /** The place after the last that was found. */
  let next = cursor;
  for (let read = 0; read < mostPages && found.length < limit; read++) {
    const page = await pageOf(deps, list, now, place);
    for (const [index, entry] of page.items.entries()) {
      if (!isShown(entry, list, now)) continue;
      const item = itemOf(deps, list, entry, lang);
      if (!fitting(item)) continue;
      if (found.length === limit) return { listed: found, ...(next !== undefined && { next }) };
      found.push({ entry, item });
      next = page.after(index + 1);
    }
    if (!page.more) return { listed: found };
    place = page.after(page.items.length);
  }
  return { listed: found, ...(place !== undefined && { next: place }) };
}

/**
 * A page of a public list, what ends (or begins) next first, with the entries as stored; what comes near to the words that are looked
 * for, where nothing has them. Throws `InvalidCursor`.
 */
export async function readListed(
  deps: Deps,
  list: ListDefinition,
  lang: Language,
  filters: Filters,
  cursor: string | undefined,
  limit: number,
): Promise<ListedPage> {
  const page = await readFitting(deps, list, lang, (item) => fits(item, filters), cursor, limit);
  if (!filters.q || page.listed.length > 0 || page.next) return page;
  const near = await readFitting(deps, list, lang, (item) => fits(item, filters, true), cursor, limit);
  return { ...near, near: true };
}

/** A page of a public list, what ends (or begins) next first; `limit` entries at most. Throws `InvalidCursor`. */
export async function readList(
  deps: Deps,
  list: ListDefinition,
  lang: Language,
  filters: Filters = {},
  cursor?: string,
  limit = limitOf(() => undefined),
): Promise<ItemPage> {
  const { listed, next, near } = await readListed(deps, list, lang, filters, cursor, limit);
  return { items: listed.map(({ item }) => item), ...(next && { next }), ...(near && { near }) };
}

async function readAllPublic(deps: Deps, list: ListDefinition, now: Date): Promise<readonly Entry[]> {
  const found: Entry[] = [];
  let place: string | undefined;
  for (let read = 0; read < mostOfFeed.pages; read++) {
    const page = await pageOf(deps, list, now, place, mostOfFeed.size);
    found.push(...page.items);
    if (!page.more) break;
    place = page.after(page.items.length);
  }
  return found;
}

async function readAll(deps: Deps, query: Query): Promise<readonly Entry[]> {
  const found: Entry[] = [];
  let cursor: string | undefined;
  for (let read = 0; read < mostOfFeed.pages; read++) {
    const page = await deps.db.query<Entry>({ ...query, limit: mostOfFeed.size, ...(cursor && { cursor }) });
    found.push(...page.items);
    cursor = page.cursor;
    if (!cursor) break;
  }
  return found;
}

/** What was published last, the newest first: for feeds, whose readers would never see what ends late at the end of a list. */
export async function readNewest(
  deps: Deps,
  list: ListDefinition,
  lang: Language,
  filters: Filters,
  limit: number,
): Promise<readonly PublicItem[]> {
  const now = deps.clock();
  const entries = (await readAllPublic(deps, list, now)).filter((entry) => isShown(entry, list, now));
  const newest = entries
    .map((entry) => ({ entry, at: publishedAt(entry) + entry.reference }))
    .sort((a, b) => (a.at < b.at ? 1 : -1));
  const items: PublicItem[] = [];
  for (const { entry } of newest) {
    if (items.length === limit) break;
    const item = itemOf(deps, list, entry, lang);
    if (fits(item, filters)) items.push(item);
  }
  return items;
}

/**
 * What a calendar holds: what is shown, and of the further statuses of the list's dates what lies ahead or began after
 * `since`. Nothing for a list without dates.
 */
export async function readDated(
  deps: Deps,
  list: ListDefinition,
  lang: Language,
  filters: Filters,
  since: Date,
): Promise<readonly PublicItem[]> {
  if (!list.dates) return [];
  const now = deps.clock();
  const also = list.dates.also ?? [];
  const statuses = [...publicIn(list), ...also];
  const found = await Promise.all(
    statuses.map((status) => {
      const partition = `${list.domain}#${status}`;
      return readAll(deps, { index: 'list', partition, from: since.toISOString(), limit: pageSize });
    }),
  );
  return found
    .flat()
    .filter((entry) => also.length > 0 || isShown(entry, list, now))
    .map((entry) => itemOf(deps, list, entry, lang))
    .filter((item) => fits(item, filters));
}

/** One published entry, or what it was merged into. Throws `NotFound` when there is none, not yet or no longer. */
export async function readItem(
  deps: Deps,
  list: ListDefinition,
  reference: string,
  lang: Language,
): Promise<Listed> {
  const found = await deps.db.get<Entry>(entryKey(reference));
  const entry = found && (await standing(deps.db, found));
  if (!entry || !isShown(entry, list, deps.clock())) throw new NotFound();
  return { entry, item: itemOf(deps, list, entry, lang) };
}
