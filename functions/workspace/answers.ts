import type { Field } from '../intake/definition.ts';
import { type Language, textIn, wordsIn } from '../language/language.ts';
import type { Json } from '../store/port.ts';
import { wording } from './wording.ts';

/** One answer for reading: the field's title and the value in words. */
export interface ReadableAnswer {
  readonly title: string;
  readonly value: string;
}

function isObject(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value in words: the titles of choices, yes and no, lists joined by commas. */
export function valueInWords(field: Field, value: Json, lang: Language): string {
  const choice = field.choices?.find((one) => one.value === value);
  if (choice) return textIn(choice.title, lang);
  if (Array.isArray(value)) return value.map((one) => valueInWords(field, one, lang)).join(', ');
  if (typeof value === 'boolean') {
    const words = wordsIn(wording, lang);
    return value ? words.yes : words.no;
  }
  if (isObject(value)) return Object.values(value).map(String).join(', ');
  return String(value);
}

/**
 * A submission's answers in the order of its form, groups and rows flattened (`Address – Street`, `Child 2 – Age`).
 * Answers the form does not know any more are shown with their key, so that nothing is lost when a form changes.
 */
export function readableAnswers(
  fields: readonly Field[],
  answers: Readonly<Record<string, Json>>,
  lang: Language,
  prefix = '',
): readonly ReadableAnswer[] {
  const known = fields.flatMap((field): readonly ReadableAnswer[] => {
    const value = answers[field.key];
    // Consents are shown with their text and version.
    if (value === undefined || value === null || field.kind === 'consent') return [];
    const title = `${prefix}${textIn(field.title, lang)}`;
    if (field.kind === 'group' && isObject(value)) {
      return readableAnswers(field.fields ?? [], value, lang, `${title} – `);
    }
    if (field.kind === 'repeat' && Array.isArray(value)) {
      return value.flatMap((row, index) =>
        isObject(row) ? readableAnswers(field.fields ?? [], row, lang, `${title} ${index + 1} – `) : [],
      );
    }
    return [{ title, value: valueInWords(field, value, lang) }];
  });
  const keys = new Set(fields.map((field) => field.key));
  const unknown = Object.entries(answers)
    .filter(([key]) => !keys.has(key))
    .map(([key, value]) => ({
      title: `${prefix}${key}`,
      value: typeof value === 'object' ? JSON.stringify(value) : String(value),
    }));
  return [...known, ...unknown];
}
