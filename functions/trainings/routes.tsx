import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Deps } from '../deps.ts';
import { NotFound, Problem } from '../errors.ts';
import { chooseLanguage, type Language, wordsIn } from '../language/language.ts';
import { postedFields } from '../posted.ts';
import { actOnSeat } from './act.ts';
import { DetailPage } from './detail-page.tsx';
import { listIcs, listJson, listRss, trainingJson } from './feeds.ts';
import { signupOf } from './links.ts';
import { comingTrainings, type Filters } from './list.ts';
import { ListPage } from './list-page.tsx';
import { type SeatAction, SeatPage } from './seat-page.tsx';
import { loadSignup, loadTraining } from './store.ts';
import type { Signup, Training } from './training.ts';
import { wording } from './wording.ts';

const feedHeaders = { 'access-control-allow-origin': '*', 'cache-control': 'public, max-age=60' };
const actions: readonly string[] = ['leave', 'accept', 'decline', 'extend'] satisfies SeatAction[];
const shown: readonly string[] = ['published', 'cancelled', 'ended'];

function languageOf(c: Context, own?: Language): Language {
  const lang = chooseLanguage(c.req.query('lang') ?? own, c.req.header('accept-language'));
  c.header('content-language', lang);
  return lang;
}

function filtersOf(c: Context): Filters {
  const of = (name: string) => c.req.query(name)?.trim().slice(0, 100) || undefined;
  return { field: of('field'), district: of('district'), language: of('language'), q: of('q') };
}

async function publicTraining(deps: Deps, reference: string): Promise<Training> {
  const training = await loadTraining(deps, reference);
  if (!training || !shown.includes(training.status)) throw new NotFound();
  return training;
}

/** The sign-up and training behind a link. Throws 404 with how to get the right link. */
async function behind(deps: Deps, c: Context): Promise<{ signup: Signup; training: Training }> {
  const reference = signupOf(deps, c.req.param('token') ?? '');
  const signup = reference ? await loadSignup(deps, reference) : undefined;
  const training = signup && (await loadTraining(deps, signup.training));
  if (!signup || !training) throw new NotFound(wordsIn(wording, languageOf(c)).seat.invalid);
  return { signup, training };
}

/** The link is a key: it is not to be kept, passed on or found. */
function keepPrivate(c: Context): void {
  c.header('cache-control', 'no-store');
  c.header('referrer-policy', 'no-referrer');
  c.header('x-robots-tag', 'noindex');
}

function addSeatRoutes(app: Hono, deps: Deps): void {
  app.get('/trainings/seat/:token', async (c) => {
    keepPrivate(c);
    const { signup, training } = await behind(deps, c);
    return c.html(
      <SeatPage
        deps={deps}
        training={training}
        signup={signup}
        lang={languageOf(c, signup.lang)}
        path={c.req.path}
      />,
    );
  });
  app.post('/trainings/seat/:token', bodyLimit({ maxSize: 4096, onError: tooLarge }), async (c) => {
    keepPrivate(c);
    const { signup } = await behind(deps, c);
    const action = (await postedFields(c))('do');
    if (!actions.includes(action)) {
      throw new Problem(422, 'unknown_action', 'The field "do" must be leave, accept, decline or extend.');
    }
    const { outcome, training } = await actOnSeat(deps, signup, action as SeatAction);
    if (outcome === 'done' || outcome === 'nothing')
      return c.redirect(`${c.req.path}?lang=${languageOf(c, signup.lang)}`, 303);
    const lang = languageOf(c, signup.lang);
    const words = wordsIn(wording, lang).seat;
    const message = outcome === 'lapsed' ? words.lapsed : undefined;
    return c.html(
      <SeatPage
        deps={deps}
        training={training}
        signup={signup}
        lang={lang}
        path={c.req.path}
        message={message}
      />,
      409,
    );
  });
}

function tooLarge(): never {
  throw new Problem(413, 'too_large', 'This is larger than a button press can be.');
}

function addListRoutes(app: Hono, deps: Deps): void {
  const coming = (c: Context) => comingTrainings(deps, filtersOf(c), c.req.query('cursor') || undefined);
  app.get('/trainings', async (c) => {
    const lang = languageOf(c);
    const filters = filtersOf(c);
    const { trainings, cursor } = await coming(c);
    const query = new URLSearchParams({ lang });
    for (const [name, value] of Object.entries(filters)) if (value) query.set(name, value);
    return c.html(
      <ListPage
        deps={deps}
        trainings={trainings}
        filters={filters}
        lang={lang}
        query={query}
        cursor={cursor}
      />,
    );
  });
  app.get('/trainings.json', async (c) => {
    const { trainings, cursor } = await coming(c);
    return c.json(listJson(deps, trainings, languageOf(c), cursor), 200, feedHeaders);
  });
  app.get('/trainings.ics', async (c) => {
    const { trainings } = await coming(c);
    const headers = { ...feedHeaders, 'content-type': 'text/calendar; charset=utf-8' };
    return c.body(listIcs(deps, trainings, languageOf(c)), 200, headers);
  });
  app.get('/trainings.rss', async (c) => {
    const { trainings } = await coming(c);
    const headers = { ...feedHeaders, 'content-type': 'application/rss+xml; charset=utf-8' };
    return c.body(await listRss(deps, trainings, languageOf(c)), 200, headers);
  });
}

function addDetailRoute(app: Hono, deps: Deps): void {
  app.get('/trainings/:name', async (c) => {
    const [, reference = '', kind] = /^([\w-]+)(\.ics|\.json)?$/.exec(c.req.param('name')) ?? [];
    const training = await publicTraining(deps, reference);
    const lang = languageOf(c);
    if (kind === '.json') return c.json(trainingJson(deps, training, lang), 200, feedHeaders);
    if (kind === '.ics') {
      const headers = { ...feedHeaders, 'content-type': 'text/calendar; charset=utf-8' };
      return c.body(listIcs(deps, [training], lang), 200, headers);
    }
    return c.html(<DetailPage deps={deps} training={training} lang={lang} />);
  });
}

/** The public pages and feeds of trainings, and the page behind the link of a sign-up. */
export function routes(deps: Deps): Hono {
  const app = new Hono();
  addListRoutes(app, deps);
  addSeatRoutes(app, deps);
  addDetailRoute(app, deps);
  return app;
}
