import { Hono } from 'hono';
import { agendaLink, readAgenda } from '../agenda-link.ts';
import type { Deps } from '../deps.ts';
import { NotFound } from '../errors.ts';
import { chooseLanguage, wordsIn } from '../language/language.ts';
import { calendar } from '../listing/calendar.ts';
import { agendaOf } from './events.ts';
import { wording } from './wording.ts';

/** Somebody's own calendar behind its secret address: `/agenda/{token}.ics`. */
export function agendaRoutes(deps: Deps): Hono {
  const app = new Hono();
  app.get('/agenda/:file{.+\\.ics}', async (c) => {
    c.header('cache-control', 'private, no-store');
    c.header('x-robots-tag', 'noindex');
    const person = readAgenda(deps, c.req.param('file').replace(/\.ics$/, ''));
    if (!person) throw new NotFound();
    const lang = chooseLanguage(c.req.query('lang'), c.req.header('accept-language'));
    const events = await agendaOf(deps, person, lang);
    const subscription = {
      name: wordsIn(wording, lang).name,
      source: agendaLink(deps, person, lang),
      lang,
    };
    return c.body(calendar(events, 'PUBLISH', subscription), 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="agenda.ics"',
      'content-language': lang,
    });
  });
  return app;
}
