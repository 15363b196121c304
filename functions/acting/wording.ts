import { message } from '../language/message.ts';
import { type Said, wording as words } from '../language/wording.ts';

export const wording = words('acting', {
  as: message('Sie entscheiden hier als {name}, {organisation}.', 'name', 'organisation'),
  nothingYet: 'Noch ist nichts geschehen. Erst mit dem Knopf wird es ausgeführt.',
  then: message('Danach ist der Stand: {status}.', 'status'),
  entry: 'Eintrag',
  status: 'Stand',
  reference: 'Kennzeichen',
  done: 'Erledigt',
  doneText: 'Vielen Dank. So steht der Eintrag jetzt:',
  already: 'Schon erledigt',
  alreadyText: message('Das ist am {when} geschehen. So steht der Eintrag jetzt:', 'when'),
  impossible: 'Das geht nicht mehr',
  impossibleText: 'Der Eintrag hat sich inzwischen geändert. So steht er jetzt:',
  changed:
    'Der Eintrag hat sich geändert, seit wir Ihnen geschrieben haben. Bitte sehen Sie sich den neuen Stand an, bevor Sie entscheiden.',
  unknown: 'Diesen Link gibt es nicht',
  unknownText:
    'Vielleicht wurde er beim Kopieren abgeschnitten. Bitte öffnen Sie ihn noch einmal aus der E-Mail.',
  expired: 'Dieser Link ist abgelaufen',
  expiredMember:
    'Zur Sicherheit gilt er nur einige Tage. Im Arbeitsbereich können Sie den Eintrag weiter bearbeiten.',
  expiredPerson:
    'Zur Sicherheit gilt er nur einige Tage. Wir schicken Ihnen gern einen neuen Link zu Ihren Angaben.',
  gone: 'Diesen Eintrag gibt es nicht mehr',
  goneText: 'Er wurde inzwischen zurückgezogen oder gelöscht.',
  ended: 'Dieser Link gilt für Sie nicht mehr',
  endedText:
    'Ihr Zugang wurde beendet oder geändert. Bitte wenden Sie sich an die Koordination Ihrer Organisation.',
  forbidden: 'Dafür fehlt Ihnen die Berechtigung',
  toEntry: 'Eintrag im Arbeitsbereich öffnen',
  toWorkspace: 'Zum Arbeitsbereich',
  toMine: 'Link zu meinen Angaben anfordern',
});

export type Words = Said<typeof wording.source>;
