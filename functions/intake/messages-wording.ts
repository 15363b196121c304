import { message } from '../language/message.ts';
import { wording as words } from '../language/wording.ts';

/** What messages about limits are given. */
const limit = ['n', 'limit', 'beyond'] as const;

/** What is wrong with an answer, by code, or by code and kind of field; `limit` is what it must keep to, `beyond`: not even that. */
export const wording = words('errors', {
  required: 'Bitte füllen Sie dieses Feld aus.',
  'required:choice': 'Bitte wählen Sie eine Antwort aus.',
  'required:list': 'Bitte wählen Sie mindestens eine Antwort aus.',
  'required:consent': 'Bitte stimmen Sie zu, sonst dürfen wir Ihre Angaben nicht speichern.',
  type: 'Diese Angabe hat nicht die richtige Form. Bitte geben Sie sie noch einmal ein.',
  'type:integer': 'Bitte geben Sie eine ganze Zahl ein, zum Beispiel 12.',
  'type:number': 'Bitte geben Sie eine Zahl ein, zum Beispiel 2,5.',
  'format:email': 'Bitte geben Sie eine E-Mail-Adresse ein, zum Beispiel name@beispiel.de.',
  'format:uri': 'Bitte geben Sie die ganze Internetadresse ein, zum Beispiel https://www.beispiel.de.',
  'format:date': 'Bitte geben Sie ein Datum ein, das es gibt, zum Beispiel 24.12.2026.',
  'format:time': 'Bitte geben Sie eine Uhrzeit ein, zum Beispiel 18:30.',
  format: 'Bitte prüfen Sie die Schreibweise.',
  pattern: 'Bitte prüfen Sie die Schreibweise.',
  'pattern:postal-code': 'Bitte geben Sie die fünf Ziffern der Postleitzahl ein, zum Beispiel 78462.',
  'pattern:telephone': 'Bitte geben Sie eine Telefonnummer ein, zum Beispiel 07531 900-0.',
  too_short: message(
    'Bitte geben Sie mindestens {n, plural, one {ein Zeichen} other {{limit} Zeichen}} ein.',
    ...limit,
  ),
  too_long: message(
    'Bitte kürzen Sie auf höchstens {n, plural, one {ein Zeichen} other {{limit} Zeichen}}.',
    ...limit,
  ),
  too_small: message(
    'Bitte geben Sie eine Zahl {beyond, select, true {über} other {ab}} {limit} ein.',
    ...limit,
  ),
  too_large: message(
    'Bitte geben Sie eine Zahl {beyond, select, true {unter} other {bis höchstens}} {limit} ein.',
    ...limit,
  ),
  step: message('Bitte geben Sie ein Vielfaches von {limit} ein.', ...limit),
  choice: 'Bitte wählen Sie eine der vorgegebenen Antworten aus.',
  too_few: message(
    'Bitte wählen Sie mindestens {n, plural, one {eine Antwort} other {{limit} Antworten}} aus.',
    ...limit,
  ),
  too_many: message(
    'Bitte wählen Sie höchstens {n, plural, one {eine Antwort} other {{limit} Antworten}} aus.',
    ...limit,
  ),
  'too_few:repeat': message(
    'Bitte machen Sie mindestens {n, plural, one {einen Eintrag} other {{limit} Einträge}}.',
    ...limit,
  ),
  'too_many:repeat': message(
    'Bitte machen Sie höchstens {n, plural, one {einen Eintrag} other {{limit} Einträge}}.',
    ...limit,
  ),
  not_unique: 'Bitte geben Sie nichts doppelt an.',
});
