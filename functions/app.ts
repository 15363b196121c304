import { type Context, Hono } from 'hono';
import type { Deps } from './deps.ts';
import { NotFound, Problem } from './errors.ts';
import { chooseLanguage } from './language/language.ts';
import { lazyApp } from './lazy-app.ts';
import { findRoom } from './rooms.ts';

/** JSON for programs, a page for people. */
async function answerProblem(c: Context, deps: Deps, problem: Problem): Promise<Response> {
  const path = new URL(c.req.url).pathname;
  const wantsPage = (c.req.header('accept') ?? '').includes('text/html');
  if (!wantsPage) {
    return c.json(
      { type: 'about:blank', title: problem.message, status: problem.status, code: problem.code },
      problem.status,
      { 'content-type': 'application/problem+json' },
    );
  }
  const { problemPage } = await import('./pages/problem.tsx');
  const lang = chooseLanguage(c.req.query('lang'), c.req.header('accept-language'));
  return c.html(problemPage({ problem, lang, path, assets: deps.assets }), problem.status);
}

/** The whole product as one Hono app; the same on one machine and behind API Gateway. */
export function createApp(deps: Deps, options: { readonly outbox?: boolean } = {}): Hono {
  const app = new Hono();

  app.onError((error, c) => {
    if (error instanceof Problem) return answerProblem(c, deps, error);
    deps.log('error', { name: error.name, message: error.message.slice(0, 200), route: c.req.routePath });
    return answerProblem(
      c,
      deps,
      new Problem(503, 'unexpected', 'Something went wrong here. Please try again.'),
    );
  });
  app.notFound((c) => answerProblem(c, deps, new NotFound()));

  app.get('/health', (c) => c.json({ status: 'ok' }));

  return app;
}
