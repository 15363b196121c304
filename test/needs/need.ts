import { asNeed, type Need } from '../../functions/needs/need.ts';
import { settle } from '../../functions/store/entry.ts';
import { entryWith } from '../entries.ts';

/** A need for tests of pure rules and of the store: reported a week ago, open, for one helper. */
export function needWith(change: Partial<Need> = {}): Need {
  const entry = entryWith({
    domain: 'needs',
    form: 'needs-report',
    status: 'open',
    facts: { title: 'Begleitung zum Kinderarzt', urgency: 'this-week', email: 'petra@privat.example' },
    ...change,
  });
  return settle({ ...asNeed(entry), rank: 1, patience: 5, ...change });
}
