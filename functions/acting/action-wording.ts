import { type Said, wording as words } from '../language/wording.ts';

/** What the form of an action says, in the workspace and behind links. */
export const actionWording = words('workspace', {
  reason: 'Begründung',
  reasonMissing: 'Bitte geben Sie eine Begründung an.',
  from: 'Sichtbar ab',
  until: 'Sichtbar bis',
  windowWrong:
    'Bitte geben Sie zwei gültige Tage an. Der letzte darf weder vor dem ersten noch in der Vergangenheit liegen.',
  askedWrong: 'Bitte prüfen Sie die markierten Angaben.',
  askedMissing: 'Bitte füllen Sie dieses Feld aus.',
  askedKinds: {
    line: 'Bitte kürzen Sie den Text.',
    text: 'Bitte kürzen Sie den Text.',
    number: 'Bitte geben Sie hier eine passende Zahl ein.',
    day: 'Bitte geben Sie einen Tag an, zum Beispiel 24.12.2026.',
    moment: 'Bitte geben Sie einen Tag und eine Uhrzeit an.',
    choice: 'Bitte wählen Sie eine der Möglichkeiten.',
    organisation: 'Bitte wählen Sie eine Organisation.',
    yes: 'Bitte setzen Sie das Häkchen oder lassen Sie es weg.',
  },
  notAsked: 'Danach wird hier nicht gefragt.',
  choose: 'Bitte wählen',
  noteMissing: 'Bitte schreiben Sie eine Notiz.',
  changedMeanwhile:
    'Der Eintrag wurde inzwischen geändert. Sie sehen jetzt den neuen Stand. Bitte entscheiden Sie noch einmal.',
  unknownAction: 'Das ist mit diesem Eintrag nicht möglich.',
});

export type ActionWords = Said<typeof actionWording.source>;
