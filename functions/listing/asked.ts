import type { Context } from 'hono';
import type { Deps } from '../deps.ts';
import type { Language } from '../language/language.ts';
import { listLanguage } from './caching.ts';
import type { ListDefinition } from './definition.ts';
import { filtersOf, limitOf } from './filter.ts';
import type { PublicItem } from './item.ts';

/** Anybody may read what is public from a page of their own. */
export const readable = { 'access-control-allow-origin': '*' };

/** What a request asks of a list. Whatever else is in its query makes no difference. */
export function asked(c: Context) {
  const query = (name: string) => c.req.query(name);
  return {
    lang: listLanguage(c),
    filters: filtersOf(query),
    limit: limitOf(query),
    cursor: query('cursor') || undefined,
  };
}

/** The page of an item, with the name of our server. */
export function pageOf(deps: Deps, list: ListDefinition, item: PublicItem, lang: Language): string {
  return `${deps.config.baseUrl}${list.path}/${item.reference}?lang=${lang}`;
}
