import type { Deps } from '../deps.ts';
import type { Language } from '../language/language.ts';
import type { Form } from './definition.ts';
import { stepPage } from './render/step.tsx';
import type { StepState } from './render/view.ts';

/** Stands where each page has its own key; no key looks like it. */
const place = '{key}';

const kept = new WeakMap<Form, Map<Language, readonly [string, string]>>();

/**
 * The blank first page of a form with a fresh key. Kept per form and language (there are only as many as the form
 * offers), as it is always the same but for its key.
 */
export function blankPage(deps: Deps, state: StepState): string {
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
