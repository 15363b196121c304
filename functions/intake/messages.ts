import { type Language, textIn, wordsIn } from '../language/language.ts';
import { factsOf, localeOf } from '../language/languages.ts';
import type { MessageValue } from '../language/message.ts';
import type { Field, JsonObject } from './definition.ts';
import { asText } from './fields.ts';
import { wording } from './messages-wording.ts';

const made = new Map<string, Intl.NumberFormat>();

function number(limit: string, lang: string): string {
  const format = made.get(lang) ?? new Intl.NumberFormat(localeOf(lang), { maximumFractionDigits: 9 });
  made.set(lang, format);
  return format.format(Number(limit.replace(/^[<>]/, '')));
}

/** Which variant of a message suits a field. */
function variant(code: string, field: Field): string {
  if (code === 'required') {
    if (field.kind === 'consent') return 'required:consent';
    if (field.kind === 'checkboxes' || field.kind === 'availability') return 'required:list';
    return ['radios', 'select', 'yes-no'].includes(field.kind) ? 'required:choice' : code;
  }
  if (code === 'format') return `format:${String(field.schema.format ?? field.kind)}`;
  return `${code}:${field.kind}`;
}

/** The codes that have a wording, and so may have another one in `x-errors`. */
export const codes: readonly string[] = [
  ...new Set(Object.keys(wording.source).map((key) => key.split(':')[0] as string)),
];

/**
 * What is wrong with an answer and how to mend it, in a language; `limit` is what it must keep to. A form's own wording for a
 * code (`x-errors`) comes first.
 */
export function messageFor(code: string, limit: string, field: Field | undefined, lang: Language): string {
  const own = field?.schema['x-errors'] as JsonObject | undefined;
  const worded = own && Object.hasOwn(own, code) ? asText(own[code]) : undefined;
  if (worded) return textIn(worded, lang);
  const words: Readonly<Record<string, string | ((...values: MessageValue[]) => string)>> = wordsIn(
    wording,
    lang,
  );
  const found = [field ? variant(code, field) : code, code, 'type'].find((name) =>
    Object.hasOwn(words, name),
  );
  const say = words[found ?? 'type'] ?? '';
  if (typeof say === 'string') return say;
  return say(
    Number(limit.replace(/^[<>]/, '')),
    number(limit, factsOf(lang) ? lang : 'de'),
    /^[<>]/.test(limit),
  );
}
