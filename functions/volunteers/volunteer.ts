import type { Entry } from '../store/entry.ts';

/** What somebody took on: when they agreed, and the hours that were noted. */
export interface Task {
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly hours?: number;
}

/**
 * Somebody who wants to help, with what others know of them besides their answers. All of it is optional: an entry as it came in
 * through the form is a volunteer nobody has asked yet.
 */
export interface Volunteer extends Entry {
  /** Kinds of training they went to the end of (choices of the vocabulary's `training-kind`), and when (ISO 8601 UTC). */
  readonly passed?: Readonly<Record<string, string>>;
  /** Requests of the last 30 days by the engagement's reference, and when (ISO 8601 UTC): counted against their limit. */
  readonly asks?: Readonly<Record<string, string>>;
  /** What they took on, by the engagement's reference; kept for a year. */
  readonly tasks?: Readonly<Record<string, Task>>;
  /** Organisations that see them for an offer to help alone, by the engagement's reference. */
  readonly offers?: Readonly<Record<string, string>>;
  /** The pause ends then by itself (ISO 8601 UTC). */
  readonly pausedUntil?: string;
}

/** Whether an entry is a volunteer's and still holds what they said. */
export function isVolunteer(entry: Entry | undefined): entry is Volunteer {
  return entry?.domain === 'volunteers' && entry.status !== 'withdrawn';
}

/** How often somebody may be asked in 30 days who gave no number. */
const usualLimit = 4;
const month = 30 * 86_400_000;

/** How often somebody may be asked in 30 days. Pure. */
export function limitOf({ facts }: Pick<Volunteer, 'facts'>): number {
  return typeof facts.limit === 'number' ? facts.limit : usualLimit;
}

/** The requests of the 30 days before `now`, by engagement. Pure. */
export function recentAsks({ asks = {} }: Pick<Volunteer, 'asks'>, now: Date): Record<string, string> {
  const since = new Date(now.getTime() - month).toISOString();
  return Object.fromEntries(Object.entries(asks).filter(([, at]) => at > since));
}

/** What was taken on in the 30 days before `now`, by engagement. Pure. */
export function recentTasks({ tasks = {} }: Pick<Volunteer, 'tasks'>, now: Date): Record<string, Task> {
  const since = new Date(now.getTime() - month).toISOString();
  return Object.fromEntries(Object.entries(tasks).filter(([, { at }]) => at > since));
}
