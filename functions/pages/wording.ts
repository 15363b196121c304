import { wording as words } from '../language/wording.ts';

export const wording = words('pages', {
  site: 'Helferkreis',
  skip: 'Zum Inhalt springen',
  nav: 'Hauptnavigation',
  language: 'Sprache',
  start: 'Start',
  offers: 'Angebote',
  trainings: 'Schulungen',
  opportunities: 'Arbeit',
  forms: 'Formulare',
  workspace: 'Für Koordinierende',
  contact: 'Kontakt',
  embed: 'Einbinden',
  demo: 'Dies ist eine Vorführung. Alle Personen und Angebote auf diesen Seiten sind erfunden.',
  footer: 'Ein Dienst für Ehrenamtliche, Initiativen und Geflüchtete.',
  footerNav: 'Weitere Seiten',
  problem: 'Das hat nicht geklappt',
  notFound: 'Diese Seite gibt es nicht',
  notFoundText: 'Vielleicht ist der Link veraltet oder unvollständig.',
  unexpected: 'Bitte versuchen Sie es gleich noch einmal.',
  toStart: 'Zur Startseite',
});
