import type { Deps } from '../deps.ts';
import { type Language, wordsIn } from '../language/language.ts';
import { feedDescription, feedTitle } from '../pages/feed-text.ts';
import { calendar } from './calendar.ts';
import { eventOf } from './events.ts';
import type { Training } from './training.ts';
import { stateIn, titleIn, viewOf, whenIn } from './view.ts';
import { wording } from './wording.ts';

/** The list as JSON: codes and words, figures and instants; nothing about people. */
export function listJson(deps: Deps, trainings: readonly Training[], lang: Language, cursor?: string) {
  return {
    items: trainings.map((training) => trainingJson(deps, training, lang)),
    ...(cursor && { next: cursor }),
  };
}

/** One training as JSON. */
export function trainingJson(deps: Deps, training: Training, lang: Language) {
  const view = viewOf(deps, training, deps.clock());
  const { baseUrl } = deps.config;
  return {
    ...view,
    when: whenIn(view, lang),
    state: stateIn(view, lang),
    ...(view.field && { fieldTitle: titleIn(deps, training.form, 'field', view.field, lang) }),
    ...(view.district && { districtTitle: titleIn(deps, training.form, 'district', view.district, lang) }),
    url: `${baseUrl}/trainings/${view.reference}`,
    signupUrl: `${baseUrl}/forms/training-signup?training=${view.reference}`,
  };
}

/** The list as a calendar to subscribe to. */
export function listIcs(deps: Deps, trainings: readonly Training[], lang: Language): string {
  const now = deps.clock();
  const events = trainings.map((training) => eventOf(deps, training, now));
  return calendar(events, 'PUBLISH', wordsIn(wording, lang).list.title);
}

/** The list as RSS 2.0. */
export async function listRss(deps: Deps, trainings: readonly Training[], lang: Language): Promise<string> {
  const { Feed } = await import('feed');
  const words = wordsIn(wording, lang).list;
  const { baseUrl } = deps.config;
  const feed = new Feed({
    title: words.title,
    description: words.intro,
    id: `${baseUrl}/trainings`,
    link: `${baseUrl}/trainings`,
    language: lang,
    copyright: '',
    generator: 'Helferkreis',
    updated: deps.clock(),
    feedLinks: { rss: `${baseUrl}/trainings.rss` },
  });
  for (const training of trainings) {
    const view = viewOf(deps, training, deps.clock());
    const url = `${baseUrl}/trainings/${view.reference}`;
    feed.addItem({
      title: feedTitle(view.title),
      id: url,
      link: url,
      date: new Date(training.receivedAt),
      description: feedDescription(
        [whenIn(view, lang), view.place, stateIn(view, lang), view.description].filter(Boolean).join('\n'),
      ),
    });
  }
  return feed.rss2();
}
