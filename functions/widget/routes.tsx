import { type Context, Hono } from 'hono';
import { etag } from 'hono/etag';
import type { Deps } from '../deps.ts';
import { Problem } from '../errors.ts';
import { wordsIn } from '../language/language.ts';
import { filtersOf } from '../listing/filter.ts';
import { ListBody, ListPage } from '../listing/pages.tsx';
import { type ListDefinition, readList } from '../listing/read.ts';
import { listCaching, listLanguage } from '../listing/routes.tsx';
import { trainingsList } from '../listing/trainings.ts';
import { Contact } from '../pages/contact.tsx';
import { contactWording } from '../pages/contact-wording.ts';
import { Layout } from '../pages/layout.tsx';
import { municipalityOf } from '../pages/municipality.ts';
import type { Entry } from '../store/entry.ts';
import { contactAnswer, listAnswer } from './json.ts';

/** A page for a frame, or with `?as=fragment` its inner HTML alone. Throws 400 for another `as`. */
function asFragment(c: Context): boolean {
  const as = c.req.query('as');
  if (as !== undefined && as !== 'fragment')
    throw new Problem(400, 'unknown_as', 'Only as=fragment is known.');
  return as === 'fragment';
}

function addList(app: Hono, deps: Deps, list: ListDefinition): void {
  const at = `/widget/${list.domain}`;
  const filters = (c: Context) => filtersOf((name) => c.req.query(name));

  app.get(`${at}.json`, async (c) => c.json(await listAnswer(deps, list, listLanguage(c), filters(c))));

  app.get(at, async (c) => {
    const lang = listLanguage(c);
    const page = await readList(deps, list, lang, filters(c), c.req.query('cursor'));
    const shown = { deps, list, lang, filters: filters(c), page, framedAt: at };
    return c.html(asFragment(c) ? <ListBody {...shown} absolute /> : <ListPage {...shown} />);
  });
}

function addContact(app: Hono, deps: Deps): void {
  app.get('/widget/contact.json', async (c) => c.json(await contactAnswer(deps, listLanguage(c))));

  app.get('/widget/contact', async (c) => {
    const lang = listLanguage(c);
    const { openingOf } = await import('../pages/open-now.ts');
    const city = municipalityOf(deps);
    const opening = openingOf(city, deps.clock());
    const contact = <Contact city={city} opening={opening} lang={lang} />;
    if (asFragment(c)) return c.html(contact);
    const title = wordsIn(contactWording, lang).contact;
    return c.html(
      <Layout title={title} lang={lang} path="/widget/contact" assets={deps.assets} bare>
        <h1 class="kern-sr-only">{title}</h1>
        {contact}
      </Layout>,
    );
  });
}

/** What other websites embed: data, fragments and pages for frames. Nothing personal, no cookies, readable from any origin. */
export function widgetRoutes(deps: Deps, options: { freePlaces?: (training: Entry) => number } = {}): Hono {
  const app = new Hono();
  app.use('/widget/*', etag());
  app.use('/widget/*', async (c, next) => {
    await next();
    if (c.res.status === 200) c.header('cache-control', listCaching);
    c.header('vary', 'Accept-Language');
  });
  addList(app, deps, { domain: 'offers', path: '/offers' });
  addList(app, deps, trainingsList(options.freePlaces));
  addContact(app, deps);
  return app;
}
