import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import * as v from 'valibot';
import type { Deps } from '../deps.ts';
import { NotFound, Problem } from '../errors.ts';
import { chooseLanguage, wordsIn } from '../language/language.ts';
import { inLanguage } from '../pages/language-switch.tsx';
import { postedFields, typedAddress } from '../posted.ts';
import { assertSameOrigin, coordinator } from './guard.ts';
import { enterPage, sentPage, signInPage, usedPage } from './pages.tsx';
import { activePeople, addPerson, changePerson, type Person } from './people.ts';
import { type AddProblem, peoplePage } from './people-page.tsx';
import { endSession, startSession } from './session.ts';
import { consumeLink, openLink, pageToOpen, requestLink } from './sign-in.ts';
import { wording } from './wording.ts';

/** One e-mail address as typed; undefined when it is none. */
function readAddress(value: unknown): string | undefined {
  const read = v.safeParse(typedAddress, value);
  return read.success ? read.output : undefined;
}

async function fields(c: Context): Promise<(name: string) => string> {
  const given = await postedFields(c);
  return (name) => given(name).trim().slice(0, 254);
}

function language(c: Context) {
  const lang = chooseLanguage(c.req.query('lang'), c.req.header('accept-language'));
  c.header('content-language', lang);
  return lang;
}

function signInRoutes(app: Hono, deps: Deps): void {
  app.get('/workspace/sign-in', (c) =>
    c.html(signInPage({ deps, lang: language(c), to: pageToOpen(c.req.query('to')) })),
  );

  app.post('/workspace/sign-in', async (c) => {
    assertSameOrigin(deps, c);
    const lang = language(c);
    const given = await fields(c);
    const typed = given('email');
    const to = pageToOpen(given('to'));
    const email = readAddress(typed);
    if (!email) return c.html(signInPage({ deps, lang, email: typed, wrong: true, to }), 422);
    await requestLink(deps, email, lang, to);
    return c.html(sentPage({ deps, lang }));
  });

  app.get('/workspace/sign-in/:token', async (c) => {
    const lang = language(c);
    const token = c.req.param('token');
    if (!(await openLink(deps, token))) return c.html(usedPage({ deps, lang }), 410);
    return c.html(enterPage({ deps, lang, path: `/workspace/sign-in/${token}` }));
  });

  app.post('/workspace/sign-in/:token', async (c) => {
    assertSameOrigin(deps, c);
    const used = await consumeLink(deps, c.req.param('token'));
    if (!used) return c.html(usedPage({ deps, lang: language(c) }), 410);
    await startSession(deps, c, used.person);
    return c.redirect(inLanguage(pageToOpen(used.to) ?? '/workspace', language(c)), 303);
  });

  app.post('/workspace/sign-out', async (c) => {
    assertSameOrigin(deps, c);
    await endSession(deps, c);
    return c.redirect(inLanguage('/workspace/sign-in', language(c)), 303);
  });
}

function mustBeAdmin(viewer: Person): void {
  if (viewer.role !== 'admin') {
    throw new Problem(403, 'administrators_only', 'Only administrators may add or remove people.');
  }
}

function peopleRoutes(app: Hono, deps: Deps): void {
  const page = async (c: Context, viewer: Person, problem?: AddProblem) =>
    peoplePage({
      deps,
      viewer,
      problem,
      lang: language(c),
      people: await activePeople(deps),
      saved: c.req.query('saved') !== undefined,
    });
  const done = (c: Context) => c.redirect(inLanguage('/workspace/people?saved=', language(c)), 303);

  app.get('/workspace/people', async (c) => c.html(await page(c, await coordinator(deps, c))));

  app.post('/workspace/people/mine', async (c) => {
    const viewer = await coordinator(deps, c);
    const given = await fields(c);
    const digest = given('digest') === 'when-something' ? 'when-something' : 'always';
    await changePerson(deps, viewer.id, { digest, lang: chooseLanguage(given('lang'), undefined) });
    return done(c);
  });

  app.post('/workspace/people/add', async (c) => {
    const viewer = await coordinator(deps, c);
    mustBeAdmin(viewer);
    const given = await fields(c);
    const words = wordsIn(wording, language(c));
    const [name, typed] = [given('name'), given('email')];
    const email = readAddress(typed);
    if (!name || !email) {
      const problem = {
        name,
        email: typed,
        ...(!name && { nameError: words.nameMissing }),
        ...(!email && { emailError: words.emailWrong }),
      };
      return c.html(await page(c, viewer, problem), 422);
    }
    const role = given('role') === 'admin' ? 'admin' : 'coordinator';
    await addPerson(deps, { name, email, role, lang: chooseLanguage(given('new-lang'), undefined) });
    return done(c);
  });

  app.post('/workspace/people/remove', async (c) => {
    const viewer = await coordinator(deps, c);
    mustBeAdmin(viewer);
    const id = (await fields(c))('id');
    const kept = (await activePeople(deps)).find((one) => one.id === id);
    if (!kept) throw new NotFound();
    if (id === viewer.id || kept.email === deps.config.adminEmail) {
      throw new Problem(409, 'needed', 'This person cannot be removed: somebody has to be able to sign in.');
    }
    await changePerson(deps, id, { status: 'removed' });
    return done(c);
  });
}

/** Signing in and out, and the people who coordinate: everything below `/workspace/sign-in`, `/workspace/sign-out` and `/workspace/people`. */
export function accessRoutes(deps: Deps): Hono {
  const app = new Hono();
  app.use(
    bodyLimit({
      maxSize: 16_384,
      onError: () => {
        throw new Problem(413, 'too_large', 'This is too much for this form.');
      },
    }),
  );
  app.use(async (c, next) => {
    await next();
    c.res.headers.set('cache-control', 'no-store');
  });
  signInRoutes(app, deps);
  peopleRoutes(app, deps);
  return app;
}
