import { type Context, Hono } from 'hono';
import { readAgenda } from '../agenda-link.ts';
import type { Deps } from '../deps.ts';
import { NotFound, Problem } from '../errors.ts';
import { wordsIn } from '../language/language.ts';
import { calendar } from '../listing/calendar.ts';
import { postedFields } from '../posted.ts';
import { keepPrivate, limited, spoken } from '../request.ts';
import { calendarAddress, generationOf, readAddress, renewAddress } from './address.ts';
import { agendaOf } from './events.ts';
import { OwnCalendarPage } from './own-page.tsx';
import { wording } from './wording.ts';

/** Whose page it is. Throws 404. */
function behind(deps: Deps, c: Context): string {
  keepPrivate(c);
  const person = readAgenda(deps, c.req.param('token') ?? '');
  if (!person) throw new NotFound();
  return person;
}

/** The page on which somebody finds the address of their calendar (`GET`), and renews it (`POST`, `do=renew`). */
function addOwnRoutes(app: Hono, deps: Deps): void {
  app.get('/agenda/own/:token', async (c) => {
    const person = behind(deps, c);
    const generation = await generationOf(deps, person);
    const renewed = c.req.query('done') === 'renewed';
    return c.html(
      <OwnCalendarPage {...{ deps, person, generation, renewed }} lang={spoken(c)} path={c.req.path} />,
    );
  });
  app.post('/agenda/own/:token', limited(4096), async (c) => {
    const person = behind(deps, c);
    const field = await postedFields(c);
    const seen = field('seen');
    if (field('do') !== 'renew' || !/^\d{1,9}$/.test(seen)) {
      throw new Problem(
        422,
        'unknown_action',
        'The field "do" must be renew, and "seen" what the page has sent.',
      );
    }
    await renewAddress(deps, person, Number(seen));
    return c.redirect(`${c.req.path}?lang=${spoken(c)}&done=renewed`, 303);
  });
}

/** Somebody's own calendar behind its secret address: `/agenda/{token}.ics`; and the page that has this address. */
export function agendaRoutes(deps: Deps): Hono {
  const app = new Hono();
  addOwnRoutes(app, deps);
  app.get('/agenda/:file{[^/]+\\.ics}', async (c) => {
    const address = readAddress(deps, c.req.param('file').replace(/\.ics$/, ''));
    if (!address) throw new NotFound();
    const { person, generation } = address;
    const lang = spoken(c);
    if ((await generationOf(deps, person)) !== generation)
      throw new Problem(410, 'renewed', wordsIn(wording, lang).gone, { worded: true });
    c.header('cache-control', 'private, no-store');
    c.header('x-robots-tag', 'noindex');
    const events = await agendaOf(deps, person, lang);
    const subscription = {
      name: wordsIn(wording, lang).name,
      source: calendarAddress(deps.config, person, lang, generation),
      lang,
    };
    return c.body(calendar(events, 'PUBLISH', subscription), 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="agenda.ics"',
    });
  });
  return app;
}
