import { type Context, Hono } from 'hono';
import type { Deps } from '../deps.ts';
import { NotFound, Problem } from '../errors.ts';
import { type Language, textIn, wordsIn } from '../language/language.ts';
import { notYours } from '../lifecycle.ts';
import { securityHeaders } from '../pages/headers.ts';
import { prefersJson } from '../request.ts';
import { has, type Viewer } from '../rights.ts';
import { answering, type ChoiceRegistry, type LoadNotices, languageOf, problemJson } from './answering.tsx';
import { openingHeaders } from './blank.ts';
import { conditionsOf } from './conditions.ts';
import type { Form } from './definition.ts';
import { ownPage } from './render/place.tsx';
import { formsPage, messagePage } from './render/plain-pages.tsx';
import type { Rooms } from './submit.ts';
import { wording } from './wording.ts';

/**
 * One address has a page and data, in many languages: no cache in between may hand one reader's to another, and not every one
 * heeds `Vary`.
 */
const negotiatedHeaders = { 'cache-control': 'private, no-cache', vary: 'accept, accept-language' } as const;

/** Who is signed in, if anybody. */
export type WhoIs = (c: Context) => Promise<Viewer | undefined>;

/** The forms as pages and as an API. `rooms` finds the room that a submission goes to. */
export function intakeRoutes(
  deps: Deps,
  rooms: Rooms,
  registry: ChoiceRegistry = {},
  whoIs?: WhoIs,
  notices?: LoadNotices,
): Hono {
  const app = new Hono();
  const place = ownPage(deps.assets, deps.config.baseUrl);
  const forms = answering(deps, rooms, registry, notices);

  /** The form that is asked for. One of the coordinators' stands in no frame: a session would work there, and be clicked through. */
  function formOf(c: Context): Form {
    const form = deps.forms.get(c.req.param('slug') ?? '');
    if (!form) throw new NotFound();
    const policy = 'content-security-policy';
    if (form.access === 'coordinator') c.header(policy, securityHeaders()[policy]);
    return form;
  }

  /**
   * The signed-in member, or whose access key it is. A post that another website caused counts as nobody's, one below the same domain
   * too; a key comes along by no website's doing.
   */
  async function coordinator(c: Context): ReturnType<WhoIs> {
    if (c.req.header('authorization')) return whoIs?.(c);
    const site = c.req.header('sec-fetch-site') ?? 'none';
    const caused = c.req.method === 'POST' && site !== 'same-origin' && site !== 'none';
    if (!whoIs || !c.req.header('cookie') || caused) return undefined;
    return whoIs(c);
  }

  /** Refuses a form for members to those whom its room gives no right to fill it in. Throws `Problem` 403. */
  async function assertMayEnter(form: Form, member: Viewer): Promise<void> {
    const { entering = 'contribute' } = await rooms(form.domain);
    if (!has(member, entering)) throw notYours();
  }

  function signInFirst(c: Context, lang: Language): Response | Promise<Response> {
    const words = wordsIn(wording, lang);
    const asJson = prefersJson(c) || (c.req.header('content-type') ?? '').includes('json');
    if (asJson) return problemJson(c, new Problem(401, 'sign_in', ''), words.signInText);
    const page = messagePage(
      place,
      { lang, path: c.req.path },
      {
        title: words.signInNeeded,
        text: words.signInText,
        href: `/workspace/sign-in?lang=${lang}`,
        link: words.signIn,
      },
    );
    return c.html(String(page), 401);
  }

  app.get('/forms', (c) => {
    const lang = languageOf(c);
    for (const [name, value] of Object.entries(negotiatedHeaders)) c.header(name, value);
    const listed = deps.forms
      .slugs()
      .map((slug) => deps.forms.get(slug))
      .filter((form): form is Form => form?.access === 'public');
    if (!prefersJson(c)) {
      return c.html(
        String(formsPage({ lang, assets: deps.assets, path: '/forms', origin: deps.config.baseUrl }, listed)),
      );
    }
    const { baseUrl } = deps.config;
    return c.json({
      items: listed.map((form) => ({
        slug: form.slug,
        title: textIn(form.title, lang),
        description: form.description && textIn(form.description, lang),
        languages: form.languages,
        url: `${baseUrl}/forms/${form.slug}`,
        schema: `${baseUrl}/forms/${form.slug}/schema.json`,
      })),
    });
  });

  function schemaOf(c: Context, form: Form): Response {
    const schema = form.plainSchema(languageOf(c, form));
    return c.body(JSON.stringify(schema), 200, {
      ...negotiatedHeaders,
      'content-type': 'application/schema+json; charset=utf-8',
    });
  }

  app.get('/forms/:slug/schema.json', (c) => schemaOf(c, formOf(c)));

  app.get('/forms/:slug/:file{conditions\\.[0-9a-f]{8}\\.css}', (c) => {
    const conditions = conditionsOf(formOf(c));
    if (!conditions) throw new NotFound();
    const current = c.req.path.includes(conditions.hash);
    return c.body(conditions.css, 200, {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': current ? 'public, max-age=31536000, immutable' : 'no-cache',
    });
  });

  app.get('/forms/:slug', async (c) => {
    const form = formOf(c);
    if ((c.req.header('accept') ?? '').includes('application/schema+json')) return schemaOf(c, form);
    const lang = languageOf(c, form);
    for (const [name, value] of Object.entries(openingHeaders)) c.header(name, value);
    if (form.access === 'coordinator') {
      const member = await coordinator(c);
      if (!member) return signInFirst(c, lang);
      await assertMayEnter(form, member);
    }
    return c.html(await forms.open(c, form, place, lang));
  });

  app.post('/forms/:slug', async (c) => {
    const form = formOf(c);
    c.header('cache-control', 'no-store');
    const member = await coordinator(c);
    if (form.access === 'coordinator' && !member) {
      // What was typed while the session ended is to be kept: the app knows how.
      if (c.req.header('sec-fetch-site') === 'same-origin' && !prefersJson(c))
        throw new Problem(401, 'sign_in', wordsIn(wording, languageOf(c, form)).signInText);
      return signInFirst(c, languageOf(c, form));
    }
    if (form.access === 'coordinator' && member) await assertMayEnter(form, member);
    // What somebody sends who may only read is like anybody's.
    const enters = member && has(member, 'contribute') ? member : undefined;
    return forms.take(c, { form, place, by: enters?.email, organisation: enters?.organisation });
  });

  app.get('/receipts/:reference', (c) => {
    c.header('cache-control', 'no-store');
    const asked = c.req.query('form');
    const known = asked && deps.forms.get(asked) ? asked : undefined;
    return forms.receipt(c, c.req.param('reference'), known, place);
  });

  return app;
}
