import { type Context, Hono } from 'hono';
import type { Deps } from '../deps.ts';
import { textIn } from '../language/language.ts';
import { sentFields } from '../posted.ts';
import { limited, prefersJson, spoken } from '../request.ts';
import type { Viewer } from '../rights.ts';
import { allRooms } from '../rooms.ts';
import { titleOf } from '../store/entry.ts';
import { wordsOf } from '../store/words.ts';
import { find } from './find.ts';
import { searchPage } from './page.tsx';

const largestBody = 8192;

/** The search over everything a member may see: a page, and the same as JSON. */
export function searchRoutes(deps: Deps, viewerOf: (c: Context) => Promise<Viewer>): Hono {
  const app = new Hono();
  app.get('/workspace/search', async (c) => {
    const viewer = await viewerOf(c);
    return c.html(searchPage({ deps, viewer, lang: spoken(c), rooms: await allRooms(), text: '' }));
  });

  app.post('/workspace/search', limited(largestBody), async (c) => {
    const viewer = await viewerOf(c);
    const lang = spoken(c);
    const given = await sentFields(c);
    const text = given('q').slice(0, 100).trim();
    const rooms = await allRooms();
    const domain = rooms.find((room) => room.domain === given('domain'))?.domain;
    const results = await find(deps, viewer, text, domain);
    if (prefersJson(c)) {
      const items = results.found.map(({ entry }) => ({
        reference: entry.reference,
        domain: entry.domain,
        status: entry.status,
        title: titleOf(entry),
        room: textIn(rooms.find((one) => one.domain === entry.domain)?.title ?? { de: entry.domain }, lang),
        received: entry.receivedAt,
        path: `/workspace/entries/${entry.reference}`,
      }));
      return c.json({ items, more: results.more });
    }
    const empty = wordsOf(text).length === 0 && results.found.length === 0 && !text.includes('@');
    const page = { deps, viewer, lang, rooms, text, domain };
    return empty ? c.html(searchPage({ ...page, empty }), 422) : c.html(searchPage({ ...page, results }));
  });
  return app;
}
