import * as v from 'valibot';
import type { Language } from '../language/language.ts';
import type { Json } from '../store/port.ts';
import type { Compiled } from './compile/schema.ts';
import type { Checked, Field, FieldError } from './definition.ts';
import { below } from './form-file-error.ts';
import { messageFor } from './messages.ts';

/** A person makes fewer mistakes; who sends thousands learns no more from all of them. */
const mostErrors = 200;

/** The field an issue's path leads to; rows of a repeat share their fields. */
function fieldAt(
  fields: readonly Field[],
  path: readonly (string | number)[],
): { field?: Field; order: number } {
  let inside: readonly Field[] | undefined = fields;
  let field: Field | undefined;
  let order = fields.length;
  for (const step of path) {
    if (typeof step === 'number') continue;
    const index: number = inside?.findIndex((one) => one.key === step) ?? -1;
    if (field === undefined && index >= 0) order = index;
    field = index >= 0 ? inside?.[index] : field;
    inside = field?.fields;
  }
  return { field, order };
}

/**
 * Validates relevant answers: the errors, one for each place, in the order of the fields, worded in the language.
 */
export function checkAnswers(
  compiled: Compiled,
  fields: readonly Field[],
  answers: Readonly<Record<string, unknown>>,
  lang: Language,
): Checked {
  const result = v.safeParse(compiled, answers);
  if (result.success) return { ok: true, answers: answers as Record<string, Json> };
  const errors = new Map<string, FieldError & { order: number }>();
  for (const issue of result.issues) {
    if (errors.size === mostErrors) break;
    const path = (issue.path ?? []).map((step) => step.key as string | number);
    const pointer = path.reduce<string>(below, '');
    if (errors.has(pointer)) continue;
    const missing = issue.input === undefined && path.length > 0;
    const [code = 'type', limit = ''] = (missing ? 'required' : issue.message).split(' ');
    const { field, order } = fieldAt(fields, path);
    errors.set(pointer, { pointer, code, message: messageFor(code, limit, field, lang), order });
  }
  const sorted = [...errors.values()].sort((a, b) => a.order - b.order);
  return { ok: false, errors: sorted.map(({ pointer, code, message }) => ({ pointer, code, message })) };
}
