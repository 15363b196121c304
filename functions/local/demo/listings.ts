import type { Json } from '../../store/port.ts';
import { addressOf, type DemoItem, someTime } from './item.ts';
import { type PublicationState, wayTo } from './publications.ts';

interface Opportunity {
  readonly days: number;
  readonly title: string;
  readonly kind: string;
  readonly text: string;
  readonly employer: string;
  readonly level: string;
  readonly languages: readonly string[];
  readonly hours: number;
  readonly places: number;
  readonly district: string;
  readonly certificate?: string;
  readonly permit?: string;
  /** Who could take it up, as the form has it. */
  readonly permits?: string;
  readonly deadline?: string;
  readonly name: string;
  readonly state: PublicationState;
  readonly endsInDays?: number;
}

const work: readonly Opportunity[] = [
  {
    days: 37,
    title: 'Küchenhilfe am Vormittag',
    kind: 'job',
    text: 'Gemüse schneiden, spülen und die Ausgabe vorbereiten. Wir zeigen alles in Ruhe.',
    employer: 'Gasthaus Zum Beispiel',
    level: 'a2',
    languages: ['de', 'tr'],
    hours: 20,
    places: 1,
    district: 'altstadt',
    permit: 'Wir helfen beim Antrag auf die Arbeitserlaubnis.',
    permits: 'procedure',
    name: 'Ilse Wirth',
    state: 'published',
  },
  {
    days: 34,
    title: 'Ausbildung zur Pflegefachkraft',
    kind: 'apprenticeship',
    text: 'Drei Jahre Ausbildung mit Sprachunterricht an zwei Nachmittagen. Beginn im September.',
    employer: 'Pflegeheim Seeblick',
    level: 'b1',
    languages: ['de'],
    hours: 38.5,
    places: 3,
    district: 'petershausen-west',
    certificate: 'realschule',
    permit: 'Für die Ausbildung kann eine Duldung erteilt werden.',
    permits: 'residence',
    deadline: '+45d',
    name: 'Carmen Roth',
    state: 'published',
  },
  {
    days: 30,
    title: 'Schnuppertage in der Schreinerei',
    kind: 'taster',
    text: 'Eine Woche mitarbeiten: sägen, schleifen, montieren. Arbeitskleidung stellen wir.',
    employer: 'Schreinerei Holzweg',
    level: 'a2',
    languages: ['de', 'ar'],
    hours: 35,
    places: 2,
    district: 'industriegebiet',
    permits: 'visit',
    name: 'Rolf Hobel',
    state: 'published',
  },
  {
    days: 26,
    title: 'Grünpflege in den Parks',
    kind: 'community-work',
    text: 'Laub, Beete und Wege in kleinen Gruppen, mit fester Anleitung. Vier Stunden am Tag.',
    employer: 'Technische Betriebe',
    level: 'none',
    languages: ['de', 'en', 'fr'],
    hours: 20,
    places: 6,
    district: 'industriegebiet',
    permit: 'Für Menschen im laufenden Asylverfahren, ohne Arbeitserlaubnis möglich.',
    permits: 'community',
    name: 'Nadine Holzer',
    state: 'published',
    endsInDays: 12,
  },
  {
    days: 22,
    title: 'Praktikum im Kindergarten',
    kind: 'internship',
    text: 'Vier Wochen in einer Gruppe mit zwanzig Kindern. Ein Führungszeugnis ist nötig.',
    employer: 'Kindergarten Sonnenblume',
    level: 'b1',
    languages: ['de'],
    hours: 30,
    places: 1,
    district: 'fuerstenberg',
    name: 'Doris Blum',
    state: 'ended',
    endsInDays: -3,
  },
  {
    days: 15,
    title: 'Fahrradmechaniker gesucht',
    kind: 'job',
    text: 'Räder prüfen, reparieren und verkaufen. Wer Motoren kann, kann auch Fahrräder.',
    employer: 'Radladen Kette rechts',
    level: 'a2',
    languages: ['de', 'en'],
    hours: 39,
    places: 1,
    district: 'petershausen-ost',
    permits: 'unclear',
    deadline: '+20d',
    name: 'Jens Kramer',
    state: 'published',
  },
  {
    days: 5,
    title: 'Minijob in der Wäscherei',
    kind: 'mini-job',
    text: 'Wäsche sortieren, mangeln und legen, zwei Vormittage in der Woche.',
    employer: 'Wäscherei Weiß',
    level: 'a1',
    languages: ['de', 'uk'],
    hours: 10,
    places: 2,
    district: 'wollmatingen',
    name: 'Bruno Rein',
    state: 'new',
  },
  {
    days: 1,
    title: 'Aushilfe im Hofladen',
    kind: 'mini-job',
    text: 'Obst einräumen, Kasse, freundlich sein. Freitags und samstags.',
    employer: 'Obsthof Insel',
    level: 'a2',
    languages: ['de'],
    hours: 9.5,
    places: 1,
    district: 'dingelsdorf',
    name: 'Agnes Apfel',
    state: 'unconfirmed',
  },
];

