import type { Deps } from '../deps.ts';
import { formatMoment } from '../language/format.ts';
import { wordsIn } from '../language/language.ts';
import type { ListDefinition } from '../listing/definition.ts';
import { commonData, organisationData } from '../listing/structured.ts';
import { isCoaching } from './coaching.ts';
import { bookingPath } from './links.ts';
import { freeSlots, slotsAhead } from './slots.ts';
import { slotsPart } from './slots-part.tsx';
import { wording } from './wording.ts';

/** The public list of coachings with their free times: nothing about who has booked, nor where it is. */
export function coachingList(deps: Deps): ListDefinition {
  return {
    domain: 'coaching',
    path: '/coaching',
    noElement: true,
    timeless: true,
    isOver: (entry, now) => !isCoaching(entry) || slotsAhead(entry, now).length === 0,
    words: (lang) => wordsIn(wording, lang).list,
    more: (entry, _, lang) => {
      if (!isCoaching(entry)) return {};
      const words = wordsIn(wording, lang);
      const free = freeSlots(entry, deps.clock());
      const [next] = free;
      const path = next && bookingPath(deps, entry.reference, next.id, lang);
      return {
        badge: { text: words.free(free.length), good: free.length > 0 },
        ...(next && { facts: [words.next(formatMoment(next.startsAt, lang))] }),
        ...(path && { action: { label: words.book, path } }),
      };
    },
    json: (entry, item, lang) => {
      const url = `${deps.config.baseUrl}/coaching/${entry.reference}`;
      if (!isCoaching(entry)) return { ...item, url };
      const slots = freeSlots(entry, deps.clock()).map(({ id, startsAt, endsAt }) => {
        const path = bookingPath(deps, entry.reference, id, lang);
        return {
          id,
          starts: startsAt,
          ends: endsAt,
          ...(path && { bookingUrl: deps.config.baseUrl + path }),
        };
      });
      return { ...item, url, slots };
    },
    schemaOrg: (_, about) => ({
      '@type': 'Service',
      ...commonData(about),
      provider: organisationData(about.item),
    }),
    section: (entry, lang) => (isCoaching(entry) ? slotsPart(deps, entry, lang) : undefined),
  };
}
