import type { Deps } from '../deps.ts';
import { isTraining, type Training } from './training.ts';
import { type TrainingView, viewOf } from './view.ts';

/** What a list is narrowed by; values as in the form. */
export interface Filters {
  readonly field?: string;
  readonly district?: string;
  readonly language?: string;
  /** Words that all must occur. */
  readonly q?: string;
}

const pageSize = 100;

/** Whether a training fits the filters. Pure. */
export function fits(view: TrainingView, filters: Filters): boolean {
  const text = [view.title, view.description, view.place, view.trainer].join(' ').toLowerCase();
  const words = (filters.q ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return (
    (!filters.field || view.field === filters.field) &&
    (!filters.district || view.district === filters.district) &&
    (!filters.language || view.languages.includes(filters.language)) &&
    words.every((word) => text.includes(word))
  );
}

/** A page of the published trainings that have not begun, the next first. */
export async function comingTrainings(
  deps: Deps,
  filters: Filters = {},
  cursor?: string,
): Promise<{ readonly trainings: readonly Training[]; readonly cursor?: string }> {
  const now = deps.clock();
  const page = await deps.db.query<Training>({
    index: 'list',
    partition: 'trainings#published',
    from: now.toISOString(),
    limit: pageSize,
    cursor,
  });
  const trainings = page.items.filter((one) => isTraining(one) && fits(viewOf(deps, one, now), filters));
  return { trainings, cursor: page.cursor };
}
