import type { Deps } from '../deps.ts';
import type { Language } from '../language/language.ts';
import { changedAt, idOf } from '../listing/identity.ts';
import type { Training } from './training.ts';
import { dateIn, stateIn, titleIn, viewOf, whenIn } from './view.ts';

/** One training as JSON: codes and words, figures and instants; nothing about people. */
export function trainingJson(deps: Deps, training: Training, lang: Language) {
  const view = viewOf(deps, training, deps.clock());
  const { baseUrl } = deps.config;
  return {
    id: `urn:uuid:${idOf(training)}`,
    updated: changedAt(training),
    lang: training.lang,
    ...view,
    when: whenIn(view, lang),
    sessions: view.sessions.map((session) => ({ ...session, when: dateIn(session, lang) })),
    state: stateIn(view, lang),
    ...(view.field && { fieldTitle: titleIn(deps, training.form, 'field', view.field, lang) }),
    ...(view.district && { districtTitle: titleIn(deps, training.form, 'district', view.district, lang) }),
    ...(view.kind && { kindTitle: titleIn(deps, training.form, 'kind', view.kind, lang) }),
    requiresTitles: view.requires.map((kind) => titleIn(deps, training.form, 'requires', kind, lang)),
    url: `${baseUrl}/trainings/${view.reference}`,
    signupUrl: `${baseUrl}/forms/training-signup?training=${view.reference}`,
  };
}
