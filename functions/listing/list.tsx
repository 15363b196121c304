import type { Deps } from '../deps.ts';
import { formatDay, formatMoment } from '../language/format.ts';
import { type Language, wordsIn } from '../language/language.ts';
import type { Role } from '../store/entry.ts';
import { type Filters, filterNames } from './filter.ts';
import type { PublicItem } from './item.ts';
import { filterOptions } from './vocabulary.ts';
import { wording } from './wording.ts';

/** A day or a moment in words. */
export function whenOf(iso: string, lang: Language): string {
  return iso.includes('T') ? formatMoment(iso, lang) : formatDay(iso, lang, 'short');
}

/** Where, when, by whom: the short facts of an item in one line. */
export function shortFacts(item: PublicItem, lang: Language): readonly string[] {
  const words = wordsIn(wording, lang);
  const roles: Role[] = ['organisation', 'times', 'place', 'district'];
  const dated = item.starts ? [whenOf(item.starts, lang)] : [];
  const free = item.free === undefined ? [] : [words.free(item.free)];
  return [...dated, ...roles.flatMap((role) => item.labels[role] || []), ...free];
}

/** The first words of a description, cut between words. */
export function excerpt(text: string, length = 180): string {
  if (text.length <= length) return text;
  return `${text.slice(0, text.lastIndexOf(' ', length)).trimEnd()} …`;
}

interface ItemsProps {
  readonly items: readonly PublicItem[];
  readonly path: string;
  readonly lang: Language;
  /** Level of the titles. */
  readonly level?: 2 | 3;
}

/** Public entries as cards. */
export function Items({ items, path, lang, level = 2 }: ItemsProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <ul class="cards">
      {items.map((item) => (
        <li class="card">
          <Heading class="kern-heading-small" lang={item.lang} dir="auto">
            <a href={`${path}/${item.reference}?lang=${lang}`}>{item.title}</a>
          </Heading>
          {item.labels.category && <p class="kern-badge">{item.labels.category}</p>}
          {item.description && (
            <p lang={item.lang} dir="auto">
              {excerpt(item.description)}
            </p>
          )}
          <p class="meta">
            {shortFacts(item, lang).map((fact, nth) => (
              <>
                {nth > 0 && ' · '}
                <bdi>{fact}</bdi>
              </>
            ))}
          </p>
        </li>
      ))}
    </ul>
  );
}

interface FilterProps {
  readonly deps: Deps;
  readonly filters: Filters;
  readonly action: string;
  readonly lang: Language;
}

/** A form by which a list is narrowed; its address can be kept and passed on. */
export function FilterForm({ deps, filters, action, lang }: FilterProps) {
  const words = wordsIn(wording, lang);
  const options = filterOptions(deps, lang);
  return (
    <search aria-label={words.filters}>
      <form class="filters" method="get" action={action}>
        <input type="hidden" name="lang" value={lang} />
        {filterNames.map((name) => (
          <div class="kern-form-input">
            <label class="kern-label" for={`filter-${name}`}>
              {words[name]}
            </label>
            {name === 'q' ? (
              <input
                class="kern-form-input__input"
                id="filter-q"
                name="q"
                type="search"
                value={filters.q}
                maxlength={100}
              />
            ) : (
              <div class="kern-form-input__select-wrapper">
                <select class="kern-form-input__select" id={`filter-${name}`} name={name}>
                  <option value="">{words.all}</option>
                  {options[name].map((one) => (
                    <option value={one.value} selected={one.value === filters[name]}>
                      {one.title}
                    </option>
                  ))}
                </select>
              </div>
            )}
          </div>
        ))}
        <button class="kern-btn kern-btn--primary" type="submit">
          <span class="kern-label">{words.show}</span>
        </button>
      </form>
    </search>
  );
}
