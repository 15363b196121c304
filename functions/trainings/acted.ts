import type { ActionInput } from '../room.ts';
import type { Entry } from '../store/entry.ts';
import { isTraining } from './training.ts';

/**
 * What a coordinator's action means here: publishing sets the date at which the training is over; cancelling has
 * the sweep tell everybody, page by page. Pure.
 */
export function acted(entry: Entry, action: string, input: ActionInput, now: Date): Entry {
  if (!isTraining(entry)) return entry;
  if (action === 'publish') return { ...entry, nextAt: entry.finishesAt };
  if (action !== 'cancel') return entry;
  const params = {
    after: '',
    by: input.by,
    version: String(entry.version + 1),
    ...(input.note && { note: input.note }),
  };
  const intent = { template: 'trainings.cancelled', at: now.toISOString(), attempts: 0, params };
  return {
    ...entry,
    nextAt: undefined,
    mails: { ...entry.mails, [`cancelled-${entry.version + 1}`]: intent },
  };
}
