import type { Deps } from '../deps.ts';
import type { Choice } from '../intake/definition.ts';
import { formatMoment } from '../language/format.ts';
import { type Language, wordsIn } from '../language/language.ts';
import { comingTrainings } from './list.ts';
import { viewOf } from './view.ts';
import { wording } from './wording.ts';

/**
 * The trainings one may sign up for now, as choices of a form: title, date, and how many places are left or that there is
 * a waiting list.
 */
export async function trainingChoices(deps: Deps, lang: Language): Promise<readonly Choice[]> {
  const words = wordsIn(wording, lang).choice;
  const now = deps.clock();
  const trainings = await comingTrainings(deps);
  return trainings.flatMap((training): Choice[] => {
    const view = viewOf(deps, training, now);
    if (view.signup !== 'seat' && view.signup !== 'waiting') return [];
    const state = view.signup === 'seat' ? words.seat(view.free) : words.waiting;
    const title = `${view.title} – ${formatMoment(view.starts, lang)} (${state})`;
    return [{ value: view.reference, title: { de: title, [lang]: title } }];
  });
}
