import { message } from '../../language/message.ts';
import { wording as words } from '../../language/wording.ts';

export const viewsWording = words('workspace-views', {
  title: 'Gemerkte Ansichten',
  menu: 'Meine Ansichten',
  all: 'Ansichten verwalten',
  intro: 'Eine Ansicht ist eine Liste mit den Filtern, die Sie gewählt haben.',
  none: 'Noch ist keine Ansicht gemerkt. Wählen Sie in einer Liste Filter, und merken Sie sich die Ansicht.',
  remember: 'Diese Ansicht merken',
  name: 'Name der Ansicht',
  nameHint: 'Zum Beispiel: „Dolmetschen, eilig“',
  who: 'Wer sieht sie?',
  me: 'Nur ich',
  organisation: message('Alle von uns ({organisation})', 'organisation'),
  save: 'Ansicht merken',
  mine: 'Meine',
  ours: message('Gemeinsame ({organisation})', 'organisation'),
  rename: 'Umbenennen',
  newName: 'Neuer Name',
  remove: 'Löschen',
  removeAbout: message('{name} löschen', 'name'),
  renameAbout: message('{name} umbenennen', 'name'),
  nameMissing: 'Bitte geben Sie der Ansicht einen Namen.',
  tooMany: message('Es sind schon {n} Ansichten gemerkt. Löschen Sie zuerst eine.', 'n'),
  gone: 'Diese Ansicht gibt es nicht mehr.',
  saved: 'Gespeichert.',
});
