import { message } from '../language/message.ts';
import { wording as words } from '../language/wording.ts';

/** What the search says. */
export const wording = words('search', {
  title: 'Suche',
  label: 'Wonach suchen Sie?',
  hint: 'Zum Beispiel ein Name, ein Wort aus dem Titel, eine Telefonnummer, eine E-Mail-Adresse oder ein Kennzeichen. Tippfehler machen nichts.',
  where: 'Wo?',
  everywhere: 'überall',
  button: 'Suchen',
  none: 'Dazu wurde nichts gefunden. Versuchen Sie es mit weniger oder anderen Wörtern.',
  found: message('{n, plural, one {1 Treffer} other {{n} Treffer}}', 'n'),
  more: message('Es gibt mehr als {n} Treffer. Ein weiteres Wort macht die Liste kürzer.', 'n'),
  wide: 'Diese Wörter kommen sehr oft vor; durchsucht wurden die neuesten Einträge. Ein weiteres Wort macht die Suche genauer.',
  received: message('eingegangen am {day}', 'day'),
  empty: 'Bitte geben Sie mindestens zwei Buchstaben ein.',
});
