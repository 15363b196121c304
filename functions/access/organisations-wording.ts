import { message } from '../language/message.ts';
import { wording as words } from '../language/wording.ts';

export const organisationsWording = words('access-organisations', {
  title: 'Organisationen',
  intro:
    'Wer hier Mitglieder haben kann. Eine Organisation sieht, was ihr gehört und woran sie beteiligt ist; die Stadt sieht alles.',
  name: 'Name',
  kind: 'Art',
  kinds: {
    city: 'Stadt',
    association: 'Wohlfahrtsverband',
    initiative: 'Initiative',
  },
  members: 'Koordination',
  coordinators: message('{n, plural, =0 {noch niemand} one {eine Person} other {{n} Personen}}', 'n'),
  entry: 'Eintrag der Initiative',
  end: 'Zugang beenden',
  endWhich: message('Zugang von {name} beenden', 'name'),
  endText:
    'Damit sind alle Mitglieder der Initiative sofort abgemeldet. Ihre Einträge bleiben. Sie lässt sich später wieder aufnehmen.',
  admit: 'Initiative aufnehmen',
  admitText:
    'Eine Initiative, die im Verzeichnis veröffentlicht ist, kann eigene Mitglieder bekommen. Geben Sie das Kennzeichen ihres Eintrags ein; laden Sie danach unter „Mitglieder“ jemanden ein.',
  reference: 'Kennzeichen der Initiative',
  referenceWrong:
    'Zu diesem Kennzeichen gibt es keine veröffentlichte Initiative. Ein Kennzeichen hat acht Zeichen, zum Beispiel K7MP-4RTX.',
  admitButton: 'Aufnehmen',
  done: {
    admitted: 'Die Initiative ist aufgenommen.',
    ended: 'Der Zugang ist beendet.',
  },
});
