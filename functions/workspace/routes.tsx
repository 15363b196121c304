import { type Context, Hono } from 'hono';
import { act, largestBody } from '../acting/act.ts';
import { AskedWrong } from '../acting/asked.ts';
import { messageFor } from '../acting/told.ts';
import type { Deps } from '../deps.ts';
import { NotFound, Problem } from '../errors.ts';
import { wordsIn } from '../language/language.ts';
import { entryLink, inLanguage } from '../pages/links.ts';
import { postedFields } from '../posted.ts';
import { limited, prefersJson, sendsJson, spoken } from '../request.ts';
import type { Viewer } from '../rights.ts';
import { allDomains, findRoom } from '../rooms.ts';
import { readReference } from '../store/reference.ts';
import { actJson, entryJson } from './api.ts';
import { answerBulk } from './bulk/answer.tsx';
import { entryPage, type Shown } from './entry-page.tsx';
import { exportForm, exportList, kindOf } from './exports/answer.ts';
import { exportsPage } from './exports/page.tsx';
import { MissingPage } from './find.tsx';
import { followUpsJson } from './follow-ups.ts';
import { followUpsPage } from './follow-ups-page.tsx';
import { formsPage, submissionsPage } from './forms-page.tsx';
import { listJson } from './lists/json.ts';
import { listPage } from './lists/page.tsx';
import { overviewPage } from './overview-page.tsx';
import { isRemark, remark } from './remarks.ts';
import { remarksWording } from './remarks-wording.ts';
import { viewRoutes } from './views/routes.tsx';
import { wordFor } from './wording.ts';

/** Who is signed in, or throws; also refuses posts from other origins. */
type ViewerOf = (c: Context) => Promise<Viewer>;

function formRoutes(app: Hono, deps: Deps, viewerOf: ViewerOf): void {
  /** A file, or a page that says that there would be too much in it. */
  const tooMany = async (c: Context, viewer: Viewer, make: () => Promise<Response>) => {
    try {
      return await make();
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'too_many_rows') throw error;
      const lang = spoken(c);
      return c.html(await exportsPage(deps, viewer, lang, undefined, true), 422);
    }
  };

  app.get('/workspace/forms', async (c) => c.html(formsPage(deps, await viewerOf(c), spoken(c))));

  app.get('/workspace/forms/:name', async (c) => {
    const viewer = await viewerOf(c);
    const [slug = '', kind] = c.req.param('name').split('.');
    const form = deps.forms.get(slug);
    if (!form) throw new NotFound();
    if (kind === undefined) {
      const query = { since: c.req.query('since'), cursor: c.req.query('cursor') };
      return c.html(await submissionsPage(deps, viewer, spoken(c), slug, query));
    }
    const file = kindOf(kind);
    if (!file) throw new NotFound();
    return tooMany(c, viewer, () => exportForm(deps, viewer, spoken(c), form, file));
  });

  app.get('/workspace/exports', async (c) =>
    c.html(await exportsPage(deps, await viewerOf(c), spoken(c), c.req.query('cursor') || undefined)),
  );

  app.get('/workspace/exports/:name', async (c) => {
    const viewer = await viewerOf(c);
    const [domain = '', ending] = c.req.param('name').split('.');
    const file = kindOf(ending);
    if (!file) throw new NotFound();
    const asked = (name: string) => c.req.query(name);
    return tooMany(c, viewer, () => exportList(deps, viewer, spoken(c), domain, file, asked));
  });
}

