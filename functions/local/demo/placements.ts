import { type DemoItem, type DemoStep, someTime } from './item.ts';

interface Proposal {
  readonly days: number;
  /** Which of the work opportunities. */
  readonly work: number;
  readonly word: string;
  readonly firstName: string;
  readonly steps: readonly DemoStep[];
}

const proposals: readonly Proposal[] = [
  {
    days: 24,
    work: 4,
    word: 'Kranich',
    firstName: 'Samir',
    steps: [
      { action: 'invite', daysAgo: 21, values: { day: '-18d', remark: 'Treffpunkt am Tor' } },
      { action: 'start', daysAgo: 17, values: { day: '-16d' } },
    ],
  },
  {
    days: 20,
    work: 4,
    word: 'Amsel',
    firstName: 'Tesfay',
    steps: [{ action: 'start', daysAgo: 14, values: { day: '-13d' } }],
  },
  {
    days: 18,
    work: 2,
    word: 'Dohle',
    firstName: 'Oksana',
    steps: [{ action: 'invite', daysAgo: 4, values: { day: '+6d', remark: 'Bringt Zeugnisse mit' } }],
  },
  {
    days: 15,
    work: 3,
    word: 'Zeisig',
    firstName: 'Navid',
    steps: [
      { action: 'start', daysAgo: 12, values: { day: '-11d' } },
      {
        action: 'end',
        daysAgo: 8,
        note: 'Die Schnuppertage sind vorbei, es hat beiden gefallen.',
        values: { day: '-9d', free: true },
      },
    ],
  },
  {
    days: 9,
    work: 1,
    word: 'Lerche',
    firstName: 'Rojin',
    steps: [{ action: 'decline', daysAgo: 5, note: 'Die Arbeitszeiten passen nicht zum Sprachkurs.' }],
  },
  { days: 2, work: 1, word: 'Fink', firstName: 'Mehmet', steps: [] },
];

/** People proposed for work, in every state. */
export const placements: readonly DemoItem[] = proposals.map((row, index) => ({
  key: `demo-placement-${index + 1}`,
  form: 'placement',
  daysAgo: row.days,
  time: someTime(index + 320),
  opportunity: `demo-opportunity-${row.work}`,
  answers: { word: row.word, firstName: row.firstName, agreed: true },
  steps: row.steps,
}));
