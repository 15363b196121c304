import type { Context, Hono } from 'hono';
import type { Deps } from '../deps.ts';
import { NotFound } from '../errors.ts';
import { asked, pageOf, readable } from './asked.ts';
import { type ListDefinition, wordsOf } from './definition.ts';
import { feedTypes, hasDates } from './feed-links.ts';
import { queryOf } from './filter.ts';
import type { PublicItem } from './item.ts';
import { readDated, readNewest } from './read.ts';

/** So long the calendar shows what is over or cancelled, that programs have the time to see it. */
const day = 86_400_000;
const shownAfter = 30 * day;

/** What feeds say of the list that a request asks for. */
function feedOf(deps: Deps, c: Context, list: ListDefinition, ending: string) {
  const { lang, filters, limit } = asked(c);
  const { title, intro } = wordsOf(list, lang);
  const at = deps.config.baseUrl + list.path;
  return {
    title,
    description: intro,
    page: `${at}?${queryOf(filters, lang)}`,
    self: `${at}${ending}?${queryOf(filters, lang, undefined, limit)}`,
    lang,
    pageOf: (item: PublicItem) => pageOf(deps, list, item, lang),
  };
}

/** Items with dates as a calendar. One `to` subscribe to says what it is called and where it is. */
export async function calendarOf(
  deps: Deps,
  c: Context,
  list: ListDefinition,
  items: readonly PublicItem[],
  to?: { readonly title: string; readonly self: string },
): Promise<Response> {
  const [{ calendar }, { eventsOf }] = await Promise.all([import('./calendar.ts'), import('./events.ts')]);
  const { lang } = asked(c);
  const events = items.flatMap((item) =>
    list.dates ? eventsOf(item, list.dates, pageOf(deps, list, item, lang), lang) : [],
  );
  const body = calendar(events, 'PUBLISH', to && { name: to.title, source: to.self, lang });
  return c.body(body, 200, { ...readable, 'content-type': `${feedTypes.calendar.type}; charset=utf-8` });
}

/** Adds the feeds of a list, beside its address: RSS, JSON Feed, and a calendar where its form asks for dates. */
export function addFeeds(app: Hono, deps: Deps, list: ListDefinition): void {
  const newest = (c: Context) => {
    const { lang, filters, limit } = asked(c);
    return readNewest(deps, list, lang, filters, limit);
  };

  app.get(list.path + feedTypes.rss.ending, async (c) => {
    const { rss } = await import('./feed.tsx');
    const body = rss(feedOf(deps, c, list, feedTypes.rss.ending), await newest(c), deps.clock());
    return c.body(body, 200, { ...readable, 'content-type': `${feedTypes.rss.type}; charset=utf-8` });
  });

  app.get(list.path + feedTypes.json.ending, async (c) => {
    const { jsonFeed } = await import('./feed.tsx');
    const body = jsonFeed(feedOf(deps, c, list, feedTypes.json.ending), await newest(c));
    return c.body(JSON.stringify(body), 200, { ...readable, 'content-type': feedTypes.json.type });
  });

  app.get(list.path + feedTypes.calendar.ending, async (c) => {
    if (!hasDates(deps, list)) throw new NotFound();
    const { lang, filters } = asked(c);
    const since = new Date(deps.clock().getTime() - shownAfter);
    const began = new Date(since.getTime() - (list.dates?.lastsDays ?? 0) * day);
    const dated = await readDated(deps, list, lang, filters, began);
    const items = dated.filter(
      ({ starts, ends = starts }) => !ends || ends >= since.toISOString().slice(0, ends.length),
    );
    return calendarOf(deps, c, list, items, feedOf(deps, c, list, feedTypes.calendar.ending));
  });
}
