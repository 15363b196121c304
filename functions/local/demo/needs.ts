import { addressOf, type DemoItem, type DemoStep, numberOf, someTime } from './item.ts';

interface Need {
  readonly days: number;
  readonly what: string;
  readonly category: string;
  readonly field: string;
  readonly urgency: string;
  readonly people: number;
  readonly details?: string;
  readonly district: string;
  /** One of the vocabulary's shelters. */
  readonly shelter?: string;
  readonly place?: string;
  /** How many helpers, where it is more than one. */
  readonly helpers?: number;
  /** Days from now on which help is of use: the first, the last. */
  readonly starts?: string;
  readonly ends?: string;
  /** One of the vocabulary's organisations, the name of another, or none. */
  readonly by?: string;
  readonly name: string;
  readonly languages: readonly string[];
  readonly state: 'unconfirmed' | 'reported' | 'reviewed' | 'open' | 'closed' | 'fulfilled';
  /** Organisations that took it on a few days ago. */
  readonly claimed?: readonly string[];
  /** Keys of the volunteers who help. */
  readonly helping?: readonly string[];
  /** Why it was closed, as the room calls it. */
  readonly why?: string;
}

const rows: readonly Need[] = [
  {
    days: 40,
    what: 'Winterjacken für acht Kinder',
    category: 'clothing',
    field: 'culture-social',
    urgency: 'this-week',
    people: 8,
    details: 'Größen 104 bis 146.',
    district: 'petershausen-ost',
    shelter: 'seerhein',
    by: 'awo',
    name: 'Sabine Rapp',
    languages: ['ar', 'fa'],
    state: 'fulfilled',
  },
  {
    days: 38,
    what: 'Begleitung zur Anmeldung im Kindergarten',
    category: 'authorities',
    field: 'language-education',
    urgency: 'this-month',
    people: 3,
    district: 'wollmatingen',
    shelter: 'nord',
    by: 'caritas',
    name: 'Renate Vogt',
    languages: ['ti'],
    state: 'fulfilled',
    claimed: ['caritas'],
  },
  {
    days: 36,
    what: 'Möbel für eine erste Wohnung',
    category: 'transport',
    field: 'culture-social',
    urgency: 'this-week',
    people: 5,
    details: 'Tisch, Stühle und zwei Betten sind gespendet, es fehlt der Transport.',
    district: 'fuerstenberg',
    by: 'Wohnbrücke Konstanz',
    name: 'Thomas Riedel',
    languages: ['de', 'ar'],
    state: 'closed',
    why: 'solved-elsewhere',
  },
  {
    days: 33,
    what: 'Nachhilfe in Mathematik für einen Auszubildenden',
    category: 'homework',
    field: 'work',
    urgency: 'this-month',
    people: 1,
    district: 'petershausen-west',
    name: 'Amir Daneshvar',
    languages: ['fa', 'de'],
    state: 'open',
  },
  {
    days: 31,
    what: 'Dolmetschen beim Elternabend auf Ukrainisch',
    category: 'interpreting',
    field: 'language-education',
    urgency: 'this-week',
    people: 6,
    district: 'allmannsdorf',
    place: 'Grundschule',
    by: 'city',
    name: 'Nadine Holzer',
    languages: ['uk'],
    state: 'fulfilled',
  },
  {
    days: 29,
    what: 'Patin für eine alleinerziehende Mutter',
    category: 'mentoring',
    field: 'culture-social',
    urgency: 'this-month',
    people: 3,
    details: 'Zwei Kinder im Grundschulalter. Sie wünscht sich jemanden zum Reden und für Ausflüge.',
    district: 'petershausen-ost',
    by: 'diakonie',
    name: 'Johanna Keller',
    languages: ['ar'],
    state: 'open',
    claimed: ['diakonie'],
  },
  {
    days: 27,
    what: 'Raum für eine Frauengruppe am Vormittag',
    category: 'rooms-materials',
    field: 'trauma',
    urgency: 'this-month',
    people: 12,
    details: 'Ruhig gelegen, mit Teeküche, ohne Einblick von der Straße.',
    district: 'altstadt',
    by: 'awo',
    name: 'Sabine Rapp',
    languages: ['de'],
    state: 'open',
  },
  {
    days: 25,
    what: 'Deutschkurs am Abend für Berufstätige',
    category: 'language-course',
    field: 'work',
    urgency: 'this-month',
    people: 14,
    district: 'industriegebiet',
    shelter: 'gewerbegebiet',
    by: 'city',
    name: 'Nadine Holzer',
    languages: ['en', 'fr'],
    state: 'open',
    helpers: 3,
    claimed: ['caritas', 'awo'],
    helping: ['demo-volunteer-1'],
  },
  {
    days: 23,
    what: 'Fahrdienst zur Physiotherapie',
    category: 'transport',
    field: 'culture-social',
    urgency: 'this-month',
    people: 1,
    details: 'Zweimal in der Woche, Rollstuhl lässt sich falten.',
    district: 'litzelstetten',
    by: 'Helferkreis Litzelstetten',
    ends: '+24d',
    name: 'Elfriede Maurer',
    languages: ['de', 'ru'],
    state: 'open',
  },
  {
    days: 21,
    what: 'Wohnung für ein Paar mit Säugling',
    category: 'housing',
    field: 'culture-social',
    urgency: 'this-month',
    people: 3,
    district: 'petershausen-west',
    by: 'caritas',
    name: 'Eva Reuter',
    languages: ['en'],
    state: 'open',
    claimed: ['caritas'],
  },
  {
    days: 19,
    what: 'Fahrräder für den Schulweg',
    category: 'sport',
    field: 'culture-social',
    urgency: 'no-hurry',
    people: 4,
    details: 'Kinder zwischen 8 und 12 Jahren.',
    district: 'dettingen',
    shelter: 'dettingen',
    name: 'Kurt Bühler',
    languages: ['de'],
    state: 'open',
    helpers: 2,
  },
  {
    days: 17,
    what: 'Gespräch mit einer Seelsorgerin auf Tigrinisch',
    category: 'counselling',
    field: 'trauma',
    urgency: 'this-month',
    people: 2,
    district: 'paradies',
    by: 'diakonie',
    name: 'Hanna Lorenz',
    languages: ['ti'],
    state: 'open',
    claimed: ['diakonie'],
  },
  {
    days: 15,
    what: 'Schultaschen zum Halbjahr',
    category: 'clothing',
    field: 'language-education',
    urgency: 'this-month',
    people: 9,
    district: 'wollmatingen',
    shelter: 'nord',
    by: 'caritas',
    name: 'Renate Vogt',
    languages: ['ar', 'fa', 'uk'],
    state: 'open',
    claimed: ['caritas'],
  },
  {
    days: 13,
    what: 'Hilfe beim Antrag auf eine Arbeitserlaubnis',
    category: 'job-search',
    field: 'work',
    urgency: 'this-week',
    people: 1,
    district: 'altstadt',
    name: 'Samuel Okoye',
    languages: ['en'],
    state: 'closed',
    why: 'not-needed',
  },
  {
    days: 11,
    what: 'Spielnachmittag in der neuen Unterkunft',
    category: 'leisure',
    field: 'culture-social',
    urgency: 'this-month',
    people: 25,
    details: 'Im Hof ist Platz, bei Regen gibt es einen Gemeinschaftsraum.',
    district: 'egg',
    shelter: 'egg',
    by: 'Studierende ohne Grenzen',
    starts: '+8d',
    ends: '+29d',
    name: 'Tim Baumann',
    languages: ['en', 'ar'],
    state: 'open',
    helpers: 5,
    claimed: ['awo'],
    helping: ['demo-volunteer-3', 'demo-volunteer-8'],
  },
  {
    days: 10,
    what: 'Beratung zu einem Ablehnungsbescheid',
    category: 'legal-advice',
    field: 'culture-social',
    urgency: 'this-month',
    people: 1,
    details: 'Es läuft eine Frist von zwei Wochen.',
    district: 'petershausen-ost',
    shelter: 'seerhein',
    by: 'awo',
    ends: '+9d',
    name: 'Markus Heller',
    languages: ['fa'],
    state: 'open',
  },
  {
    days: 8,
    what: 'Kinderwagen und Babykleidung',
    category: 'clothing',
    field: 'culture-social',
    urgency: 'this-week',
    people: 2,
    district: 'staad',
    name: 'Olena Kowal',
    languages: ['uk'],
    state: 'closed',
    why: 'duplicate',
  },
  {
    days: 6,
    what: 'Begleitung zur Untersuchung im Klinikum',
    category: 'authorities',
    field: 'culture-social',
    urgency: 'this-week',
    people: 1,
    details: 'Termin am Vormittag, etwa drei Stunden.',
    district: 'petershausen-west',
    place: 'Klinikum, Haupteingang',
    by: 'diakonie',
    ends: '+6d',
    name: 'Kathrin Busch',
    languages: ['ti', 'ar'],
    state: 'open',
    claimed: ['diakonie'],
    helping: ['demo-volunteer-4'],
  },
  {
    days: 5,
    what: 'Jemand zum Deutschüben für eine ältere Dame',
    category: 'mentoring',
    field: 'language-education',
    urgency: 'no-hurry',
    people: 1,
    district: 'koenigsbau',
    name: 'Dariusz Nowak',
    languages: ['ru', 'uk'],
    state: 'reported',
  },
  {
    days: 4,
    what: 'Heizlüfter und Decken nach Heizungsausfall',
    category: 'rooms-materials',
    field: 'culture-social',
    urgency: 'today',
    people: 18,
    details: 'Der Techniker kommt erst übermorgen.',
    district: 'industriegebiet',
    shelter: 'gewerbegebiet',
    by: 'city',
    ends: '+3d',
    name: 'Nadine Holzer',
    languages: ['de', 'en'],
    state: 'open',
    claimed: ['city'],
    helpers: 2,
  },
  {
    days: 3,
    what: 'Praktikum in einer Schreinerei',
    category: 'job-search',
    field: 'work',
    urgency: 'this-month',
    people: 1,
    district: 'wollmatingen',
    by: 'Senioren helfen',
    name: 'Dieter Kuhn',
    languages: ['de', 'ckb'],
    state: 'reviewed',
  },
  {
    days: 2,
    what: 'Dolmetschen beim Arzt auf Sorani',
    category: 'interpreting',
    field: 'trauma',
    urgency: 'today',
    people: 1,
    district: 'petershausen-ost',
    shelter: 'seerhein',
    by: 'caritas',
    name: 'Monika Haas',
    languages: ['ckb'],
    state: 'reported',
  },
  {
    days: 2,
    what: 'Betreuung für drei Kinder während des Sprachkurses',
    category: 'homework',
    field: 'language-education',
    urgency: 'this-week',
    people: 3,
    district: 'fuerstenberg',
    place: 'Familienzentrum Fürstenberg',
    name: 'Fatima Said',
    languages: ['ar'],
    state: 'unconfirmed',
  },
  {
    days: 1,
    what: 'Notbetten für eine Familie, die heute ankommt',
    category: 'housing',
    field: 'culture-social',
    urgency: 'today',
    people: 5,
    details: 'Zwei Erwachsene und drei Kinder, Ankunft gegen 20 Uhr.',
    district: 'altstadt',
    by: 'awo',
    name: 'Gerda Lindner',
    languages: ['ps', 'fa'],
    state: 'reported',
  },
  {
    days: 0,
    what: 'Sportschuhe für eine Jugendgruppe',
    category: 'sport',
    field: 'culture-social',
    urgency: 'no-hurry',
    people: 7,
    details: 'Größen 38 bis 44.',
    district: 'wollmatingen',
    place: 'Sportplatz',
    by: 'Sportfreunde Seeufer',
    name: 'Marco Stein',
    languages: ['de', 'en'],
    state: 'unconfirmed',
  },
];

