import { addressOf, type DemoItem, numberOf, someTime } from './item.ts';
import { type PublicationState, wayTo } from './publications.ts';

interface Shared {
  readonly days: number;
  readonly title: string;
  readonly kind: 'room' | 'vehicle' | 'material' | 'know-how';
  readonly text: string;
  readonly conditions?: string;
  readonly quantity?: number;
  /** One of the vocabulary's organisations, or the name of another. */
  readonly by: string;
  readonly district: string;
  readonly place: string;
  readonly times?: string;
  readonly access?: readonly string[];
  readonly name: string;
  readonly state: PublicationState;
}

const shared: readonly Shared[] = [
  {
    days: 35,
    title: 'Gemeindesaal für 60 Personen',
    kind: 'room',
    text: 'Heller Saal mit Küche, Bühne und Beamer. Tische und Stühle für 60 Personen sind da.',
    conditions:
      'Kostenlos für Initiativen. Bitte besenrein hinterlassen; den Schlüssel gibt es am Tag davor im Pfarrbüro.',
    by: 'Pfarrgemeinde am Rhein',
    district: 'altstadt',
    place: 'Gemeindehaus am Rhein, Beispielgasse 3',
    times: 'Außer sonntags vormittags',
    access: ['step-free', 'accessible-toilet', 'hearing-loop'],
    name: 'Georg Albrecht',
    state: 'published',
  },
  {
    days: 30,
    title: 'Transporter mit neun Sitzen',
    kind: 'vehicle',
    text: 'Für Ausflüge und Umzüge. Die hinteren Bänke lassen sich ausbauen. Führerschein Klasse B genügt.',
    conditions: '25 Cent je Kilometer, vollgetankt zurück. Wer fährt, muss mindestens 23 sein.',
    by: 'caritas',
    district: 'petershausen-west',
    place: 'Hof der Beispielstraße 12',
    name: 'Renate Vogt',
    state: 'published',
  },
  {
    days: 28,
    title: 'Pavillons, drei mal drei Meter',
    kind: 'material',
    text: 'Weiße Pavillons mit Seitenwänden und Gewichten. Zu zweit in zehn Minuten aufgebaut.',
    conditions: '20 Euro Pfand je Pavillon, trocken zurück.',
    quantity: 5,
    by: 'awo',
    district: 'wollmatingen',
    place: 'Lager in der Musterstraße 8',
    name: 'Gerda Lindner',
    state: 'published',
  },
  {
    days: 20,
    title: 'Kleine Werkstatt mit Hobelbank',
    kind: 'room',
    text: 'Platz für sechs Personen, Werkzeug für Holz und Fahrräder. Eine von uns ist immer dabei.',
    by: 'Nachbarschaftshilfe Wollmatingen',
    district: 'wollmatingen',
    place: 'Altes Schulhaus, Untergeschoss',
    times: 'Abends und samstags',
    name: 'Horst Ammann',
    state: 'published',
  },
  {
    days: 18,
    title: 'Wer hilft bei Förderanträgen?',
    kind: 'know-how',
    text: 'Wir haben in acht Jahren über dreißig Anträge geschrieben und wissen, welche Töpfe es gibt und worauf es ankommt.',
    by: 'diakonie',
    district: 'paradies',
    place: 'Telefonisch oder bei uns',
    name: 'Johanna Keller',
    state: 'published',
  },
  {
    days: 3,
    title: 'Lautsprecher und Mikrofon',
    kind: 'material',
    text: 'Eine tragbare Anlage mit Akku, zwei Mikrofonen und Ständern. Reicht für hundert Menschen.',
    by: 'Studierende ohne Grenzen',
    district: 'egg',
    place: 'Büro der Hochschulgruppe',
    name: 'Tim Baumann',
    state: 'new',
  },
];

const named = ['city', 'awo', 'caritas', 'diakonie'];

/** What initiatives and associations share with each other. */
export const resources: readonly DemoItem[] = shared.map((row, index) => ({
  key: `demo-resource-${index + 1}`,
  form: 'resource-listing',
  daysAgo: row.days,
  time: someTime(index + 260),
  answers: {
    title: row.title,
    kind: row.kind,
    description: row.text,
    ...(row.quantity && { quantity: row.quantity }),
    ...(row.conditions && { conditions: row.conditions }),
    ...(named.includes(row.by)
      ? { organisation: row.by }
      : { organisation: 'other', 'organisation-name': row.by }),
    district: row.district,
    place: row.place,
    ...(row.access && { access: row.access }),
    ...(row.times && { times: row.times }),
    name: row.name,
    email: addressOf(row.name),
    phone: numberOf(index + 60),
    consent: true,
  },
  steps: wayTo(row.state, row.days),
}));

interface Wish {
  /** Which of those that are shared. */
  readonly of: number;
  readonly first: string;
  readonly last?: string;
  readonly from: string;
  readonly to: string;
  readonly quantity?: number;
  readonly why: string;
  readonly by: string;
  readonly name: string;
  /** Promised, or waiting for an answer. */
  readonly promised: boolean;
}

const wishes: readonly Wish[] = [
  {
    of: 1,
    first: '+4d',
    from: '15:00',
    to: '19:00',
    why: 'Adventsfeier mit den Familien aus der Unterkunft.',
    by: 'Helferkreis Petershausen',
    name: 'Anna Maurer',
    promised: true,
  },
  {
    of: 1,
    first: '+9d',
    from: '17:00',
    to: '21:00',
    why: 'Treffen aller Patinnen und Paten.',
    by: 'Studierende ohne Grenzen',
    name: 'Tim Baumann',
    promised: false,
  },
  {
    of: 2,
    first: '+6d',
    last: '+7d',
    from: '08:00',
    to: '20:00',
    why: 'Umzug einer Familie nach Radolfzell.',
    by: 'Nachbarschaftshilfe Wollmatingen',
    name: 'Horst Ammann',
    promised: true,
  },
  {
    of: 3,
    first: '+12d',
    from: '09:00',
    to: '18:00',
    quantity: 3,
    why: 'Stand auf dem Wintermarkt.',
    by: 'Pfarrgemeinde am Rhein',
    name: 'Georg Albrecht',
    promised: true,
  },
];

/** Requests for what is shared. */
export const bookings: readonly DemoItem[] = wishes.map((row, index) => ({
  key: `demo-booking-${index + 1}`,
  form: 'resource-booking',
  daysAgo: 2,
  time: someTime(index + 280),
  resource: `demo-resource-${row.of}`,
  answers: {
    what: 'book',
    first: row.first,
    from: row.from,
    ...(row.last && { last: row.last }),
    to: row.to,
    ...(row.quantity && { quantity: row.quantity }),
    message: row.why,
    'organisation-name': row.by,
    name: row.name,
    email: addressOf(row.name),
    consent: true,
  },
  steps: row.promised ? [{ action: 'accept', daysAgo: 1 }] : [],
}));
