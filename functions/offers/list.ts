import { wordsIn } from '../language/language.ts';
import type { ListDefinition } from '../listing/definition.ts';
import { wording } from '../listing/wording.ts';
import { offerData } from './structured.ts';

/** The public list of offers. They have no dates of their own, unless a city asks for some in its form. */
export const offersList: ListDefinition = {
  domain: 'offers',
  path: '/offers',
  schemaOrg: (_, about) => offerData(about),
  dates: { ends: 'end' },
  words: (lang) => {
    const words = wordsIn(wording, lang);
    return { title: words.offers, intro: words.offersIntro, enter: words.enterOffers };
  },
};
