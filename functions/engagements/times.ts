import type { Span } from '../busy.ts';
import type { Need } from '../needs/need.ts';
import type { Engagement } from './engagement.ts';

const hour = 3_600_000;
/** Hours to answer, by how urgent the need is: from today to this week; three days else. */
const byRank = [12, 36] as const;
const usual = 72;
const least = 3;

/**
 * Until when an answer is hoped for: three days, less where it is urgent, and half of the time that is left where help is of use
 * only until a day that is near; three hours at least, up to a full hour. Pure.
 */
export function answerBy({ rank, facts }: Pick<Need, 'rank' | 'facts'>, now: Date): string {
  const hours = byRank[rank as 0 | 1] ?? usual;
  const ends = typeof facts.ends === 'string' ? Date.parse(`${facts.ends}T22:00:00.000Z`) : Number.NaN;
  const left = Number.isNaN(ends) ? hours : (ends - now.getTime()) / hour / 2;
  const until = now.getTime() + Math.max(Math.min(hours, left), least) * hour;
  return new Date(Math.ceil(until / hour) * hour).toISOString();
}

/** When an agreed meeting is: an hour, as nobody says how long it takes. Pure. */
export function meetingSpan({ at }: NonNullable<Engagement['meeting']>): Span {
  return { startsAt: at, endsAt: new Date(Date.parse(at) + hour).toISOString() };
}
