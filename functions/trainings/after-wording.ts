import { message } from '../language/message.ts';
import { wording as words } from '../language/wording.ts';

/** What is said of a training once it is over: who was there, certificates, how it was. */
export const wording = words('trainings-after', {
  subject: message('Danke fürs Mitmachen: {title}', 'title'),
  thanks: message('Schön, dass Sie bei der Schulung „{title}“ dabei waren.', 'title'),
  mail: 'Auf Ihrer Seite finden Sie die Bescheinigung zum Herunterladen. Dort können Sie uns auch sagen, wie es war.',
  open: 'Bescheinigung und Rückmeldung',
  title: 'Nach der Schulung',
  certificate: 'Teilnahmebescheinigung herunterladen (PDF)',
  how: 'Hat Ihnen die Schulung geholfen?',
  yes: 'ja',
  partly: 'teilweise',
  no: 'nein',
  words: 'Was war gut, was können wir besser machen?',
  wordsHint: 'Freiwillig. Die Koordination liest es ohne Ihren Namen.',
  send: 'Rückmeldung senden',
  choose: 'Bitte wählen Sie eine Antwort.',
  sent: 'Vielen Dank für Ihre Rückmeldung.',
  list: 'Wer war da?',
  listHint:
    'Haken Sie ab, wer teilgenommen hat. Wer abgehakt ist, bekommt eine E-Mail mit der Bescheinigung.',
  dates: 'Welcher Termin?',
  datesHint: message(
    'Haken Sie ab, wer an diesem Termin da war. Nach dem letzten Termin bekommt eine E-Mail mit der Bescheinigung, wer an mindestens {needed} von {all} Terminen da war.',
    'needed',
    'all',
  ),
  soFar: message('{n, plural, one {an 1 Termin da} other {an {n} Terminen da}}', 'n'),
  save: 'Anwesenheit speichern',
  saved: message('{n, plural, one {1 Person ist} other {{n} Personen sind}} als anwesend gespeichert.', 'n'),
  was: 'hat teilgenommen',
  none: 'Niemand hat einen Platz.',
  feedback: 'Rückmeldungen',
  figures: message('{yes}-mal ja, {partly}-mal teilweise, {no}-mal nein', 'yes', 'partly', 'no'),
});
