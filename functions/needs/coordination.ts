import type { Coordination } from '../room.ts';
import type { Entry } from '../store/entry.ts';
import { asNeed, found } from './need.ts';
import { daysLeft, daysUnclaimed, isNeglected } from './urgency.ts';

const ended: readonly string[] = ['fulfilled', 'closed', 'withdrawn'];

/** How far help for a need has come, for lists and the digest. Pure. */
export function coordination(entry: Entry, now: Date): Coordination {
  const need = asNeed(entry);
  const left = daysLeft(need.facts, now) ?? 0;
  return {
    wanted: need.wanted,
    found: found(need),
    claimants: Object.keys(need.claims),
    ...(isNeglected(need, now) && { unclaimedDays: daysUnclaimed(need, now) }),
    ...(left < 0 && !ended.includes(need.status) && { overdueDays: -left }),
  };
}
