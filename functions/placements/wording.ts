import { message } from '../language/message.ts';
import { wording as words } from '../language/wording.ts';

export const wording = words('placements', {
  rejected: {
    unknown: 'Diese Arbeitsgelegenheit ist nicht mehr offen. Bitte wählen Sie eine andere.',
    full: 'Hier sind inzwischen alle Plätze vergeben. Bitte wählen Sie eine andere Arbeitsgelegenheit.',
    sameWord: 'Bitte nehmen Sie ein Wort, das nicht der Vorname ist: Der Betrieb bekommt es zu lesen.',
  },
  mail: {
    subject: message('Jemand möchte sich vorstellen: {title}', 'title'),
    intro: message('{organisation} möchte Ihnen jemanden für „{title}“ vorstellen.', 'organisation', 'title'),
    day: 'Tag des Gesprächs',
    word: 'Kennwort',
    contact: 'Ansprechperson',
    how: 'Bitte nennen Sie bei Rückfragen nur das Kennwort. Den Namen erfahren Sie beim Gespräch.',
    show: 'Arbeitsgelegenheit ansehen',
  },
  panel: {
    title: 'Vermittlung',
    opportunity: 'Arbeitsgelegenheit',
    places: 'Plätze',
    interview: 'Gespräch am',
    started: 'Angefangen am',
    ended: 'Beendet am',
    names: 'Namen werden gelöscht am',
    erased: 'Der Vorname, das Kennwort und alle Notizen sind gelöscht.',
  },
  here: {
    title: 'Plätze und Vermittlungen',
    candidates: message(
      '{n, plural, =0 {Niemand ist vorgeschlagen.} one {Eine Person ist vorgeschlagen.} other {{n} Personen sind vorgeschlagen.}}',
      'n',
    ),
    others: 'Sie sehen die Vermittlungen Ihrer eigenen Organisation.',
    person: 'Person',
    state: 'Stand',
    organisation: 'Organisation',
    propose: 'Jemanden vorschlagen',
    all: 'Alle Vermittlungen',
    notOpen: 'Zurzeit kann niemand vorgeschlagen werden.',
  },
});
