import type { Language } from '../language/language.ts';
import type { FormValues } from './body.ts';
import type { Field } from './definition.ts';
import { kinds } from './kinds/table.ts';

type Answers = Record<string, unknown>;

const rowNumber = /^(?:0|[1-9]\d{0,2})$/;

/** The row numbers of a repeat that occur in form data, in order. */
export function rowsIn(values: FormValues, name: string): readonly number[] {
  const numbers = new Set<number>();
  const prefix = `${name}.`;
  for (const one of values.keys()) {
    const [row = ''] = one.startsWith(prefix) ? one.slice(prefix.length).split('.') : [];
    if (rowNumber.test(row)) numbers.add(Number(row));
  }
  return [...numbers].sort((a, b) => a - b);
}

function readField(field: Field, name: string, values: FormValues, lang: Language): unknown {
  if (field.kind === 'group') {
    const inside = readFields(field.fields ?? [], values, lang, `${name}.`);
    return Object.keys(inside).length > 0 || field.required ? inside : undefined;
  }
  if (field.kind === 'repeat') {
    const rows = rowsIn(values, name)
      .map((row) => readFields(field.fields ?? [], values, lang, `${name}.${row}.`))
      .filter((row) => Object.keys(row).length > 0);
    return rows.length > 0 ? rows : undefined;
  }
  const given = values.get(name)?.filter((text) => text.trim() !== '');
  return given && given.length > 0 ? kinds[field.kind].read(given, field, lang) : undefined;
}

/**
 * The answers in form data. An empty text is an answer not given; rows in which nothing is filled in are left out;
 * names the form does not have are ignored. What cannot be read (`abc` as a number) stays the text it is.
 */
export function readFields(
  fields: readonly Field[],
  values: FormValues,
  lang: Language,
  prefix = '',
): Answers {
  const answers: Answers = {};
  for (const field of fields) {
    const value = readField(field, `${prefix}${field.key}`, values, lang);
    // A key can stand in both branches of a condition, as two fields.
    if (value !== undefined && !Object.hasOwn(answers, field.key)) answers[field.key] = value;
  }
  return answers;
}

/** The form data that reads as these answers: what one page carries for another. */
export function writeFields(
  fields: readonly Field[],
  answers: unknown,
  lang: Language,
  prefix = '',
): readonly (readonly [string, string])[] {
  if (typeof answers !== 'object' || answers === null) return [];
  const values = answers as Answers;
  const done = new Set<string>();
  return fields.flatMap((field): readonly (readonly [string, string])[] => {
    if (done.has(field.key) || !Object.hasOwn(values, field.key)) return [];
    done.add(field.key);
    const value = values[field.key];
    const name = `${prefix}${field.key}`;
    if (field.kind === 'group') return writeFields(field.fields ?? [], value, lang, `${name}.`);
    if (field.kind === 'repeat') {
      const rows: readonly unknown[] = Array.isArray(value) ? value : [];
      return rows.flatMap((row, index) => writeFields(field.fields ?? [], row, lang, `${name}.${index}.`));
    }
    return kinds[field.kind].write(value, lang).map((text) => [name, text] as const);
  });
}
