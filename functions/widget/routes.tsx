import { type Context, Hono } from 'hono';
import type { Deps } from '../deps.ts';
import { NotFound } from '../errors.ts';
import { directionOf, type Language, wordsIn } from '../language/language.ts';
import { listLanguage, publicCaching } from '../listing/caching.ts';
import { ListBody, ListPage } from '../listing/pages.tsx';
import { type ListDefinition, readList } from '../listing/read.ts';
import { Contact } from '../pages/contact.tsx';
import { contactWording } from '../pages/contact-wording.ts';
import { Layout } from '../pages/layout.tsx';
import { municipalityOf } from '../pages/municipality.ts';
import { asFragment, askedOfList, levelOf } from './asked.ts';
import { contactAnswer } from './contact-view.ts';
import { listAnswer } from './list-view.ts';

/** Finds a public list by its name in addresses, such as `offers`. */
type FindList = (name: string) => Promise<ListDefinition | undefined>;

/** A piece of HTML that another website puts into a page of its own; it says its language and direction itself. */
function Fragment({ kind, lang, children }: { kind: string; lang: Language; children?: unknown }) {
  return (
    <div class={`helferkreis helferkreis-${kind}`} lang={lang} dir={directionOf(lang)}>
      {children}
    </div>
  );
}

async function contactPage(deps: Deps, c: Context): Promise<Response> {
  const lang = listLanguage(c);
  const { openingOf } = await import('../pages/open-now.ts');
  const city = municipalityOf(deps);
  const opening = openingOf(city, deps.clock());
  const contact = <Contact city={city} opening={opening} lang={lang} />;
  if (asFragment(c))
    return c.html(
      <Fragment kind="contact" lang={lang}>
        {contact}
      </Fragment>,
    );
  const title = wordsIn(contactWording, lang).contact;
  return c.html(
    <Layout title={title} lang={lang} path="/widget/contact" assets={deps.assets} bare>
      <h1 class="kern-sr-only">{title}</h1>
      {contact}
    </Layout>,
  );
}

async function listPage(deps: Deps, c: Context, list: ListDefinition): Promise<Response> {
  const { lang, filters, limit, cursor, level } = askedOfList(c);
  const page = await readList(deps, list, lang, filters, cursor, limit);
  const shown = { deps, list, lang, filters, page, limit };
  if (asFragment(c))
    return c.html(
      <Fragment kind={list.domain} lang={lang}>
        <ListBody {...shown} absolute level={level} />
      </Fragment>,
    );
  return c.html(<ListPage {...shown} framedAt={`/widget/${list.domain}`} />);
}

/**
 * What other websites embed: data for the elements (`.json`), pages for frames, and fragments (`?as=fragment`). Nothing
 * personal, no cookies, the same for everybody.
 */
export function widgetRoutes(deps: Deps, lists: FindList): Hono {
  const app = new Hono();
  app.use('/widget/*', publicCaching());
  app.get('/widget/contact.json', async (c) =>
    c.json(await contactAnswer(deps, listLanguage(c), levelOf(c))),
  );
  app.get('/widget/contact', (c) => contactPage(deps, c));
  app.get('/widget/:name', async (c) => {
    const [, name = '', data] = /^([a-z-]+)(\.json)?$/.exec(c.req.param('name')) ?? [];
    const list = await lists(name);
    if (!list) throw new NotFound();
    return data ? c.json(await listAnswer(deps, list, askedOfList(c))) : listPage(deps, c, list);
  });
  return app;
}
