import { message } from '../language/message.ts';
import { wording as words } from '../language/wording.ts';

/** How a need stands, in the workspace. */
export const panelWording = words('needs-panel', {
  title: 'So steht es um den Bedarf',
  helpers: message(
    '{found, plural, =0 {Noch niemand gefunden, gebraucht {wanted, plural, one {wird eine Person} other {werden {wanted}}}.} other {{found} von {wanted} gefunden.}}',
    'found',
    'wanted',
  ),
  due: message(
    '{left, plural, =0 {Die Hilfe muss heute da sein.} =1 {Die Hilfe muss bis morgen da sein.} other {Die Hilfe muss bis zum {day} da sein, das sind noch {left} Tage.}}',
    'left',
    'day',
  ),
  overdue: message(
    '{days, plural, one {Seit gestern überfällig: Die Hilfe sollte bis zum {day} da sein.} other {Seit {days} Tagen überfällig: Die Hilfe sollte bis zum {day} da sein.}}',
    'days',
    'day',
  ),
  unclaimed: message(
    '{days, plural, =0 {Noch hat keine Organisation den Bedarf übernommen.} one {Seit einem Tag ohne Zusage einer Organisation.} other {Seit {days} Tagen ohne Zusage einer Organisation.}}',
    'days',
  ),
  claims: 'Wer sich darum kümmert',
  organisation: 'Organisation',
  since: 'Seit',
  until: 'Bis',
  own: 'Ihre Organisation',
  verdict: 'Rückmeldung',
  verdicts: {
    yes: 'Es hat geholfen.',
    partly: 'Es hat teilweise geholfen.',
    no: 'Es hat nicht geholfen.',
  },
});
