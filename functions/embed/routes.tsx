import { Hono } from 'hono';
import type { Deps } from '../deps.ts';
import { listLanguage, publicCaching } from '../listing/caching.ts';
import type { ListDefinition } from '../listing/definition.ts';
import { findEmbedded } from '../oembed/find.ts';
import { pageHeaders, securityHeaders } from '../pages/headers.ts';
import { inOrder, pathOf, readChoice } from './choice.ts';
import { EmbedPage } from './page.tsx';

/** What other pages of ours may load, and frames of ours for the preview. */
const policy = `${securityHeaders()['content-security-policy']}; frame-src 'self'`;

/** The page `/embed`, where editors of other websites choose what to show there; `all` are the public lists. */
export function embedRoutes(deps: Deps, all: readonly ListDefinition[]): Hono {
  const lists = inOrder(all);
  const app = new Hono();
  app.get('/embed', pageHeaders(), publicCaching(), async (c) => {
    const lang = listLanguage(c);
    const choice = readChoice(deps, lists, (name) => c.req.query(name), lang);
    const address = deps.config.baseUrl + pathOf(choice);
    const embedded = await findEmbedded(
      deps,
      async (name) => lists.find(({ domain }) => domain === name),
      address,
    );
    c.header('content-security-policy', policy);
    return c.html(<EmbedPage deps={deps} lists={lists} choice={choice} embedded={embedded} lang={lang} />);
  });
  return app;
}
