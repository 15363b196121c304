import { message } from '../../language/message.ts';
import { wording as words } from '../../language/wording.ts';

export const exportWording = words('workspace-exports', {
  columns: {
    reference: 'Kennzeichen',
    status: 'Stand',
    receivedAt: 'Eingegangen',
    confirmedAt: 'Adresse bestätigt',
    organisation: 'Organisation',
    lang: 'Sprache der Einsendung',
    form: 'Formular',
    dueDay: 'Wiedervorlage am',
    dueWords: 'Wiedervorlage',
  },
  yes: 'ja',
  no: 'nein',
  sheet: 'Einträge',
  download: 'Diese Liste herunterladen',
  csv: 'Als CSV-Datei',
  xlsx: 'Als Excel-Datei (XLSX)',
  json: 'Für Programme (JSON)',
  hint: message(
    'In der Datei steht, was Ihrer Organisation gehört. Wer was herunterlädt, wird festgehalten. Eine Excel-Datei fasst bis zu {n} Einträge.',
    'n',
  ),
  tooMany: message(
    'Für eine Excel-Datei sind das zu viele: Es passen höchstens {n} Einträge hinein. Grenzen Sie die Liste ein, oder nehmen Sie die CSV-Datei.',
    'n',
  ),
  title: 'Heruntergeladene Dateien',
  intro: 'Wer wann welche Einträge heruntergeladen hat. Das wird ein Jahr lang aufbewahrt.',
  none: 'Noch wurde nichts heruntergeladen.',
  what: 'Was',
  who: 'Wer',
  when: 'Wann',
  count: 'Einträge',
  unfinished: 'abgebrochen',
  more: 'Ältere anzeigen',
});