interface Initiative {
  readonly days: number;
  readonly title: string;
  readonly kind: string;
  readonly text: string;
  readonly fields: readonly string[];
  readonly categories: readonly string[];
  readonly districts?: readonly string[];
  readonly languages: readonly string[];
  readonly members: number;
  /** Kind, what, and on which terms. */
  readonly shares?: readonly (readonly (string | null)[])[];
  readonly name: string;
  readonly state: PublicationState;
}

const circles: readonly Initiative[] = [
  {
    days: 42,
    title: 'Helferkreis Seerhein',
    kind: 'helper-circle',
    text: 'Wir begleiten Familien aus der Unterkunft am Seerhein: Ausflüge, Ämter, Alltag.',
    fields: ['culture-social'],
    categories: ['mentoring', 'authorities', 'leisure'],
    districts: ['petershausen-ost'],
    languages: ['de', 'en', 'fa'],
    members: 24,
    shares: [['room', 'Wohnzimmerraum für 15 Personen mit Teeküche', 'Nachmittags frei']],
    name: 'Miriam Beck',
    state: 'published',
  },
  {
    days: 40,
    title: 'Café Miteinander',
    kind: 'citizens',
    text: 'Ein offenes Café, in dem man Deutsch übt und Nachbarn kennenlernt.',
    fields: ['language-education', 'culture-social'],
    categories: ['language-course', 'encounter'],
    districts: ['altstadt'],
    languages: ['de', 'en', 'ar'],
    members: 12,
    name: 'Lukas Brandt',
    state: 'published',
  },
  {
    days: 31,
    title: 'Sportfreunde Seeufer',
    kind: 'sports-club',
    text: 'Fußball und Lauftreff für alle, ohne Vereinsbeitrag im ersten Jahr.',
    fields: ['culture-social'],
    categories: ['sport'],
    districts: ['wollmatingen', 'fuerstenberg'],
    languages: ['de', 'en', 'fr'],
    members: 9,
    shares: [
      ['vehicle', 'Kleinbus mit neun Sitzen', 'Werktags, gegen Benzingeld'],
      ['material', 'Zwei Tore und vierzig Trikots', null],
    ],
    name: 'Marco Stein',
    state: 'published',
  },
  {
    days: 24,
    title: 'Studierende ohne Grenzen',
    kind: 'students',
    text: 'Wir begleiten geflüchtete Studierende und veranstalten Spielnachmittage in den Unterkünften.',
    fields: ['language-education', 'culture-social'],
    categories: ['mentoring', 'leisure'],
    districts: ['egg'],
    languages: ['de', 'en', 'ar', 'fa'],
    members: 35,
    shares: [['know-how', 'Anleitung für Online-Sprachtandems', null]],
    name: 'Tim Baumann',
    state: 'published',
  },
  {
    days: 16,
    title: 'Pfarrgemeinde am Rhein',
    kind: 'parish',
    text: 'Kirchenasyl, Begegnung und ein Saal für alle, die etwas auf die Beine stellen wollen.',
    fields: ['culture-social', 'trauma'],
    categories: ['encounter', 'rooms-materials', 'counselling'],
    districts: ['altstadt', 'paradies'],
    languages: ['de', 'it'],
    members: 18,
    shares: [['room', 'Gemeindesaal für 60 Personen mit Küche', 'Montags und samstags']],
    name: 'Georg Albrecht',
    state: 'published',
  },
  {
    days: 6,
    title: 'Sprachbrücke Bodensee',
    kind: 'single',
    text: 'Ein kleines Netz von Dolmetscherinnen für Schule, Arzt und Amt.',
    fields: ['language-education'],
    categories: ['interpreting'],
    languages: ['ar', 'fa', 'ti', 'uk', 'de'],
    members: 7,
    name: 'Leyla Sander',
    state: 'new',
  },
  {
    days: 1,
    title: 'Nähstube Nadelöhr',
    kind: 'citizens',
    text: 'Nähen, reden, Tee trinken. Sechs Maschinen und viele Stoffe.',
    fields: ['culture-social', 'work'],
    categories: ['leisure'],
    districts: ['koenigsbau'],
    languages: ['de', 'tr', 'ar'],
    members: 5,
    name: 'Gisela Thoma',
    state: 'unconfirmed',
  },
];

