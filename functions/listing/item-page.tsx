import type { Child } from 'hono/jsx';
import type { Deps } from '../deps.ts';
import { type Language, wordsIn } from '../language/language.ts';
import { Layout } from '../pages/layout.tsx';
import { StructuredData, type Thing } from '../pages/structured-data.tsx';
import { type ListDefinition, wordsOf } from './definition.ts';
import { feedTypes } from './feed-links.ts';
import { feedsWording } from './feeds-wording.ts';
import type { PublicItem } from './item.ts';
import { Action, Badges, whenOf } from './list.tsx';
import { labelsWording, wording } from './wording.ts';

interface ItemProps {
  readonly deps: Deps;
  readonly list: ListDefinition;
  readonly item: PublicItem;
  readonly lang: Language;
  /** The entry in words of schema.org. */
  readonly data?: Thing;
  /** A part of its list's own. */
  readonly section?: Child;
}

/** What an answer with a role is called where it is read; the form asks a question for it. */
function shortLabel(role: string, lang: Language): string | undefined {
  const labels: Readonly<Record<string, string>> = wordsIn(labelsWording, lang);
  return Object.hasOwn(labels, role) ? labels[role] : undefined;
}

/** One published entry with everything its sender made public. */
export function ItemPageView({ deps, list, item, lang, data, section }: ItemProps) {
  const words = wordsIn(wording, lang);
  const apart = ['title', 'description', 'website'];
  const dates = ['starts', 'ends', 'deadline'];
  const path = `${list.path}/${item.reference}`;
  const { note, category } = wordsOf(list, lang);
  const dated = list.dates && (item.starts || item.ends || item.series);
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
        <Badges item={item} lang={lang} />
        {item.description && (
          <p class="text" lang={item.lang} dir="auto">
            {item.description}
          </p>
        )}
        <dl class="facts">
          {item.details
            .filter(({ key }) => !apart.includes(key))
            .map(({ key, label, value, lang: own }) => (
              <>
                <dt>{(key === 'category' && category) || (shortLabel(key, lang) ?? label)}</dt>
                <dd lang={own} dir="auto">
                  {dates.includes(key) ? whenOf(value, lang) : value}
                </dd>
              </>
            ))}
        </dl>
        {note && <p>{note}</p>}
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
        {section}
      </article>
      {data && <StructuredData data={data} />}
    </Layout>
  );
}
