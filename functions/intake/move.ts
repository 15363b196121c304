import type { Language } from '../language/language.ts';
import type { FormValues } from './body.ts';
import { refused } from './body.ts';
import type { Field, FieldError, Form, FormPage } from './definition.ts';
import { readFields, rowsIn } from './parse.ts';
import { askedPages, checkStep, errorsOn, problemsOf } from './steps.ts';

/** What a posted step leads to. */
export type Move =
  | { readonly to: 'send'; readonly answers: Record<string, unknown> }
  | { readonly to: 'check'; readonly answers: Record<string, unknown> }
  | {
      readonly to: 'page';
      readonly page: FormPage;
      readonly answers: Record<string, unknown>;
      readonly errors: readonly FieldError[];
      readonly rows?: ReadonlyMap<string, number>;
    };

/** The repeat of a name, wherever it stands; row numbers in the name match every row. */
function repeatNamed(fields: readonly Field[], name: string): Field | undefined {
  const plain = name.replace(/\.\d+(?=\.|$)/g, '.*');
  for (const field of fields) {
    if (field.kind === 'repeat' && field.name === plain) return field;
    const inside = repeatNamed(field.fields ?? [], name);
    if (inside) return inside;
  }
  return undefined;
}

function withoutRow(values: FormValues, row: string): FormValues {
  return new Map([...values].filter(([name]) => !name.startsWith(`${row}.`)));
}

/** One row more or less; the answers stay as they are, however unfinished. */
function moveRow(form: Form, page: FormPage, values: FormValues, action: string, lang: Language): Move {
  const [verb = '', target = ''] = action.split(':');
  const name = verb === 'add' ? target : target.replace(/\.\d+$/, '');
  if (!repeatNamed(form.fields, name)) throw refused(400, 'bad_step');
  const count = Math.max(1, rowsIn(values, name).length);
  const left = verb === 'add' ? values : withoutRow(values, target);
  const rows = new Map([[name, verb === 'add' ? count + 1 : Math.max(0, count - 1)]]);
  return { to: 'page', page, answers: readFields(form.fields, left, lang), errors: [], rows };
}

/**
 * Where a posted step of a form goes: to the next page, back, to the check page, or to be sent. Nothing is stored
 * before that. Only the posted page's answers are validated on the way on. Throws `Problem` 400 for steps there are not.
 */
export function move(form: Form, values: FormValues, lang: Language): Move {
  const [action = 'send'] = values.get('_action') ?? [];
  const [step = ''] = values.get('_page') ?? [];
  const answers = readFields(form.fields, values, lang);
  const current = form.pages.find(({ id }) => id === step) ?? form.pages[0];
  if (!current) throw refused(400, 'bad_step');
  if (/^(add|remove):/.test(action)) return moveRow(form, current, values, action, lang);
  if (action === 'send') return { to: 'send', answers };
  const pages = askedPages(form, answers);
  const at = step === checkStep ? pages.length : form.pages.indexOf(current);
  const before = pages.filter((page) => form.pages.indexOf(page) < at);
  const go = (page: FormPage | undefined): Move => {
    if (!page) throw refused(400, 'bad_step');
    return { to: 'page', page, answers, errors: [] };
  };
  if (action.startsWith('page:')) return go(form.pages.find(({ id }) => id === action.slice(5)));
  if (action === 'back') return go((step === checkStep ? pages : before).at(-1) ?? form.pages[0]);
  if (action !== 'next') throw refused(400, 'bad_step');
  const errors = errorsOn(form, current, problemsOf(form, answers, lang));
  if (errors.length > 0) return { to: 'page', page: current, answers, errors };
  const next = pages.find((page) => form.pages.indexOf(page) > at);
  return next ? go(next) : { to: 'check', answers };
}

/** The first page with an error, and its errors. */
export function firstWrong(
  form: Form,
  errors: readonly FieldError[],
): { readonly page: FormPage; readonly errors: readonly FieldError[] } {
  for (const page of form.pages) {
    const here = errorsOn(form, page, errors);
    if (here.length > 0) return { page, errors: here };
  }
  return { page: form.pages[0] as FormPage, errors };
}