const sender = (name: string, contact: string) => ({
  contact: addressOf(contact),
  name,
  email: addressOf(name),
  consent: true,
});

/** Work opportunities: from taster days to apprenticeships. */
export const opportunities: readonly DemoItem[] = work.map((row, index) => ({
  key: `demo-opportunity-${index + 1}`,
  form: 'opportunity-listing',
  daysAgo: row.days,
  time: someTime(index + 160),
  answers: {
    title: row.title,
    kind: row.kind,
    ...(row.certificate && { certificate: row.certificate }),
    description: row.text,
    field: 'work',
    employer: row.employer,
    level: row.level,
    languages: row.languages,
    hours: row.hours,
    places: row.places,
    district: row.district,
    ...(row.permit && { permit: row.permit }),
    ...(row.permits && { permits: row.permits }),
    ...(row.deadline && { ends: row.deadline }),
    ...sender(row.name, row.employer),
  },
  steps: wayTo(row.state, row.days, row.endsInDays),
}));

/** Some are open at certain hours, others by appointment. */
function openingOf(index: number): Record<string, Json> {
  if (index % 3 === 1) return { times: 'Nach Vereinbarung' };
  const day = ['mo', 'tu', 'we', 'th', 'fr'][index % 5] ?? 'mo';
  const other = ['th', 'fr', 'sa', 'mo', 'tu'][index % 5] ?? 'th';
  return {
    opening: [
      { day, from: '15:00', to: '18:00' },
      { day: other, from: '10:00', to: '12:00' },
    ],
    ...(index % 2 === 0 && { times: 'In den Schulferien geschlossen' }),
  };
}

function resourcesOf(shares: Initiative['shares']): Record<string, Json> {
  if (!shares) return { shares: false };
  const resources = shares.map(([kind = null, what = null, terms]) => ({
    kind,
    what,
    ...(terms && { terms }),
  }));
  return { shares: true, resources };
}

/** Initiatives of several kinds, some with something to share. */
export const initiatives: readonly DemoItem[] = circles.map((row, index) => ({
  key: `demo-initiative-${index + 1}`,
  form: 'initiative-registration',
  daysAgo: row.days,
  time: someTime(index + 200),
  answers: {
    title: row.title,
    kind: row.kind,
    description: row.text,
    fields: row.fields,
    categories: row.categories,
    ...(row.districts && { districts: row.districts }),
    languages: row.languages,
    ...openingOf(index),
    members: row.members,
    ...resourcesOf(row.shares),
    ...sender(row.name, row.title),
  },
  steps: wayTo(row.state, row.days),
}));

const readers = [
  'Alma Amsel',
  'Boris Buche',
  'Cora Distel',
  'David Eiche',
  'Edda Farn',
  'Finn Ginster',
  'Greta Hasel',
  'Hugo Iris',
  'Ida Klee',
  'Jan Linde',
  'Kim Mohn',
  'Lilo Nelke',
];

/** Readers of the newsletter; the last has not confirmed the address yet. */
export const newsletter: readonly DemoItem[] = readers.map((name, index) => {
  const daysAgo = 40 - Math.round(index * 3.5);
  const last = index === readers.length - 1;
  return {
    key: `demo-newsletter-${index + 1}`,
    form: 'newsletter-signup',
    lang: index % 4 === 3 ? 'en' : 'de',
    daysAgo,
    time: someTime(index + 240),
    answers: { email: addressOf(name), language: index % 4 === 3 ? 'en' : 'de', consent: true },
    steps: last ? [] : [{ action: 'confirm', daysAgo }],
  };
});
