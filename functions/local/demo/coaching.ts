import { addressOf, type DemoItem, someTime } from './item.ts';

interface Offered {
  readonly key: string;
  readonly days: number;
  readonly title: string;
  readonly text: string;
  readonly field: string;
  readonly languages: readonly string[];
  readonly coach: string;
  /** In so many days, from and to. */
  readonly times: readonly (readonly [inDays: number, from: string, to: string])[];
  readonly minutes: number;
  /** Without a place it is online. */
  readonly place?: string;
  readonly district?: string;
  /** Who has booked which of the times. */
  readonly booked: readonly (readonly [slot: number, name: string, notes?: string])[];
}

const rows: readonly Offered[] = [
  {
    key: 'mentoring',
    days: 12,
    title: 'Wenn eine Patenschaft schwierig wird',
    text: 'Wir sehen uns Ihre Lage in Ruhe an: Was ist los, was ist Ihre Aufgabe und was nicht, und was ist der nächste Schritt?',
    field: 'culture-social',
    languages: ['de', 'en'],
    coach: 'Johanna Keller',
    times: [
      [6, '16:00', '18:15'],
      [13, '16:00', '18:15'],
      [20, '16:00', '18:15'],
    ],
    minutes: 45,
    place: 'Stadtteiltreff, Beratungszimmer',
    district: 'petershausen-ost',
    booked: [
      [1, 'Mira Anders', 'Unsere Familie meldet sich nicht mehr.'],
      [3, 'Tessa Conrad'],
      [4, 'Levin Dorn', 'Wie viel Geld darf ich leihen?'],
    ],
  },
  {
    key: 'self-care',
    days: 9,
    title: 'Auf sich selbst achten',
    text: 'Nach einem schweren Gespräch, oder wenn es zu viel wird: eine halbe Stunde nur für Sie.',
    field: 'trauma',
    languages: ['de', 'ar'],
    coach: 'Hanna Lorenz',
    times: [
      [4, '18:00', '19:30'],
      [11, '18:00', '19:30'],
    ],
    minutes: 30,
    booked: [[2, 'Paula Ebner']],
  },
  {
    key: 'authorities',
    days: 5,
    title: 'Sicher durch die Behördenpost',
    text: 'Bringen Sie einen Brief mit, geschwärzt. Wir lesen ihn zusammen, und beim nächsten Mal können Sie es allein.',
    field: 'language-education',
    languages: ['de'],
    coach: 'Markus Heller',
    times: [[8, '10:00', '12:00']],
    minutes: 40,
    place: 'Bürgersaal, Beispielplatz 1, Zimmer 4',
    district: 'altstadt',
    booked: [],
  },
];

/** One-to-one coaching, with times that are free and some that are booked. */
export const coaching: readonly DemoItem[] = rows.map((row, index) => ({
  key: `demo-coaching-${row.key}`,
  form: 'coaching-offer',
  daysAgo: row.days,
  time: someTime(index + 310),
  answers: {
    title: row.title,
    description: row.text,
    field: row.field,
    audience: ['volunteers'],
    languages: row.languages,
    coach: row.coach,
    email: addressOf(row.coach),
    days: row.times.map(([inDays, from, to]) => ({ date: `+${inDays}d`, from, to })),
    minutes: row.minutes,
    mode: row.place ? 'on-site' : 'online',
    ...(row.place ? { place: row.place } : { link: 'https://raum.beispiel.example/coaching' }),
    ...(row.district && { district: row.district }),
  },
}));

/** Who has booked which of their times. */
export const appointments: readonly DemoItem[] = rows.flatMap((row, index) =>
  row.booked.map(([slot, name, notes], nth) => ({
    key: `demo-appointment-${row.key}-${slot}`,
    form: 'coaching-booking',
    daysAgo: Math.max(1, row.days - 3 - nth),
    time: someTime(index * 5 + nth + 320),
    coaching: `demo-coaching-${row.key}`,
    slot,
    answers: { name, email: addressOf(name), ...(notes && { notes }), consent: true },
  })),
);
