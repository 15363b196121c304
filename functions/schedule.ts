/** A recurring job, as data: the stack and a local start both run it from here. */
export interface Schedule {
  /** Minute, hour, day of the month, month, day of the week (a name); as in cron. */
  readonly cron: string;
  /** IANA name; the hour stays the same when the clocks change. */
  readonly timeZone: string;
}

const timeZone = 'Europe/Berlin';

/** What runs when. */
export const schedules = {
  /** Compiles the week before for each coordinator. */
  digest: { cron: '0 7 * * MON', timeZone },
  /** Sends mails, lets offered places lapse, ends publications. */
  sweep: { cron: '* * * * *', timeZone },
  /** Deletes what is over, however much it is; the sweep does so too, but stops at its limit. */
  retention: { cron: '30 3 * * *', timeZone },
} as const satisfies Readonly<Record<string, Schedule>>;
