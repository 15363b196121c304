import { type Context, Hono } from 'hono';
import type { Deps } from '../deps.ts';
import { NotFound, Problem } from '../errors.ts';
import { type Language, wordsIn } from '../language/language.ts';
import { perform } from '../lifecycle.ts';
import { personalToken } from '../person/links.ts';
import { postedFields } from '../posted.ts';
import { limited, privateHeaders, spoken } from '../request.ts';
import type { Room } from '../room.ts';
import type { FindRoom } from '../rooms.ts';
import { change } from '../store/change.ts';
import { type Entry, entryKey } from '../store/entry.ts';
import type { Holding } from './holding.ts';
import { offerRhythm, registerRhythm } from './holding.ts';
import { readHolds } from './links.ts';
import { holdsPage } from './page.tsx';
import { lastDay } from './rules.ts';
import { wording } from './wording.ts';

/** What the buttons do, by their value; what is gone is closed. */
const actions: Readonly<Record<string, string>> = {
  holds: 'holds',
  gone: 'close',
  pause: 'pause',
  resume: 'resume',
};

interface Opened {
  readonly entry: Holding;
  readonly room: Room;
  readonly lang: Language;
}

/**
 * The page `/holds/{token}` by which the owner of an initiative, an offer or a resource says that it still holds, is paused or
 * gone. Opening it changes nothing.
 */
export function holdsRoutes(deps: Deps, findRoom: FindRoom): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(privateHeaders)) c.res.headers.set(name, value);
  });

  const open = async (c: Context): Promise<Opened> => {
    const reference = readHolds(deps, c.req.param('token') ?? '');
    const entry = reference ? await deps.db.get<Holding>(entryKey(reference)) : undefined;
    const room = entry && (await findRoom(entry.domain));
    if (!entry || !room?.lifecycle.actions.holds || entry.status === 'withdrawn')
      throw new NotFound(wordsIn(wording, spoken(c)).invalid, { worded: true });
    return { entry, room, lang: spoken(c, entry.lang) };
  };
  const page = (c: Context, { entry, room, lang }: Opened, more: object = {}) => {
    const edit = `/my/${personalToken(deps, entry.reference)}/edit?lang=${lang}`;
    const rhythm = entry.domain === 'initiatives' ? registerRhythm : offerRhythm;
    const last = entry.holds && lastDay(entry.holds, rhythm);
    return holdsPage({ deps, lang, path: c.req.path, entry, room, edit, last, ...more });
  };

  app.get('/holds/:token', async (c) => c.html(page(c, await open(c), { done: c.req.query('done') })));

  app.post('/holds/:token', limited(8192), async (c) => {
    const opened = await open(c);
    const { entry, room, lang } = opened;
    const posted = await postedFields(c);
    const what = posted('do');
    const action = Object.hasOwn(actions, what) ? actions[what] : undefined;
    if (!action) throw new Problem(422, 'unknown_action', 'There is no such button on this page.');
    const typed = { first: posted('first'), last: posted('last'), word: posted('word').trim().slice(0, 80) };
    const values = Object.fromEntries(Object.entries(typed).filter(([, value]) => value));
    const note = what === 'gone' ? wordsIn(wording, 'de').goneNote : undefined;
    try {
      await change<Entry>(deps.db, entryKey(entry.reference), (seen) =>
        perform(room, seen, action, { by: 'person', note, values }, deps.clock()),
      );
    } catch (error) {
      if (!(error instanceof Problem) || (error.status !== 409 && error.status !== 422)) throw error;
      if (error.code === 'invalid_period') return c.html(page(c, opened, { wrong: typed }), 422);
      const fresh = await open(c);
      const notice = wordsIn(wording, lang).changedMeanwhile;
      return c.html(page(c, fresh, { notice }), 409);
    }
    return c.redirect(`${c.req.path}?done=${what}&lang=${lang}`, 303);
  });
  return app;
}
