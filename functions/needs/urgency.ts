import { isoDay } from '../language/format.ts';
import type { Submission } from '../room.ts';
import type { Facts } from '../store/entry.ts';
import { dayPlus, daysBetween, startOfDay } from './days.ts';
import type { Need } from './need.ts';

const day = 86_400_000;
/** Whoever has so many days left or fewer is as urgent as the choice at this place: tomorrow, a week, four weeks. */
const pressing = [1, 7, 28] as const;
const unknown = 9;
/** As high as a need rises by waiting alone. */
const highestRise = 1;

/** What of a need its urgency hangs on. */
type Pressed = Pick<Need, 'facts' | 'rank' | 'receivedAt' | 'patience' | 'unclaimedSince'>;

/** How urgent an answer is: its place among the form's choices, the first being the most urgent; 9 without one. Pure. */
export function rankOf({ form, facts }: Pick<Submission, 'form' | 'facts'>): number {
  const field = form.fields.find((one) => one.role === 'urgency');
  const rank = field?.choices?.findIndex((choice) => choice.value === facts.urgency) ?? -1;
  return rank < 0 ? unknown : Math.min(rank, 8);
}

/** The last day by which help must be there, `YYYY-MM-DD`; undefined where there is none. Pure. */
export function dueDay({ deadline, ends }: Facts): string | undefined {
  const last = deadline ?? ends;
  return typeof last === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(last) ? last : undefined;
}

/** Days left until then by the calendar of the city: 0 on the last one, negative when it is over. Pure. */
export function daysLeft(facts: Facts, now: Date): number | undefined {
  const due = dueDay(facts);
  return due === undefined ? undefined : daysBetween(isoDay(now), due);
}

/** Whole days for which a need has been open without a claim; 0 when it is not. Pure. */
export function daysUnclaimed({ unclaimedSince }: Pick<Need, 'unclaimedSince'>, now: Date): number {
  return unclaimedSince ? Math.max(0, Math.floor((now.getTime() - Date.parse(unclaimedSince)) / day)) : 0;
}

/** Whether it has stayed without a claim for longer than the city wants. Pure. */
export function isNeglected(need: Pick<Need, 'unclaimedSince' | 'patience'>, now: Date): boolean {
  return need.unclaimedSince !== undefined && daysUnclaimed(need, now) >= need.patience;
}

/** How urgent it is by what was said and by the days left: 0 (today or tomorrow, or overdue) to 9. Pure. */
export function urgency({ facts, rank }: Pick<Need, 'facts' | 'rank'>, now: Date): number {
  const left = daysLeft(facts, now);
  const step = left === undefined ? -1 : pressing.findIndex((most) => left <= most);
  return Math.min(rank, step < 0 ? unknown : step);
}

/**
 * Position in the lists of needs: the most urgent first, then the oldest. Every `patience` days that nobody has claimed it, a
 * need rises by one step, but never among those that cannot wait until the day after tomorrow. Pure.
 */
export function position(need: Pressed, now: Date): string {
  const step = urgency(need, now);
  const risen = Math.floor(daysUnclaimed(need, now) / need.patience);
  return `${Math.min(step, Math.max(highestRise, step - risen))}#${need.receivedAt}`;
}

/** When the position changes next by the passing of time alone, ISO 8601 UTC; undefined when it does not. Pure. */
export function nextRise(need: Pressed, now: Date): string | undefined {
  const due = dueDay(need.facts);
  const steps = due ? pressing.map((days) => startOfDay(dayPlus(due, -days))) : [];
  if (need.unclaimedSince) {
    const rises = Math.floor(daysUnclaimed(need, now) / need.patience) + 1;
    steps.push(new Date(Date.parse(need.unclaimedSince) + rises * need.patience * day).toISOString());
  }
  return steps.filter((at) => at > now.toISOString()).sort()[0];
}
