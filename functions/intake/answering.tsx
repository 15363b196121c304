import type { Context } from 'hono';
import { isCompared, type TwinNotices } from '../compared.ts';
import type { Deps } from '../deps.ts';
import { NotFound, Problem } from '../errors.ts';
import { isForeign } from '../hosts/origins.ts';
import { chooseLanguage, type Language, wordsIn } from '../language/language.ts';
import { prefersJson } from '../request.ts';
import { readReference } from '../store/reference.ts';
import { openingPage } from './blank.ts';
import { type FormValues, readBody, refused } from './body.ts';
import type { FieldError, Form } from './definition.ts';
import type { Option } from './kinds/kind.ts';
import { firstWrong, move } from './move.ts';
import { readFields } from './parse.ts';
import { receiptPage } from './receipt.tsx';
import { checkPage } from './render/check.tsx';
import { metPage } from './render/met.tsx';
import { languagesOf, type Place } from './render/place.tsx';
import { messagePage } from './render/plain-pages.tsx';
import { stepPage } from './render/step.tsx';
import type { Choices } from './render/view.ts';
import { keyFrom, type Rooms, submit } from './submit.ts';
import { type ProblemCode, wording } from './wording.ts';

/** Choices that rooms provide for fields with `x-choices`, by their name. */
export type ChoiceRegistry = Readonly<
  Record<string, (deps: Deps, lang: Language) => Promise<readonly Option[]>>
>;

/** One form as it is sent, and where it stands. */
interface Sent {
  readonly form: Form;
  readonly place: Place;
  /** Mail address of the signed-in coordinator. */
  readonly by?: string;
  /** Id of their organisation. */
  readonly organisation?: string;
}

interface Given extends Sent {
  /** Of the answer. */
  readonly lang: Language;
  readonly answers: Record<string, unknown>;
  readonly key: string;
  readonly asJson: boolean;
  /** What the sender has seen of the kind and says is something else: references. */
  readonly apart?: readonly string[];
}

/** The language of an answer: as given, else `lang` in the address, else the browser's, of those the form has. Its header says it. */
export function languageOf(c: Context, form?: Form, given?: string): Language {
  const asked = given ?? c.req.query('lang');
  const lang = chooseLanguage(asked, c.req.header('accept-language'), form && languagesOf(form));
  c.header('content-language', lang);
  return lang;
}

/** A problem as `application/problem+json`. */
export function problemJson(c: Context, problem: Problem, title: string, errors?: readonly FieldError[]) {
  const body = { type: 'about:blank', title, status: problem.status, code: problem.code, errors };
  return c.json(body, problem.status, { 'content-type': 'application/problem+json' });
}

/** Loads what tells people of others that are probably the same as theirs. */
export type LoadNotices = () => Promise<TwinNotices>;

/** References as a page carries them along. */
function referencesIn(values: FormValues): readonly string[] {
  const listed = (values.get('_apart')?.[0] ?? '').split(',').slice(0, 5);
  return listed.flatMap((typed) => readReference(typed) ?? []);
}

