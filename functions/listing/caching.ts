import type { Context, MiddlewareHandler } from 'hono';
import { etag, RETAINED_304_HEADERS } from 'hono/etag';
import { chooseLanguage, type Language } from '../language/language.ts';

/**
 * How long copies may be served, in seconds; docs/decisions/caching.md shows that what is published, changed or taken back is
 * visible within a minute even where a CDN and a browser both serve a copy for as long as they may.
 */
const browser = 10;
const shared = 20;
const whileAsking = 10;
const whileDown = 3600;

const stale = `stale-while-revalidate=${whileAsking}, stale-if-error=${whileDown}`;

/** What an answer says that is the same for everybody, where the address alone tells which answer it is. */
export const listCaching = `public, max-age=${browser}, s-maxage=${shared}, ${stale}`;

/**
 * What an answer says whose language the reader's browser has decided. It is the same for all of that language, but not every
 * CDN heeds `Vary`, and with `s-maxage=0` it might still hand on a stale copy while it asks.
 */
const readersCaching = `private, max-age=${browser}, ${stale}`;

/** Headers that an answer says again when it says that nothing has changed, so that caches keep none that is old. */
const repeated = [
  ...RETAINED_304_HEADERS,
  'access-control-allow-origin',
  'access-control-expose-headers',
  'content-language',
  'cross-origin-resource-policy',
  'link',
];

/** The language of a public page: `lang`, else the browser's. `Content-Language` says it. */
export function listLanguage(c: Context): Language {
  const lang = chooseLanguage(c.req.query('lang'), c.req.header('accept-language'));
  c.header('content-language', lang);
  return lang;
}

/** Whether the address decides the language: readers of two languages get the same, and it is the one answered. */
function addressDecides(c: Context): boolean {
  const asked = c.req.query('lang');
  const [one, other] = ['en', 'fr'].map((reader) => chooseLanguage(asked, reader));
  return one === other && one === c.res.headers.get('content-language');
}

/** Says how long copies of a public answer may be served; its `Content-Language` must be said already. */
export function sayCaching(c: Context): void {
  const decided = addressDecides(c);
  c.header('cache-control', decided ? listCaching : readersCaching);
  if (!decided) c.header('vary', 'Accept-Language', { append: true });
}

/**
 * Makes the answers of public pages, feeds, fragments and data fit for browsers and a CDN: `ETag`, 304 where nothing has
 * changed (the answer is made in any case, so that what has ended is out of it), `Cache-Control`, and `Vary: Accept-Language`
 * where the address does not decide the language. For routes whose answer depends on the address and the language alone,
 * which they say in `Content-Language`; never for personal pages. An answer's own `Cache-Control` (`no-store`) is left alone,
 * and so is every answer but 200.
 */
export function publicCaching(): MiddlewareHandler {
  const revalidate = etag({ retainedHeaders: repeated });
  return (c, next) =>
    revalidate(c, async () => {
      await next();
      if (c.res.status !== 200 || c.res.headers.has('cache-control')) return;
      sayCaching(c);
    });
}
