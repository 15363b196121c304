import type { Deps } from '../deps.ts';
import type { Form } from '../intake/definition.ts';
import { chooseLanguage, type Language, pageLanguages } from '../language/language.ts';
import type { ListDefinition } from '../listing/definition.ts';
import { type Filters, filtersOf, limitOf, queryOf } from '../listing/filter.ts';
import { filtersFor } from '../listing/vocabulary.ts';

/** What an editor can put into a page of their own. */
type Shown =
  | {
      readonly kind: 'list';
      readonly list: ListDefinition;
      readonly filters: Filters;
      readonly limit: number;
      /** Without controls to narrow it further, where the way lets one choose. */
      readonly plain: boolean;
    }
  | { readonly kind: 'form'; readonly form: Form }
  | { readonly kind: 'contact' };

/** In which ways each can be put there; the first is the best. */
const ways = {
  list: ['element', 'iframe', 'oembed', 'fragment', 'feeds'],
  form: ['element', 'iframe', 'oembed', 'fragment'],
  contact: ['element', 'iframe', 'oembed', 'fragment'],
} as const satisfies Readonly<Record<Shown['kind'], readonly string[]>>;
export type Way = (typeof ways)['list'][number];

/** In which ways this can be put there. */
export function waysOf(shown: Shown): readonly Way[] {
  const all: readonly Way[] = ways[shown.kind];
  return shown.kind === 'list' && shown.list.noElement ? all.filter((way) => way !== 'element') : all;
}

/** What an editor has chosen; every part of it is something that there is. */
export interface Choice {
  readonly shown: Shown;
  /** In which it is shown, which need not be the editor's own language. */
  readonly lang: Language;
  readonly way: Way;
}

/** What is embedded most stands first; lists that are not named here follow. */
const first = ['offers', 'trainings', 'opportunities'];

/** The lists in the order in which they are offered; the first is shown where nothing is chosen. */
export function inOrder(lists: readonly ListDefinition[]): readonly ListDefinition[] {
  const rank = ({ domain }: ListDefinition) =>
    (first.indexOf(domain) + first.length + 1) % (first.length + 1);
  return [...lists].sort((a, b) => rank(a) - rank(b));
}

/** How many entries a list has in somebody else's page, unless they say more. */
const usual = '6';

type Query = (name: string) => string | undefined;

/** The forms that anybody may fill in. */
export function publicForms(deps: Deps): readonly Form[] {
  return deps.forms.slugs().flatMap((slug) => {
    const form = deps.forms.get(slug);
    return form?.access === 'public' ? [form] : [];
  });
}

/** The filters of a query that the list knows, with values that it offers. */
function knownFilters(deps: Deps, { domain }: ListDefinition, query: Query): Filters {
  const asked = filtersOf(query);
  const known = filtersFor(deps, domain, 'de').filter(({ name, options }) =>
    options ? options.some(({ value }) => value === asked[name]) : asked[name] !== undefined,
  );
  return Object.fromEntries(known.map(({ name }) => [name, asked[name]]));
}

function shownOf(deps: Deps, lists: readonly ListDefinition[], query: Query): Shown {
  const show = query('show');
  const forms = publicForms(deps);
  const form =
    forms.find(({ slug }) => slug === query('form')) ??
    forms.find(({ domain }) => domain === 'volunteers') ??
    forms[0];
  if (show === 'form' && form) return { kind: 'form', form };
  const list = lists.find(({ domain }) => domain === show) ?? (show === 'contact' ? undefined : lists[0]);
  if (!list) return { kind: 'contact' };
  const limit = limitOf(() => (/^\s*\d{1,9}\s*$/.test(query('limit') ?? '') ? query('limit') : usual));
  return {
    kind: 'list',
    list,
    filters: knownFilters(deps, list, query),
    limit,
    plain: query('plain') === '1',
  };
}

/** The languages in which it can be shown. */
export function languagesOf(shown: Shown): readonly Language[] {
  return [...new Set([...pageLanguages, ...(shown.kind === 'form' ? shown.form.languages : [])])];
}

/**
 * What the query of `/embed` chooses. Whatever it names that does not exist is passed over, as if nothing had been chosen there;
 * `in` is the language of what is shown, without it the editor's own (`reader`).
 */
export function readChoice(
  deps: Deps,
  lists: readonly ListDefinition[],
  query: Query,
  reader: Language,
): Choice {
  const shown = shownOf(deps, lists, query);
  const [best = 'iframe', ...others] = waysOf(shown);
  return {
    shown,
    lang: chooseLanguage(query('in'), reader, languagesOf(shown)),
    way: others.find((one) => one === query('as')) ?? best,
  };
}

/** The value of `show` that stands for it. */
export function nameOf(shown: Shown): string {
  return shown.kind === 'list' ? shown.list.domain : shown.kind;
}

/** The choice as a query again, for the editor's own language. */
export function choiceQuery({ shown, lang, way }: Choice, reader: Language): string {
  const more = new URLSearchParams({ show: nameOf(shown), in: lang, as: way });
  if (shown.kind === 'form') more.set('form', shown.form.slug);
  if (shown.kind === 'list') {
    for (const [name, value] of Object.entries(shown.filters)) more.set(name, value);
    more.set('limit', String(shown.limit));
    if (shown.plain) more.set('plain', '1');
  }
  more.set('lang', reader);
  return more.toString();
}

/** Our own page that shows the same, below the website's address; `whole` with all entries of a list. */
export function pathOf({ shown, lang }: Choice, whole?: 'whole'): string {
  if (shown.kind === 'list')
    return `${shown.list.path}?${queryOf(shown.filters, lang, undefined, whole ? undefined : shown.limit)}`;
  const query = new URLSearchParams({ lang });
  return shown.kind === 'form' ? `/forms/${shown.form.slug}?${query}` : `/?${query}`;
}
