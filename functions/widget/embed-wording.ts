import { wording as words } from '../language/wording.ts';

export const wording = words('embed', {
  title: 'In die eigene Internetseite einbinden',
  intro:
    'Angebote, Schulungen, Kontakt und Formulare lassen sich mit zwei Zeilen in jede Internetseite einbinden. Es werden keine Cookies gesetzt und keine Daten der Besuchenden gesammelt.',
  script: 'Einmal auf der Seite, am besten im Kopf:',
  offers: 'Liste der Angebote, auf Wunsch nur ein Handlungsfeld oder ein Stadtteil',
  trainings: 'Liste der Schulungen',
  form: 'Ein Formular',
  contact: 'Kontakt mit Öffnungszeiten',
  frame: 'Ohne JavaScript, als Rahmen',
  policy:
    'Hat Ihre Seite eine Content-Security-Policy, erlauben Sie diese Adresse unter script-src und connect-src, für Formulare auch unter frame-src:',
  see: {
    offers: 'Angebote ansehen',
    trainings: 'Schulungen ansehen',
    form: 'Ehrenamtlich helfen',
    contact: 'Kontakt',
  },
});
