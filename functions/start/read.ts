import type { Deps } from '../deps.ts';
import type { Form } from '../intake/definition.ts';
import type { Language } from '../language/language.ts';
import type { PublicItem } from '../listing/item.ts';
import { type ListDefinition, readList } from '../listing/read.ts';

const newest = 6;
const nextTrainings = 3;

/** What the start page shows from the store. Pages of a list are bounded, so a full list costs no more. */
export async function readStart(deps: Deps, trainings: ListDefinition, lang: Language) {
  const [offers, coming] = await Promise.all([
    readList(deps, { domain: 'offers', path: '/offers' }, lang),
    readList(deps, trainings, lang),
  ]);
  const byNews = (a: PublicItem, b: PublicItem) => (b.published ?? '').localeCompare(a.published ?? '');
  return {
    offers: [...offers.items].sort(byNews).slice(0, newest),
    trainings: coming.items.slice(0, nextTrainings),
  };
}

/** The forms that anybody may fill in. */
export function publicForms(deps: Deps): readonly Form[] {
  return deps.forms.slugs().flatMap((slug) => {
    const form = deps.forms.get(slug);
    return form && form.access === 'public' ? [form] : [];
  });
}
