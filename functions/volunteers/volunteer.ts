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
  /** The pause ends then by itself (ISO 8601 UTC). */
  readonly pausedUntil?: string;
}
