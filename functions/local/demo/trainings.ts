import { addressOf, type DemoItem, someTime } from './item.ts';

interface Training {
  readonly key: string;
  readonly days: number;
  readonly capacity: number;
  /** How many people sign up. */
  readonly signups: number;
  readonly title: string;
  readonly text: string;
  readonly field: string;
  readonly trainer: string;
  /** Takes place in so many days. */
  readonly inDays: number;
  readonly from: string;
  readonly to: string;
  /** Without a place it is online. */
  readonly place?: string;
  readonly district?: string;
  readonly deadlineInDays?: number;
  readonly link?: string;
  /** What one has passed after it, and what one must have passed before. */
  readonly kind?: string;
  readonly requires?: readonly string[];
  /** It takes place in so many weeks. */
  readonly weeks?: number;
}

const rows: readonly Training[] = [
  {
    key: 'asylum-law',
    days: 40,
    capacity: 20,
    signups: 6,
    title: 'Asylrecht für Ehrenamtliche',
    text: 'Was im Asylverfahren geschieht, welche Fristen zählen und wie Sie Menschen dabei begleiten, ohne selbst zu beraten.',
    field: 'language-education',
    trainer: 'Dr. Ada Muster',
    inDays: 15,
    from: '17:00',
    to: '19:30',
    place: 'Bürgersaal, Beispielplatz 1',
    district: 'altstadt',
  },
  {
    key: 'trauma',
    days: 38,
    capacity: 8,
    signups: 7,
    title: 'Trauma verstehen, Grenzen wahren',
    text: 'Woran Sie eine Belastung erkennen, was im Alltag hilft und wie Sie gut auf sich selbst achten.',
    field: 'trauma',
    trainer: 'Hanna Lorenz',
    inDays: 9,
    from: '16:00',
    to: '19:00',
    place: 'Gemeindehaus im Paradies, Raum 5',
    district: 'paradies',
    deadlineInDays: 5,
    kind: 'trauma',
  },
  {
    key: 'coaching',
    days: 35,
    capacity: 6,
    signups: 9,
    title: 'Coaching: schwierige Gespräche führen',
    text: 'Wir üben an Beispielen aus Ihrer Arbeit: Nein sagen, Erwartungen klären, Streit schlichten.',
    field: 'culture-social',
    trainer: 'Johanna Keller',
    inDays: 12,
    from: '17:30',
    to: '20:00',
    place: 'Stadtteiltreff, 1. Stock',
    district: 'petershausen-ost',
  },
  {
    key: 'first-steps',
    days: 42,
    capacity: 12,
    signups: 10,
    title: 'Neu im Ehrenamt: die ersten Schritte',
    text: 'Wer hilft wo in Konstanz, was dürfen Ehrenamtliche, und an wen wenden Sie sich bei Fragen?',
    field: 'culture-social',
    trainer: 'Nadine Holzer',
    inDays: -10,
    from: '17:00',
    to: '19:00',
    place: 'Bürgersaal, Beispielplatz 1',
    district: 'altstadt',
    deadlineInDays: -12,
    kind: 'first-steps',
  },
  {
    key: 'work-permit',
    days: 20,
    capacity: 40,
    signups: 4,
    title: 'Arbeit und Ausbildung: was ist erlaubt?',
    text: 'Arbeitserlaubnis, Praktikum, Ausbildungsduldung: ein Überblick mit vielen Beispielen und Zeit für Fragen.',
    field: 'work',
    trainer: 'Markus Heller',
    inDays: 21,
    from: '18:00',
    to: '19:30',
    deadlineInDays: 19,
    link: 'https://raum.beispiel.example/arbeit',
  },
  {
    key: 'teaching',
    days: 12,
    capacity: 16,
    signups: 3,
    title: 'Deutsch unterrichten ohne Lehrbuch',
    text: 'Spiele, Bilder und Alltagsgegenstände: Sie nehmen zwanzig Übungen mit, die ohne Vorbereitung gelingen.',
    field: 'language-education',
    trainer: 'Petra Sommer',
    inDays: 30,
    from: '09:00',
    to: '12:00',
    place: 'Stadtteiltreff, Computerraum',
    district: 'petershausen-ost',
    deadlineInDays: 27,
    kind: 'language-support',
    weeks: 3,
  },
  {
    key: 'mentoring',
    days: 6,
    capacity: 12,
    signups: 0,
    title: 'Patenschaften gut begleiten',
    text: 'Vertrauen aufbauen, Grenzen achten, Abschied nehmen: was eine Patenschaft für beide Seiten gelingen lässt.',
    field: 'culture-social',
    trainer: 'Nadine Holzer',
    inDays: 25,
    from: '17:30',
    to: '20:00',
    place: 'Gemeindehaus im Paradies, Raum 5',
    district: 'paradies',
    kind: 'mentoring',
    requires: ['first-steps'],
  },
];

