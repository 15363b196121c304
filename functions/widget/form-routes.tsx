import { type Context, Hono } from 'hono';
import { etag } from 'hono/etag';
import type { Deps } from '../deps.ts';
import { Problem } from '../errors.ts';
import { answering, type ChoiceRegistry, type LoadNotices, languageOf } from '../intake/answering.tsx';
import type { Form } from '../intake/definition.ts';
import type { Place } from '../intake/render/place.tsx';
import { messagePage } from '../intake/render/plain-pages.tsx';
import type { Rooms } from '../intake/submit.ts';
import { wordsIn } from '../language/language.ts';
import { sayCaching } from '../listing/caching.ts';
import { formCss } from './form-css.ts';
import { asFragment, inFrame } from './form-places.tsx';
import { formWording } from './form-wording.ts';

interface Options {
  /** Finds the room of a domain. */
  readonly rooms: Rooms;
  /** Choices that rooms provide. */
  readonly choices?: ChoiceRegistry;
  /** Tells of what there is of the kind before anything is stored. */
  readonly notices?: LoadNotices;
}

/** Forms on other websites: `/widget/form` as a page for a frame, or with `?as=fragment` as a part of a page. */
export function formRoutes(deps: Deps, { rooms, choices, notices }: Options): Hono {
  const app = new Hono();
  const forms = answering(deps, rooms, choices, notices);
  const places = { frame: inFrame(deps), fragment: asFragment(deps) };
  const path = '/widget/form';

  function placeOf(c: Context): Place {
    const as = c.req.query('as');
    if (as === undefined) return places.frame;
    if (as === 'fragment') return places.fragment;
    throw new Problem(400, 'unknown_as', 'Only as=fragment is known.');
  }

  /** The public form that is asked for; undefined when it is unknown, not public or switched off. */
  function formOf(c: Context): Form | undefined {
    const form = deps.forms.get(c.req.query('form') ?? '');
    return form?.access === 'public' ? form : undefined;
  }

  function gone(c: Context): Response | Promise<Response> {
    const lang = languageOf(c);
    const words = wordsIn(formWording, lang);
    const told = { title: words.gone, text: words.goneText, link: words.all };
    const href = `${deps.config.baseUrl}/forms?lang=${lang}`;
    return c.html(String(messagePage(placeOf(c), { lang, path }, { ...told, href })), 404);
  }

  for (const one of [path, `${path}.css`]) {
    app.use(one, etag(), async (c, next) => {
      c.header('cache-control', 'no-store');
      await next();
    });
  }

  app.get(`${path}.css`, (c) => {
    c.header('cache-control', 'public, max-age=300, stale-while-revalidate=86400');
    return c.body(formCss(deps.assets), 200, { 'content-type': 'text/css; charset=utf-8' });
  });

  app.get(path, async (c) => {
    const form = formOf(c);
    if (!form) return gone(c);
    const place = placeOf(c);
    const reference = c.req.query('receipt');
    if (reference !== undefined) return forms.receipt(c, reference, form.slug, place);
    const html = await forms.open(c, form, place, languageOf(c, form));
    // A page for a frame carries a key of its own.
    if (!place.keyed) sayCaching(c);
    return c.html(html);
  });

  app.post(path, async (c) => {
    const form = formOf(c);
    return form ? forms.take(c, { form, place: placeOf(c) }) : gone(c);
  });

  return app;
}
