import type { Deps } from '../deps.ts';
import { shownPause } from '../holds/shown.ts';
import { type Language, wordsIn } from '../language/language.ts';
import type { ListDefinition } from '../listing/definition.ts';
import type { PublicItem } from '../listing/item.ts';
import { areaData, commonData, organisationData } from '../listing/structured.ts';
import type { Entry } from '../store/entry.ts';
import { calendarPart } from './calendar-part.tsx';
import { countOf, isBookable, isResource } from './resource.ts';
import { wording } from './wording.ts';

/** Leads to the form by which one asks for it, or asks something about it. */
function action(deps: Deps, entry: Entry, lang: Language): Pick<PublicItem, 'action'> {
  const forms = deps.forms.slugs().flatMap((slug) => deps.forms.get(slug) ?? []);
  const form = forms.find((one) => one.domain === 'bookings' && one.access === 'public');
  const words = wordsIn(wording, lang);
  if (!form) return {};
  const asked = (role: 'resource' | 'kind') => form.fields.find((one) => one.role === role && one.prefill);
  const [what, kind] = [asked('resource'), asked('kind')];
  const query = new URLSearchParams({
    ...(what && { [what.key]: entry.reference }),
    ...(kind && { [kind.key]: isBookable(entry) ? 'book' : 'ask' }),
    lang,
  });
  return {
    action: { label: isBookable(entry) ? words.book : words.ask, path: `/forms/${form.slug}?${query}` },
  };
}

/** The public list of what initiatives share with each other, without addresses and contacts. */
export function resourcesList(deps: Deps): ListDefinition {
  return {
    domain: 'resources',
    path: '/resources',
    noElement: true,
    words: (lang) => {
      const { kind, ...words } = wordsIn(wording, lang).list;
      return { ...words, category: kind };
    },
    more: (entry, item, lang) => {
      const all = countOf(entry);
      return {
        ...(all > 1 && { facts: [wordsIn(wording, lang).pieces(all)] }),
        ...action(deps, entry, lang),
        ...shownPause(entry, item, deps.clock(), lang),
      };
    },
    schemaOrg: (_, about) => ({
      '@type': 'Offer',
      ...commonData(about),
      category: about.item.labels.category || undefined,
      offeredBy: organisationData(about.item),
      areaServed: areaData(about),
    }),
    section: (entry, lang, query) =>
      isResource(entry) && isBookable(entry) ? calendarPart(deps, entry, lang, query('month')) : undefined,
  };
}
