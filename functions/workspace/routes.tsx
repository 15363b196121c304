import { type Context, Hono } from 'hono';
import type { Deps } from '../deps.ts';
import { NotFound, Problem } from '../errors.ts';
import { chooseLanguage, wordsIn } from '../language/language.ts';
import { domains, findRoom } from '../rooms.ts';
import { act, addNote, publicationWindow } from './act.ts';
import { type ActionError, entryPage } from './entry-page.tsx';
import { exportCsv, exportJson } from './export.ts';
import { formsPage, submissionsPage } from './forms-page.tsx';
import type { Viewer } from './frame.tsx';
import { listPage } from './list-page.tsx';
import { overviewPage } from './overview-page.tsx';
import { wording } from './wording.ts';

/** References as people type them: lower case, without the dash, with spaces. */
function asReference(text: string): string {
  const plain = text
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, 8);
  return `${plain.slice(0, 4)}-${plain.slice(4)}`;
}

/**
 * The coordinators' pages. `viewerOf` gives who is signed in, or throws; it also refuses posts from other origins.
 */
export function workspaceRoutes(deps: Deps, viewerOf: (c: Context) => Promise<Viewer>): Hono {
  const app = new Hono();
  const language = (c: Context) => chooseLanguage(c.req.query('lang'), c.req.header('accept-language'));

  app.get('/workspace', async (c) => c.html(await overviewPage(deps, await viewerOf(c), language(c))));

  app.get('/workspace/lists/:domain', async (c) => {
    const viewer = await viewerOf(c);
    const domain = c.req.param('domain');
    if (!domains.includes(domain)) throw new NotFound();
    const query = { status: c.req.query('status'), cursor: c.req.query('cursor') };
    return c.html(await listPage(deps, viewer, language(c), domain, query));
  });

  app.get('/workspace/forms', async (c) => c.html(await formsPage(deps, await viewerOf(c), language(c))));

  app.get('/workspace/forms/:name', async (c) => {
    const viewer = await viewerOf(c);
    const [slug = '', kind] = c.req.param('name').split('.');
    const form = deps.forms.get(slug);
    if (!form) throw new NotFound();
    if (kind === undefined) {
      const query = { since: c.req.query('since'), cursor: c.req.query('cursor') };
      return c.html(await submissionsPage(deps, viewer, language(c), slug, query));
    }
    if (kind !== 'csv' && kind !== 'json') throw new NotFound();
    const body = kind === 'csv' ? await exportCsv(deps, form) : exportJson(deps, form);
    return c.body(body, 200, {
      'content-type': kind === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${slug}.${kind}"`,
      'cache-control': 'no-store',
    });
  });

  app.get('/workspace/entries', async (c) => {
    await viewerOf(c);
    return c.redirect(`/workspace/entries/${asReference(c.req.query('reference') ?? '')}`, 303);
  });

  app.get('/workspace/entries/:reference', async (c) => {
    const viewer = await viewerOf(c);
    return c.html(await entryPage(deps, viewer, language(c), asReference(c.req.param('reference'))));
  });

  app.post('/workspace/entries/:reference/:action', async (c) => {
    const viewer = await viewerOf(c);
    const lang = language(c);
    const reference = asReference(c.req.param('reference'));
    const action = c.req.param('action');
    const data = await c.req.parseBody();
    const given = (name: string) => (typeof data[name] === 'string' ? data[name] : '');
    try {
      if (action === 'note') await addNote(deps, reference, viewer.email, given('note'));
      else {
        const days = given('from') || given('until');
        const window = days ? await publicationWindow(given('from'), given('until'), deps.clock()) : {};
        await act(deps, findRoom, reference, action, { by: viewer.email, note: given('note'), ...window });
      }
    } catch (error) {
      if (!(error instanceof Problem) || error.status !== 422) throw error;
      const kept = { note: given('note'), from: given('from'), until: given('until') };
      const shown: ActionError = { action, message: messageFor(error, lang), ...kept };
      return c.html(await entryPage(deps, viewer, lang, reference, shown), 422);
    }
    return c.redirect(`/workspace/entries/${reference}`, 303);
  });

  return app;
}

function messageFor(error: Problem, lang: string): string {
  const words = wordsIn(wording, lang);
  const messages: Readonly<Record<string, string>> = {
    reason_missing: words.reasonMissing,
    note_missing: words.noteMissing,
    invalid_period: words.windowWrong,
  };
  return messages[error.code] ?? error.message;
}
