import { message } from '../language/message.ts';
import { type Said, wording as words } from '../language/wording.ts';

export const wording = words('digests', {
  subject: message(
    '{waiting, plural, =0 {Die Woche im Helferkreis ({week})} other {Die Woche im Helferkreis ({week}): {waiting, plural, one {ein Eintrag wartet} other {{waiting} Einträge warten}}}}',
    'week',
    'waiting',
  ),
  week: message('KW {week}/{year}', 'week', 'year'),
  intro: message('Guten Morgen! Das ist der Überblick über die Woche vom {from} bis {to}.', 'from', 'to'),
  introOwn: 'Guten Morgen! Das haben Sie sich für diese Woche vorgenommen.',
  quiet: 'In dieser Woche ist nichts Neues eingegangen, und nichts wartet auf Sie. Genießen Sie den Kaffee.',
  arrived: 'Das kam in dieser Woche herein',
  nothingArrived: 'In dieser Woche ist nichts Neues eingegangen. Diese Einträge sind noch offen:',
  count: message(
    '{unconfirmed, plural, =0 {{n}} other {{n}, davon {unconfirmed} noch ohne bestätigte Adresse}}',
    'n',
    'unconfirmed',
  ),
  sections: {
    followUps: 'Wiedervorlagen für Sie und Ihre Organisation',
    needs: 'Bedarfe, dringende zuerst',
    offered: 'Freiwillige, die ihre Hilfe anbieten',
    volunteers: 'Freiwillige, die auf eine Antwort warten',
    review: 'Neue Einträge, die Sie prüfen können',
    twins: 'Wahrscheinlich doppelte Einträge',
    trainings: 'Schulungen, die anstehen',
    ending: 'Angebote, die bald ablaufen',
    hidden: 'Verborgen, weil niemand sie bestätigt hat',
    submissions: 'Einsendungen aus weiteren Formularen',
  },
  more: message('{atLeast, select, true {und mehr als} other {und}} {n} weitere', 'n', 'atLeast'),
  age: message('{days, plural, =0 {von heute} one {seit gestern} other {seit {days} Tagen}}', 'days'),
  found: message('{found} von {wanted} gefunden', 'found', 'wanted'),
  claimed: message('übernommen von {organisations}', 'organisations'),
  unclaimed: message('{days, plural, one {seit einem Tag} other {seit {days} Tagen}} ohne Zusage', 'days'),
  overdue: message('{days, plural, one {seit gestern} other {seit {days} Tagen}} überfällig', 'days'),
  unconfirmed: 'Adresse nicht bestätigt',
  fresh: 'neu',
  places: message(
    '{free, plural, =0 {ausgebucht} other {{free} von {capacity} Plätzen frei}}{waiting, plural, =0 {} other {, {waiting} auf der Warteliste}}',
    'free',
    'capacity',
    'waiting',
  ),
  overdueSince: message('überfällig seit {day}', 'day'),
  starts: message('am {day}', 'day'),
  ends: message('bis {day}', 'day'),
  deleted: message('wird am {day} gelöscht', 'day'),
  open: 'Arbeitsbereich öffnen',
  footer:
    'Sie bekommen diese Übersicht jeden Montag, weil Sie im Helferkreis koordinieren. Im Arbeitsbereich unter „Koordination“ können Sie wählen, ob Sie sie auch in ruhigen Wochen bekommen.',
});

export type Words = Said<typeof wording.source>;
