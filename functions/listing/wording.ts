import { message } from '../language/message.ts';
import { wording as words } from '../language/wording.ts';

export const wording = words('listing', {
  offers: 'Angebote für Geflüchtete',
  offersIntro:
    'Was Initiativen und Verbände in der Stadt anbieten: Sprache, Kleidung, Sport, Begegnung und mehr.',
  opportunities: 'Arbeit und Ausbildung',
  opportunitiesIntro: 'Arbeitsgelegenheiten, Praktika und Ausbildungsplätze für Geflüchtete.',
  trainings: 'Schulungen für Ehrenamtliche',
  trainingsIntro: 'Die nächsten Termine.',
  filters: 'Auswahl',
  field: 'Handlungsfeld',
  category: 'Art der Hilfe',
  district: 'Stadtteil',
  language: 'Sprache',
  q: 'Suche',
  all: 'alle',
  show: 'Anzeigen',
  reset: 'Auswahl aufheben',
  none: 'Dazu ist im Moment nichts eingetragen.',
  near: 'Mit genau diesen Wörtern ist nichts eingetragen. Das passt am ehesten:',
  nonePlain: 'Im Moment ist nichts eingetragen.',
  enterOffers: 'Ein Angebot eintragen',
  enterOpportunities: 'Eine Arbeitsgelegenheit eintragen',
  count: message('{n, plural, one {1 Eintrag} other {{n} Einträge}}', 'n'),
  more: 'Weitere Einträge',
  feed: 'Als Nachrichten-Feed (RSS)',
  back: 'Zur Liste',
  website: 'Zur Internetseite',
  from: 'ab',
  free: message(
    '{n, plural, =0 {ausgebucht, Warteliste} one {1 freier Platz} other {{n} freie Plätze}}',
    'n',
  ),
  error: 'Die Liste konnte nicht geladen werden.',
  open: 'Auf eigener Seite öffnen',
});

/** What answers are called where they are read, by the role of their field. */
export const labelsWording = words('listing-labels', {
  field: 'Handlungsfeld',
  category: 'Art der Hilfe',
  urgency: 'Wie eilig',
  audience: 'Für wen',
  district: 'Stadtteil',
  place: 'Wo',
  times: 'Wann',
  languages: 'Sprachen',
  level: 'Deutschkenntnisse',
  contact: 'Kontakt',
  kind: 'Art',
  opening: 'Öffnungszeiten',
  schedule: 'Feste Zeiten',
  access: 'Barrierefreiheit',
  capacity: 'Plätze',
});
