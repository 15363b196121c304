import type { Deps } from '../deps.ts';
import type { Language } from '../language/language.ts';
import { titleOf } from '../store/entry.ts';
import type { Resource } from './resource.ts';
import { isShown } from './store.ts';

const most = 200;

/** What can be asked for now, as choices of a form; 200 at most. */
export async function resourceChoices(deps: Deps, lang: Language) {
  const now = deps.clock();
  const { items } = await deps.db.query<Resource>({
    index: 'list',
    partition: 'resources#published',
    limit: most,
  });
  return items
    .filter((one) => isShown(one, now))
    .map((one) => ({ value: one.reference, label: titleOf(one) }))
    .sort((a, b) => a.label.localeCompare(b.label, lang === 'de-simple' ? 'de' : lang));
}
