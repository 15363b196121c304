import { type Context, Hono } from 'hono';
import type { Deps } from '../deps.ts';
import { NotFound, Problem } from '../errors.ts';
import { wordsIn } from '../language/language.ts';
import { readPassed } from '../passed-link.ts';
import { postedFields } from '../posted.ts';
import { keepPrivate, limited, spoken } from '../request.ts';
import { clearPassed, notedFor } from './passed.ts';
import { PassedPage } from './passed-page.tsx';
import { wording } from './passed-wording.ts';

/** Whose page it is. Throws 404 with how to get the right link. */
function behind(deps: Deps, c: Context): string {
  const person = readPassed(deps, c.req.param('token') ?? '');
  if (!person) throw new NotFound(wordsIn(wording, spoken(c)).invalid, { worded: true });
  return person;
}

/** The page on which somebody sees what they have passed (`GET`), and has it forgotten (`POST`, `do=clear`). */
export function passedRoutes(deps: Deps): Hono {
  const app = new Hono();
  app.get('/trainings/passed/:token', async (c) => {
    keepPrivate(c);
    const noted = await notedFor(deps, behind(deps, c));
    return c.html(<PassedPage deps={deps} noted={noted} lang={spoken(c)} path={c.req.path} />);
  });
  app.post('/trainings/passed/:token', limited(4096), async (c) => {
    keepPrivate(c);
    const person = behind(deps, c);
    const field = await postedFields(c);
    if (field('do') !== 'clear') throw new Problem(422, 'unknown_action', 'The field "do" must be clear.');
    await clearPassed(deps, person);
    return c.redirect(`${c.req.path}?lang=${spoken(c)}`, 303);
  });
  return app;
}
