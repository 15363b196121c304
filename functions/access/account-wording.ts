import { message } from '../language/message.ts';
import { type Said, wording as words } from '../language/wording.ts';

export const accountWording = words('access-account', {
  title: 'Mein Zugang',
  settings: 'Meine Einstellungen',
  name: 'Name',
  nameMissing: 'Bitte geben Sie Ihren Namen ein.',
  language: 'Sprache der E-Mails',
  digest: 'Wochenüberblick',
  digests: {
    always: 'jede Woche',
    'when-something': 'nur wenn etwas anliegt',
  },
  save: 'Speichern',
  sessions: 'Wo Sie angemeldet sind',
  sessionsText:
    'Jede Anmeldung gilt 24 Stunden. Kommt Ihnen eine fremd vor, beenden Sie sie und sagen Sie der Stadt Bescheid.',
  unknown: 'ein anderes Programm',
  here: 'dieses Gerät',
  since: message('angemeldet seit {moment}', 'moment'),
  used: message('zuletzt benutzt am {day}', 'day'),
  unused: 'noch nicht benutzt',
  end: 'Beenden',
  endWhich: message('Anmeldung seit {moment} beenden', 'moment'),
  endOthers: 'Alle anderen beenden',
  keys: 'Zugangsschlüssel',
  keysText:
    'Mit einem Schlüssel kann ein Programm in Ihrem Namen arbeiten, zum Beispiel eine Tabelle Ihrer Organisation. Brauchen Sie das nicht, lassen Sie es einfach.',
  noKeys: 'Es gibt keinen Schlüssel.',
  readOnly: 'nur lesen',
  full: 'alles, was Sie dürfen',
  until: message('gilt bis {day}', 'day'),
  endKey: message('Schlüssel {name} beenden', 'name'),
  newKey: 'Neuer Schlüssel',
  keyName: 'Wofür ist er?',
  keyNameMissing: 'Bitte schreiben Sie, wofür der Schlüssel ist.',
  right: 'Was darf er?',
  days: 'Wie lange gilt er?',
  period: {
    7: 'eine Woche',
    30: '30 Tage',
    90: '90 Tage',
    365: 'ein Jahr',
  },
  make: 'Schlüssel erzeugen',
  tooMany: 'Mehr als 20 Schlüssel gehen nicht. Bitte beenden Sie zuerst einen anderen.',
  madeTitle: 'Ihr neuer Schlüssel',
  madeText:
    'Kopieren Sie ihn jetzt. Er wird hier nur dieses eine Mal gezeigt und lässt sich nicht noch einmal ansehen. Geben Sie ihn nicht weiter: Wer ihn hat, handelt in Ihrem Namen.',
  madeHow: 'Programme schicken ihn mit jeder Anfrage in dieser Kopfzeile:',
  back: 'Zurück zu meinem Zugang',
  done: {
    saved: 'Gespeichert.',
    ended: 'Die Anmeldung ist beendet.',
    others: 'Alle anderen Anmeldungen sind beendet.',
    'key-ended': 'Der Schlüssel gilt nicht mehr.',
  },
});

export type AccountWords = Said<typeof accountWording.source>;
