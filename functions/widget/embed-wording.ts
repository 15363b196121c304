export const wording = {
  de: {
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
  },
  en: {
    title: 'Embed in your own website',
    intro:
      'Offers, trainings, contact and forms can be embedded in any website with two lines. No cookies are set and no data about visitors is collected.',
    script: 'Once on the page, best in its head:',
    offers: 'List of offers, if you like only one field of action or one district',
    trainings: 'List of trainings',
    form: 'A form',
    contact: 'Contact with opening hours',
    frame: 'Without JavaScript, as a frame',
    policy:
      'If your page has a Content Security Policy, allow this address under script-src and connect-src, for forms under frame-src too:',
    see: { offers: 'See the offers', trainings: 'See the trainings', form: 'Volunteer', contact: 'Contact' },
  },
};
