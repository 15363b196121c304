import type { Deps } from '../deps.ts';
import type { Language } from '../language/language.ts';
import type { Form, FormPage } from './definition.ts';
import { initialAnswers } from './initial.ts';
import { stepPage } from './render/step.tsx';
import type { Choices, StepState } from './render/view.ts';

/** Stands where each page has its own key; no key looks like it. */
const place = '{key}';

const kept = new WeakMap<Form, Map<Language, readonly [string, string]>>();

/**
 * The blank first page of a form with a fresh key. Kept per form and language (there are only as many as the form
 * offers), as it is always the same but for its key.
 */
function blankPage(deps: Deps, state: StepState): string {
  const byLanguage = kept.get(state.form) ?? new Map<Language, readonly [string, string]>();
  kept.set(state.form, byLanguage);
  let parts = byLanguage.get(state.lang);
  if (!parts) {
    const html = String(stepPage(state, deps.assets, place));
    const at = html.indexOf(`value="${place}"`) + 'value="'.length;
    parts = [html.slice(0, at), html.slice(at + place.length)];
    byLanguage.set(state.lang, parts);
  }
  return parts[0] + deps.newId() + parts[1];
}

/** The first page of a form as it is opened: with its defaults, and what the query may fill in. */
export function openingPage(
  deps: Deps,
  form: Form,
  lang: Language,
  query: Readonly<Record<string, string[]>>,
  choices: Choices,
): string {
  const answers = initialAnswers(form, query, lang);
  const page = form.pages[0] as FormPage;
  const state: StepState = { form, lang, answers, page, errors: [], blank: true, choices };
  const own = form.fields.some((field) => field.choicesFrom || (field.prefill && query[field.key]));
  return own ? String(stepPage(state, deps.assets, deps.newId())) : blankPage(deps, state);
}

/** Headers of an opened form: each page has a key of its own, in a language that was asked for. */
export const openingHeaders = { 'cache-control': 'no-store', vary: 'accept, accept-language' } as const;
