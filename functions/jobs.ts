import type { Deps } from './deps.ts';
import type { SweepOptions } from './mail/sweep.ts';
import { findRoom } from './rooms.ts';

/** Does what has come due: sends mails, lets offered places lapse, ends publications, deletes what is over. */
export async function runSweep(deps: Deps, options?: SweepOptions) {
  const [{ sweep }, { templatesOf }] = await Promise.all([
    import('./mail/sweep.ts'),
    import('./templates.ts'),
  ]);
  return sweep(deps, findRoom, templatesOf(deps), options);
}

/**
 * Compiles the digests of the ISO week before `at`, or of a given one (`2026-W47`), and stores each once for its
 * coordinator; the sweep sends them. Throws `Problem` 400 for what is no week.
 */
export async function runDigest(deps: Deps, at: Date, week?: string) {
  const [{ sendDigests }, { weekBefore, weekCalled }, { ensureAdmin }] = await Promise.all([
    import('./digests/send.ts'),
    import('./digests/week.ts'),
    import('./access/people.ts'),
  ]);
  await ensureAdmin(deps);
  return sendDigests(deps, week ? weekCalled(week) : weekBefore(at));
}
