import { Hono } from 'hono';
import type { Deps } from '../deps.ts';
import { NotFound } from '../errors.ts';
import type { Language } from '../language/language.ts';
import { pageHeaders } from '../pages/headers.ts';
import { asked, pageOf, readable } from './asked.ts';
import { listLanguage, publicCaching } from './caching.ts';
import type { ListDefinition } from './definition.ts';
import { listEndings } from './feed-links.ts';
import { addFeeds, calendarOf } from './feed-routes.ts';
import { ItemPageView, ListPage } from './pages.tsx';
import { type Listed, readItem, readList, readListed } from './read.ts';
import { itemData } from './structured.ts';

export { listCaching, listLanguage } from './caching.ts';

/** An item as programs get it, with the address of its page. */
function itemJson(deps: Deps, list: ListDefinition, { entry, item }: Listed, lang: Language): object {
  return list.json?.(entry, item, lang) ?? { ...item, url: pageOf(deps, list, item, lang) };
}

/** The pages of single entries, `<path>/<reference>`, and each as data and as a date: `.json`, `.ics`. */
function addItems(app: Hono, deps: Deps, list: ListDefinition): void {
  app.get(`${list.path}/:name`, async (c) => {
    const [, reference = '', kind] = /^([\w-]+)(\.ics|\.json)?$/.exec(c.req.param('name')) ?? [];
    const lang = listLanguage(c);
    const found = await readItem(deps, list, reference, lang);
    // It was merged into another one, which may be undone.
    if (found.entry.reference !== reference) {
      const query = new URL(c.req.url).search;
      return c.redirect(`${list.path}/${found.entry.reference}${kind ?? ''}${query}`, 302);
    }
    if (kind === '.json') return c.json(itemJson(deps, list, found, lang), 200, readable);
    if (kind === '.ics') {
      const { starts, ends, series } = found.item;
      if (!list.dates || !(starts || ends || series)) throw new NotFound();
      return calendarOf(deps, c, list, [found.item]);
    }
    const data = itemData(deps, list, found, lang);
    const section = list.section?.(found.entry, lang, (name) => c.req.query(name));
    return c.html(
      <ItemPageView deps={deps} list={list} item={found.item} lang={lang} data={data} section={section} />,
    );
  });
}

/**
 * All of a public list: its page, `.json`, `.rss`, `.feed.json` and, where it has dates, `.ics`; and the pages of its entries,
 * unless the room has its own. Answers are fit for a CDN.
 */
export function listRoutes(deps: Deps, list: ListDefinition): Hono {
  const app = new Hono();
  const paths = listEndings.map((ending) => list.path + ending);
  if (!list.ownPages) paths.push(`${list.path}/:name`);
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
