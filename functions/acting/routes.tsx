import { type Context, Hono } from 'hono';
import type { Deps } from '../deps.ts';
import { NotFound, Problem } from '../errors.ts';
import { organisationName } from '../organisations/organisation.ts';
import { inLanguage } from '../pages/links.ts';
import { problemText } from '../pages/problem-wording.ts';
import { postedFields } from '../posted.ts';
import { limited, spoken } from '../request.ts';
import type { FindRoom } from '../rooms.ts';
import { act, largestBody } from './act.ts';
import type { ActionError } from './action-form.tsx';
import { AskedWrong } from './asked.ts';
import { type Lost, type Opened, openLink } from './open.ts';
import { askPage, lostPage, standingPage } from './page.tsx';
import { messageFor } from './told.ts';

const statusOf = { unknown: 404, expired: 410, gone: 410, ended: 410, forbidden: 403 } as const;

/** Pages behind mailed links: `GET /act/{token}` shows what its button will do, `POST` does it. */
export function actingRoutes(deps: Deps, findRoom: FindRoom): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    c.res.headers.set('cache-control', 'no-store');
    c.res.headers.set('x-robots-tag', 'noindex');
  });
  app.use(limited(largestBody));

  const page = (c: Context) => ({ deps, lang: spoken(c), path: `/act/${c.req.param('token')}` });

  const tellLost = (c: Context, lost: Lost, forMember: boolean) => {
    const about = page(c);
    const text = problemText(new Problem(403, 'not_yours', ''), about.lang);
    return c.html(String(lostPage({ ...about, lost, forMember, text })), statusOf[lost]);
  };

  const ask = async (
    c: Context,
    opened: Opened,
    told: { error?: ActionError; notice?: string },
    status: 200 | 409 | 422,
  ) => {
    const about = page(c);
    const organisation = opened.viewer
      ? await organisationName(deps, opened.viewer.organisation, about.lang)
      : '';
    const proposed = (name: string) => c.req.query(`set-${name}`)?.slice(0, 2000);
    return c.html(String(askPage({ ...about, opened, organisation, proposed, ...told })), status);
  };

  /** How it stands where the button does nothing any more. */
  const tellStanding = (c: Context, opened: Opened, status: 200 | 409) => {
    const how = opened.doneAt ? 'already' : 'impossible';
    return c.html(String(standingPage({ ...page(c), opened, how })), opened.doneAt ? 200 : status);
  };

  app.get('/act/:token', async (c) => {
    const opened = await openLink(deps, findRoom, c.req.param('token'));
    if ('lost' in opened) return tellLost(c, opened.lost, opened.linked?.member !== undefined);
    if (opened.doneAt && c.req.query('done')) {
      return c.html(String(standingPage({ ...page(c), opened, how: 'done' })));
    }
    return opened.possible ? ask(c, opened, {}, 200) : tellStanding(c, opened, 200);
  });

  app.post('/act/:token', async (c) => {
    const token = c.req.param('token');
    const opened = await openLink(deps, findRoom, token);
    if ('lost' in opened) return tellLost(c, opened.lost, opened.linked?.member !== undefined);
    const { path, lang } = page(c);
    const posted = await postedFields(c);
    const field = (name: string) => posted(name).trim();
    const given = { note: field('note'), from: field('from'), until: field('until') };
    const seen = field('seen');
    if (!opened.possible) return tellStanding(c, opened, 409);
    if (!seen && opened.changed) return ask(c, opened, {}, 409);
    try {
      const { viewer } = opened;
      await act(deps, findRoom, opened.entry.reference, opened.name, {
        ...given,
        ...(viewer && { viewer }),
        seen,
        typed: field,
      });
    } catch (error) {
      if (!(error instanceof Problem) || error.status >= 500) throw error;
      if (error instanceof NotFound) return tellLost(c, 'gone', opened.viewer !== undefined);
      const message = messageFor(error, lang);
      if (error.status === 422) {
        const wrong = error instanceof AskedWrong ? error.fields : undefined;
        const told: ActionError = { action: opened.name, message, typed: field, wrong, ...given };
        return ask(c, opened, { error: told }, 422);
      }
      const again = await openLink(deps, findRoom, token);
      if ('lost' in again) return tellLost(c, again.lost, again.linked?.member !== undefined);
      if (again.doneAt || !again.possible) return tellStanding(c, again, 409);
      return ask(c, again, { notice: message }, 409);
    }
    return c.redirect(inLanguage(`${path}?done=1`, lang), 303);
  });
  return app;
}
