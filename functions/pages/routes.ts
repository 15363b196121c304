import { Hono } from 'hono';
import { etag } from 'hono/etag';
import type { Deps } from '../deps.ts';
import { NotFound } from '../errors.ts';

/** The files that pages link to, kept for ever by their hash, and the widgets' scripts, whose addresses never change. */
export function assetRoutes(deps: Deps): Hono {
  const app = new Hono();
  app.get('/assets/:file', (c) => {
    const asset = deps.assets.at(c.req.path);
    if (!asset) throw new NotFound();
    return c.body(asset.body, 200, {
      'content-type': asset.type,
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    });
  });
  for (const name of ['widget.js', 'widget-form.js']) {
    app.get(`/${name}`, etag(), (c) => {
      const { body, type } = deps.assets.get(name);
      return c.body(body, 200, {
        'content-type': type,
        'cache-control': 'public, max-age=300, stale-while-revalidate=86400',
        'x-content-type-options': 'nosniff',
      });
    });
  }
  return app;
}
