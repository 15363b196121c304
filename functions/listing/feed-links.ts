import type { Deps } from '../deps.ts';
import type { ListDefinition } from './definition.ts';

/** The shapes in which a list can be had besides its page: what is put to its address, and what that is. */
export const feedTypes = {
  rss: { ending: '.rss', type: 'application/rss+xml' },
  json: { ending: '.feed.json', type: 'application/feed+json' },
  calendar: { ending: '.ics', type: 'text/calendar' },
} as const;

/** What a list's addresses end in: its page, its data, its feeds. */
export const listEndings = ['', '.json', ...Object.values(feedTypes).map(({ ending }) => ending)];

/** Whether a form of the list asks for days or moments that belong into a calendar. */
export function hasDates(deps: Deps, list: ListDefinition): boolean {
  return (
    list.dates !== undefined &&
    deps.forms.slugs().some((slug) => {
      const form = deps.forms.get(slug);
      const dated = form?.fields.some(
        ({ public: shown, role }) => shown && (role === 'starts' || role === 'ends' || role === 'schedule'),
      );
      return form?.domain === list.domain && dated;
    })
  );
}

/** The addresses of a list's feeds, for its filters and language (`query`); `base` is put in front. */
export function feedLinks(deps: Deps, list: ListDefinition, query: string, base = '') {
  const at = (kind: keyof typeof feedTypes) => `${base}${list.path}${feedTypes[kind].ending}?${query}`;
  const dated = hasDates(deps, list);
  const kinds = (['rss', 'json', 'calendar'] as const).filter((kind) => kind !== 'calendar' || dated);
  const host = deps.config.baseUrl.replace(/^https?:\/\//, '');
  return {
    rss: at('rss'),
    ...(dated && {
      calendar: at('calendar'),
      // By this scheme programs subscribe to a calendar instead of copying what is in it today.
      subscription: `webcal://${host}${list.path}${feedTypes.calendar.ending}?${query}`,
    }),
    /** For the head of a page. */
    all: kinds.map((kind) => ({ type: feedTypes[kind].type, href: at(kind) })),
  };
}