const named = ['city', 'awo', 'caritas', 'diakonie'];

function organisation(by: string | undefined): Readonly<Record<string, string>> {
  if (!by) return {};
  return named.includes(by) ? { organisation: by } : { organisation: 'other', 'organisation-name': by };
}

/** Every fifth person would rather be called than written to, and then has nothing to confirm. */
const prefersPhone = (index: number) => index % 5 === 3;

function way(
  { state, days, claimed = [], helping = [], why = 'other' }: Need,
  byPhone: boolean,
): readonly DemoStep[] {
  const steps: DemoStep[] = [];
  if (state !== 'unconfirmed' && !byPhone) steps.push({ action: 'confirm', daysAgo: days });
  if (state === 'reviewed') steps.push({ action: 'review', daysAgo: Math.max(days - 1, 0) });
  if (state === 'open' || state === 'closed' || state === 'fulfilled')
    steps.push({ action: 'open', daysAgo: Math.max(days - 1, 0) });
  const lately = Math.min(3, Math.max(days - 2, 0));
  for (const organisation of claimed)
    steps.push({ action: 'claim', daysAgo: lately, organisation, values: { days: 14 } });
  for (const volunteer of helping)
    steps.push({ action: 'helper', daysAgo: Math.max(lately - 1, 0), volunteer });
  if (state === 'fulfilled') steps.push({ action: 'fulfil', daysAgo: Math.floor(days / 2) });
  if (state === 'closed') steps.push({ action: 'close', daysAgo: Math.floor(days / 2), values: { why } });
  return steps;
}

/** Needs of all urgencies, in all states. */
export const needs: readonly DemoItem[] = rows.map((row, index) => {
  const byPhone = prefersPhone(index) && row.state !== 'unconfirmed';
  return {
    key: `demo-need-${index + 1}`,
    form: 'needs-report',
    daysAgo: row.days,
    time: someTime(index + 40),
    answers: {
      what: row.what,
      category: row.category,
      field: row.field,
      urgency: row.urgency,
      people: row.people,
      ...(row.details && { details: row.details }),
      district: row.district,
      ...(row.shelter && { shelter: row.shelter }),
      ...(row.place && { place: row.place }),
      ...(row.helpers && { helpers: row.helpers }),
      ...(row.starts && { starts: row.starts }),
      ...(row.ends && { ends: row.ends }),
      languages: row.languages,
      name: row.name,
      ...organisation(row.by),
      ...(byPhone
        ? { reach: 'phone', phone: numberOf(index) }
        : { reach: 'email', email: addressOf(row.name) }),
      consent: true,
    },
    steps: way(row, byPhone),
  };
});
