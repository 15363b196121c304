import type { Context, Hono } from 'hono';
import type { Deps } from '../../deps.ts';
import { NotFound, Problem } from '../../errors.ts';
import { type Language, wordsIn } from '../../language/language.ts';
import { notYours } from '../../lifecycle.ts';
import { inLanguage } from '../../pages/links.ts';
import { postedFields } from '../../posted.ts';
import { spoken } from '../../request.ts';
import { has, type Viewer } from '../../rights.ts';
import { allDomains, findRoom } from '../../rooms.ts';
import { filtersOf } from '../lists/filters.ts';
import { readQuery, writeQuery } from '../lists/query.ts';
import { isListed } from '../menu.ts';
import { viewsPage } from './page.tsx';
import { changeView, mostViews, saveView, type Whose } from './store.ts';
import { viewsWording } from './wording.ts';

/** The list that a form names, as far as there is one: its room, and its query as the room reads it. Throws `NotFound`. */
async function listOf(deps: Deps, viewer: Viewer, lang: Language, domain: string, query: string) {
  if (!allDomains.includes(domain)) throw new NotFound();
  const room = await findRoom(domain);
  if (!isListed(room)) throw new NotFound();
  const asked = new URLSearchParams(query.slice(0, 2000));
  const filters = await filtersOf(deps, room, viewer, lang, deps.clock());
  return writeQuery(readQuery(room, filters, (name) => asked.get(name) ?? undefined));
}

/** Remembered views: the page of all, remembering one, renaming and deleting. */
export function viewRoutes(app: Hono, deps: Deps, viewerOf: (c: Context) => Promise<Viewer>): void {
  const whoseOf = (viewer: Viewer, typed: string): Whose => {
    if (typed !== 'organisation') return 'mine';
    if (!has(viewer, 'contribute')) throw notYours();
    return 'organisation';
  };

  const answer = async (c: Context, viewer: Viewer, work: () => Promise<string>) => {
    const lang = spoken(c);
    const words = wordsIn(viewsWording, lang);
    try {
      return c.redirect(inLanguage(await work(), lang), 303);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const messages: Readonly<Record<string, string>> = {
        name_missing: words.nameMissing,
        too_many_views: words.tooMany(mostViews),
        not_found: words.gone,
      };
      const notice = messages[error.code];
      if (!notice || (error.status !== 422 && error.status !== 409 && error.status !== 404)) throw error;
      return c.html(await viewsPage(deps, viewer, lang, { notice }), error.status);
    }
  };

  app.get('/workspace/views', async (c) =>
    c.html(
      await viewsPage(deps, await viewerOf(c), spoken(c), { saved: c.req.query('saved') !== undefined }),
    ),
  );

  app.post('/workspace/views', async (c) => {
    const viewer = await viewerOf(c);
    const field = await postedFields(c);
    return answer(c, viewer, async () => {
      const domain = field('domain');
      const query = await listOf(deps, viewer, spoken(c), domain, field('query'));
      await saveView(deps, viewer, whoseOf(viewer, field('whose')), { name: field('name'), domain, query });
      return `/workspace/lists/${domain}?${query}&saved`;
    });
  });

  app.post('/workspace/views/:id', async (c) => {
    const viewer = await viewerOf(c);
    const field = await postedFields(c);
    return answer(c, viewer, async () => {
      const name = field('do') === 'rename' ? field('name') : undefined;
      await changeView(deps, viewer, whoseOf(viewer, field('whose')), c.req.param('id'), name);
      return '/workspace/views?saved';
    });
  });
}
