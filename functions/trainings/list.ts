import type { Deps } from '../deps.ts';
import { wordsIn } from '../language/language.ts';
import type { ListDefinition } from '../listing/definition.ts';
import { trainingJson } from './json.ts';
import { trainingData } from './structured.ts';
import { isTraining, type Training } from './training.ts';
import { stateIn, viewOf, whenIn } from './view.ts';
import { wording } from './wording.ts';

/** The public list of coming trainings, the next first: what they are, how many places are left, where to sign up. */
export function trainingsList(deps: Deps): ListDefinition {
  return {
    domain: 'trainings',
    path: '/trainings',
    words: (lang) => wordsIn(wording, lang).list,
    dates: { ends: 'end', lastsDays: 190, also: ['ended', 'cancelled'] },
    ownPages: true,
    more: (entry, item, lang) => {
      if (!isTraining(entry)) return {};
      const view = viewOf(deps, entry, deps.clock());
      const words = wordsIn(wording, lang).page;
      const { signup } = view;
      return {
        starts: view.starts,
        ends: view.ends,
        when: whenIn(view, lang),
        ...(view.sessions.length > 1 && { sessions: view.sessions }),
        cancelled: view.status === 'cancelled',
        free: view.free,
        labels: { ...item.labels, place: view.place ?? words.online },
        badge: { text: stateIn(view, lang), good: signup === 'seat' },
        ...((signup === 'seat' || signup === 'waiting') && {
          action: {
            label: signup === 'seat' ? words.signUp : words.joinList,
            path: `/forms/training-signup?training=${view.reference}&lang=${lang}`,
          },
        }),
      };
    },
    schemaOrg: (entry, about) =>
      isTraining(entry)
        ? trainingData(
            about,
            viewOf(deps, entry, deps.clock()),
            `${deps.config.baseUrl}/forms/training-signup?training=${entry.reference}`,
          )
        : undefined,
    json: (entry, item, lang) => (isTraining(entry) ? trainingJson(deps, entry, lang) : item),
  };
}

const mostChoices = 100;

/** The published trainings that have not begun, the next first; 100 at most, as many as one can choose from. */
export async function comingTrainings(deps: Deps): Promise<readonly Training[]> {
  const { items } = await deps.db.query<Training>({
    index: 'list',
    partition: 'trainings#published',
    from: deps.clock().toISOString(),
    limit: mostChoices,
  });
  return items.filter(isTraining);
}