function entryRoutes(app: Hono, deps: Deps, viewerOf: ViewerOf): void {
  const missing = (c: Context, viewer: Viewer, typed: string) =>
    c.html(<MissingPage deps={deps} viewer={viewer} lang={spoken(c)} typed={typed} />, 404);

  const show = async (
    c: Context,
    viewer: Viewer,
    reference: string,
    shown: Shown,
    status: 200 | 403 | 409 | 422,
  ) => {
    try {
      return c.html(await entryPage(deps, viewer, spoken(c), reference, shown), status);
    } catch (error) {
      if (error instanceof NotFound) return missing(c, viewer, reference);
      throw error;
    }
  };

  app.get('/workspace/entries', async (c) => {
    const viewer = await viewerOf(c);
    const typed = c.req.query('reference') ?? '';
    const reference = readReference(typed);
    if (!reference) return missing(c, viewer, typed);
    return c.redirect(entryLink(reference, spoken(c)), 303);
  });

  app.get('/workspace/entries/:reference', async (c) => {
    const viewer = await viewerOf(c);
    const typed = c.req.param('reference');
    const reference = readReference(typed);
    if (prefersJson(c)) {
      if (!reference) throw new NotFound();
      return c.json(await entryJson(deps, viewer, reference, spoken(c)));
    }
    if (!reference) return missing(c, viewer, typed);
    return show(c, viewer, reference, { query: (name) => c.req.query(name) }, 200);
  });

  app.post('/workspace/entries/:reference/:action', async (c) => {
    const viewer = await viewerOf(c);
    const lang = spoken(c);
    const reference = readReference(c.req.param('reference'));
    const action = c.req.param('action');
    if (sendsJson(c)) return actJson(deps, c, viewer, { reference, action, lang });
    if (!reference) return missing(c, viewer, c.req.param('reference'));
    const posted = await postedFields(c);
    const field = (name: string) => posted(name).trim();
    const given = { note: field('note'), from: field('from'), until: field('until') };
    try {
      if (isRemark(action)) await remark(deps, action, reference, viewer, field);
      else
        await act(deps, findRoom, reference, action, { viewer, seen: field('seen'), typed: field, ...given });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const own = wordsIn(remarksWording, lang).errors;
      const message = wordFor(own, error.code) ?? messageFor(error, lang);
      if (error instanceof NotFound) return missing(c, viewer, reference);
      if (isRemark(action) && error.status === 422) {
        const wrong = { name: action, code: error.code, message, typed: field };
        return show(c, viewer, reference, { remark: wrong }, 422);
      }
      if (error.status === 409 || error.status === 403)
        return show(c, viewer, reference, { notice: message }, error.status);
      if (error.status !== 422) throw error;
      const wrong = error instanceof AskedWrong ? error.fields : undefined;
      const shown =
        error.code === 'unknown_action'
          ? { notice: message }
          : { error: { action, message, typed: field, wrong, ...given } };
      return show(c, viewer, reference, shown, 422);
    }
    const back = field('back');
    if (action === 'follow-up-change' && (back === 'mine' || back === 'organisation'))
      return c.redirect(inLanguage(`/workspace/follow-ups?whose=${back}&done=${reference}`, lang), 303);
    const said = action === 'undo' ? '' : '&done';
    return c.redirect(`${entryLink(reference, lang)}${said}`, 303);
  });
}

/** The coordinators' pages. `viewerOf` gives who is signed in, or throws; it also refuses posts from other origins. */
export function workspaceRoutes(deps: Deps, viewerOf: ViewerOf): Hono {
  const app = new Hono();
  app.use(limited(largestBody));
  app.get('/workspace', async (c) => c.html(await overviewPage(deps, await viewerOf(c), spoken(c))));

  app.get('/workspace/lists/:domain', async (c) => {
    const viewer = await viewerOf(c);
    const domain = c.req.param('domain');
    if (!allDomains.includes(domain)) throw new NotFound();
    const asked = (name: string) => c.req.query(name);
    if (prefersJson(c)) return c.json(await listJson(deps, viewer, spoken(c), domain, asked));
    return c.html(await listPage(deps, viewer, spoken(c), domain, asked));
  });
  app.post('/workspace/lists/:domain/bulk', async (c) =>
    answerBulk(deps, c, await viewerOf(c), spoken(c), c.req.param('domain')),
  );
  app.get('/workspace/follow-ups', async (c) => {
    const viewer = await viewerOf(c);
    const asked = (name: string) => c.req.query(name);
    if (prefersJson(c)) return c.json(await followUpsJson(deps, viewer, asked));
    return c.html(await followUpsPage(deps, viewer, spoken(c), asked));
  });
  viewRoutes(app, deps, viewerOf);
  formRoutes(app, deps, viewerOf);
  entryRoutes(app, deps, viewerOf);
  return app;
}
