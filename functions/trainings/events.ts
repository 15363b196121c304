import type { Deps } from '../deps.ts';
import { type Language, wordsIn } from '../language/language.ts';
import type { CalendarEvent } from '../listing/calendar.ts';
import { eventsOf } from '../listing/events.ts';
import { itemOf } from '../listing/read.ts';
import { onlineLink } from './inside.ts';
import { trainingsList } from './list.ts';
import type { Training } from './training.ts';
import { wording } from './wording.ts';

/** A training as an event of a calendar, as it stands in the calendar of all trainings; empty where it has no date. */
export function eventsOfTraining(deps: Deps, training: Training, lang: Language): readonly CalendarEvent[] {
  const list = trainingsList(deps);
  const url = `${deps.config.baseUrl}${list.path}/${training.reference}?lang=${lang}`;
  return list.dates ? eventsOf(itemOf(deps, list, training, lang), list.dates, url, lang) : [];
}

/** The same for somebody who has a place: with the way into the room in the web. */
export function eventsForSeat(deps: Deps, training: Training, lang: Language): readonly CalendarEvent[] {
  const link = onlineLink(training);
  const label = wordsIn(wording, lang).mail.link;
  return eventsOfTraining(deps, training, lang).map((event) =>
    link
      ? {
          ...event,
          description: [`${label}: ${link}`, event.description].filter(Boolean).join('\n\n'),
          ...(!training.facts.place && { location: link }),
        }
      : event,
  );
}
