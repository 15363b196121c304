import { type Context, Hono } from 'hono';
import type { Deps } from '../deps.ts';
import { NotFound, Problem } from '../errors.ts';
import { chooseLanguage, type Language, textIn, wordsIn } from '../language/language.ts';
import { openingHeaders, openingPage } from './blank.ts';
import { type FormValues, readBody } from './body.ts';
import { conditionsOf } from './conditions.ts';
import type { FieldError, Form } from './definition.ts';
import type { Option } from './kinds/kind.ts';
import { firstWrong, move } from './move.ts';
import { readFields } from './parse.ts';
import { receiptPage } from './receipt.tsx';
import { checkPage } from './render/check.tsx';
import { languagesOf } from './render/frame.tsx';
import { formsPage, messagePage } from './render/plain-pages.tsx';
import { stepPage } from './render/step.tsx';
import type { Choices } from './render/view.ts';
import { keyFrom, type Rooms, submit } from './submit.ts';
import { type ProblemCode, wording } from './wording.ts';

/** Choices that rooms provide for fields with `x-choices`, by their name. */
export type ChoiceRegistry = Readonly<
  Record<string, (deps: Deps, lang: Language) => Promise<readonly Option[]>>
>;

/** Who is signed in, if anybody. */
export type WhoIs = (c: Context) => Promise<{ readonly email: string } | undefined>;

function prefersJson(c: Context): boolean {
  const accept = c.req.header('accept') ?? '';
  return accept.includes('json') && !accept.includes('text/html');
}

function languageOf(c: Context, form?: Form, given?: string): Language {
  const asked = given ?? c.req.query('lang');
  return chooseLanguage(asked, c.req.header('accept-language'), form && languagesOf(form));
}

function noStore(c: Context): void {
  c.header('cache-control', 'no-store');
}

function problemJson(c: Context, problem: Problem, title: string, errors?: readonly FieldError[]) {
  const body = { type: 'about:blank', title, status: problem.status, code: problem.code, errors };
  return c.json(body, problem.status, { 'content-type': 'application/problem+json' });
}

