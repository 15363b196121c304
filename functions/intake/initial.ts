import type { Language } from '../language/language.ts';
import type { Field, Form } from './definition.ts';
import { readFields } from './parse.ts';

function defaultsOf(fields: readonly Field[]): Record<string, unknown> {
  const answers: Record<string, unknown> = {};
  for (const field of fields) {
    const inner = field.kind === 'group' ? defaultsOf(field.fields ?? []) : {};
    if (field.default !== undefined) answers[field.key] = field.default;
    else if (Object.keys(inner).length > 0) answers[field.key] = inner;
  }
  return answers;
}

/** What a form begins with: its defaults, and from the page's query the fields that may be filled in from there. */
export function initialAnswers(
  form: Form,
  query: Readonly<Record<string, string[]>>,
  lang: Language,
): Record<string, unknown> {
  const open = form.fields.filter((field) => field.prefill && (query[field.key]?.length ?? 0) > 0);
  const given = new Map(open.map((field) => [field.key, (query[field.key] ?? []).slice(0, 50)]));
  return { ...defaultsOf(form.fields), ...readFields(open, given, lang) };
}
