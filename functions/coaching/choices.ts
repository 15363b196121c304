import type { Deps } from '../deps.ts';
import { formatMoment } from '../language/format.ts';
import type { Language } from '../language/language.ts';
import { isolated } from '../language/message.ts';
import { titleOf } from '../store/entry.ts';
import { type Coaching, isCoaching } from './coaching.ts';
import { freeSlots } from './slots.ts';

const day = 86_400_000;
const most = { coachings: 100, slots: 300 };

/** The times that can be booked now, as choices of a form, which begin with what tells them apart; 300 at most. */
export async function slotChoices(deps: Deps, lang: Language) {
  const now = deps.clock();
  const { items } = await deps.db.query<Coaching>({
    index: 'list',
    partition: 'coaching#published',
    // A coaching stands at its next free time, and the sweep moves it on a little after that.
    from: new Date(now.getTime() - day).toISOString(),
    limit: most.coachings,
  });
  return items
    .filter(isCoaching)
    .flatMap((coaching) =>
      freeSlots(coaching, now).map(({ id, startsAt }) => ({
        value: `${coaching.reference}.${id}`,
        label: `${isolated(formatMoment(startsAt, lang), lang)} · ${isolated(titleOf(coaching), lang)}`,
      })),
    )
    .slice(0, most.slots);
}
