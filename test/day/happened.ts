import { isAppointment } from '../../functions/coaching/coaching.ts';
import { isEngagement } from '../../functions/engagements/engagement.ts';
import { isNeed } from '../../functions/needs/need.ts';
import type { Entry } from '../../functions/store/entry.ts';
import { isSignup } from '../../functions/trainings/training.ts';
import type { Check } from './invariants.ts';
import { type World, wholeDay } from './world.ts';

/** What was sent twice, and was answered as what is done already. */
export type Repeat = 'sign-ups' | 'places given up' | 'times with a coach' | 'questions' | 'acceptances';

/** Whatever the size of a day and its chance, these happen: the script sees to it. */
const sure: readonly string[] = [
  'claims lapsed',
  'questions to volunteers lapsed',
  'offered places lapsed',
  'places given up',
  'engagements called off',
  'appointments cancelled',
  'repeated sign-ups',
  'repeated places given up',
  'repeated times with a coach',
  'repeated questions',
];

/** How often something stands in the histories of entries. */
function events(entries: readonly Entry[], ...names: readonly string[]): number {
  return entries.reduce(
    (sum, { history }) => sum + history.filter(({ what }) => names.includes(what)).length,
    0,
  );
}

/**
 * Lapses, cancellations and repeats really happened, or all the other checks prove little: how often, read from the entries'
 * histories and from the answers to what was sent twice. At whole size all of them, at a smaller one those that are sure.
 */
export function happened(
  { repeats, size, story }: World,
  entries: {
    readonly needs: readonly Entry[];
    readonly engagements: readonly Entry[];
    readonly signups: readonly Entry[];
    readonly appointments: readonly Entry[];
  },
): Check {
  const engagements = entries.engagements.filter(isEngagement);
  const signups = entries.signups.filter(isSignup);
  const counts: readonly (readonly [name: string, count: number])[] = [
    ['claims lapsed', events(entries.needs.filter(isNeed), 'claim-lapsed')],
    ['questions to volunteers lapsed', events(engagements, 'lapsed')],
    ['offered places lapsed', events(signups, 'lapsed')],
    ['offered places declined', events(signups, 'declined')],
    ['places given up', events(signups, 'left')],
    ['engagements called off', events(engagements, 'off')],
    ['appointments cancelled', events(entries.appointments.filter(isAppointment), 'cancel')],
    ...Object.entries(repeats).map(([what, count]): [string, number] => [`repeated ${what}`, count]),
  ];
  story(`What went another way: ${counts.map(([name, count]) => `${count} ${name}`).join(', ')}.`);
  const wrong = counts
    .filter(([name, count]) => count === 0 && (size === wholeDay || sure.includes(name)))
    .map(([name]) => `no ${name}`);
  return { name: 'lapses, cancellations and repeats happened', of: counts.length, wrong };
}
