import type { BusyTimes } from './busy.ts';
import type { Deps } from './deps.ts';

/** Tells when somebody is taken, for the pages and mails that warn them of it; its code is loaded with the first of them. */
export function busyTimesOf(deps: Deps): BusyTimes {
  return async (person) => (await import('./agenda/busy.ts')).busyTimesIn(deps)(person);
}
