import { type Context, Hono } from 'hono';
import type { BusyTimes } from '../busy.ts';
import type { Deps } from '../deps.ts';
import { NotFound, Problem } from '../errors.ts';
import { wordsIn } from '../language/language.ts';
import { loadNeed } from '../needs/store.ts';
import { organisationName } from '../organisations/organisation.ts';
import { readPersonal } from '../person/links.ts';
import { postedFields } from '../posted.ts';
import { keepPrivate, limited, spoken } from '../request.ts';
import { city } from '../rights.ts';
import type { Room } from '../room.ts';
import { readReference } from '../store/reference.ts';
import type { Volunteer } from '../volunteers/volunteer.ts';
import { coordinatorLines } from './about.ts';
import { callOff, giveFeedback, noteHours, offerHelp, sayNo, sayYes, setLimit, setPause } from './answer.ts';
import { AnswerPage } from './answer-page.tsx';
import { type Engagement, isHelping } from './engagement.ts';
import { engagementOf } from './links.ts';
import { chancesFor } from './needed.ts';
import { NeededPage } from './needed-page.tsx';
import { overlapsIn } from './overlaps.ts';
import { pageWording } from './page-wording.ts';
import type { Wrong } from './parts.tsx';
import { loadEngagement, loadVolunteer, ofVolunteer } from './store.ts';

const longestWords = 1000;
const mostHours = 500;

type Field = (name: string) => string;

/** What came of a button: done, wrong in a field, or too late. */
type Came = { readonly done?: string; readonly wrong?: Wrong; readonly late?: true };

function unknownButton(): never {
  throw new Problem(422, 'unknown_action', 'There is no such button on this page.');
}

function wordsOf(field: Field): string {
  return field('words').trim().slice(0, longestWords);
}

/** The settings, which stand on both pages; undefined for another button. */
async function setting(deps: Deps, room: Room, reference: string, field: Field): Promise<Came | undefined> {
  switch (field('do')) {
    case 'limit': {
      const typed = field('limit').trim();
      const limit = Number(typed);
      if (!/^\d{1,2}$/.test(typed) || limit < 1 || limit > 20) return { wrong: 'limit' };
      await setLimit(deps, reference, limit);
      return { done: 'limit' };
    }
    case 'pause': {
      const until = field('until').trim();
      await setPause(deps, room, reference, /^20\d{2}-\d{2}-\d{2}$/.test(until) ? { until } : {});
      return { done: 'pause' };
    }
    case 'resume':
      await setPause(deps, room, reference, undefined);
      return { done: 'resume' };
    default:
      return undefined;
  }
}

async function hours(deps: Deps, reference: string, field: Field): Promise<Came> {
  const typed = field('hours').trim().replace(',', '.');
  const noted = Number(typed);
  if (!/^\d{1,3}(\.\d{1,2})?$/.test(typed) || noted > mostHours) return { wrong: 'hours' };
  await noteHours(deps, reference, noted);
  return { done: 'hours' };
}

async function feedback(deps: Deps, reference: string, field: Field): Promise<Came> {
  const helped = field('helped');
  if (!['yes', 'partly', 'no'].includes(helped)) return { wrong: 'feedback' };
  const again = field('again');
  const words = wordsOf(field);
  await giveFeedback(deps, reference, {
    helped,
    ...(again && { again: again === 'yes' ? 'yes' : 'no' }),
    ...(words && { words }),
  });
  return { done: 'feedback' };
}

/** Does what a button of the answer's page says. */
async function answer(deps: Deps, { reference, status }: Engagement, field: Field): Promise<Came> {
  switch (field('do')) {
    case 'yes': {
      const now = await sayYes(deps, reference);
      // Pressed twice is pressed once.
      return now?.yes || (now && isHelping(now)) ? {} : { late: true };
    }
    case 'no': {
      const now = await sayNo(deps, reference, wordsOf(field));
      return now?.status === 'declined' ? {} : { late: true };
    }
    case 'off':
      await callOff(deps, reference, wordsOf(field));
      return {};
    case 'hours':
      return isHelping({ status }) ? hours(deps, reference, field) : { late: true };
    case 'feedback':
      return status === 'done' ? feedback(deps, reference, field) : { late: true };
    default:
      return unknownButton();
  }
}

