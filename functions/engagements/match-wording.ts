import { message } from '../language/message.ts';
import { type Said, wording as words } from '../language/wording.ts';

export const matchWording = words('match', {
  title: 'Wer kann helfen?',
  back: 'Zurück zum Bedarf',
  wanted: message(
    '{wanted, plural, one {Eine Person wird gesucht} other {# Personen werden gesucht}}, {found, plural, =0 {noch niemand} one {eine} other {#}} gefunden.',
    'wanted',
    'found',
  ),
  claimFirst:
    'Ihre Organisation kümmert sich noch nicht um diesen Bedarf. Übernehmen Sie ihn auf der Seite des Bedarfs, dann können Sie hier Freiwillige fragen.',
  notOpen: 'Der Bedarf ist zurzeit nicht offen. Fragen lassen sich Freiwillige erst, wenn er geöffnet ist.',
  enough: 'Es sind alle gefunden, die gebraucht werden.',
  training: 'Nur mit Schulung',
  anyTraining: 'egal',
  apply: 'Anwenden',
  pick: 'Wen möchten Sie fragen?',
  pickHint: 'Die am besten passen, stehen oben. Sie können mehrere ankreuzen.',
  asks: message(
    'in 30 Tagen {asked, plural, =0 {noch nicht} one {einmal} other {#-mal}} gefragt, höchstens {limit}-mal erwünscht',
    'asked',
    'limit',
  ),
  word: 'Ein paar Worte dazu',
  wordHint: 'Stehen in der E-Mail. Zum Beispiel, wann es am besten passt. Bitte keine Namen anderer.',
  send: 'Ausgewählte fragen',
  sendHint: 'Jede Person bekommt eine E-Mail in ihrer Sprache und kann mit einem Klick zu- oder absagen.',
  none: 'Hier gibt es zurzeit niemanden, den Sie fragen könnten.',
  noneChosen: 'Bitte kreuzen Sie an, wen Sie fragen möchten.',
  more: 'Weitere zeigen',
  compared: message('Verglichen wurden die {n} zuletzt eingetragenen Freiwilligen.', 'n'),
  sent: message(
    '{n, plural, =0 {Niemand wurde} one {Eine Person wurde} other {# Personen wurden}} gefragt.',
    'n',
  ),
  known: message('{n, plural, one {Eine Person war} other {# Personen waren}} schon gefragt.', 'n'),
  notAsked: message(
    '{n, plural, one {Eine Person wurde} other {# Personen wurden}} nicht gefragt, weil inzwischen etwas dagegen spricht.',
    'n',
  ),
  answers: 'Schon gefragt',
  offers: 'Passende Angebote',
  offersHint: 'Vielleicht gibt es schon, was gebraucht wird. Diese Links können Sie weitergeben.',
  later: 'Zurzeit nicht zu fragen',
  laterHint: 'Diese Menschen passen, aber jetzt spricht etwas dagegen.',
});

export type Words = Said<typeof matchWording.source>;
