import type { Child } from 'hono/jsx';
import { type Language, wordsIn } from '../language/language.ts';
import type { Thing } from '../pages/structured-data.tsx';
import type { Entry } from '../store/entry.ts';
import type { PublicItem } from './item.ts';
import type { About } from './structured.ts';
import { wording } from './wording.ts';

/** What a list says of itself. */
export interface ListWords {
  readonly title: string;
  readonly intro: string;
  /** Where the filters fit nothing, if it has a better word for it. */
  readonly none?: string;
  /** What one should know of every entry; stands on its page. */
  readonly note?: string;
  /** What the filter by category is called here. */
  readonly category?: string;
  /** Leads to the form by which an entry is sent in; no link without it. */
  readonly enter?: string;
}

/**
 * A list that the public may see: entries of one domain that are published, as pages, data and feeds. This is all that
 * a list is; `functions/lists.ts` names those there are.
 */
export interface ListDefinition {
  readonly domain: string;
  /** Where it is, e.g. `/offers`; its feeds are beside it. */
  readonly path: string;
  readonly words?: (lang: Language) => ListWords;
  /** The status in which an entry is public, or several of them, if it is not `published`. */
  readonly status?: string | readonly string[];
  /** Sorted by something else than the moment at which an entry leaves the list. */
  readonly timeless?: boolean;
  /** Whether something whose status is public is over at a moment all the same. */
  readonly isOver?: (entry: Entry, now: Date) => boolean;
  /** What the entry itself knows beyond its answers, put over what they say. */
  readonly more?: (entry: Entry, item: PublicItem, lang: Language) => Partial<PublicItem>;
  /** An entry for programs, where that is more than the item. */
  readonly json?: (entry: Entry, item: PublicItem, lang: Language) => object;
  /** An entry in words of schema.org, for its own page. */
  readonly schemaOrg?: (entry: Entry, about: About) => Thing | undefined;
  /** A part of its own on an entry's page; `query` is what the page's address says. */
  readonly section?: (entry: Entry, lang: Language, query: (name: string) => string | undefined) => Child;
  /** What its dates mean, if they belong into a calendar. */
  readonly dates?: Dates;
  /** None of the browser elements shows it: other websites have it in a frame, or read its data and feeds. */
  readonly noElement?: boolean;
  /** The room has pages of single entries of its own. */
  readonly ownPages?: boolean;
}

export interface Dates {
  /** What `ends` is: the end of what takes place, or the last day on which one can apply. */
  readonly ends: 'end' | 'deadline';
  /** How long one entry may go on after its place in the list, in days: so far back it is looked for. */
  readonly lastsDays?: number;
  /** Further statuses whose entries stay in the calendar: what is over, or cancelled and so taken out of it. */
  readonly also?: readonly string[];
}

/** What a list says of itself in a language. */
export function wordsOf(list: ListDefinition, lang: Language): ListWords {
  if (list.words) return list.words(lang);
  const words = wordsIn(wording, lang);
  if (list.domain === 'opportunities')
    return {
      title: words.opportunities,
      intro: words.opportunitiesIntro,
      enter: words.enterOpportunities,
    };
  if (list.domain === 'trainings') return { title: words.trainings, intro: words.trainingsIntro };
  return { title: words.offers, intro: words.offersIntro, enter: words.enterOffers };
}
