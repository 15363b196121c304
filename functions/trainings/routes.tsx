import { type Context, Hono } from 'hono';
import type { BusyTimes } from '../busy.ts';
import type { Deps } from '../deps.ts';
import { NotFound, Problem } from '../errors.ts';
import { wordsIn } from '../language/language.ts';
import { listLanguage, publicCaching } from '../listing/caching.ts';
import { calendar } from '../listing/calendar.ts';
import { itemOf } from '../listing/read.ts';
import { listRoutes } from '../listing/routes.tsx';
import { itemData } from '../listing/structured.ts';
import { pageHeaders } from '../pages/headers.ts';
import { OwnPage } from '../pages/own-page.tsx';
import { postedFields } from '../posted.ts';
import { keepPrivate, limited, spoken } from '../request.ts';
import { type Entry, entryKey } from '../store/entry.ts';
import { standing } from '../store/merged.ts';
import { actOnSeat } from './act.ts';
import { certificateOf } from './certificate.ts';
import { confirmSignup } from './clearing.ts';
import { DetailPage } from './detail-page.tsx';
import { eraseSignup } from './erase.ts';
import { wording as eraseWording } from './erase-wording.ts';
import { eventsOfTraining } from './events.ts';
import { giveFeedback, helpedIn, tookPart } from './feedback.ts';
import { trainingJson } from './json.ts';
import { signupOf } from './links.ts';
import { trainingsList } from './list.ts';
import { overlapsIn } from './overlaps.ts';
import { passedBy } from './passed.ts';
import { passedRoutes } from './passed-routes.tsx';
import { trainingsFor } from './prerequisite.ts';
import type { SeatAction } from './seat-button.tsx';
import { SeatPage } from './seat-page.tsx';
import { loadTraining } from './store.ts';
import { isSignup, isTraining, type Signup, type Training } from './training.ts';
import { wording } from './wording.ts';

const readable = { 'access-control-allow-origin': '*' };
const actions: readonly string[] = ['leave', 'accept', 'decline', 'extend', 'confirm'] satisfies SeatAction[];
const shown: readonly string[] = ['published', 'cancelled', 'ended'];

/** The public training of a reference, or what it was merged into. */
async function publicTraining(deps: Deps, reference: string): Promise<Training> {
  const found = await loadTraining(deps, reference);
  const training = found && (await standing(deps.db, found));
  if (!isTraining(training) || !shown.includes(training.status)) throw new NotFound();
  return training;
}

/** The sign-up and training behind a link. Throws 404 with how to get the right link, 410 where it was deleted. */
async function behind(deps: Deps, c: Context): Promise<{ signup: Signup; training: Training }> {
  const reference = signupOf(deps, c.req.param('token') ?? '');
  const entry = reference ? await deps.db.get<Entry>(entryKey(reference)) : undefined;
  if (entry?.status === 'withdrawn')
    throw new Problem(410, 'erased', wordsIn(eraseWording, spoken(c)).done, { worded: true });
  const signup = isSignup(entry) ? entry : undefined;
  const training = signup && (await loadTraining(deps, signup.training));
  if (!signup || !training) {
    throw new NotFound(wordsIn(wording, spoken(c)).seat.invalid, { worded: true });
  }
  return { signup, training };
}

/** Takes how it was; without an answer the page says what is missing. */
async function saidHow(deps: Deps, c: Context, signup: Signup, field: (name: string) => string) {
  const lang = spoken(c, signup.lang);
  const helped = helpedIn(field('helped'));
  if (helped) {
    await giveFeedback(deps, signup, { helped, words: field('words') });
    return c.redirect(`${c.req.path}?lang=${lang}#after`, 303);
  }
  const training = await loadTraining(deps, signup.training);
  if (!training) throw new NotFound();
  return c.html(<SeatPage {...{ deps, training, signup, lang, path: c.req.path, wrong: true }} />, 422);
}

