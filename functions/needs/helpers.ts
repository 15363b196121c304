import { remember } from '../store/entry.ts';
import type { Helper, Need } from './need.ts';

const order: readonly Helper['state'][] = ['accepted', 'met', 'done'];

/** The need without a helper; the same object when they are none of its helpers, or done. Pure. */
export function withoutHelper(need: Need, volunteer: string, now: Date): Need {
  const helper = Object.hasOwn(need.helpers, volunteer) ? need.helpers[volunteer] : undefined;
  if (!helper || helper.state === 'done') return need;
  const { [volunteer]: _, ...helpers } = need.helpers;
  return remember({ ...need, helpers }, { at: now.toISOString(), by: volunteer, what: 'helper-left' });
}

/** The need with a helper who is further on; the same object when they are none of its helpers or that far already. Pure. */
export function withHelperState(need: Need, volunteer: string, state: 'met' | 'done', now: Date): Need {
  const helper = Object.hasOwn(need.helpers, volunteer) ? need.helpers[volunteer] : undefined;
  if (!helper || order.indexOf(helper.state) >= order.indexOf(state)) return need;
  const helpers = { ...need.helpers, [volunteer]: { ...helper, state } };
  return remember({ ...need, helpers }, { at: now.toISOString(), by: volunteer, what: `helper-${state}` });
}
