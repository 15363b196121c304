import { type Language, textIn } from '../language/language.ts';
import type { Field, JsonObject } from './definition.ts';
import { asText } from './fields.ts';

/** `limit` is what an answer must keep to: a number, with `<` or `>` before it where it is itself not allowed. */
type Say = (limit: string) => string;

const plural = (n: string, one: string, many: string) => `${n} ${n === '1' ? one : many}`;
const made = new Map<string, Intl.NumberFormat>();

function number(limit: string, lang: string): string {
  const format = made.get(lang) ?? new Intl.NumberFormat(lang, { maximumFractionDigits: 9 });
  made.set(lang, format);
  return format.format(Number(limit.replace(/^[<>]/, '')));
}

const de: Readonly<Record<string, Say>> = {
  required: () => 'Bitte füllen Sie dieses Feld aus.',
  'required:choice': () => 'Bitte wählen Sie eine Antwort aus.',
  'required:list': () => 'Bitte wählen Sie mindestens eine Antwort aus.',
  'required:consent': () => 'Bitte stimmen Sie zu, sonst dürfen wir Ihre Angaben nicht speichern.',
  type: () => 'Diese Angabe hat nicht die richtige Form. Bitte geben Sie sie noch einmal ein.',
  'type:integer': () => 'Bitte geben Sie eine ganze Zahl ein, zum Beispiel 12.',
  'type:number': () => 'Bitte geben Sie eine Zahl ein, zum Beispiel 2,5.',
  'format:email': () => 'Bitte geben Sie eine E-Mail-Adresse ein, zum Beispiel name@beispiel.de.',
  'format:uri': () => 'Bitte geben Sie die ganze Internetadresse ein, zum Beispiel https://www.beispiel.de.',
  'format:date': () => 'Bitte geben Sie ein Datum ein, das es gibt, zum Beispiel 24.12.2026.',
  'format:time': () => 'Bitte geben Sie eine Uhrzeit ein, zum Beispiel 18:30.',
  format: () => 'Bitte prüfen Sie die Schreibweise.',
  pattern: () => 'Bitte prüfen Sie die Schreibweise.',
  'pattern:postal-code': () => 'Bitte geben Sie die fünf Ziffern der Postleitzahl ein, zum Beispiel 78462.',
  'pattern:telephone': () => 'Bitte geben Sie eine Telefonnummer ein, zum Beispiel 07531 900-0.',
  too_short: (n) => `Bitte geben Sie mindestens ${plural(n, 'Zeichen', 'Zeichen')} ein.`,
  too_long: (n) => `Bitte kürzen Sie auf höchstens ${plural(n, 'Zeichen', 'Zeichen')}.`,
  too_small: (n) => `Bitte geben Sie eine Zahl ${n.startsWith('>') ? 'über' : 'ab'} ${number(n, 'de')} ein.`,
  too_large: (n) =>
    `Bitte geben Sie eine Zahl ${n.startsWith('<') ? 'unter' : 'bis höchstens'} ${number(n, 'de')} ein.`,
  step: (n) => `Bitte geben Sie ein Vielfaches von ${number(n, 'de')} ein.`,
  choice: () => 'Bitte wählen Sie eine der vorgegebenen Antworten aus.',
  too_few: (n) => `Bitte wählen Sie mindestens ${plural(n, 'Antwort', 'Antworten')} aus.`,
  too_many: (n) => `Bitte wählen Sie höchstens ${plural(n, 'Antwort', 'Antworten')} aus.`,
  'too_few:repeat': (n) => `Bitte machen Sie mindestens ${plural(n, 'Eintrag', 'Einträge')}.`,
  'too_many:repeat': (n) => `Bitte machen Sie höchstens ${plural(n, 'Eintrag', 'Einträge')}.`,
  not_unique: () => 'Bitte geben Sie nichts doppelt an.',
};

const en: typeof de = {
  required: () => 'Please fill in this field.',
  'required:choice': () => 'Please choose an answer.',
  'required:list': () => 'Please choose at least one answer.',
  'required:consent': () => 'Please agree, otherwise we are not allowed to store your answers.',
  type: () => 'This answer does not have the right form. Please enter it again.',
  'type:integer': () => 'Please enter a whole number, for example 12.',
  'type:number': () => 'Please enter a number, for example 2.5.',
  'format:email': () => 'Please enter an e-mail address, for example name@example.org.',
  'format:uri': () => 'Please enter the whole web address, for example https://www.example.org.',
  'format:date': () => 'Please enter a date that exists, for example 24/12/2026.',
  'format:time': () => 'Please enter a time, for example 18:30.',
  format: () => 'Please check the spelling.',
  pattern: () => 'Please check the spelling.',
  'pattern:postal-code': () => 'Please enter the five digits of the postal code, for example 78462.',
  'pattern:telephone': () => 'Please enter a telephone number, for example 07531 900-0.',
  too_short: (n) => `Please enter at least ${plural(n, 'character', 'characters')}.`,
  too_long: (n) => `Please shorten this to at most ${plural(n, 'character', 'characters')}.`,
  too_small: (n) =>
    `Please enter a number ${n.startsWith('>') ? 'above' : 'of at least'} ${number(n, 'en')}.`,
  too_large: (n) => `Please enter a number ${n.startsWith('<') ? 'below' : 'of at most'} ${number(n, 'en')}.`,
  step: (n) => `Please enter a multiple of ${number(n, 'en')}.`,
  choice: () => 'Please choose one of the given answers.',
  too_few: (n) => `Please choose at least ${plural(n, 'answer', 'answers')}.`,
  too_many: (n) => `Please choose at most ${plural(n, 'answer', 'answers')}.`,
  'too_few:repeat': (n) => `Please make at least ${plural(n, 'entry', 'entries')}.`,
  'too_many:repeat': (n) => `Please make at most ${plural(n, 'entry', 'entries')}.`,
  not_unique: () => 'Please do not give anything twice.',
};

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
  ...new Set(Object.keys(de).map((key) => key.split(':')[0] as string)),
];

/**
 * What is wrong with an answer and how to mend it, in a language; `limit` is what it must keep to. A form's own wording for a
 * code (`x-errors`) comes first.
 */
export function messageFor(code: string, limit: string, field: Field | undefined, lang: Language): string {
  const words = lang === 'en' ? en : de;
  const own = field?.schema['x-errors'] as JsonObject | undefined;
  const wording = own && Object.hasOwn(own, code) ? asText(own[code]) : undefined;
  if (wording) return textIn(wording, lang);
  const say = (field && words[variant(code, field)]) ?? words[code] ?? words.type;
  return say?.(limit) ?? '';
}
