import type { Deps } from '../deps.ts';
import { type Language, wordsIn } from '../language/language.ts';
import { Layout } from '../pages/layout.tsx';
import type { ListDefinition } from './definition.ts';
import { feedTypes } from './feed-links.ts';
import { feedsWording } from './feeds-wording.ts';
import type { PublicItem } from './item.ts';
import { Action, Badge, whenOf } from './list.tsx';
import { wording } from './wording.ts';

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
  const path = `${list.path}/${item.reference}`;
  const dated = list.dates && (item.starts || item.ends);
  return (
    <Layout
      title={item.title}
      description={item.description}
      lang={lang}
      path={path}
      origin={deps.config.baseUrl}
      embed
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
        <Badge item={item} />
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
        <Action item={item} />
        {dated && (
          <p>
            <a href={`${path}${feedTypes.calendar.ending}?lang=${lang}`}>
              {wordsIn(feedsWording, lang).entry}
            </a>
          </p>
        )}
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
