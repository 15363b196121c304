import type { Facts } from '../../functions/store/entry.ts';

/** A volunteer in one line: languages, fields, categories, times, district; trainings, what they did lately, children. */
type Row = readonly [
  id: string,
  languages: string,
  fields: string,
  categories: string,
  slots: string,
  district: string,
  more?: { readonly passed?: string; readonly tasks?: number; readonly children?: 'yes' | 'certified' },
];

const E = 'language-education';
const W = 'work';
const T = 'trauma';
const C = 'culture-social';

/** Thirty volunteers as they register in a city like Konstanz. */
export const volunteers: readonly Row[] = [
  ['Amal', 'de ar', `${C}`, 'interpreting authorities', 'tu-morning we-morning', 'petershausen-west'],
  ['Bernd', 'de', `${C}`, 'transport', 'sa-morning sa-afternoon', 'wollmatingen'],
  [
    'Carla',
    'de es it',
    `${E}`,
    'language-course',
    'mo-evening we-evening',
    'altstadt',
    { passed: 'language-support' },
  ],
  ['Daniel', 'de en', `${W}`, 'job-search', 'th-evening', 'paradies'],
  ['Elif', 'de tr ku', `${C} ${W}`, 'authorities interpreting', 'mo-morning fr-morning', 'petershausen-ost'],
  ['Franz', 'de', `${C}`, 'sport', 'we-evening sa-morning', 'egg'],
  [
    'Gabriele',
    'de fr',
    `${E}`,
    'homework',
    'mo-afternoon tu-afternoon we-afternoon',
    'fuerstenberg',
    { children: 'certified' },
  ],
  [
    'Hanna',
    'de en',
    `${C}`,
    'mentoring',
    'tu-evening th-evening',
    'petershausen-west',
    { passed: 'mentoring' },
  ],
  ['Ivo', 'de sr', `${C}`, 'mentoring leisure', 'sa-afternoon', 'wollmatingen'],
  [
    'Jasmin',
    'de ar fr',
    `${E}`,
    'homework language-course',
    'tu-afternoon',
    'paradies',
    { children: 'certified' },
  ],
  [
    'Kidane',
    'ti en de',
    `${C}`,
    'interpreting',
    'tu-evening we-evening sa-morning',
    'wollmatingen',
    { passed: 'interpreting' },
  ],
  ['Lena', 'de', `${E}`, 'language-course', 'tu-evening', 'petershausen-ost'],
  ['Mehmet', 'tr de', `${W}`, 'job-search', 'fr-afternoon', 'wollmatingen'],
  [
    'Nadja',
    'uk ru de',
    `${T} ${C}`,
    'counselling interpreting',
    'mo-morning',
    'altstadt',
    { passed: 'trauma' },
  ],
  ['Olaf', 'de en', `${C}`, 'transport housing', 'fr-afternoon sa-morning', 'petershausen-west'],
  ['Petra', 'de', `${C}`, 'encounter clothing', 'tu-morning th-morning', 'allmannsdorf'],
  ['Qais', 'ar ku de', `${C}`, 'authorities', '', ''],
  ['Rosa', 'es de', `${C}`, 'leisure encounter', 'sa-afternoon su-afternoon', 'staad', { children: 'yes' }],
  ['Samuel', 'ti am', `${C}`, '', 'mo-evening', 'petershausen-ost'],
  [
    'Tanja',
    'ru de',
    `${W} ${E}`,
    'job-search homework',
    'we-afternoon',
    'allmannsdorf',
    { children: 'certified', tasks: 2 },
  ],
  [
    'Ulrich',
    'de',
    `${E} ${W}`,
    'homework',
    'we-afternoon th-afternoon',
    'wollmatingen',
    { children: 'certified' },
  ],
  ['Vera', 'de en fr', `${T}`, 'counselling', 'fr-morning', 'paradies'],
  ['Wolfgang', 'de', `${C}`, 'sport leisure', 'sa-morning', 'allmannsdorf'],
  ['Xenia', 'uk de', `${E}`, 'language-course', 'we-evening', 'petershausen-west'],
  ['Yosef', 'ti de', `${C} ${W}`, 'authorities', 'th-morning fr-morning', 'industriegebiet', { tasks: 3 }],
  [
    'Zahra',
    'fa ps de',
    `${T} ${C}`,
    'interpreting mentoring',
    'mo-afternoon',
    'fuerstenberg',
    { passed: 'mentoring interpreting' },
  ],
  ['Anton', 'de', `${W}`, 'job-search', 'mo-evening tu-evening', 'litzelstetten'],
  ['Britta', 'de en', `${C}`, 'clothing rooms-materials', 'we-morning', 'industriegebiet'],
  ['Cem', 'tr de', `${C}`, 'sport', 'sa-morning su-morning', 'petershausen-west', { children: 'certified' }],
  ['Dina', 'ar de', `${E} ${C}`, 'encounter', 'tu-evening', 'petershausen-ost'],
];