/** Opens forms, takes their steps and shows receipts, wherever they stand. `rooms` finds the room a submission goes to. */
export function answering(
  deps: Deps,
  rooms: Rooms,
  registry: ChoiceRegistry = {},
  loadNotices?: LoadNotices,
) {
  async function choicesOf(form: Form, lang: Language): Promise<Choices> {
    const names = [...new Set(form.fields.flatMap((field) => field.choicesFrom ?? []))];
    const found = await Promise.all(
      names.map(async (name) => [name, (await registry[name]?.(deps, lang)) ?? []] as const),
    );
    return Object.fromEntries(found);
  }

  /** A refused body in the words of the page's language. */
  function tellRefusal(c: Context, problem: Problem, { form, place }: Sent) {
    const lang = languageOf(c, form);
    const words = wordsIn(wording, lang);
    const known = Object.hasOwn(words.problems, problem.code);
    const text = known ? words.problems[problem.code as ProblemCode] : problem.message;
    const page = place.embedded || (c.req.header('accept') ?? '').includes('text/html');
    if (!page) return problemJson(c, problem, text);
    const told = { title: words.problem, text, link: words.problemAgain };
    const href = place.embedded
      ? `${deps.config.baseUrl}/forms/${form.slug}?lang=${lang}`
      : place.action(form, lang);
    return c.html(String(messagePage(place, { lang, path: c.req.path }, { ...told, href })), problem.status);
  }

  /** Answers to a sent form that is not right yet: the page again with everything kept, or its errors as JSON. */
  async function tellErrors(c: Context, given: Given, errors: readonly FieldError[]) {
    const { form, lang, answers, key, place } = given;
    if (given.asJson) {
      const problem = new Problem(422, 'invalid', '');
      return problemJson(c, problem, wordsIn(wording, lang).errorTitle(errors.length), errors);
    }
    const state = { form, lang, answers, ...firstWrong(form, errors), choices: await choicesOf(form, lang) };
    return c.html(String(stepPage(state, place, key)), 422);
  }

  async function send(c: Context, given: Given): Promise<Response> {
    const { form, lang, place } = given;
    // A program that does not ask for it has one write and no reads.
    const wanted = !given.asJson || c.req.query('similar') === 'true';
    const asks = loadNotices && wanted && isCompared({ domain: form.domain, status: 'new' });
    const base = place.embedded ? deps.config.baseUrl : '';
    const before = asks ? { find: (await loadNotices()).before, base, stops: !given.asJson } : undefined;
    const sent = await submit(deps, rooms, { ...given, before });
    if ('met' in sent) return c.html(String(metPage(given, sent.met, place, given.key)));
    if (!sent.ok) return tellErrors(c, given, sent.errors);
    const { reference, status } = sent.accepted;
    const { similar } = sent;
    if (given.asJson) return c.json({ reference, status, ...(similar.length > 0 && { similar }) }, 201);
    if (place.receiptAt) return c.redirect(place.receiptAt(reference, form, lang), 303);
    return c.html(String(await receiptPage(deps, rooms, reference, form.slug, lang, place)), 201);
  }

  /** A posted step on the way: the next page, the one before, or the answers to be checked; nothing when it is to be sent. */
  async function step(
    c: Context,
    { form, place }: Sent,
    values: FormValues,
    lang: { readonly read: Language; readonly shown: Language },
    key: string,
  ): Promise<Response | undefined> {
    const moved = move(form, values, lang.read);
    if (moved.to === 'send') return undefined;
    const state = { form, lang: lang.shown, choices: await choicesOf(form, lang.shown), ...moved };
    if (moved.to === 'check') return c.html(String(checkPage(state, place, key)));
    const html = String(stepPage({ ...state, ...moved }, place, key));
    return c.html(html, moved.errors.length > 0 ? 422 : 200);
  }

  return {
    /** The first page of a form, with what the address may fill in. */
    async open(c: Context, form: Form, place: Place, lang: Language): Promise<string> {
      return openingPage(deps, form, lang, c.req.queries(), await choicesOf(form, lang), place);
    },

    /** The answer to a posted step, or to a whole form as JSON. Refusals are told in the form's words; throws above 499. */
    async take(c: Context, sent: Sent): Promise<Response> {
      const { form, place } = sent;
      try {
        const [site, origin, host] = ['sec-fetch-site', 'origin', 'host'].map((name) => c.req.header(name));
        if (isForeign(deps.config, { site, origin, host })) throw refused(403, 'foreign');
        const body = await readBody(c.req.raw);
        const header = c.req.header('idempotency-key');
        if (body.kind === 'json') {
          const key = keyFrom(header, deps.newId);
          const lang = languageOf(c, form);
          return await send(c, { ...sent, lang, answers: { ...body.answers }, key, asJson: true });
        }
        const said = body.values.get('_lang')?.[0];
        // What was typed in one language may be asked for in another: numbers are read as they were written.
        const read = languageOf(c, form, said);
        const shown = languageOf(c, form, c.req.query('lang') ?? said);
        const key = keyFrom(header ?? body.values.get('_key')?.[0], deps.newId);
        const moved = await step(c, sent, body.values, { read, shown }, key);
        if (moved) return moved;
        const answers = readFields(form.fields, body.values, read);
        const asJson = !place.embedded && prefersJson(c);
        const apart = referencesIn(body.values);
        return await send(c, { ...sent, lang: shown, answers, key, asJson, apart });
      } catch (error) {
        if (error instanceof Problem && error.status < 500) return tellRefusal(c, error, sent);
        throw error;
      }
    },

    /** The receipt of a reference, or that there is none. */
    async receipt(c: Context, typed: string, asked: string | undefined, place: Place): Promise<Response> {
      const lang = languageOf(c, asked ? deps.forms.get(asked) : undefined);
      const shown = await receiptPage(deps, rooms, typed, asked, lang, place);
      if (shown) return c.html(String(shown));
      const words = wordsIn(wording, lang);
      if (!place.embedded && prefersJson(c)) return problemJson(c, new NotFound(), words.receiptMissing);
      const home = place.embedded ? deps.config.baseUrl : '';
      const told = { title: words.receiptMissing, text: words.receiptMissingText, link: words.toStart };
      const page = messagePage(place, { lang, path: '/forms' }, { ...told, href: `${home}/?lang=${lang}` });
      return c.html(String(page), 404);
    },
  };
}
