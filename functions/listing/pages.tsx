import type { Deps } from '../deps.ts';
import { type Language, wordsIn } from '../language/language.ts';
import { Layout } from '../pages/layout.tsx';
import { type Filters, queryOf } from './filter.ts';
import type { PublicItem } from './item.ts';
import { FilterForm, Items, whenOf } from './list.tsx';
import type { ItemPage, ListDefinition } from './read.ts';
import { listLanguages, wording } from './wording.ts';

interface ListProps {
  readonly deps: Deps;
  readonly list: ListDefinition;
  readonly lang: Language;
  readonly filters: Filters;
  readonly page: ItemPage;
  /** Shown in a frame on another website, below this path. */
  readonly framedAt?: string;
  /** Links name our server, for a page of another one. */
  readonly absolute?: boolean;
}

function formFor(deps: Deps, domain: string): string | undefined {
  return deps.forms.slugs().find((slug) => {
    const form = deps.forms.get(slug);
    return form?.domain === domain && form.access === 'public';
  });
}

/** The list itself: how many, the entries, the next page; or a kind word where there is nothing. */
export function ListBody({ deps, list, lang, filters, page, framedAt, absolute }: ListProps) {
  const base = absolute ? deps.config.baseUrl : '';
  const words = wordsIn(wording, lang);
  const path = base + (framedAt ?? list.path);
  const filtered = Object.keys(filters).length > 0;
  const form = formFor(deps, list.domain);
  return (
    <>
      {page.items.length > 0 ? (
        <>
          <p role="status">{words.count(page.items.length)}</p>
          <Items items={page.items} path={base + list.path} lang={lang} />
        </>
      ) : (
        <p role="status">{filtered || page.next ? words.none : words.nonePlain}</p>
      )}
      {page.next && (
        <p>
          <a class="kern-btn kern-btn--secondary" href={`${path}?${queryOf(filters, lang, page.next)}`}>
            <span class="kern-label">{words.more}</span>
          </a>
        </p>
      )}
      <p class="card-links">
        {filtered && <a href={`${path}?lang=${lang}`}>{words.reset}</a>}
        {form && (
          <a href={`${base}/forms/${form}?lang=${lang}`}>
            {list.domain === 'opportunities' ? words.enterOpportunities : words.enterOffers}
          </a>
        )}
        <a href={`${base}${list.path}.rss?${queryOf(filters, lang)}`}>{words.feed}</a>
      </p>
    </>
  );
}

/** A public list with its filters. */
export function ListPage(props: ListProps) {
  const { deps, list, lang, filters, framedAt } = props;
  const words = wordsIn(wording, lang);
  return (
    <Layout
      title={words[list.domain]}
      description={words[`${list.domain}Intro`]}
      lang={lang}
      languages={listLanguages}
      path={`${list.path}?${queryOf(filters, lang)}`}
      origin={framedAt ? undefined : deps.config.baseUrl}
      assets={deps.assets}
      demo={deps.config.demo}
      feed={`${list.path}.rss?${queryOf(filters, lang)}`}
      bare={framedAt !== undefined}
    >
      <h1 class="kern-heading-large">{words[list.domain]}</h1>
      <p>{words[`${list.domain}Intro`]}</p>
      <FilterForm deps={deps} filters={filters} action={framedAt ?? list.path} lang={lang} />
      <ListBody {...props} />
    </Layout>
  );
}

interface ItemProps {
  readonly deps: Deps;
  readonly list: ListDefinition;
  readonly item: PublicItem;
  readonly lang: Language;
}

/** One published entry with everything its sender made public. */
export function ItemPageView({ deps, list, item, lang }: ItemProps) {
  const words = wordsIn(wording, lang);
  const apart = ['title', 'description', 'website'];
  const dates = ['starts', 'ends', 'deadline'];
  return (
    <Layout
      title={item.title}
      description={item.description}
      lang={lang}
      languages={listLanguages}
      path={`${list.path}/${item.reference}`}
      origin={deps.config.baseUrl}
      assets={deps.assets}
      demo={deps.config.demo}
    >
      <p>
        <a href={`${list.path}?lang=${lang}`}>{words.back}</a>
      </p>
      <article>
        <h1 class="kern-heading-large" lang={item.lang} dir="auto">
          {item.title}
        </h1>
        {item.description && (
          <p class="text" lang={item.lang} dir="auto">
            {item.description}
          </p>
        )}
        <dl class="facts">
          {item.details
            .filter(({ key }) => !apart.includes(key))
            .map(({ key, label, value }) => (
              <>
                <dt>{label}</dt>
                <dd dir="auto">{dates.includes(key) ? whenOf(value, lang) : value}</dd>
              </>
            ))}
        </dl>
        {item.website && (
          <p>
            <a class="kern-btn kern-btn--secondary" href={item.website} rel="external noreferrer">
              <span class="kern-label">{words.website}</span>
            </a>
          </p>
        )}
      </article>
    </Layout>
  );
}
