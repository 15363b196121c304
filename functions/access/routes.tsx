import { Hono } from 'hono';
import type { Deps } from '../deps.ts';
import { inLanguage } from '../pages/links.ts';
import { limited, spoken } from '../request.ts';
import { accountRoutes } from './account-routes.tsx';
import type { Frame } from './frame.tsx';
import { assertSameOrigin } from './guard.ts';
import { organisationRoutes } from './organisations-routes.tsx';
import { enterPage, sentPage, signInPage, usedPage } from './pages.tsx';
import { peopleRoutes } from './people-routes.tsx';
import { postedLine, readAddress } from './posted.ts';
import { signOut, startSession } from './session.ts';
import { consumeLink, openLink, pageToOpen, requestLink } from './sign-in.ts';

function signInRoutes(app: Hono, deps: Deps): void {
  app.get('/workspace/sign-in', (c) =>
    c.html(signInPage({ deps, lang: spoken(c), to: pageToOpen(c.req.query('to')) })),
  );

  app.post('/workspace/sign-in', async (c) => {
    assertSameOrigin(deps, c);
    const lang = spoken(c);
    const given = await postedLine(c);
    const typed = given('email');
    const to = pageToOpen(given('to'));
    const email = readAddress(typed);
    if (!email) return c.html(signInPage({ deps, lang, email: typed, wrong: true, to }), 422);
    await requestLink(deps, email, lang, to);
    return c.html(sentPage({ deps, lang }));
  });

  app.get('/workspace/sign-in/:token', async (c) => {
    const lang = spoken(c);
    const token = c.req.param('token');
    if (!(await openLink(deps, token))) return c.html(usedPage({ deps, lang }), 410);
    return c.html(enterPage({ deps, lang, path: `/workspace/sign-in/${token}` }));
  });

  app.post('/workspace/sign-in/:token', async (c) => {
    assertSameOrigin(deps, c);
    const used = await consumeLink(deps, c.req.param('token'));
    if (!used) return c.html(usedPage({ deps, lang: spoken(c) }), 410);
    await startSession(deps, c, used.person);
    return c.redirect(inLanguage(pageToOpen(used.to) ?? '/workspace', spoken(c)), 303);
  });

  app.post('/workspace/sign-out', async (c) => {
    assertSameOrigin(deps, c);
    await signOut(deps, c);
    return c.redirect(inLanguage('/workspace/sign-in', spoken(c)), 303);
  });
}

/**
 * Signing in and out, one's own access, and who else has any: everything below `/workspace/sign-in`, `/workspace/sign-out`,
 * `/workspace/account`, `/workspace/people`, `/workspace/organisations` and `/workspace/log`. `frame` is the workspace's page.
 */
export function accessRoutes(deps: Deps, frame: Frame): Hono {
  const app = new Hono();
  app.use(limited(16_384));
  app.use(async (c, next) => {
    await next();
    c.res.headers.set('cache-control', 'no-store');
  });
  signInRoutes(app, deps);
  peopleRoutes(app, deps, frame);
  accountRoutes(app, deps, frame);
  organisationRoutes(app, deps, frame);
  return app;
}
