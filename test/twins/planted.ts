/** What every offer must say besides. */
export const base = {
  name: 'Vera Vorbild',
  consent: true,
  contact: 'treff@beispiel.example',
  languages: ['de'],
};

/** What somebody else enters of the demonstration's offers, in their own words. */
export const planted: readonly (readonly [of: string, Record<string, unknown>])[] = [
  [
    'Fahrradwerkstatt',
    {
      title: 'Radwerkstatt am Jugendhaus',
      description: 'Gemeinsam reparieren wir kaputte Räder, Werkzeug ist da.',
      category: 'leisure',
      district: 'petershausen-west',
      place: 'Garage am Jugendhaus',
      times: 'Sa 10-14 Uhr',
    },
  ],
  [
    'Kleiderkammer im Paradies',
    {
      title: 'AWO-Kleiderausgabe',
      description: 'Kleidung und Schuhe für Geflüchtete, gratis. Tasche mitbringen.',
      category: 'clothing',
      district: 'paradies',
      place: 'Gemeindehaus, Untergeschoß',
      times: 'jeden Donnerstag ab 15 Uhr',
    },
  ],
  [
    'Patenschaften für Familien',
    {
      title: 'Mentoring für geflüchtete Familien',
      description: 'Freiwillige begleiten Familien einmal in der Woche im Alltag.',
      category: 'mentoring',
      organisation: 'diakonie',
      audience: ['families'],
    },
  ],
  [
    'Hausaufgabenhilfe in Allmannsdorf',
    {
      title: 'Hausaufgebenbetreuung Allmansdorf',
      description: 'nachmittags hilfe bei den hausaufgaben für schulkinder',
      category: 'homework',
      district: 'allmannsdorf',
      audience: ['children'],
      times: 'Mo–Do 14 Uhr',
    },
  ],
  [
    'Bewerbungshilfe',
    {
      title: 'Lebenslauf und Bewerbung schreiben',
      description: 'Die AWO hilft beim Anschreiben und übt Vorstellungsgespräche.',
      category: 'job-search',
      field: 'work',
      organisation: 'awo',
      district: 'petershausen-ost',
      place: 'Stadtteiltreff',
      times: 'mittwochs 14–17 Uhr',
    },
  ],
  [
    'Chor der vielen Sprachen',
    {
      title: 'Internationales Singen',
      description: 'Ein Chor für alle, Lieder aus vielen Ländern. Ohne Noten.',
      category: 'encounter',
      district: 'altstadt',
      place: 'Musikschule',
      times: 'Do 19 Uhr',
    },
  ],
];
