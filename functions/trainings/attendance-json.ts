import type { Deps } from '../deps.ts';
import { titleOf } from '../store/entry.ts';
import { attendance } from './coordinator.ts';
import { datesOf, datesToTick } from './present.ts';
import { places } from './rules.ts';
import { sessionsOf } from './sessions.ts';
import type { Training } from './training.ts';

/**
 * A training's dates and places, and a page of who signed up, in the order in which they did: where each stands, and at which dates
 * they were. Throws `InvalidCursor`.
 */
export async function attendanceJson(deps: Deps, training: Training, cursor?: string) {
  const now = deps.clock();
  const { capacity, free, waiting } = places(training);
  const begun = new Set(datesToTick(training, now).map(({ id }) => id));
  const page = await attendance(deps, training.reference, cursor);
  return {
    capacity,
    free,
    waiting,
    dates: sessionsOf(training).map(({ id, startsAt, endsAt, place, cancelled }) => ({
      id,
      startsAt,
      endsAt,
      place,
      cancelled,
      begun: begun.has(id),
    })),
    items: page.items.map(({ signup, stands: { kind, ...more } }) => ({
      reference: signup.reference,
      name: titleOf(signup),
      status: signup.status,
      stands: kind,
      ...more,
      came: datesOf(training, signup).map(({ id }) => id),
    })),
    next: page.cursor,
  };
}
