import type { Deps } from '../deps.ts';
import { type Language, wordsIn } from '../language/language.ts';
import type { ListDefinition } from '../listing/definition.ts';
import type { PublicItem } from '../listing/item.ts';
import { weeklyTimes } from '../listing/weekly.ts';
import { closedOn } from '../pages/closed-days.ts';
import { openingInWords } from '../pages/contact.tsx';
import { municipalityOf } from '../pages/municipality.ts';
import { openNow } from '../pages/open-now.ts';
import type { Entry } from '../store/entry.ts';
import { initiativeData } from './structured.ts';
import { wording } from './wording.ts';

/** Whether it is open, where it has told its hours; closed on the holidays of the state. */
function more(deps: Deps, entry: Entry, item: PublicItem, lang: Language): Partial<PublicItem> {
  const field = deps.forms.get(entry.form)?.fields.find((one) => one.role === 'opening' && one.public);
  const hours = weeklyTimes(field, entry.facts.opening).filter(({ weeks }) => weeks === 'every');
  const kinds = { organisation: item.details.find(({ key }) => key === 'kind')?.value };
  const labels = { ...item.labels, ...(kinds.organisation && kinds) };
  if (hours.length === 0) return { labels };
  const city = municipalityOf(deps);
  const opening = openNow(hours, deps.clock(), city.timeZone, (day) => closedOn(city, day));
  return { labels, badge: { text: openingInWords(opening, lang), good: opening.open } };
}

/** The public register of initiatives, by name. */
export function initiativesList(deps: Deps): ListDefinition {
  return {
    domain: 'initiatives',
    path: '/initiatives',
    timeless: true,
    noElement: true,
    words: (lang) => wordsIn(wording, lang),
    more: (entry, item, lang) => more(deps, entry, item, lang),
    schemaOrg: (_, about) => initiativeData(about),
  };
}
