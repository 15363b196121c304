import type { Deps } from '../deps.ts';
import type { CalendarEvent } from './calendar.ts';
import type { Training } from './training.ts';
import { viewOf } from './view.ts';

/** A training as an event of a calendar. */
export function eventOf(deps: Deps, training: Training, now: Date): CalendarEvent {
  const view = viewOf(deps, training, now);
  const url = `${deps.config.baseUrl}/trainings/${training.reference}`;
  return {
    uid: `${training.reference}@${new URL(deps.config.baseUrl).hostname}`,
    sequence: training.version,
    stamp: now.toISOString(),
    starts: training.startsAt,
    ends: training.finishesAt,
    summary: view.title,
    description: [view.description, url].filter(Boolean).join('\n\n'),
    location: view.place,
    url,
    cancelled: training.status === 'cancelled',
  };
}
