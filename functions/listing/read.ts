import type { Deps } from '../deps.ts';
import { NotFound } from '../errors.ts';
import type { Language } from '../language/language.ts';
import { type Entry, entryKey } from '../store/entry.ts';
import { type Filters, fits } from './filter.ts';
import { type PublicItem, publicItem } from './item.ts';

/** A list that the public may see: entries of one domain that are published. */
export interface ListDefinition {
  readonly domain: 'offers' | 'opportunities' | 'trainings';
  readonly path: string;
  /** What the entry itself knows beyond its answers: a training's beginning and free places. */
  readonly more?: (entry: Entry) => Pick<PublicItem, 'starts' | 'ends' | 'free'>;
}

export interface ItemPage {
  readonly items: readonly PublicItem[];
  /** For the next page. */
  readonly next?: string;
}

const enough = 20;
const pageSize = 50;
/** So many pages are read at most for one answer; a filter that fits little continues on the next page. */
const mostPages = 4;

/** Whether the public may see it at this moment. Pure. */
function isShown(entry: Entry, domain: string, now: Date): boolean {
  const at = now.toISOString();
  return (
    entry.domain === domain &&
    entry.status === 'published' &&
    (!entry.publishFrom || entry.publishFrom <= at) &&
    (!entry.publishUntil || entry.publishUntil > at)
  );
}

function itemOf(deps: Deps, list: ListDefinition, entry: Entry, lang: Language): PublicItem {
  return { ...publicItem(entry, deps.forms.get(entry.form), lang), ...list.more?.(entry) };
}

/** A page of a public list, what ends (or begins) next first. Throws `InvalidCursor`. */
export async function readList(
  deps: Deps,
  list: ListDefinition,
  lang: Language,
  filters: Filters = {},
  cursor?: string,
): Promise<ItemPage> {
  const now = deps.clock();
  const items: PublicItem[] = [];
  let next = cursor;
  for (let read = 0; read < mostPages && items.length < enough; read++) {
    const page = await deps.db.query<Entry>({
      index: 'list',
      partition: `${list.domain}#published`,
      from: now.toISOString(),
      limit: pageSize,
      cursor: next,
    });
    const shown = page.items.filter((entry) => isShown(entry, list.domain, now));
    items.push(
      ...shown.map((entry) => itemOf(deps, list, entry, lang)).filter((item) => fits(item, filters)),
    );
    next = page.cursor;
    if (!next) break;
  }
  return { items, next };
}

/** One published entry. Throws `NotFound` when there is none, not yet or no longer. */
export async function readItem(
  deps: Deps,
  list: ListDefinition,
  reference: string,
  lang: Language,
): Promise<PublicItem> {
  const entry = await deps.db.get<Entry>(entryKey(reference));
  if (!entry || !isShown(entry, list.domain, deps.clock())) throw new NotFound();
  return itemOf(deps, list, entry, lang);
}
