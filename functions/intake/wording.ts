import { message } from '../language/message.ts';
import { type Said, wording as words } from '../language/wording.ts';

/** What the form pages say themselves. */
export const wording = words('intake', {
  optional: 'freiwillig',
  ifItApplies: 'nur wenn zutreffend',
  choose: 'Bitte wählen',
  yes: 'Ja',
  no: 'Nein',
  agreed: 'Einverstanden',
  notAnswered: 'nicht angegeben',
  addRow: 'Weiteren Eintrag hinzufügen',
  removeRow: message('Eintrag {row} entfernen', 'row'),
  days: {
    mo: 'Montag',
    tu: 'Dienstag',
    we: 'Mittwoch',
    th: 'Donnerstag',
    fr: 'Freitag',
    sa: 'Samstag',
    su: 'Sonntag',
  },
  parts: {
    morning: 'vormittags',
    afternoon: 'nachmittags',
    evening: 'abends',
  },
  errorPrefix: 'Fehler: ',
  errorTitle: message(
    '{count, plural, one {Eine Angabe stimmt noch nicht} other {{count} Angaben stimmen noch nicht}}',
    'count',
  ),
  step: message('Schritt {now} von {of}', 'now', 'of'),
  next: 'Weiter',
  back: 'Zurück',
  send: 'Abschicken',
  check: 'Angaben prüfen',
  checkHelp: 'Stimmt alles? Erst mit dem letzten Knopf werden Ihre Angaben abgeschickt.',
  changePage: message('Ändern: {page}', 'page'),
  sending: 'Wird abgeschickt …',
  draftSaved: 'Entwurf auf diesem Gerät gespeichert',
  draftDrop: 'verwerfen',
  missing: 'Bitte füllen Sie dieses Feld aus.',
  badEmail: 'Bitte geben Sie eine vollständige E-Mail-Adresse ein, zum Beispiel name@beispiel.de.',
  badUrl: 'Bitte geben Sie eine vollständige Webadresse ein, zum Beispiel https://www.beispiel.de.',
  forms: 'Formulare',
  formsIntro: 'Alles, was Sie uns auf diesem Weg mitteilen können. Sie brauchen kein Konto.',
  noForms: 'Zurzeit gibt es keine Formulare.',
  signIn: 'Anmelden',
  signInNeeded: 'Bitte melden Sie sich an',
  signInText: 'Dieses Formular ist für die Koordination. Melden Sie sich mit Ihrer E-Mail-Adresse an.',
  problem: 'Das hat nicht geklappt',
  problemAgain: 'Zurück zum Formular',
  received: 'Angekommen',
  reference: 'Ihr Kennzeichen',
  referenceKeep:
    'Bitte notieren Sie sich das Kennzeichen. Damit finden wir Ihre Angaben wieder, wenn Sie eine Frage haben.',
  status: 'Stand',
  form: 'Formular',
  thanks: 'Vielen Dank! Wir haben Ihre Angaben erhalten.',
  receiptMissing: 'Dazu ist nichts gespeichert',
  receiptMissingText:
    'Zu diesem Kennzeichen finden wir nichts. Bitte prüfen Sie, ob Sie es richtig geschrieben haben. Angaben werden nach Ablauf ihrer Frist gelöscht.',
  toStart: 'Zur Startseite',
  problems: {
    too_large: 'Es kam mehr an, als ein Formular haben darf (höchstens 256 KB). Bitte kürzen Sie Ihre Texte.',
    content_type:
      'Diese Art von Daten können wir nicht lesen. Bitte benutzen Sie das Formular auf unserer Seite.',
    files: 'Dateien können hier nicht mitgeschickt werden. Bitte schicken Sie nur Text.',
    encoding:
      'Die Daten kamen beschädigt an (kein gültiges UTF-8). Bitte schicken Sie das Formular noch einmal ab.',
    broken_json: 'Die Daten sind kein gültiges JSON-Objekt.',
    control_character: 'Die Angaben enthalten ein unsichtbares Steuerzeichen (NUL). Bitte entfernen Sie es.',
    forbidden_name: 'Die Daten enthalten einen Feldnamen, der nicht erlaubt ist.',
    too_many_fields: 'Es kamen mehr Felder an, als ein Formular haben darf (höchstens 1.000).',
    too_deep: 'Die Daten sind zu tief verschachtelt.',
    bad_key:
      'Der Schlüssel gegen doppeltes Absenden ist ungültig. Erlaubt sind 1 bis 200 sichtbare ASCII-Zeichen.',
    bad_step: 'Diesen Schritt gibt es im Formular nicht. Bitte beginnen Sie das Formular noch einmal.',
    foreign:
      'Dieses Formular kann nur von unserer eigenen Seite abgeschickt werden. Bitte öffnen Sie es dort.',
  },
});

export type Words = Said<typeof wording.source>;
export type ProblemCode = keyof Words['problems'];
