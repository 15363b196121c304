import { Feed } from 'feed';
import type { Language } from '../language/language.ts';
import { feedDescription, feedTitle } from '../pages/feed-text.ts';
import type { PublicItem } from './item.ts';
import { excerpt, shortFacts } from './list.tsx';

/** A list as RSS 2.0. `base` is the address of our server, without a slash at its end; `updated` dates an empty feed. */
export function rss(
  of: { readonly title: string; readonly description: string; readonly path: string },
  items: readonly PublicItem[],
  base: string,
  lang: Language,
  updated: Date,
): string {
  const dates = items.map((item) => (item.published ? Date.parse(item.published) : 0));
  const feed = new Feed({
    id: base + of.path,
    link: `${base}${of.path}?lang=${lang}`,
    title: of.title,
    description: of.description,
    language: lang,
    copyright: '',
    updated: dates.length ? new Date(Math.max(...dates)) : updated,
  });
  for (const item of items) {
    const link = `${base}${of.path}/${item.reference}?lang=${lang}`;
    feed.addItem({
      id: `${base}${of.path}/${item.reference}`,
      title: feedTitle(item.title),
      link,
      description: feedDescription(
        [excerpt(item.description ?? '', 600), shortFacts(item, lang).join(' · ')]
          .filter(Boolean)
          .join(' – '),
      ),
      date: item.published ? new Date(item.published) : updated,
    });
  }
  return feed.rss2();
}
