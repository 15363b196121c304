import type { Deps } from './deps.ts';
import { runDigest, runSweep } from './jobs.ts';
import { lambdaDeps } from './lambda-deps.ts';
import { mailPort } from './mail/adapter.ts';

/** What the scheduler hands over. */
interface Due {
  /** The instant the schedule names (ISO 8601), not the one of a late or repeated delivery. */
  readonly at?: string;
}

let opened: Deps | undefined;

function deps(): Deps {
  opened ??= lambdaDeps(process.env, mailPort);
  return opened;
}

/** Does what has come due; runs each minute. */
export const sweep = () => runSweep(deps());

/** Does all that has come due, round by round, while rounds get something done and a minute is left; runs each night. */
export const retention = async (_due: Due, context?: { getRemainingTimeInMillis(): number }) => {
  for (;;) {
    const swept = await runSweep(deps());
    const idle = swept.sent + swept.dropped + swept.moved + swept.ended === 0;
    if (!swept.more || idle || (context?.getRemainingTimeInMillis() ?? 0) < 60_000) return swept;
  }
};

/** Compiles the digests of the week before the scheduled instant; a repeat finds them stored. */
export const digest = ({ at }: Due) => runDigest(deps(), at ? new Date(at) : deps().clock());
