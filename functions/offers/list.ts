import type { Deps } from '../deps.ts';
import type { Holding } from '../holds/holding.ts';
import { shownPause } from '../holds/shown.ts';
import { isoDay } from '../language/format.ts';
import { type Language, wordsIn } from '../language/language.ts';
import type { ListDefinition } from '../listing/definition.ts';
import type { PublicItem } from '../listing/item.ts';
import { weeklyIn, weeklyTimes } from '../listing/weekly.ts';
import { wording as listing } from '../listing/wording.ts';
import { offerData } from './structured.ts';
import { wording } from './wording.ts';

/** When it takes place by its times of the week, how many can come, and its pause. */
function more(deps: Deps, entry: Holding, item: PublicItem, lang: Language): Partial<PublicItem> {
  const words = wordsIn(wording, lang);
  const now = deps.clock();
  const open = (deps.forms.get(entry.form)?.fields ?? []).filter((one) => one.public);
  const times = weeklyTimes(
    open.find(({ role }) => role === 'schedule'),
    entry.facts.schedule,
  );
  const asksCapacity = open.some(({ role }) => role === 'capacity');
  const { capacity } = entry.facts;
  const places = typeof capacity === 'number' ? words.places(capacity) : words.unlimited;
  const details = item.details.map((one) => (one.key === 'capacity' ? { ...one, value: places } : one));
  const said = details.some(({ key }) => key === 'capacity') || !asksCapacity;
  const worded = said ? details : [...details, { key: 'capacity', label: words.capacity, value: places }];
  const until = entry.publishUntil && isoDay(new Date(Date.parse(entry.publishUntil) - 1));
  const from = entry.publishFrom ? isoDay(new Date(entry.publishFrom)) : isoDay(now);
  return {
    details: worded,
    ...(times.length > 0 && { when: weeklyIn(times, lang) }),
    ...(times.length > 0 &&
      until && { series: { times, from, until, ...(entry.pause && { pause: entry.pause }) } }),
    ...(typeof capacity === 'number' && asksCapacity && { facts: [places] }),
    ...shownPause(entry, { ...item, details: worded }, now, lang),
  };
}

/** The public list of offers, with their times of the week as a calendar. */
export function offersList(deps: Deps): ListDefinition {
  return {
    domain: 'offers',
    path: '/offers',
    schemaOrg: (_, about) => offerData(about),
    dates: { ends: 'end' },
    words: (lang) => {
      const words = wordsIn(listing, lang);
      return { title: words.offers, intro: words.offersIntro, enter: words.enterOffers };
    },
    more: (entry, item, lang) => more(deps, entry, item, lang),
  };
}
