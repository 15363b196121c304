import type { Field } from '../intake/definition.ts';
import { type Language, textIn } from '../language/language.ts';
import { answerLines } from '../person/answers.ts';
import type { Json } from '../store/port.ts';

type Line = readonly [title: string, value: string];

function asText(value: Json | undefined): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** A field may have become another kind since it was answered; then the answer is shown as it is stored. */
function linesOf(field: Field, answers: Readonly<Record<string, Json>>, lang: Language): readonly Line[] {
  try {
    return answerLines([field], answers, lang);
  } catch {
    return [[textIn(field.title, lang), asText(answers[field.key])]];
  }
}

/**
 * A submission's answers in words and in the order of its form. Answers that the form does not know any more are shown with
 * their key, so that nothing is lost when a form changes.
 */
export function readableAnswers(
  fields: readonly Field[],
  answers: Readonly<Record<string, Json>>,
  lang: Language,
): readonly Line[] {
  const keys = new Set(fields.map((field) => field.key));
  const known = fields.flatMap((field) => linesOf(field, answers, lang));
  const unknown = Object.entries(answers).filter(([key]) => !keys.has(key));
  return [...known, ...unknown.map(([key, value]): Line => [key, asText(value)])];
}