function answerRoutes(app: Hono, deps: Deps, volunteers: Room, busyTimes: BusyTimes): void {
  const behind = async (c: Context): Promise<Engagement> => {
    keepPrivate(c);
    const reference = engagementOf(deps, c.req.param('token') ?? '');
    const entry = reference ? await loadEngagement(deps, reference) : undefined;
    if (!entry) throw new NotFound(wordsIn(pageWording, spoken(c)).invalid, { worded: true });
    return entry;
  };

  const show = async (c: Context, entry: Engagement, came: Came, status: 200 | 409 | 422 = 200) => {
    const lang = spoken(c, entry.lang);
    const [need, volunteer, contact, organisation] = await Promise.all([
      loadNeed(deps, entry.need),
      loadVolunteer(deps, entry.volunteer),
      coordinatorLines(deps, entry, lang),
      organisationName(deps, entry.owner ?? city, lang),
    ]);
    const overlaps = await overlapsIn(deps, entry, volunteer, lang, busyTimes);
    const message = came.late && wordsIn(pageWording, lang).tooLate;
    const { done, wrong } = came;
    const about = { deps, lang, path: c.req.path, entry, need, volunteer, contact, organisation, overlaps };
    return c.html(<AnswerPage {...about} {...{ done, wrong, message }} />, status);
  };

  app.get('/engagements/:token', async (c) => show(c, await behind(c), { done: c.req.query('done') }));

  app.post('/engagements/:token', limited(16_384), async (c) => {
    const entry = await behind(c);
    const field = await postedFields(c);
    const came =
      (await setting(deps, volunteers, entry.volunteer, field)) ?? (await answer(deps, entry, field));
    if (came.wrong) return show(c, entry, came, 422);
    if (came.late) return show(c, (await loadEngagement(deps, entry.reference)) ?? entry, came, 409);
    const lang = spoken(c, entry.lang);
    return c.redirect(`${c.req.path}?lang=${lang}${came.done ? `&done=${came.done}` : ''}`, 303);
  });
}

function neededRoutes(app: Hono, deps: Deps, volunteers: Room): void {
  const behind = async (c: Context): Promise<Volunteer> => {
    keepPrivate(c);
    const reference = readPersonal(deps, c.req.param('token') ?? '');
    const volunteer = reference ? await loadVolunteer(deps, reference) : undefined;
    if (!volunteer) throw new NotFound(wordsIn(pageWording, spoken(c)).invalid, { worded: true });
    return volunteer;
  };

  const show = async (c: Context, volunteer: Volunteer, came: Came, status: 200 | 422 = 200) => {
    const lang = spoken(c, volunteer.lang);
    const mine = await ofVolunteer(deps, volunteer.reference);
    const chances = await chancesFor(deps, volunteer, mine);
    const about = { deps, lang, path: c.req.path, volunteer, mine, chances };
    return c.html(<NeededPage {...about} {...came} />, status);
  };

  app.get('/my/:token/needed', async (c) => show(c, await behind(c), { done: c.req.query('done') }));

  app.post('/my/:token/needed', limited(16_384), async (c) => {
    const volunteer = await behind(c);
    const field = await postedFields(c);
    const lang = spoken(c, volunteer.lang);
    let came = await setting(deps, volunteers, volunteer.reference, field);
    if (!came) {
      const need = field('do') === 'offer' ? readReference(field('need')) : unknownButton();
      const offered = need && (await offerHelp(deps, need, volunteer.reference));
      came = { done: offered ? 'offer' : 'gone' };
    }
    if (came.wrong) return show(c, volunteer, came, 422);
    return c.redirect(`${c.req.path}?lang=${lang}&done=${came.done}`, 303);
  });
}

/** What volunteers do by links: the answer to a question and what follows, and where they are needed. */
export function engagementRoutes(deps: Deps, volunteers: Room, busyTimes: BusyTimes): Hono {
  const app = new Hono();
  answerRoutes(app, deps, volunteers, busyTimes);
  neededRoutes(app, deps, volunteers);
  return app;
}
