import { Hono } from 'hono';
import type { Deps } from '../deps.ts';
import { listLanguage, publicCaching } from '../listing/caching.ts';
import { pageHeaders } from '../pages/headers.ts';
import { municipalityOf } from '../pages/municipality.ts';
import { StartPage } from './page.tsx';
import { publicForms, readStart, type StartLists } from './read.ts';

/** The start page at `/`, with what is most urgent of the needs, next of the trainings and new of the offers. */
export function startRoutes(deps: Deps, lists: StartLists): Hono {
  const app = new Hono();
  app.get('/', pageHeaders(), publicCaching(), async (c) => {
    const lang = listLanguage(c);
    const [{ openingOf }, news] = await Promise.all([
      import('../pages/open-now.ts'),
      readStart(deps, lists, lang),
    ]);
    const opening = openingOf(municipalityOf(deps), deps.clock());
    return c.html(
      <StartPage deps={deps} lang={lang} forms={publicForms(deps)} opening={opening} {...news} />,
    );
  });
  return app;
}
