import type { Template } from '../room.ts';
import { actOnSeat } from './act.ts';
import { markPassed } from './passed.ts';
import { loadTraining } from './store.ts';
import { isSignup } from './training.ts';

/** Writes down what somebody who took part has passed. */
const attended: Template = async (deps, entry) => {
  if (!isSignup(entry) || !entry.person) return undefined;
  const training = await loadTraining(deps, entry.training);
  const kind = training?.facts.kind;
  if (training && typeof kind === 'string' && kind)
    await markPassed(deps, entry.person, kind, training.finishesAt);
  return undefined;
};

/** Takes somebody off the training, as a coordinator said. */
const remove: Template = async (deps, entry, intent) => {
  if (isSignup(entry)) await actOnSeat(deps, entry, 'remove', intent.params?.by ?? 'system');
  return undefined;
};

/** These send nothing: they carry what was done with a sign-up to where it has its truth. */
export const carrying = { attended, remove };
