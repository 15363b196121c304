import { Hono } from 'hono';
import { etag } from 'hono/etag';
import type { Deps } from '../deps.ts';
import { chooseLanguage } from '../language/language.ts';
import { trainingsList } from '../listing/trainings.ts';
import { pageHeaders } from '../pages/headers.ts';
import { municipalityOf } from '../pages/municipality.ts';
import type { Entry } from '../store/entry.ts';
import { StartPage } from './page.tsx';
import { publicForms, readStart } from './read.ts';

/** The start page at `/`. `freePlaces` counts a training's places that can be had. */
export function startRoutes(deps: Deps, options: { freePlaces?: (training: Entry) => number } = {}): Hono {
  const app = new Hono();
  const trainings = trainingsList(options.freePlaces);
  app.get('/', pageHeaders(), etag(), async (c) => {
    const lang = chooseLanguage(c.req.query('lang'), c.req.header('accept-language'));
    const [{ openNow }, news] = await Promise.all([
      import('../pages/open-now.ts'),
      readStart(deps, trainings, lang),
    ]);
    const city = municipalityOf(deps);
    const opening = openNow(city.openingHours ?? [], deps.clock(), city.timeZone);
    c.header('cache-control', 'public, max-age=60');
    c.header('vary', 'Accept-Language');
    c.header('content-language', lang);
    return c.html(
      <StartPage deps={deps} lang={lang} forms={publicForms(deps)} opening={opening} {...news} />,
    );
  });
  return app;
}
