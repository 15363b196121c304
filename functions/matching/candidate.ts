import type { Entry } from '../store/entry.ts';
import { limitOf, recentAsks, recentTasks, type Volunteer } from '../volunteers/volunteer.ts';
import type { Brings } from './fit.ts';
import type { Candidate } from './rank.ts';
import { textsOf } from './wanted.ts';

/** What an entry brings by the roles of its form's fields; nothing of what was told for another purpose. Pure. */
export function bringsOf({ facts }: Pick<Entry, 'facts'>): Omit<Brings, 'passed'> {
  const [district] = textsOf(facts.district);
  return {
    fields: textsOf(facts.field),
    categories: textsOf(facts.category),
    languages: textsOf(facts.languages),
    slots: textsOf(facts.availability),
    ...(district && { district }),
  };
}

/** What of a volunteer the ranking reads. */
type Judged = Pick<
  Volunteer,
  'reference' | 'facts' | 'status' | 'confirmedAt' | 'pausedUntil' | 'passed' | 'asks' | 'tasks'
>;

/** A volunteer as the ranking sees them at a moment. Pure. */
export function candidateOf(volunteer: Judged, now: Date): Candidate {
  const { reference, facts, status, confirmedAt, pausedUntil, passed = {} } = volunteer;
  const tasks = Object.values(recentTasks(volunteer, now));
  const given = tasks.reduce((sum, { hours = 0 }) => sum + hours, 0);
  return {
    reference,
    ...bringsOf(volunteer),
    passed: Object.keys(passed),
    children: facts.children === true,
    certificate: facts.certificate === true,
    asked: Object.keys(recentAsks(volunteer, now)).length,
    limit: limitOf(volunteer),
    tasks: tasks.length,
    spent: typeof facts.hours === 'number' && given >= facts.hours,
    confirmed: confirmedAt !== undefined,
    paused: status !== 'active',
    ...(pausedUntil && { pausedUntil }),
  };
}