/** A need, whom a coordinator who knows them all would ask first (any of these), and who belongs among the first three. */
interface Example {
  readonly what: string;
  readonly facts: Facts;
  readonly first: readonly string[];
  readonly three: readonly string[];
}

/** Twelve needs as they come in. Who is right was decided before anything was ranked. */
export const examples: readonly Example[] = [
  {
    what: 'Mit einer syrischen Familie zum Kinderarzt, Dienstag früh, Petershausen',
    facts: {
      category: 'authorities',
      field: C,
      languages: ['ar'],
      availability: ['tu-morning'],
      district: 'petershausen-west',
    },
    first: ['Amal'],
    three: ['Amal', 'Qais'],
  },
  {
    what: 'Dolmetschen auf Tigrinisch beim Elternabend, Dienstagabend, Wollmatingen',
    facts: {
      category: 'interpreting',
      field: E,
      languages: ['ti'],
      availability: ['tu-evening'],
      district: 'wollmatingen',
    },
    first: ['Kidane'],
    three: ['Kidane', 'Yosef'],
  },
  {
    what: 'Möbel am Samstagvormittag von Petershausen nach Wollmatingen fahren',
    facts: {
      category: 'transport',
      field: C,
      languages: ['de', 'en'],
      availability: ['sa-morning'],
      district: 'petershausen-west',
    },
    first: ['Olaf'],
    three: ['Olaf', 'Bernd'],
  },
  {
    what: 'Hausaufgaben mit drei Grundschulkindern, Mittwochnachmittag, Wollmatingen',
    facts: {
      category: 'homework',
      field: E,
      languages: ['de'],
      availability: ['we-afternoon'],
      district: 'wollmatingen',
      children: true,
    },
    first: ['Ulrich'],
    three: ['Ulrich', 'Gabriele', 'Tanja'],
  },
  {
    what: 'Patenschaft für eine alleinerziehende Mutter, abends, Petershausen',
    facts: {
      category: 'mentoring',
      field: C,
      languages: ['en', 'de'],
      availability: ['tu-evening'],
      district: 'petershausen-west',
      requires: ['mentoring'],
    },
    first: ['Hanna'],
    three: ['Hanna', 'Zahra'],
  },
  {
    what: 'Bewerbungen schreiben auf Türkisch und Deutsch, Wollmatingen',
    facts: { category: 'job-search', field: W, languages: ['tr', 'de'], district: 'wollmatingen' },
    first: ['Mehmet'],
    three: ['Mehmet'],
  },
  {
    what: 'Sprachtreff am Mittwochabend in der Altstadt',
    facts: {
      category: 'language-course',
      field: E,
      languages: ['de'],
      availability: ['we-evening'],
      district: 'altstadt',
    },
    first: ['Carla'],
    three: ['Carla', 'Xenia'],
  },
  {
    what: 'Gespräche mit einer Frau aus der Ukraine nach der Flucht, Montag früh',
    facts: {
      category: 'counselling',
      field: T,
      languages: ['uk', 'ru'],
      availability: ['mo-morning'],
      district: 'paradies',
    },
    first: ['Nadja'],
    three: ['Nadja'],
  },
  {
    what: 'Fußball mit Jugendlichen am Samstagvormittag, Petershausen',
    facts: {
      category: 'sport',
      field: C,
      languages: ['de', 'tr'],
      availability: ['sa-morning'],
      district: 'petershausen-west',
      children: true,
    },
    first: ['Cem'],
    three: ['Cem'],
  },
  {
    what: 'Winterkleidung sortieren am Mittwochvormittag im Industriegebiet',
    facts: {
      category: 'clothing',
      field: C,
      languages: ['de'],
      availability: ['we-morning'],
      district: 'industriegebiet',
    },
    first: ['Britta'],
    three: ['Britta', 'Petra'],
  },
  {
    what: 'Dolmetschen auf Dari bei der Beratungsstelle',
    facts: { category: 'interpreting', field: T, languages: ['fa'], district: 'altstadt' },
    first: ['Zahra'],
    three: ['Zahra'],
  },
  {
    what: 'Begleitung zum Jobcenter auf Kurdisch, Montag- oder Freitagvormittag',
    facts: {
      category: 'authorities',
      field: W,
      languages: ['ku'],
      availability: ['mo-morning', 'fr-morning'],
      district: 'petershausen-ost',
    },
    first: ['Elif'],
    three: ['Elif', 'Qais'],
  },
];
