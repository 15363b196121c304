import type { Entry } from '../store/entry.ts';
import type { ListDefinition } from './read.ts';

/** A training's own dates, where the entry has them. */
interface Dated extends Entry {
  readonly startsAt?: string;
  readonly finishesAt?: string;
}

/** The list of trainings for widgets and the start page. `freePlaces` counts the places of an entry that can be had. */
export function trainingsList(freePlaces?: (training: Entry) => number): ListDefinition {
  return {
    domain: 'trainings',
    path: '/trainings',
    more: (entry: Dated) => ({
      starts: entry.startsAt,
      ends: entry.finishesAt,
      free: freePlaces?.(entry),
    }),
  };
}