/** The forms as pages and as an API. `rooms` finds the room that a submission goes to. */
export function intakeRoutes(deps: Deps, rooms: Rooms, registry: ChoiceRegistry = {}, whoIs?: WhoIs): Hono {
  const app = new Hono();

  function formOf(c: Context): Form {
    const form = deps.forms.get(c.req.param('slug') ?? '');
    if (!form) throw new NotFound();
    return form;
  }

  async function choicesOf(form: Form, lang: Language): Promise<Choices> {
    const names = [...new Set(form.fields.flatMap((field) => field.choicesFrom ?? []))];
    const found = await Promise.all(
      names.map(async (name) => [name, (await registry[name]?.(deps, lang)) ?? []] as const),
    );
    return Object.fromEntries(found);
  }

  /** The signed-in coordinator. A post that another website caused counts as nobody's, one below the same domain too. */
  async function coordinator(c: Context): Promise<string | undefined> {
    const site = c.req.header('sec-fetch-site') ?? 'none';
    const caused = c.req.method === 'POST' && site !== 'same-origin' && site !== 'none';
    if (!whoIs || !c.req.header('cookie') || caused) return undefined;
    return (await whoIs(c))?.email;
  }

  function signInFirst(c: Context, lang: Language): Response | Promise<Response> {
    const words = wordsIn(wording, lang);
    const asJson = prefersJson(c) || (c.req.header('content-type') ?? '').includes('json');
    if (asJson) return problemJson(c, new Problem(401, 'sign_in', ''), words.signInText);
    const about = { lang, assets: deps.assets, path: c.req.path };
    const page = messagePage(about, {
      title: words.signInNeeded,
      text: words.signInText,
      href: `/workspace/sign-in?lang=${lang}`,
      link: words.signIn,
    });
    return c.html(String(page), 401);
  }

  /** A refused body in the words of the page's language. */
  function tellRefusal(c: Context, problem: Problem, form: Form): Response | Promise<Response> {
    const lang = languageOf(c, form);
    const words = wordsIn(wording, lang);
    const known = Object.hasOwn(words.problems, problem.code);
    const text = known ? words.problems[problem.code as ProblemCode] : problem.message;
    const page = (c.req.header('accept') ?? '').includes('text/html');
    if (!page) return problemJson(c, problem, text);
    const about = { lang, assets: deps.assets, path: c.req.path };
    const href = `/forms/${form.slug}?lang=${lang}`;
    return c.html(
      String(messagePage(about, { title: words.problem, text, href, link: words.problemAgain })),
      problem.status,
    );
  }

  app.get('/forms', (c) => {
    const lang = languageOf(c);
    const forms = deps.forms
      .slugs()
      .map((slug) => deps.forms.get(slug))
      .filter((form): form is Form => form?.access === 'public');
    if (!prefersJson(c)) {
      return c.html(String(formsPage({ lang, assets: deps.assets, path: '/forms' }, forms)));
    }
    const { baseUrl } = deps.config;
    return c.json({
      items: forms.map((form) => ({
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
      'content-type': 'application/schema+json; charset=utf-8',
      'access-control-allow-origin': '*',
      vary: 'accept, accept-language',
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
    if (form.access === 'coordinator' && !(await coordinator(c))) return signInFirst(c, lang);
    return c.html(openingPage(deps, form, lang, c.req.queries(), await choicesOf(form, lang)));
  });

  /** Answers to a sent form that is not right yet: the page again with everything kept, or its errors as JSON. */
  async function tellErrors(
    c: Context,
    given: { form: Form; lang: Language; answers: Record<string, unknown>; key: string; asJson: boolean },
    errors: readonly FieldError[],
  ): Promise<Response> {
    const { form, lang, answers, key, asJson } = given;
    if (asJson) {
      const problem = new Problem(422, 'invalid', '');
      return problemJson(c, problem, wordsIn(wording, lang).errorTitle(errors.length), errors);
    }
    const state = { form, lang, answers, ...firstWrong(form, errors), choices: await choicesOf(form, lang) };
    return c.html(String(stepPage(state, deps.assets, key)), 422);
  }

  async function send(
    c: Context,
    given: {
      form: Form;
      lang: Language;
      answers: Record<string, unknown>;
      key: string;
      asJson: boolean;
      by?: string;
    },
  ): Promise<Response> {
    const { form, lang, asJson } = given;
    const sent = await submit(deps, rooms, given);
    if (!sent.ok) return tellErrors(c, given, sent.errors);
    const { reference, status } = sent.accepted;
    if (asJson) return c.json({ reference, status }, 201);
    return c.redirect(`/receipts/${reference}?form=${form.slug}&lang=${lang}`, 303);
  }

  /** A posted step on the way: the next page, the one before, or the answers to be checked. */
  async function step(
    c: Context,
    form: Form,
    lang: Language,
    values: FormValues,
    key: string,
  ): Promise<Response | undefined> {
    const moved = move(form, values, lang);
    if (moved.to === 'send') return undefined;
    const choices = await choicesOf(form, lang);
    if (moved.to === 'check') {
      return c.html(String(checkPage({ form, lang, answers: moved.answers, choices }, deps.assets, key)));
    }
    const html = String(stepPage({ form, lang, choices, ...moved }, deps.assets, key));
    return c.html(html, moved.errors.length > 0 ? 422 : 200);
  }

  app.post('/forms/:slug', async (c) => {
    const form = formOf(c);
    noStore(c);
    try {
      const by = await coordinator(c);
      if (form.access === 'coordinator' && !by) return await signInFirst(c, languageOf(c, form));
      const body = await readBody(c.req.raw);
      const header = c.req.header('idempotency-key');
      if (body.kind === 'json') {
        const lang = languageOf(c, form);
        const key = keyFrom(header, deps.newId);
        return await send(c, { form, lang, answers: { ...body.answers }, key, asJson: true, by });
      }
      const lang = languageOf(c, form, body.values.get('_lang')?.[0]);
      const key = keyFrom(header ?? body.values.get('_key')?.[0], deps.newId);
      const moved = await step(c, form, lang, body.values, key);
      if (moved) return moved;
      const answers = readFields(form.fields, body.values, lang);
      return await send(c, { form, lang, answers, key, asJson: prefersJson(c), by });
    } catch (error) {
      if (error instanceof Problem && error.status < 500) return tellRefusal(c, error, form);
      throw error;
    }
  });

  app.get('/receipts/:reference', async (c) => {
    const asked = c.req.query('form');
    const form = asked ? deps.forms.get(asked) : undefined;
    const lang = languageOf(c, form);
    noStore(c);
    const page = await receiptPage(deps, rooms, c.req.param('reference'), form && asked, lang);
    if (page) return c.html(String(page));
    const words = wordsIn(wording, lang);
    if (prefersJson(c)) return problemJson(c, new NotFound(), words.receiptMissing);
    const about = { lang, assets: deps.assets, path: '/forms' };
    const message = { title: words.receiptMissing, text: words.receiptMissingText, link: words.toStart };
    return c.html(String(messagePage(about, { ...message, href: `/?lang=${lang}` })), 404);
  });

  return app;
}
