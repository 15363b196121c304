import { wordsIn } from '../language/language.ts';
import type { ListDefinition } from '../listing/definition.ts';
import { wording } from '../listing/wording.ts';
import { opportunityData } from './structured.ts';

/** The public list of work opportunities: each has a day on which it begins, and one until which one can apply. */
export const opportunitiesList: ListDefinition = {
  domain: 'opportunities',
  path: '/opportunities',
  schemaOrg: (_, about) => opportunityData(about),
  dates: { ends: 'deadline' },
  words: (lang) => {
    const words = wordsIn(wording, lang);
    return {
      title: words.opportunities,
      intro: words.opportunitiesIntro,
      enter: words.enterOpportunities,
    };
  },
};
