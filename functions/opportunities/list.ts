import { type Language, wordsIn } from '../language/language.ts';
import type { ListDefinition } from '../listing/definition.ts';
import type { PublicItem } from '../listing/item.ts';
import { wording } from '../listing/wording.ts';
import type { Entry } from '../store/entry.ts';
import { capacityOf, freePlaces } from './opportunity.ts';
import { isOver, lastDay } from './rules.ts';
import { opportunityData } from './structured.ts';
import { wording as places } from './wording.ts';

/** Whether the form makes the number of places public. */
function saysPlaces(item: PublicItem): boolean {
  return item.details.some(({ key }) => key === 'capacity');
}

/** What is put over the answers: until when one can apply, and how many places are free. */
function more(entry: Entry, item: PublicItem, lang: Language): Partial<PublicItem> {
  const [n, free] = [capacityOf(entry), freePlaces(entry)];
  const text = wordsIn(places, lang).free(free, n);
  const isPublic = saysPlaces(item);
  return {
    ends: lastDay(entry),
    ...(isPublic && { quantity: n }),
    ...(isPublic && n > 0 && { badge: { text, good: free > 0 } }),
  };
}

/** The public list of work opportunities: each has a day on which it begins, and one until which one can apply. */
export const opportunitiesList: ListDefinition = {
  domain: 'opportunities',
  path: '/opportunities',
  schemaOrg: (_, about) => opportunityData(about),
  dates: { ends: 'deadline' },
  isOver,
  more: (entry, item, lang) => more(entry, item, lang),
  json: (entry, item) => ({
    ...item,
    ...(saysPlaces(item) && { places: { capacity: capacityOf(entry), free: freePlaces(entry) } }),
  }),
  words: (lang) => {
    const words = wordsIn(wording, lang);
    return {
      title: words.opportunities,
      intro: words.opportunitiesIntro,
      enter: words.enterOpportunities,
    };
  },
};
