import type { Language } from '../language/language.ts';
import type { Field, FieldError, Form, FormPage } from './definition.ts';

type Answers = Readonly<Record<string, unknown>>;

/** Name of the step after the last page. */
export const checkStep = '_check';

/** The fields of one page. */
export function fieldsOn(form: Form, page: FormPage): readonly Field[] {
  return form.pages.length > 1 ? form.fields.filter((field) => page.keys.includes(field.key)) : form.fields;
}

/**
 * Whether a field is asked, given the answers so far: it is, if an answer to it would be kept.
 * Fields whose condition looks at answers on the same page are left to that page.
 */
export function isAsked(form: Form, field: Field, answers: Answers): boolean {
  if (field.when.length === 0) return true;
  const probe = { ...answers, [field.key]: answers[field.key] ?? '' };
  return Object.hasOwn(form.relevant(probe), field.key);
}

function keysIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { properties, required, allOf } = value as Record<string, unknown>;
  const named = typeof properties === 'object' && properties !== null ? Object.keys(properties) : [];
  const parts = Array.isArray(allOf) ? allOf.flatMap(keysIn) : [];
  return [...named, ...(Array.isArray(required) ? required.map(String) : []), ...parts];
}

/** Whether a field's conditions look only at answers given on other pages, so that the server can decide. */
export function isDecided(form: Form, page: FormPage, field: Field): boolean {
  if (form.pages.length < 2 || field.when.length === 0) return false;
  return field.when.every((condition) => keysIn(condition.if).every((key) => !page.keys.includes(key)));
}

/** The pages on which anything is asked, given the answers so far. */
export function askedPages(form: Form, answers: Answers): readonly FormPage[] {
  if (form.pages.length < 2) return form.pages;
  return form.pages.filter((page) =>
    fieldsOn(form, page).some((field) => !isDecided(form, page, field) || isAsked(form, field, answers)),
  );
}

/** The errors that concern one page. */
export function errorsOn(form: Form, page: FormPage, errors: readonly FieldError[]): readonly FieldError[] {
  if (form.pages.length < 2) return errors;
  return errors.filter(({ pointer }) => {
    const key = keyOf(pointer);
    return key === '' || page.keys.includes(key);
  });
}

/** The first key of a JSON pointer. */
function keyOf(pointer: string): string {
  return (pointer.split('/')[1] ?? '').replaceAll('~1', '/').replaceAll('~0', '~');
}

/** What is wrong with the answers; empty when nothing is. */
export function problemsOf(form: Form, answers: Answers, lang: Language): readonly FieldError[] {
  const checked = form.check(answers, lang);
  return checked.ok ? [] : checked.errors;
}
