import type { Deps } from '../deps.ts';
import { sortedIn } from '../language/format.ts';
import { type Language, textIn } from '../language/language.ts';
import type { Role } from '../store/entry.ts';
import { type FilterName, filterNames } from './filter.ts';

/** A value and its title in one language. */
export interface Option {
  readonly value: string;
  readonly title: string;
}

type ChoiceName = Exclude<FilterName, 'q'>;

/** The roles of the fields by whose answers an entry is found. */
const roles: Readonly<Record<ChoiceName, readonly Role[]>> = {
  field: ['field'],
  category: ['category'],
  district: ['district'],
  language: ['languages', 'language'],
};
/** Names that one looks up; the others stand in the order of the form. */
const lookedUp: readonly ChoiceName[] = ['district', 'language'];
/** What stands at the end of any list: that one's own is not in it. */
const last: readonly string[] = ['other', 'any', 'none'];

/**
 * What a filter offers: the choices of the first public field with its role, in the forms of one domain or of any. None where
 * no form asks for it, as a filter that nothing fits helps nobody.
 */
export function optionsOf(deps: Deps, name: ChoiceName, lang: Language, domain?: string): readonly Option[] {
  const fields = deps.forms.slugs().flatMap((slug) => {
    const form = deps.forms.get(slug);
    return form && (!domain || form.domain === domain) ? form.fields : [];
  });
  const field = fields.find(
    (one) => one.public && one.role && roles[name].includes(one.role) && one.choices?.length,
  );
  const options = (field?.choices ?? []).map(({ value, title }) => ({
    value: String(value),
    title: textIn(title, lang),
  }));
  const sorted = lookedUp.includes(name) ? sortedIn(options, lang, (one) => one.title) : options;
  return [
    ...sorted.filter(({ value }) => !last.includes(value)),
    ...sorted.filter(({ value }) => last.includes(value)),
  ];
}

/** A filter of a list, with its choices; words to search for have none. */
export interface Filter {
  readonly name: FilterName;
  readonly options?: readonly Option[];
}

/** The filters that a list of this domain has. */
export function filtersFor(deps: Deps, domain: string, lang: Language): readonly Filter[] {
  return filterNames.flatMap((name): Filter[] => {
    if (name === 'q') return [{ name }];
    const options = optionsOf(deps, name, lang, domain);
    return options.length > 0 ? [{ name, options }] : [];
  });
}
