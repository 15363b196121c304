import type { Deps } from '../deps.ts';
import { giveBack, noPlace, standAs, takePlace } from '../opportunities/places.ts';
import { change } from '../store/change.ts';
import { type Entry, entryKey } from '../store/entry.ts';
import { isPlacement, type Placement, standingOf } from './placement.ts';
import { refused } from './rules.ts';

/**
 * Takes the place before somebody starts: one conditional write at the opportunity. Throws `Problem` 409 when there is none. What it
 * gives puts the place back, where the start could not be written after all.
 */
export async function securePlace(
  deps: Deps,
  entry: Entry,
  action: string,
): Promise<(() => Promise<void>) | undefined> {
  if (action !== 'start' || !isPlacement(entry)) return undefined;
  const token = deps.newId();
  const { about, reference } = entry;
  const taken = await takePlace(deps, about.reference, reference, token);
  if (taken !== 'taken') throw noPlace(taken);
  return () => giveBack(deps, about.reference, reference, token);
}

/**
 * Brings the opportunity in line with a placement as it is now. A start that has no place takes one, or is taken back where there is
 * none: the opportunity is the truth. May be repeated at any time.
 */
export async function agree(deps: Deps, placement: Placement): Promise<void> {
  const { about, reference } = placement;
  const as = standingOf(placement);
  if (as === 'kept' && placement.status === 'started') {
    const taken = await takePlace(deps, about.reference, reference, deps.newId());
    if (taken === 'closed') return;
    if (taken === 'full') {
      const back = await takeBack(deps, reference);
      if (back && back.status !== 'started') await agree(deps, back);
      return;
    }
  }
  await standAs(deps, about.reference, reference, as);
}

async function takeBack(deps: Deps, reference: string): Promise<Placement | undefined> {
  const entry = await change<Entry>(deps.db, entryKey(reference), (seen) =>
    isPlacement(seen) && seen.status === 'started' ? refused(seen, deps.clock()) : seen,
  );
  return isPlacement(entry) ? entry : undefined;
}

/** Looks whether a place that was taken became a start; gives it back where the placement is elsewhere or gone. */
export async function look(deps: Deps, opportunity: string, reference: string): Promise<void> {
  const entry = await deps.db.get<Entry>(entryKey(reference));
  if (isPlacement(entry)) await agree(deps, entry);
  else await standAs(deps, opportunity, reference, 'none');
}