/** People who sign up, in the order in which they do. */
const people = [
  'Mira Anders',
  'Jakob Breit',
  'Tessa Conrad',
  'Levin Dorn',
  'Paula Ebner',
  'Ruben Falk',
  'Nele Gerber',
  'Anton Hirsch',
  'Frieda Imhof',
  'Samir Jaber',
  'Klara Koch',
  'Malik Lutz',
  'Elsa Moser',
  'Hannes Noll',
  'Amina Osman',
  'Piet Quast',
  'Rosa Rieger',
  'Silas Sauter',
  'Thea Trost',
  'Umut Uysal',
  'Vera Voss',
  'Willi Wagner',
  'Xenia Zorn',
  'Bela Adler',
  'Dina Bader',
  'Edgar Christ',
  'Fanny Decker',
  'Gregor Eich',
  'Helga Fink',
  'Ismael Gabriel',
  'Jule Hahn',
  'Kaspar Irmler',
  'Lotte Jung',
  'Milo Kern',
  'Nora Lamm',
  'Oskar Metz',
  'Pia Nagel',
  'Quirin Opitz',
  'Ronja Pohl',
];

/** A day relative to the start, as an item's answers have it. */
const dayIn = (days: number) => `${days < 0 ? '' : '+'}${days}d`;

/** Trainings with many places, few, none and a waiting list, and one that is over. */
export const trainings: readonly DemoItem[] = rows.map((row, index) => ({
  key: `demo-training-${row.key}`,
  form: 'training-announcement',
  daysAgo: row.days,
  time: someTime(index + 120),
  answers: {
    title: row.title,
    description: row.text,
    field: row.field,
    audience: ['volunteers'],
    languages: ['de'],
    trainer: row.trainer,
    date: dayIn(row.inDays),
    'start-time': row.from,
    'end-time': row.to,
    mode: row.place ? 'on-site' : 'online',
    ...(row.place && { place: row.place }),
    ...(row.district && { district: row.district }),
    ...(row.link && { link: row.link }),
    ...(row.kind && { kind: row.kind }),
    ...(row.requires && { requires: row.requires }),
    ...(row.weeks && { rhythm: 'weekly', 'weekly-until': dayIn(row.inDays + 7 * (row.weeks - 1)) }),
    capacity: row.capacity,
    ...(row.deadlineInDays !== undefined && { deadline: dayIn(row.deadlineInDays) }),
    contact: 'schulung@beispiel.example',
  },
}));

function signupsOf(row: Training, names: readonly string[]): readonly DemoItem[] {
  const lastDay = Math.max(-(row.deadlineInDays ?? row.inDays) + 1, 0);
  const step = (row.days - 1 - lastDay) / names.length;
  return names.map((name, index) => ({
    key: `demo-signup-${row.key}-${index + 1}`,
    form: 'training-signup',
    daysAgo: Math.round(row.days - 1 - index * step),
    time: someTime(index * 3 + row.days),
    training: `demo-training-${row.key}`,
    answers: { name, email: addressOf(name), consent: true },
  }));
}

/** Sign-ups to each training, spread over the time since it was announced. */
export const signups: readonly DemoItem[] = rows.flatMap((row, index) => {
  const before = rows.slice(0, index).reduce((sum, one) => sum + one.signups, 0);
  return signupsOf(row, people.slice(before, before + row.signups));
});
