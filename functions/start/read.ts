import type { Deps } from '../deps.ts';
import type { Form } from '../intake/definition.ts';
import type { Language } from '../language/language.ts';
import { type ListDefinition, readList, readNewest } from '../listing/read.ts';

const newest = 6;
const nextTrainings = 3;
const mostUrgent = 3;

/** The lists of which the start page shows something. */
export type StartLists = Readonly<Record<'needs' | 'offers' | 'trainings', ListDefinition>>;

/** What the start page shows from the store: the most urgent needs, the newest offers and the next trainings. */
export async function readStart(deps: Deps, lists: StartLists, lang: Language) {
  const [urgent, offers, coming] = await Promise.all([
    readList(deps, lists.needs, lang, {}, undefined, mostUrgent),
    readNewest(deps, lists.offers, lang, {}, newest),
    readList(deps, lists.trainings, lang, {}, undefined, nextTrainings),
  ]);
  return { needs: urgent.items, offers, trainings: coming.items };
}

/** The forms that anybody may fill in. */
export function publicForms(deps: Deps): readonly Form[] {
  return deps.forms.slugs().flatMap((slug) => {
    const form = deps.forms.get(slug);
    return form && form.access === 'public' ? [form] : [];
  });
}
