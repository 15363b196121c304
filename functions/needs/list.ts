import type { Deps } from '../deps.ts';
import { formatDay, isoDay } from '../language/format.ts';
import { type Language, wordsIn } from '../language/language.ts';
import type { ListDefinition } from '../listing/definition.ts';
import type { PublicItem } from '../listing/item.ts';
import type { Entry } from '../store/entry.ts';
import { asNeed, found } from './need.ts';
import { needData } from './structured.ts';
import { urgency } from './urgency.ts';
import { wording } from './wording.ts';

/** In which days help is of use, in words; nothing where that is open. */
function periodIn({ starts, ends }: PublicItem, lang: Language): string | undefined {
  const words = wordsIn(wording, lang);
  const [first, last] = [starts, ends].map((day) => day && formatDay(day, lang, 'short'));
  if (first && last) return first === last ? first : words.between(first, last);
  return first ? words.from(first) : last && words.until(last);
}

/** The last day on which help is of use has passed, by the calendar of the city. */
function isOver({ facts }: Entry, now: Date): boolean {
  return typeof facts.ends === 'string' && facts.ends < isoDay(now);
}

/** Leads to the form of volunteers, which knows from the address which need they answer, if it asks for that. */
function action(deps: Deps, { reference }: Entry, lang: Language): Pick<PublicItem, 'action'> {
  const forms = deps.forms.slugs().flatMap((slug) => deps.forms.get(slug) ?? []);
  const form = forms.find((one) => one.domain === 'volunteers' && one.access === 'public');
  if (!form) return {};
  const field = form.fields.find((one) => one.role === 'need' && one.prefill);
  const query = new URLSearchParams({ ...(field && { [field.key]: reference }), lang });
  return { action: { label: wordsIn(wording, lang).help, path: `/forms/${form.slug}?${query}` } };
}

/** What of a need is put over its answers: how urgent, for how many, since when, and how one can help. */
function more(deps: Deps, entry: Entry, item: PublicItem, lang: Language): Partial<PublicItem> {
  const words = wordsIn(wording, lang);
  const { labels, quantity } = item;
  const need = asNeed(entry);
  const facts = [
    quantity !== undefined && words.people(quantity),
    (need.wanted > 1 || found(need) > 0) && words.helpers(found(need), need.wanted),
    labels.languages,
    words.reported(formatDay(entry.receivedAt, lang, 'short')),
  ];
  return {
    when: periodIn(item, lang),
    facts: facts.flatMap((fact) => fact || []),
    ...(labels.urgency && {
      badge: { text: labels.urgency, good: false, urgent: urgency(need, deps.clock()) === 0 },
    }),
    ...action(deps, entry, lang),
    wanted: need.wanted,
    found: found(need),
  };
}

/**
 * The public list of needs: what coordinators have confirmed, the most urgent first, without anything about people. Those that an
 * organisation has taken on are listed like all others as long as they want helpers: it coordinates, others help. They
 * are no dates of a calendar: a period in which help is of use is nothing that takes place.
 */
export function needsList(deps: Deps): ListDefinition {
  return {
    domain: 'needs',
    path: '/needs',
    status: ['open', 'claimed'],
    timeless: true,
    isOver,
    words: (lang) => wordsIn(wording, lang),
    more: (entry, item, lang) => more(deps, entry, item, lang),
    schemaOrg: (_, about) => needData(about),
  };
}
