import { type Language, textIn } from '../language/language.ts';
import type { Json } from '../store/port.ts';
import type { Field, JsonObject } from './definition.ts';
import { asText } from './fields.ts';

type Say = (schema: JsonObject) => string;

const count = (value: Json | undefined) => (typeof value === 'number' ? value : 0);
const plural = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
const decimal = (lang: string) => (value: Json | undefined) =>
  new Intl.NumberFormat(lang).format(count(value));

const german = decimal('de');
const english = decimal('en');

/** The lowest and highest value as JSON Schema says it in one of two ways. */
const least = (schema: JsonObject) => schema.minimum ?? schema.exclusiveMinimum;
const most = (schema: JsonObject) => schema.maximum ?? schema.exclusiveMaximum;

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
  too_short: (s) => `Bitte geben Sie mindestens ${plural(count(s.minLength), 'Zeichen', 'Zeichen')} ein.`,
  too_long: (s) => `Bitte kürzen Sie auf höchstens ${plural(count(s.maxLength), 'Zeichen', 'Zeichen')}.`,
  too_small: (s) =>
    `Bitte geben Sie eine Zahl ${s.minimum === undefined ? 'über' : 'ab'} ${german(least(s))} ein.`,
  too_large: (s) =>
    `Bitte geben Sie eine Zahl ${s.maximum === undefined ? 'unter' : 'bis höchstens'} ${german(most(s))} ein.`,
  step: (s) => `Bitte geben Sie ein Vielfaches von ${german(s.multipleOf)} ein.`,
  choice: () => 'Bitte wählen Sie eine der vorgegebenen Antworten aus.',
  too_few: (s) => `Bitte wählen Sie mindestens ${plural(count(s.minItems), 'Antwort', 'Antworten')} aus.`,
  too_many: (s) => `Bitte wählen Sie höchstens ${plural(count(s.maxItems), 'Antwort', 'Antworten')} aus.`,
  'too_few:repeat': (s) => `Bitte machen Sie mindestens ${plural(count(s.minItems), 'Eintrag', 'Einträge')}.`,
  'too_many:repeat': (s) => `Bitte machen Sie höchstens ${plural(count(s.maxItems), 'Eintrag', 'Einträge')}.`,
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
  too_short: (s) => `Please enter at least ${plural(count(s.minLength), 'character', 'characters')}.`,
  too_long: (s) => `Please shorten this to at most ${plural(count(s.maxLength), 'character', 'characters')}.`,
  too_small: (s) =>
    `Please enter a number ${s.minimum === undefined ? 'above' : 'of at least'} ${english(least(s))}.`,
  too_large: (s) =>
    `Please enter a number ${s.maximum === undefined ? 'below' : 'of at most'} ${english(most(s))}.`,
  step: (s) => `Please enter a multiple of ${english(s.multipleOf)}.`,
  choice: () => 'Please choose one of the given answers.',
  too_few: (s) => `Please choose at least ${plural(count(s.minItems), 'answer', 'answers')}.`,
  too_many: (s) => `Please choose at most ${plural(count(s.maxItems), 'answer', 'answers')}.`,
  'too_few:repeat': (s) => `Please make at least ${plural(count(s.minItems), 'entry', 'entries')}.`,
  'too_many:repeat': (s) => `Please make at most ${plural(count(s.maxItems), 'entry', 'entries')}.`,
  not_unique: () => 'Please do not give anything twice.',
};

/** Which variant of a message suits a field. */
function variant(code: string, field: Field): string {
  if (code === 'required') {
    if (field.kind === 'consent') return 'required:consent';
    if (field.kind === 'checkboxes' || field.kind === 'availability') return 'required:list';
    return ['radios', 'select', 'yes-no'].includes(field.kind) ? 'required:choice' : code;
  }
  if (code === 'format') return `format:${String(field.schema.format)}`;
  return `${code}:${field.kind}`;
}

/**
 * What is wrong with an answer and how to mend it, in a language. A form's own wording for a code (`x-errors`) comes first.
 */
export function messageFor(code: string, field: Field | undefined, lang: Language): string {
  const words = lang === 'en' ? en : de;
  if (!field) return (words[code] ?? words.type ?? de.type)?.({}) ?? '';
  const own = field.schema['x-errors'] as JsonObject | undefined;
  const wording = own && Object.hasOwn(own, code) ? asText(own[code]) : undefined;
  if (wording) return textIn(wording, lang);
  const say = words[variant(code, field)] ?? words[code] ?? words.type;
  return say?.(field.schema) ?? '';
}
