import type { Deps } from '../deps.ts';
import { formatDay, formatMoment } from '../language/format.ts';
import { type Language, wordsIn } from '../language/language.ts';
import { isolated } from '../language/message.ts';
import type { Role } from '../store/entry.ts';
import type { Filters } from './filter.ts';
import type { PublicItem } from './item.ts';
import { filtersFor, type Option } from './vocabulary.ts';
import { wording } from './wording.ts';
import { WrittenIn, writtenIn } from './written-in.tsx';

/** A day or a moment in words. */
export function whenOf(iso: string, lang: Language): string {
  return iso.includes('T') ? formatMoment(iso, lang) : formatDay(iso, lang, 'short');
}

/** Where, when, by whom: the short facts of an item in one line. */
export function shortFacts(item: PublicItem, lang: Language): readonly string[] {
  const words = wordsIn(wording, lang);
  const roles: Role[] = ['organisation', 'times', 'place', 'district'];
  const when = item.when ?? (item.starts && whenOf(item.starts, lang));
  const dated = when ? [when] : [];
  const free = item.free === undefined || item.badge ? [] : [words.free(item.free)];
  return [...dated, ...roles.flatMap((role) => item.labels[role] || []), ...(item.facts ?? []), ...free];
}

/** Marks a fact that its sender worded, in the sender's language: when it takes place, and where. */
export function factMarks(item: PublicItem, fact: string): { readonly lang?: Language } {
  const { times, place } = item.labels;
  // A training that has its own words for the time may be told to be online in the reader's.
  const typed = fact === times || (fact === place && item.when === undefined);
  return typed ? { lang: item.lang } : {};
}

/** The same as text, where no markup can keep the facts apart. */
export function factsLine(item: PublicItem, lang: Language): string {
  return shortFacts(item, lang)
    .map((fact) => isolated(fact, lang))
    .join(' · ');
}

/** The first words of a description, cut between words; a word that is too long itself is cut. */
export function excerpt(text: string, length = 180): string {
  if (text.length <= length) return text;
  const at = text.lastIndexOf(' ', length);
  // Half of a surrogate pair is no character.
  const first = at > 0 ? text.slice(0, at) : text.slice(0, length).replace(/\p{Surrogate}$/u, '');
  return `${first.trimEnd()} …`;
}

export interface ItemsProps {
  readonly items: readonly PublicItem[];
  /** Of the list. */
  readonly path: string;
  /** Of our server, in front of all addresses, for a page of another one. */
  readonly base?: string;
  readonly lang: Language;
  /** Level of the titles. */
  readonly level?: 2 | 3 | 4 | 5 | 6;
  /** Where its page opens: in a frame it could not be shown. */
  readonly target?: '_top';
}

interface BadgesProps {
  readonly item: PublicItem;
  readonly lang: Language;
  /** Names its category, too. */
  readonly category?: boolean;
}

/** In a few words each: how an entry stands, of what kind it is, and its language where that is not the reader's. */
export function Badges({ item, lang, category }: BadgesProps) {
  const kinds = category ? item.kinds : [];
  if (!item.badge && kinds.length === 0 && !writtenIn(item.lang, lang)) return null;
  const tone = item.badge?.good ? ' kern-badge--success' : item.badge?.urgent ? ' kern-badge--danger' : '';
  return (
    <p class="badges">
      {item.badge && <span class={`kern-badge${tone}`}>{item.badge.text}</span>}{' '}
      {kinds.map((kind) => (
        <>
          <span class="kern-badge">{kind}</span>{' '}
        </>
      ))}
      <WrittenIn own={item.lang} reader={lang} />
    </p>
  );
}

/** What one can do with an entry besides reading it. `base`: our server's name, for a page of another one. */
export function Action({ item, base = '' }: { readonly item: PublicItem; readonly base?: string }) {
  if (!item.action) return null;
  return (
    <p>
      <a class="kern-btn kern-btn--primary" href={base + item.action.path}>
        <span class="kern-label">{item.action.label}</span>
      </a>
    </p>
  );
}

/** When, where, by whom: in one line, as far as there is room. */
export function Facts({ item, lang }: { readonly item: PublicItem; readonly lang: Language }) {
  return (
    <p class="meta facts-line">
      {shortFacts(item, lang).map((fact, nth) => (
        <span class="fact">
          {nth > 0 && <span class="dot"> · </span>}
          <bdi {...factMarks(item, fact)}>{fact}</bdi>
        </span>
      ))}
    </p>
  );
}

/** Public entries as cards. */
export function Items({ items, path, lang, base = '', level = 2, target }: ItemsProps) {
  const Heading = `h${level}` as const;
  return (
    <ul class="cards">
      {items.map((item) => (
        <li class="card">
          <Heading class="kern-heading-small" lang={item.lang} dir="auto">
            <a href={`${base}${path}/${item.reference}?lang=${lang}`} target={target}>
              {item.title}
            </a>
          </Heading>
          <Badges item={item} lang={lang} category />
          {item.description && (
            <p lang={item.lang} dir="auto">
              {excerpt(item.description)}
            </p>
          )}
          <Facts item={item} lang={lang} />
          <Action item={item} base={base} />
        </li>
      ))}
    </ul>
  );
}

interface SelectProps {
  readonly id: string;
  readonly name: string;
  readonly any: string;
  readonly options: readonly Option[];
  readonly chosen?: string;
}

function Select({ id, name, any, options, chosen }: SelectProps) {
  return (
    <div class="kern-form-input__select-wrapper">
      <select class="kern-form-input__select" id={id} name={name}>
        <option value="">{any}</option>
        {options.map((one) => (
          <option value={one.value} dir="auto" selected={one.value === chosen}>
            {one.title}
          </option>
        ))}
      </select>
    </div>
  );
}

interface FilterProps {
  readonly deps: Deps;
  readonly domain: string;
  readonly filters: Filters;
  /** What the filter by category is called, if not as usual. */
  readonly category?: string;
  readonly action: string;
  readonly lang: Language;
}

/** A form by which a list is narrowed; its address can be kept and passed on. */
export function FilterForm({ deps, domain, filters, category, action, lang }: FilterProps) {
  const usual = wordsIn(wording, lang);
  const words = { ...usual, category: category ?? usual.category };
  return (
    <search aria-label={words.filters}>
      <form class="filters" method="get" action={action}>
        <input type="hidden" name="lang" value={lang} />
        {filtersFor(deps, domain, lang).map(({ name, options }) => (
          <div class="kern-form-input">
            <label class="kern-label" for={`filter-${name}`}>
              {words[name]}
            </label>
            {options ? (
              <Select
                id={`filter-${name}`}
                name={name}
                any={words.all}
                options={options}
                chosen={filters[name]}
              />
            ) : (
              <input
                class="kern-form-input__input"
                id={`filter-${name}`}
                name={name}
                type="search"
                value={filters[name]}
                maxlength={100}
              />
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
