import type { Field } from '../intake/definition.ts';
import { kinds } from '../intake/kinds/table.ts';
import { wording } from '../intake/wording.ts';
import { type Language, textIn, wordsIn } from '../language/language.ts';
import type { Json } from '../store/port.ts';

type Line = readonly [title: string, value: string];

function isRecord(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Answers for reading, in the order of the form, groups and rows flattened; what was not answered is left out. */
export function answerLines(
  fields: readonly Field[],
  answers: Readonly<Record<string, Json>>,
  lang: Language,
  prefix = '',
): readonly Line[] {
  return fields.flatMap((field): readonly Line[] => {
    const value = answers[field.key];
    if (value === undefined || field.kind === 'consent' || field.kind === 'note') return [];
    const title = `${prefix}${textIn(field.title, lang)}`;
    const inner = field.fields ?? [];
    if (field.kind === 'group') return isRecord(value) ? answerLines(inner, value, lang, `${title} – `) : [];
    if (field.kind === 'repeat') {
      const rows = Array.isArray(value) ? value.filter(isRecord) : [];
      return rows.flatMap((row, index) => answerLines(inner, row, lang, `${title} ${index + 1} – `));
    }
    const say = kinds[field.kind].say;
    return [[title, say ? say(value, field, lang, wordsIn(wording, lang)) : String(value)]];
  });
}
