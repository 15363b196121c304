import { type Context, Hono } from 'hono';
import { etag } from 'hono/etag';
import type { Deps } from '../deps.ts';
import { NotFound, Problem } from '../errors.ts';
import { wordsIn } from '../language/language.ts';
import { listCaching, listLanguage, publicCaching } from '../listing/caching.ts';
import { readItem } from '../listing/read.ts';
import { wording } from '../pages/wording.ts';
import { asXml, type Limits, richAnswer } from './answer.tsx';
import { EntryPage } from './entry-page.tsx';
import { type FindList, findEmbedded } from './find.ts';

/** A size in pixels; what is no size does not limit. */
function sizeOf(c: Context, name: string): number | undefined {
  const said = c.req.query(name) ?? '';
  return /^[1-9]\d{0,5}$/.test(said) ? Number(said) : undefined;
}

const limitsOf = (c: Context): Limits => ({ width: sizeOf(c, 'maxwidth'), height: sizeOf(c, 'maxheight') });

/**
 * For editors' systems that are given one of our bare addresses: `/oembed` (oEmbed 1.0), and single entries as pages for
 * frames, `/widget/<list>/<reference>`.
 */
export function oembedRoutes(deps: Deps, lists: FindList): Hono {
  const app = new Hono();

  app.get('/oembed', etag(), async (c) => {
    const format = c.req.query('format') ?? 'json';
    if (format !== 'json' && format !== 'xml')
      throw new Problem(501, 'unknown_format', 'Only format=json and format=xml are known.');
    const url = c.req.query('url');
    if (!url) throw new Problem(400, 'no_url', 'The address to embed is missing: add url=….');
    const found = await findEmbedded(deps, lists, url);
    const provider = { name: wordsIn(wording, found.lang).site, url: deps.config.baseUrl };
    const answer = richAnswer(found, provider, limitsOf(c));
    c.header('cache-control', listCaching);
    c.header('content-language', found.lang);
    if (format === 'json') return c.json(answer);
    return c.body(asXml(answer), 200, { 'content-type': 'text/xml; charset=utf-8' });
  });

  app.get('/widget/:list/:reference', publicCaching(), async (c) => {
    const list = await lists(c.req.param('list'));
    if (!list) throw new NotFound();
    const lang = listLanguage(c);
    const { item } = await readItem(deps, list, c.req.param('reference'), lang);
    return c.html(<EntryPage deps={deps} list={list} item={item} lang={lang} />);
  });

  return app;
}
