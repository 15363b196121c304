import { type Language, wordsIn } from '../language/language.ts';
import { listed } from '../language/message.ts';
import type { CalendarEvent } from './calendar.ts';
import type { Dates } from './definition.ts';
import { feedsWording } from './feeds-wording.ts';
import type { PublicItem } from './item.ts';
import { factsLine } from './list.tsx';
import { repeatedOf } from './series.ts';

/** The UID of an item's main date; its URN without what makes it one. */
export function uidOf(item: Pick<PublicItem, 'id'>): string {
  return item.id.replace(/^urn:uuid:/, '');
}

/** The UID of one date of a series; the one announced first (`1`) has that of the item's only date. */
export function uidOfSession(item: Pick<PublicItem, 'id'>, session: string): string {
  return session === '1' ? uidOf(item) : `${uidOf(item)}-${session}`;
}

/** One date of a series; the first has the UID that the item's only date would have. */
function ofSeries(
  item: PublicItem,
  session: NonNullable<PublicItem['sessions']>[number],
  at: number,
  on: (first: string, last: string) => CalendarEvent,
): CalendarEvent {
  const event = on(session.starts, session.ends);
  const location = session.place ?? event.location;
  return {
    ...event,
    uid: uidOfSession(item, session.id),
    summary: `${item.title} (${at + 1}/${item.sessions?.length})`,
    ...(location && { location }),
    cancelled: item.cancelled || session.cancelled === true,
  };
}

/**
 * The dates of an item as events of a calendar: what takes place between two moments or days is one, each date of a series
 * is one, each time of the week at which it repeats is one; a beginning and a deadline are a day each. `url` is the item's
 * page. Pure.
 */
export function eventsOf(
  item: PublicItem,
  dates: Dates,
  url: string,
  lang: Language,
): readonly CalendarEvent[] {
  const { starts, ends } = item;
  const words = wordsIn(feedsWording, lang);
  const place = listed(
    [item.labels.place, item.labels.district].flatMap((one) => one || []),
    lang,
  );
  const facts = { ...item, when: '', starts: undefined };
  const description = [item.description, factsLine(facts, lang), url];
  const on = (first: string, last: string): CalendarEvent => ({
    uid: uidOf(item),
    sequence: item.revision,
    changed: item.updated,
    starts: first,
    ends: last,
    summary: item.title,
    lang: item.lang,
    description: description.filter(Boolean).join('\n\n'),
    ...(place && { location: place }),
    url,
    cancelled: item.cancelled,
  });
  if (dates.ends === 'end' && item.sessions)
    return item.sessions.map((one, at) => ofSeries(item, one, at, on));
  if (item.series)
    return repeatedOf(item.series).map(({ part, ...repeated }) => ({
      ...on('', ''),
      ...repeated,
      uid: `${uidOf(item)}-${part}`,
    }));
  if (dates.ends === 'end') {
    const first = starts ?? ends;
    return first ? [on(first, ends && ends > first ? ends : first)] : [];
  }
  const named = { lang };
  return [
    ...(starts ? [{ ...on(starts, starts), ...named, summary: words.starts(item.title) }] : []),
    ...(ends
      ? [
          {
            ...on(ends, ends),
            ...named,
            uid: `${uidOf(item)}-deadline`,
            summary: words.deadline(item.title),
          },
        ]
      : []),
  ];
}