/** Deletes what somebody told us when they signed up. */
async function erase(deps: Deps, c: Context, training: Training, signup: Signup) {
  await eraseSignup(deps, training, signup);
  const lang = spoken(c, signup.lang);
  const words = wordsIn(eraseWording, lang);
  return c.html(
    <OwnPage {...{ deps, title: words.doneTitle, lang, path: c.req.path }}>
      <p>{words.done}</p>
    </OwnPage>,
  );
}

function addSeatRoutes(app: Hono, deps: Deps, busyTimes: BusyTimes): void {
  app.get('/trainings/seat/:token', async (c) => {
    keepPrivate(c);
    const { signup, training } = await behind(deps, c);
    const coming = signup.status === 'prerequisite' ? await trainingsFor(deps, signup.lacks ?? []) : [];
    const passed = signup.person ? await passedBy(deps, signup.person) : {};
    const marked = Object.keys(passed).length > 0;
    return c.html(
      <SeatPage
        deps={deps}
        training={training}
        signup={signup}
        lang={spoken(c, signup.lang)}
        path={c.req.path}
        coming={coming}
        marked={marked}
        overlaps={await overlapsIn(deps, training, signup, spoken(c, signup.lang), busyTimes)}
      />,
    );
  });
  app.get('/trainings/seat/:token/certificate.pdf', async (c) => {
    keepPrivate(c);
    const { signup, training } = await behind(deps, c);
    if (!tookPart(signup)) throw new NotFound();
    const { certificatePdf } = await import('../certificates/certificate.ts');
    const pdf = await certificatePdf(await certificateOf(deps, training, signup), deps.assets.packaged);
    return c.body(new Uint8Array(pdf), 200, {
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="Teilnahmebescheinigung.pdf"',
    });
  });
  app.post('/trainings/seat/:token', limited(4096), async (c) => {
    keepPrivate(c);
    const { signup, training: about } = await behind(deps, c);
    const field = await postedFields(c);
    const action = field('do');
    if (action === 'erase') return erase(deps, c, about, signup);
    if (action === 'feedback') return saidHow(deps, c, signup, field);
    if (!actions.includes(action)) {
      throw new Problem(
        422,
        'unknown_action',
        'The field "do" must be leave, accept, decline, extend, confirm or erase.',
      );
    }
    if (action === 'confirm') {
      const lang = spoken(c, signup.lang);
      await confirmSignup(deps, signup);
      return c.redirect(`${c.req.path}?lang=${lang}`, 303);
    }
    const { outcome, training } = await actOnSeat(deps, signup, action as Exclude<SeatAction, 'confirm'>);
    if (outcome === 'done' || outcome === 'nothing')
      return c.redirect(`${c.req.path}?lang=${spoken(c, signup.lang)}`, 303);
    const lang = spoken(c, signup.lang);
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

function addDetailRoute(app: Hono, deps: Deps): void {
  app.get('/trainings/:name', pageHeaders(), publicCaching(), async (c) => {
    const [, reference = '', kind] = /^([\w-]+)(\.ics|\.json)?$/.exec(c.req.param('name')) ?? [];
    const training = await publicTraining(deps, reference);
    if (training.reference !== reference) {
      const query = new URL(c.req.url).search;
      return c.redirect(`/trainings/${training.reference}${kind ?? ''}${query}`, 302);
    }
    const lang = listLanguage(c);
    if (kind === '.json') return c.json(trainingJson(deps, training, lang), 200, readable);
    if (kind === '.ics') {
      const headers = { ...readable, 'content-type': 'text/calendar; charset=utf-8' };
      return c.body(calendar(eventsOfTraining(deps, training, lang)), 200, headers);
    }
    const list = trainingsList(deps);
    const data = itemData(deps, list, { entry: training, item: itemOf(deps, list, training, lang) }, lang);
    return c.html(<DetailPage deps={deps} training={training} lang={lang} data={data} />);
  });
}

/** The public pages and feeds of trainings, and the page behind the link of a sign-up. */
export function routes(deps: Deps, busyTimes: BusyTimes): Hono {
  const app = new Hono();
  app.route('/', listRoutes(deps, trainingsList(deps)));
  addSeatRoutes(app, deps, busyTimes);
  app.route('/', passedRoutes(deps));
  addDetailRoute(app, deps);
  return app;
}
