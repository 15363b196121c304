import { type Context, Hono } from 'hono';
import type { Deps } from '../deps.ts';
import { NotFound, Problem } from '../errors.ts';
import { notYours } from '../lifecycle.ts';
import { entryLink, inLanguage } from '../pages/links.ts';
import { sentLists } from '../posted.ts';
import { limited, prefersJson, spoken } from '../request.ts';
import { has, sightOf, type Viewer } from '../rights.ts';
import { readReference } from '../store/reference.ts';
import { attendanceJson } from './attendance-json.ts';
import { canBeTicked, tookPart } from './feedback.ts';
import { datesToTick, hasTakenPart, tick } from './present.ts';
import { heldSessions } from './sessions.ts';
import { loadSignup, loadTraining } from './store.ts';
import type { Session, Signup, Training } from './training.ts';

/** Does an action with an entry as a member (see `acting/`). */
type Act = (reference: string, action: string, viewer: Viewer) => Promise<unknown>;

const largestBody = 65_536;
/** People that are ticked at once, at most: a page of the list. */
const most = 100;

type Posted = (name: string) => readonly string[];

function references(given: readonly string[]): readonly string[] {
  return [...new Set(given.flatMap((one) => readReference(one) ?? []))].slice(0, most);
}

/** Those of them who have or had a place in this training. */
async function comers(deps: Deps, training: Training, given: readonly string[]): Promise<readonly Signup[]> {
  const found = await Promise.all(given.map((one) => loadSignup(deps, one)));
  return found.filter(
    (one) => one?.training === training.reference && (one.status === 'seat' || tookPart(one)),
  ) as readonly Signup[];
}

/** The date that is ticked; undefined where there is only one. Throws `Problem` 422 for one that has not begun or is none. */
function dateOf(training: Training, wanted: string | undefined, now: Date): Session | undefined {
  if (heldSessions(training).length < 2) return undefined;
  const found = datesToTick(training, now).find(({ id }) => id === wanted);
  if (!found) throw new Problem(422, 'no_such_date', 'The field "date" must be a date that has begun.');
  return found;
}

/**
 * Who signed up for a training, as JSON: `GET /workspace/trainings/{reference}/attendance`. Ticking who was there: `POST` to it with `came`. Of a series one `date` is ticked at
 * a time, and whoever is in `listed` and not in `came` was not there. Who has taken part already stays so.
 */
export function attendanceRoutes(deps: Deps, viewerOf: (c: Context) => Promise<Viewer>, act: Act): Hono {
  const app = new Hono();

  async function save(training: Training, viewer: Viewer, given: Posted): Promise<number> {
    const date = dateOf(training, given('date')[0], deps.clock());
    const came = references(given('came'));
    if (!date) {
      const fresh = (await comers(deps, training, came)).filter((one) => !tookPart(one));
      for (const signup of fresh) await act(signup.reference, 'attended', viewer);
      return fresh.length;
    }
    const people = await comers(deps, training, references([...came, ...given('listed')]));
    for (const signup of people) {
      const present = came.includes(signup.reference);
      const noted = await tick(deps, signup, date, { present, by: viewer.email });
      if (noted?.status === 'seat' && hasTakenPart(training, noted, deps.clock()))
        await act(signup.reference, 'attended', viewer);
    }
    return people.filter(({ reference }) => came.includes(reference)).length;
  }

  /** The training, of which a member sees all. Throws `NotFound`, 403. */
  async function trainingOf(viewer: Viewer, typed: string): Promise<Training> {
    const reference = readReference(typed);
    const training = reference ? await loadTraining(deps, reference) : undefined;
    if (!training || sightOf(viewer, training) === 'nothing') throw new NotFound();
    if (sightOf(viewer, training) !== 'all') throw notYours();
    return training;
  }

  app.get('/workspace/trainings/:reference/attendance', async (c) => {
    const training = await trainingOf(await viewerOf(c), c.req.param('reference'));
    if (prefersJson(c))
      return c.json(await attendanceJson(deps, training, c.req.query('cursor') || undefined));
    return c.redirect(`${entryLink(training.reference, spoken(c))}#attendance`, 303);
  });

  app.post('/workspace/trainings/:reference/attendance', limited(largestBody), async (c) => {
    const viewer = await viewerOf(c);
    const training = await trainingOf(viewer, c.req.param('reference'));
    if (!has(viewer, 'contribute')) throw notYours();
    if (!canBeTicked(training, deps.clock()))
      throw new Problem(409, 'not_begun', 'The training has not begun yet, or was cancelled.');
    const given = await sentLists(c);
    const saved = await save(training, viewer, given);
    if (prefersJson(c)) return c.json({ saved });
    const lang = spoken(c);
    const [date] = given('date');
    const query = `saved=${saved}${date ? `&date=${encodeURIComponent(date)}` : ''}`;
    return c.redirect(inLanguage(`/workspace/entries/${training.reference}?${query}#came`, lang), 303);
  });
  return app;
}
