import type { Deps } from '../deps.ts';
import { type Language, wordsIn } from '../language/language.ts';
import { Layout } from '../pages/layout.tsx';
import { StructuredData } from '../pages/structured-data.tsx';
import { type ListDefinition, wordsOf } from './definition.ts';
import { feedLinks } from './feed-links.ts';
import { feedsWording } from './feeds-wording.ts';
import { type Filters, queryOf } from './filter.ts';
import { FilterForm, Items, type ItemsProps } from './list.tsx';
import type { ItemPage } from './read.ts';
import { listData } from './structured.ts';
import { wording } from './wording.ts';

export { ItemPageView } from './item-page.tsx';

interface ListProps {
  readonly deps: Deps;
  readonly list: ListDefinition;
  readonly lang: Language;
  readonly filters: Filters;
  readonly page: ItemPage;
  /** How many entries were asked for, if that was said. */
  readonly limit?: number;
  /** Shown in a frame on another website, below this path. */
  readonly framedAt?: string;
  /** Links name our server, for a page of another one. */
  readonly absolute?: boolean;
  /** Level of the entries' headings. */
  readonly level?: ItemsProps['level'];
}

function formFor(deps: Deps, domain: string): string | undefined {
  return deps.forms.slugs().find((slug) => {
    const form = deps.forms.get(slug);
    return form?.domain === domain && form.access === 'public';
  });
}

/** Where the list leads besides its entries: all of it, the form by which one sends in an entry, the feeds. */
function FurtherLinks({ deps, list, lang, filters, framedAt, absolute }: ListProps) {
  const base = absolute ? deps.config.baseUrl : '';
  const words = wordsIn(wording, lang);
  const aboutFeeds = wordsIn(feedsWording, lang);
  const { enter } = wordsOf(list, lang);
  const form = enter && formFor(deps, list.domain);
  const links = feedLinks(deps, list, queryOf(filters, lang), base);
  const filtered = Object.keys(filters).length > 0;
  const all: readonly (readonly [string | false | undefined, string | undefined])[] = [
    [filtered && `${base}${framedAt ?? list.path}?lang=${lang}`, words.reset],
    [form && `${base}/forms/${form}?lang=${lang}`, enter],
    [links.subscription, aboutFeeds.subscribe],
    [links.calendar, aboutFeeds.file],
    [links.rss, words.feed],
  ];
  // In a fragment nothing of our styles keeps them apart.
  const between = absolute ? ' · ' : ' ';
  return (
    <p class="card-links">
      {all
        .filter(([href]) => href)
        .map(([href, label], nth) => (
          <>
            {nth > 0 && between}
            <a href={href || undefined}>{label}</a>
          </>
        ))}
    </p>
  );
}

/** The list itself: how many, the entries, the next page; or a kind word where there is nothing. */
export function ListBody(props: ListProps) {
  const { deps, list, lang, filters, page, limit, framedAt, absolute } = props;
  const base = absolute ? deps.config.baseUrl : '';
  const words = wordsIn(wording, lang);
  const count = page.items.length;
  const none = wordsOf(list, lang).none ?? words.none;
  const filtered = Object.keys(filters).length > 0;
  return (
    <>
      {count > 0 ? (
        <>
          <p role="status">
            {page.near && `${words.near} `}
            {page.next ? wordsIn(feedsWording, lang).countOfMore(count) : words.count(count)}
          </p>
          <Items
            items={page.items}
            path={list.path}
            base={base}
            lang={lang}
            level={props.level}
            target={framedAt ? '_top' : undefined}
          />
        </>
      ) : (
        <p role="status">{filtered || page.next ? none : words.nonePlain}</p>
      )}
      {page.next && (
        <p>
          <a
            class="kern-btn kern-btn--secondary"
            href={`${base}${framedAt ?? list.path}?${queryOf(filters, lang, page.next, limit)}`}
          >
            <span class="kern-label">{words.more}</span>
          </a>
        </p>
      )}
      <FurtherLinks {...props} />
    </>
  );
}

/** A public list with its filters. */
export function ListPage(props: ListProps) {
  const { deps, list, lang, filters, page, framedAt } = props;
  const { title, intro, category } = wordsOf(list, lang);
  const query = queryOf(filters, lang);
  return (
    <Layout
      title={title}
      description={intro}
      lang={lang}
      path={`${framedAt ?? list.path}?${query}`}
      origin={framedAt ? undefined : deps.config.baseUrl}
      embed
      assets={deps.assets}
      demo={deps.config.demo}
      feeds={feedLinks(deps, list, query).all}
      bare={framedAt !== undefined}
    >
      <h1 class="kern-heading-large">{title}</h1>
      <p>{intro}</p>
      {/* Nothing can be chosen from where there is nothing at all. */}
      {(page.items.length > 0 || page.next || Object.keys(filters).length > 0) && (
        <FilterForm
          deps={deps}
          domain={list.domain}
          filters={filters}
          category={category}
          action={framedAt ?? list.path}
          lang={lang}
        />
      )}
      <ListBody {...props} />
      {!framedAt && <StructuredData data={listData(deps, list, page.items, lang)} />}
    </Layout>
  );
}
