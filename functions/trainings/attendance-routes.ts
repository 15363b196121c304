import { type Context, Hono } from 'hono';
import type { Deps } from '../deps.ts';
import { NotFound, Problem } from '../errors.ts';
import { chooseLanguage } from '../language/language.ts';
import { notYours } from '../lifecycle.ts';
import { inLanguage } from '../pages/links.ts';
import { limited } from '../request.ts';
import { has, sightOf, type Viewer } from '../rights.ts';
import { readReference } from '../store/reference.ts';
import { canBeTicked, tookPart } from './feedback.ts';
import { loadSignup, loadTraining } from './store.ts';

/** Does an action with an entry as a member (see `acting/`). */
type Act = (reference: string, action: string, viewer: Viewer) => Promise<unknown>;

const largestBody = 65_536;
/** People that are ticked at once, at most: a page of the list. */
const most = 100;

async function ticked(c: Context): Promise<readonly string[]> {
  const json = /^application\/json\b/i.test(c.req.header('content-type') ?? '');
  const read = json ? c.req.json<unknown>() : c.req.parseBody({ all: true });
  const body: unknown = await read.catch((error: unknown) => {
    if (error instanceof Problem) throw error;
    throw new Problem(400, 'encoding', 'The body could not be read.');
  });
  const given =
    typeof body === 'object' && body !== null && Object.hasOwn(body, 'came') ? Reflect.get(body, 'came') : [];
  const list = Array.isArray(given) ? given : [given];
  const references = list.flatMap((one) => (typeof one === 'string' ? (readReference(one) ?? []) : []));
  return [...new Set(references)].slice(0, most);
}

/** Ticking who was at a training: `POST /workspace/trainings/{reference}/attendance`. Who is ticked already stays so. */
export function attendanceRoutes(deps: Deps, viewerOf: (c: Context) => Promise<Viewer>, act: Act): Hono {
  const app = new Hono();
  app.post('/workspace/trainings/:reference/attendance', limited(largestBody), async (c) => {
    const viewer = await viewerOf(c);
    const reference = readReference(c.req.param('reference'));
    const training = reference ? await loadTraining(deps, reference) : undefined;
    if (!training || sightOf(viewer, training) === 'nothing') throw new NotFound();
    if (sightOf(viewer, training) !== 'all' || !has(viewer, 'contribute')) throw notYours();
    if (!canBeTicked(training, deps.clock()))
      throw new Problem(409, 'not_begun', 'The training has not begun yet, or was cancelled.');
    let saved = 0;
    for (const signup of await ticked(c)) {
      const found = await loadSignup(deps, signup);
      if (found?.training !== training.reference || tookPart(found)) continue;
      if (found.status !== 'seat') continue;
      await act(signup, 'attended', viewer);
      saved++;
    }
    const accept = c.req.header('accept') ?? '';
    if (accept.includes('json') && !accept.includes('text/html')) return c.json({ saved });
    const lang = chooseLanguage(c.req.query('lang'), c.req.header('accept-language'));
    return c.redirect(inLanguage(`/workspace/entries/${training.reference}?saved=${saved}#came`, lang), 303);
  });
  return app;
}
