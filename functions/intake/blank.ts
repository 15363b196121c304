import type { Deps } from '../deps.ts';
import type { Language } from '../language/language.ts';
import type { Form, FormPage } from './definition.ts';
import { initialAnswers } from './initial.ts';
import type { Place } from './render/place.tsx';
import { stepPage } from './render/step.tsx';
import type { Choices, StepState } from './render/view.ts';

/** Stands where each page has its own key; no key looks like it. */
const placeholder = '{key}';

const kept = new WeakMap<Form, Map<string, readonly [string, string]>>();

/**
 * The blank first page of a form with a fresh key. Kept per form, place and language (there are only as many as the form
 * offers), as it is always the same but for its key.
 */
function blankPage(deps: Deps, state: StepState, at: Place): string {
  const known = kept.get(state.form) ?? new Map<string, readonly [string, string]>();
  kept.set(state.form, known);
  const name = `${at.name} ${state.lang}`;
  let parts = known.get(name);
  if (!parts) {
    const html = String(stepPage(state, at, at.keyed ? placeholder : undefined));
    const start = html.indexOf(`value="${placeholder}"`) + 'value="'.length;
    parts = at.keyed ? [html.slice(0, start), html.slice(start + placeholder.length)] : [html, ''];
    known.set(name, parts);
  }
  return parts[0] + (at.keyed ? deps.newId() : '') + parts[1];
}

/** The first page of a form as it is opened at a place: with its defaults, and what the query may fill in. */
export function openingPage(
  deps: Deps,
  form: Form,
  lang: Language,
  query: Readonly<Record<string, string[]>>,
  choices: Choices,
  at: Place,
): string {
  const answers = initialAnswers(form, query, lang);
  const page = form.pages[0] as FormPage;
  const state: StepState = { form, lang, answers, page, errors: [], blank: true, choices };
  const filled = form.fields.flatMap(({ key, prefill }) =>
    prefill ? (query[key] ?? []).map((value) => [key, value]) : [],
  );
  const path = `/forms/${form.slug}${filled.length > 0 ? `?${new URLSearchParams(filled)}` : ''}`;
  const own = filled.length > 0 || form.fields.some((field) => field.choicesFrom);
  if (own) return String(stepPage({ ...state, path }, at, at.keyed ? deps.newId() : undefined));
  return blankPage(deps, state, at);
}

/** Headers of an opened form: each page has a key of its own, in a language that was asked for. */
export const openingHeaders = { 'cache-control': 'no-store', vary: 'accept, accept-language' } as const;
