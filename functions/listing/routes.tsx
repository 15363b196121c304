import { type Context, Hono } from 'hono';
import type { Deps } from '../deps.ts';
import { NotFound } from '../errors.ts';
import type { Language } from '../language/language.ts';
import { pageHeaders } from '../pages/headers.ts';
import { listLanguage, publicCaching } from './caching.ts';
import { type ListDefinition, wordsOf } from './definition.ts';
import { feedTypes, hasDates, listEndings } from './feed-links.ts';
import { filtersOf, limitOf, queryOf } from './filter.ts';
import type { PublicItem } from './item.ts';
import { ItemPageView, ListPage } from './pages.tsx';
import { type Listed, readDated, readItem, readList, readListed, readNewest } from './read.ts';

export { listCaching, listLanguage } from './caching.ts';

/** So long the calendar shows what is over or cancelled, that programs have the time to see it. */
const shownAfter = 30 * 86_400_000;
/** Anybody may read what is public from a page of their own. */
const readable = { 'access-control-allow-origin': '*' };

/** What a request asks of a list. */
function asked(c: Context) {
  const query = (name: string) => c.req.query(name);
  return { lang: listLanguage(c), filters: filtersOf(query), limit: limitOf(query), cursor: query('cursor') };
}

/** An item as programs get it, with the address of its page. */
function itemJson(deps: Deps, list: ListDefinition, { entry, item }: Listed, lang: Language): object {
  return list.json?.(entry, item, lang) ?? { ...item, url: pageOf(deps, list, item, lang) };
}

function pageOf(deps: Deps, list: ListDefinition, item: PublicItem, lang: Language): string {
  return `${deps.config.baseUrl}${list.path}/${item.reference}?lang=${lang}`;
}

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

/** Items with dates as a calendar; `name` is given for one to subscribe to. */
async function calendarOf(
  deps: Deps,
  c: Context,
  list: ListDefinition,
  items: readonly PublicItem[],
  named?: ReturnType<typeof feedOf>,
): Promise<Response> {
  const [{ calendar }, { eventsOf }] = await Promise.all([import('./calendar.ts'), import('./events.ts')]);
  const { lang } = asked(c);
  const events = items.flatMap((item) =>
    list.dates ? eventsOf(item, list.dates, pageOf(deps, list, item, lang), lang) : [],
  );
  const body = calendar(events, 'PUBLISH', named && { name: named.title, source: named.self, lang });
  return c.body(body, 200, { ...readable, 'content-type': `${feedTypes.calendar.type}; charset=utf-8` });
}

/** The feeds of a list, beside its address. */
function addFeeds(app: Hono, deps: Deps, list: ListDefinition): void {
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
    const items = (await readDated(deps, list, lang, filters, since)) ?? [];
    return calendarOf(deps, c, list, items, feedOf(deps, c, list, feedTypes.calendar.ending));
  });
}

/** The pages of single entries, `<path>/<reference>`, and each as data and as a date: `.json`, `.ics`. */
function addItems(app: Hono, deps: Deps, list: ListDefinition): void {
  app.get(`${list.path}/:name`, async (c) => {
    const [, reference = '', kind] = /^([\w-]+)(\.ics|\.json)?$/.exec(c.req.param('name')) ?? [];
    const lang = listLanguage(c);
    const found = await readItem(deps, list, reference, lang);
    if (kind === '.json') return c.json(itemJson(deps, list, found, lang), 200, readable);
    if (kind === '.ics') {
      if (!list.dates || !(found.item.starts || found.item.ends)) throw new NotFound();
      return calendarOf(deps, c, list, [found.item]);
    }
    return c.html(<ItemPageView deps={deps} list={list} item={found.item} lang={lang} />);
  });
}

/**
 * All of a public list: its page, `.json`, `.rss`, `.feed.json` and, where it has dates, `.ics`; and the pages of its entries,
 * unless the room has its own. Answers are fit for a CDN.
 */
export function listRoutes(deps: Deps, list: ListDefinition): Hono {
  const app = new Hono();
  const paths = [
    ...listEndings.map((ending) => list.path + ending),
    ...(list.ownPages ? [] : [`${list.path}/:name`]),
  ];
  for (const path of paths) app.use(path, pageHeaders(), publicCaching());

  app.get(list.path, async (c) => {
    const { lang, filters, cursor, limit } = asked(c);
    const page = await readList(deps, list, lang, filters, cursor, limit);
    return c.html(
      <ListPage deps={deps} list={list} lang={lang} filters={filters} page={page} limit={limit} />,
    );
  });

  app.get(`${list.path}.json`, async (c) => {
    const { lang, filters, cursor, limit } = asked(c);
    const { listed, next } = await readListed(deps, list, lang, filters, cursor, limit);
    return c.json({ items: listed.map((one) => itemJson(deps, list, one, lang)), next }, 200, readable);
  });

  addFeeds(app, deps, list);
  if (!list.ownPages) addItems(app, deps, list);
  return app;
}
