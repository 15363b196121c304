import { type Context, Hono } from 'hono';
import { busyTimesOf } from './busy-times.ts';
import type { Deps } from './deps.ts';
import { NotFound, Problem } from './errors.ts';
import { crossOrigin } from './hosts/cross-origin.ts';
import type { Choice } from './intake/definition.ts';
import { intakeRoutes } from './intake/routes.tsx';
import { chooseLanguage, type Language, textIn } from './language/language.ts';
import { lazyApp } from './lazy-app.ts';
import { listEndings } from './listing/feed-links.ts';
import { findList, listDomains } from './lists.ts';
import { pageHeaders } from './pages/headers.ts';
import { problemText } from './pages/problem-wording.ts';
import { assetRoutes } from './pages/routes.ts';
import { findRoom } from './rooms.ts';

/** JSON for programs, a page for people. */
async function answerProblem(c: Context, deps: Deps, problem: Problem): Promise<Response> {
  const path = new URL(c.req.url).pathname;
  const byKey = /^bearer\b/i.test(c.req.header('authorization') ?? '');
  const wantsPage = !byKey && (c.req.header('accept') ?? '').includes('text/html');
  if (byKey && problem.status === 401) c.header('www-authenticate', 'Bearer');
  // What is not there today may be there tomorrow, and an address with a token in it is nobody else's to keep.
  c.header('cache-control', 'no-store');
  // Somebody's own address with a slash too many; never `//`, which is the address of another website.
  const [, meant] = /^(\/[^/].*[^/])\/+$/.exec(path) ?? [];
  if (problem.status === 404 && c.req.method === 'GET' && wantsPage && meant)
    return c.redirect(meant + new URL(c.req.url).search, 302);
  const lang = chooseLanguage(c.req.query('lang'), c.req.header('accept-language'));
  if (problem.status === 401 && wantsPage) {
    const next = c.req.method === 'GET' ? `?to=${path}&lang=${lang}` : `?lang=${lang}`;
    // What another website had somebody post is not offered to be sent again.
    const ours = c.req.method === 'POST' && c.req.header('sec-fetch-site') === 'same-origin';
    if (!ours) return c.redirect(`/workspace/sign-in${next}`, 303);
    const { signInAgainPage } = await import('./access/again-page.tsx');
    return c.html(signInAgainPage(deps, c, lang), 401, { 'content-language': lang });
  }
  if (!wantsPage) {
    const title = problemText(problem, lang);
    return c.json(
      { type: 'about:blank', title, status: problem.status, code: problem.code },
      problem.status,
      {
        'content-type': 'application/problem+json',
        'content-language': lang,
      },
    );
  }
  const { problemPage } = await import('./pages/problem.tsx');
  c.header('content-language', lang);
  return c.html(problemPage({ problem, lang, path, assets: deps.assets }), problem.status);
}

type Chosen = (deps: Deps, lang: Language) => Promise<readonly Choice[]>;

const asOptions = (load: () => Promise<Chosen>) => async (deps: Deps, lang: Language) => {
  const open = await (await load())(deps, lang);
  return open.map(({ value, title }) => ({ value: String(value), label: textIn(title, lang) }));
};

/** Choices that rooms provide for fields with `x-choices`, by name. */
const choices = {
  trainings: asOptions(async () => (await import('./trainings/choices.ts')).trainingChoices),
  opportunities: asOptions(async () => (await import('./opportunities/choices.ts')).opportunityChoices),
  resources: async (deps: Deps, lang: Language) =>
    (await import('./resources/choices.ts')).resourceChoices(deps, lang),
  coaching: async (deps: Deps, lang: Language) =>
    (await import('./coaching/choices.ts')).slotChoices(deps, lang),
};

/** What tells authors of others that are probably the same as theirs; loaded with the first that could be. */
const twinNotices = async () => (await import('./twins/notices.tsx')).notices;

/** What the hosts' pages may show in a frame, read and send. */
const forHosts = ['/forms', '/forms/*', '/receipts/*', '/widget/*'];

