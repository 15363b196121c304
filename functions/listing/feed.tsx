import { Feed } from 'feed';
import type { Language } from '../language/language.ts';
import { feedText } from './feed-text.ts';
import type { PublicItem } from './item.ts';
import { excerpt, factsLine } from './list.tsx';

/** A list as a feed: what it is called, and where it is, with its filters. */
export interface FeedOf {
  readonly title: string;
  readonly description: string;
  /** Absolute addresses of the list's page and of the feed itself. */
  readonly page: string;
  readonly self: string;
  readonly lang: Language;
  /** The page of an item, absolute. */
  readonly pageOf: (item: PublicItem) => string;
}

/** What readers show of an item, as HTML: what was written in its language, the facts in the reader's. */
function html(item: PublicItem, lang: Language): string {
  const facts = factsLine(item, lang);
  const state = item.badge?.text;
  return String(
    <>
      {item.description && (
        <p lang={item.lang} dir="auto">
          {excerpt(item.description, 600)}
        </p>
      )}
      {facts && (
        <p lang={lang} dir="auto">
          {facts}
        </p>
      )}
      {state && (
        <p lang={lang} dir="auto">
          {state}
        </p>
      )}
    </>,
  );
}

/** When something in the list changed last; for an empty one the day, as it must say something that lasts. */
function updatedOf(items: readonly PublicItem[], now: Date): Date {
  const latest = items
    .map((item) => item.updated)
    .sort()
    .at(-1);
  return new Date(latest ?? now.toISOString().slice(0, 10));
}

/** A list as RSS 2.0. */
export function rss(of: FeedOf, items: readonly PublicItem[], now: Date): string {
  const feed = new Feed({
    id: of.self,
    link: of.page,
    feedLinks: { rss: of.self },
    title: feedText(of.title),
    description: feedText(of.description),
    language: of.lang,
    copyright: '',
    generator: 'Helferkreis',
    updated: updatedOf(items, now),
  });
  for (const item of items) {
    feed.addItem({
      id: item.id,
      title: feedText(item.title),
      link: of.pageOf(item),
      description: feedText(html(item, of.lang)),
      date: new Date(item.published),
      category: tagsOf(item).map((name) => ({ name: feedText(name) })),
      // The library writes an extension into the item as it is: this is its attribute.
      extensions: [{ name: '_attributes', objects: { 'xml:lang': item.lang } }],
    });
  }
  return feed.rss2();
}

function tagsOf({ labels }: PublicItem): readonly string[] {
  return [labels.category, labels.field].flatMap((one) => one || []);
}

/** A list as JSON Feed 1.1 (jsonfeed.org/version/1.1). */
export function jsonFeed(of: FeedOf, items: readonly PublicItem[]): object {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: of.title,
    description: of.description,
    home_page_url: of.page,
    feed_url: of.self,
    language: of.lang,
    items: items.map((item) => ({
      id: item.id,
      url: of.pageOf(item),
      title: item.title,
      content_html: html(item, of.lang),
      summary: factsLine(item, of.lang) || undefined,
      date_published: item.published,
      date_modified: item.updated,
      language: item.lang,
      tags: tagsOf(item),
    })),
  };
}
