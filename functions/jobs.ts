import type { Deps } from './deps.ts';
import { findRoom } from './rooms.ts';

/** Does what has come due: sends mails, lets offered places lapse, ends publications, deletes what is over. */
export async function runSweep(deps: Deps) {
  const [{ sweep }, { templatesOf }] = await Promise.all([
    import('./mail/sweep.ts'),
    import('./templates.ts'),
  ]);
  return sweep(deps, findRoom, templatesOf(deps));
}

/** Compiles the digests of the ISO week before `at` and stores each once for its coordinator; the sweep sends them. */
export async function runDigest(deps: Deps, at: Date) {
  const [{ sendDigests }, { weekBefore }] = await Promise.all([
    import('./digests/send.ts'),
    import('./digests/week.ts'),
  ]);
  return sendDigests(deps, weekBefore(at));
}
