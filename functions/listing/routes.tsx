import { type Context, Hono } from 'hono';
import { etag } from 'hono/etag';
import type { Deps } from '../deps.ts';
import { chooseLanguage, type Language, wordsIn } from '../language/language.ts';
import { pageHeaders } from '../pages/headers.ts';
import { filtersOf } from './filter.ts';
import type { PublicItem } from './item.ts';
import { ItemPageView, ListPage } from './pages.tsx';
import { type ListDefinition, readItem, readList } from './read.ts';
import { listLanguages, wording } from './wording.ts';

/** How long an answer of a public list may be kept by anybody. */
export const listCaching = 'public, max-age=60, stale-while-revalidate=300';

/** The language of a list: `lang`, else the browser's, of those it is worded in. Its header says it. */
export function listLanguage(c: Context): Language {
  const lang = chooseLanguage(c.req.query('lang'), c.req.header('accept-language'), listLanguages);
  c.header('content-language', lang);
  return lang;
}

/** An item as programs get it, with the address of its page. */
function itemJson(deps: Deps, list: ListDefinition, item: PublicItem, lang: Language) {
  return { ...item, url: `${deps.config.baseUrl}${list.path}/${item.reference}?lang=${lang}` };
}

/** The pages and feeds of one public list: `<path>`, `.json`, `.rss` and `<path>/<reference>`. */
export function listRoutes(deps: Deps, list: ListDefinition): Hono {
  const app = new Hono();
  const read = (c: Context) =>
    readList(
      deps,
      list,
      listLanguage(c),
      filtersOf((name) => c.req.query(name)),
      c.req.query('cursor'),
    );

  app.use(pageHeaders());
  app.use(etag());
  app.use(async (c, next) => {
    await next();
    if (!c.res.ok) return;
    c.header('cache-control', listCaching);
    c.header('vary', 'Accept-Language');
  });

  app.get(list.path, async (c) => {
    const filters = filtersOf((name) => c.req.query(name));
    return c.html(
      <ListPage deps={deps} list={list} lang={listLanguage(c)} filters={filters} page={await read(c)} />,
    );
  });

  app.get(`${list.path}.json`, async (c) => {
    const { items, next } = await read(c);
    c.header('access-control-allow-origin', '*');
    return c.json({ items: items.map((item) => itemJson(deps, list, item, listLanguage(c))), next });
  });

  app.get(`${list.path}.rss`, async (c) => {
    const { rss } = await import('./feed.ts');
    const lang = listLanguage(c);
    const words = wordsIn(wording, lang);
    const of = { title: words[list.domain], description: words[`${list.domain}Intro`], path: list.path };
    const { items } = await read(c);
    const body = rss(of, items, deps.config.baseUrl, lang, deps.clock());
    return c.body(body, 200, { 'content-type': 'application/rss+xml; charset=utf-8' });
  });

  app.get(`${list.path}/:reference`, async (c) => {
    const lang = listLanguage(c);
    const item = await readItem(deps, list, c.req.param('reference'), lang);
    return c.html(<ItemPageView deps={deps} list={list} item={item} lang={lang} />);
  });

  return app;
}
