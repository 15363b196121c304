import { formatDay, isoDay } from '../language/format.ts';
import { type Language, wordsIn } from '../language/language.ts';
import type { PublicItem } from '../listing/item.ts';
import type { Holding } from './holding.ts';
import { pauseAt } from './lifecycle.ts';
import { wording } from './wording.ts';

/** A pause is announced so many days before it begins. */
const announced = 14 * 86_400_000;

/** What the public sees of a pause, that is on or near: a mark in the list, and the days and the reason on the page. */
export function shownPause(entry: Holding, item: PublicItem, now: Date, lang: Language): Partial<PublicItem> {
  const { pause } = entry;
  const state = pauseAt(entry, now);
  const soon = isoDay(new Date(now.getTime() + announced));
  if (!pause || !state || pause.from > soon) return {};
  const words = wordsIn(wording, lang);
  const [first, last] = [pause.from, pause.until].map((day) => formatDay(day, lang, 'short')) as [
    string,
    string,
  ];
  const text = state === 'now' ? words.pauseUntil(last) : words.pauseFrom(first, last);
  const detail = { key: 'pause', label: words.pauseLabel, value: `${first} – ${last}` };
  const why = pause.word
    ? [{ key: 'pause-word', label: words.word, value: pause.word, lang: entry.lang }]
    : [];
  return { badge: { text, good: false }, details: [detail, ...why, ...item.details] };
}
