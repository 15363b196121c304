import { wording as words } from '../language/wording.ts';

/** The page on which a reporter says whether it helped. */
export const helpedWording = words('needs-helped', {
  title: 'Hat es geholfen?',
  intro: 'Sie haben uns gemeldet:',
  question: 'Ist die Hilfe bei Ihnen angekommen?',
  yes: 'Ja',
  partly: 'Teilweise',
  no: 'Nein',
  words: 'Möchten Sie uns etwas dazu sagen?',
  wordsHint: 'Das liest nur die Koordination. Sie können das Feld leer lassen.',
  send: 'Antwort abschicken',
  missing: 'Bitte wählen Sie eine der drei Antworten.',
  thanksTitle: 'Vielen Dank!',
  thanks: 'Ihre Antwort ist angekommen. Sie hilft uns, es beim nächsten Mal noch besser zu machen.',
  thanksNo: 'Das tut uns leid. Wir sehen uns Ihre Meldung noch einmal an und kümmern uns weiter darum.',
  overTitle: 'Hier gibt es nichts zu beantworten',
  over: 'Ihre Meldung ist gerade nicht abgeschlossen, oder sie wurde gelöscht.',
  unknownTitle: 'Diesen Link gibt es nicht',
  unknown: 'Bitte öffnen Sie den Link noch einmal aus der E-Mail.',
});