/** What pages of any website may read: public data, and what our own pages are made of. */
const forAll = new RegExp(
  `^/(?:assets/.+|widget[\\w-]*\\.js|openapi\\.json|oembed|(?:${listDomains.join('|')})(?:/[\\w-]+)?(?:\\.\\w+)+)$`,
);

/** The member who is signed in, if there is one; nothing is loaded for requests with neither cookie nor key. */
async function whoIs(deps: Deps, c: Context) {
  if (!c.req.header('cookie') && !c.req.header('authorization')) return undefined;
  return (await (await import('./access/guard.ts')).signedIn(deps, c))?.member;
}

interface Options {
  /** Shows the mails sent; for a local start. */
  readonly outbox?: boolean;
  /** A router of the caller's choice, where Hono's own is not the best. */
  readonly router?: Hono['router'];
}

/** The whole product as one Hono app; the same on one machine and behind API Gateway. */
export function createApp(deps: Deps, options: Options = {}): Hono {
  const app = new Hono(options.router ? { router: options.router } : {});

  app.onError((error, c) => {
    if (error instanceof Problem) return answerProblem(c, deps, error);
    // The message may hold what somebody typed: only the kind of error and its place are logged.
    const place =
      error.stack
        ?.split('\n')[1]
        ?.trim()
        .replace(/\(?[^(]*\/(?=[^/]+$)/, '') ?? '';
    deps.log('error', { name: error.name, place, route: c.req.routePath });
    return answerProblem(
      c,
      deps,
      new Problem(503, 'unexpected', 'Something went wrong here. Please try again.'),
    );
  });
  app.notFound((c) => answerProblem(c, deps, new NotFound()));

  app.use('*', pageHeaders());
  const { hosts } = deps.config;
  for (const path of forHosts)
    app.use(path, crossOrigin(hosts, 'GET, HEAD, POST'), pageHeaders({ framedBy: hosts }));
  const readable = crossOrigin({ any: true, list: [] }, 'GET, HEAD');
  app.use('*', (c, next) => (forAll.test(c.req.path) ? readable(c, next) : next()));
  // Refusals too: nothing of the workspace stays in a browser that others use.
  app.use('/workspace/*', async (c, next) => {
    await next();
    c.res.headers.set('cache-control', 'no-store');
  });
  app.use('/workspace/*', async (c, next) => {
    await (await import('./access/guard.ts')).guard(deps, c);
    await next();
  });

  app.get('/health', (c) => c.json({ status: 'ok' }));
  app.get('/openapi.json', async (c) => c.json((await import('./openapi.ts')).openApi(deps)));
  app.route('/', assetRoutes(deps));
  app.route(
    '/',
    intakeRoutes(deps, findRoom, choices, (c) => whoIs(deps, c), twinNotices),
  );

  const busyTimes = busyTimesOf(deps);
  const mount = (paths: readonly string[], load: () => Promise<Hono>) => {
    const handler = lazyApp(load);
    for (const path of paths) app.all(path, handler);
  };
  mount(['/'], async () =>
    (await import('./start/routes.tsx')).startRoutes(deps, {
      needs: await findList(deps, 'needs'),
      offers: await findList(deps, 'offers'),
      trainings: await findList(deps, 'trainings'),
    }),
  );
  /** Rooms whose public list comes with pages of their own. */
  const withPages: Readonly<Record<string, () => Promise<Hono>>> = {
    coaching: async () => (await import('./coaching/routes.tsx')).routes(deps, busyTimes),
    resources: async () => (await import('./resources/routes.tsx')).routes(deps),
    trainings: async () => (await import('./trainings/routes.tsx')).routes(deps, busyTimes),
  };
  for (const domain of listDomains) {
    const paths = [...listEndings.map((ending) => `/${domain}${ending}`), `/${domain}/*`];
    const listed = async () =>
      (await import('./listing/routes.tsx')).listRoutes(deps, await findList(deps, domain));
    mount(paths, withPages[domain] ?? listed);
  }
  const listNamed = async (name: string) => {
    const domain = listDomains.find((one) => one === name);
    return domain && findList(deps, domain);
  };
  mount(['/oembed', '/widget/:list/:reference'], async () =>
    (await import('./oembed/routes.tsx')).oembedRoutes(deps, listNamed),
  );
  mount(['/widget/form', '/widget/form.css'], async () =>
    (await import('./widget/form-routes.tsx')).formRoutes(deps, {
      rooms: findRoom,
      choices,
      notices: twinNotices,
    }),
  );
  mount(['/embed'], async () => {
    const { embedRoutes } = await import('./embed/routes.tsx');
    return embedRoutes(deps, await Promise.all(listDomains.map((domain) => findList(deps, domain))));
  });
  mount(['/widget/*'], async () => (await import('./widget/routes.tsx')).widgetRoutes(deps, listNamed));
  mount(['/holds/*'], async () => (await import('./holds/routes.tsx')).holdsRoutes(deps, findRoom));
  mount(['/engagements/*', '/my/:token/needed'], async () =>
    (await import('./engagements/routes.tsx')).engagementRoutes(
      deps,
      await findRoom('volunteers'),
      busyTimes,
    ),
  );
  mount(['/helped/*'], async () => (await import('./needs/routes.tsx')).helpedRoutes(deps));
  mount(['/confirm/*', '/my', '/my/*'], async () =>
    (await import('./person/routes.tsx')).personRoutes(deps, findRoom, twinNotices),
  );
  mount(
    [
      '/workspace/sign-in',
      '/workspace/sign-in/*',
      '/workspace/sign-out',
      ...['account', 'people', 'organisations', 'log'].flatMap((name) => [
        `/workspace/${name}`,
        `/workspace/${name}/*`,
      ]),
    ],
    async () => {
      const [{ accessRoutes }, { Frame }] = await Promise.all([
        import('./access/routes.tsx'),
        import('./workspace/frame.tsx'),
      ]);
      return accessRoutes(deps, Frame);
    },
  );
  mount(['/workspace/search'], async () => {
    const [{ searchRoutes }, { coordinator }] = await Promise.all([
      import('./search/routes.tsx'),
      import('./access/guard.ts'),
    ]);
    return searchRoutes(deps, (c) => coordinator(deps, c));
  });
  mount(['/workspace/needs/*'], async () => {
    const [{ matchRoutes }, { coordinator }] = await Promise.all([
      import('./engagements/match-routes.tsx'),
      import('./access/guard.ts'),
    ]);
    return matchRoutes(deps, (c) => coordinator(deps, c));
  });
  mount(['/workspace/trainings/*'], async () => {
    const [{ attendanceRoutes }, { coordinator }, { act }] = await Promise.all([
      import('./trainings/attendance-routes.ts'),
      import('./access/guard.ts'),
      import('./acting/act.ts'),
    ]);
    return attendanceRoutes(
      deps,
      (c) => coordinator(deps, c),
      (reference, action, viewer) =>
        act(deps, findRoom, reference, action, { viewer, note: '', from: '', until: '', seen: '' }),
    );
  });
  mount(['/workspace/twins', '/workspace/twins/*'], async () => {
    const [{ twinRoutes }, { coordinator }] = await Promise.all([
      import('./twins/routes.tsx'),
      import('./access/guard.ts'),
    ]);
    return twinRoutes(deps, (c) => coordinator(deps, c));
  });
  mount(['/workspace', '/workspace/*'], async () => {
    const [{ workspaceRoutes }, { coordinator }] = await Promise.all([
      import('./workspace/routes.tsx'),
      import('./access/guard.ts'),
    ]);
    return workspaceRoutes(deps, (c) => coordinator(deps, c));
  });
  mount(['/agenda/*'], async () => (await import('./agenda/routes.tsx')).agendaRoutes(deps));
  mount(['/act/*'], async () => (await import('./acting/routes.tsx')).actingRoutes(deps, findRoom));
  mount(['/barrierefreiheit', '/accessibility'], async () =>
    (await import('./accessibility/routes.tsx')).accessibilityRoutes(deps),
  );
  if (options.outbox) {
    mount(['/outbox', '/outbox/*'], async () =>
      (await import('./mail/outbox-routes.tsx')).outboxRoutes(deps),
    );
  }
  return app;
}
