import { message } from '../language/message.ts';
import { wording as words } from '../language/wording.ts';

/** What the public list of needs says. */
export const wording = words('needs-list', {
  title: 'Was gerade gebraucht wird',
  intro:
    'Hier fehlt im Moment Hilfe, das Eiligste steht oben. Wo genau und für wen, erfahren Sie von der Koordination, wenn Sie sich melden.',
  note: 'Wo genau und für wen, erfahren Sie von der Koordination, wenn Sie sich melden.',
  none: 'Dazu wird im Moment nichts gebraucht.',
  enter: 'Einen Bedarf melden',
  help: 'Ich kann helfen',
  people: message('{n, plural, one {für 1 Person} other {für {n} Menschen}}', 'n'),
  helpers: message(
    '{found, plural, =0 {{wanted} Helfende gesucht} other {{found} von {wanted} Helfenden gefunden}}',
    'found',
    'wanted',
  ),
  from: message('ab {day}', 'day'),
  until: message('bis {day}', 'day'),
  between: message('{first} bis {last}', 'first', 'last'),
  reported: message('gemeldet am {day}', 'day'),
});
