import { message } from '../language/message.ts';
import { wording as words } from '../language/wording.ts';

/** What lists say of their feeds and calendars, and what stands in a calendar. */
export const feedsWording = words('listing-feeds', {
  countOfMore: message(
    '{n, plural, one {1 Eintrag auf dieser Seite} other {{n} Einträge auf dieser Seite}}',
    'n',
  ),
  subscribe: 'Termine im eigenen Kalender abonnieren',
  file: 'Termine als Datei (ICS)',
  entry: 'In den Kalender übernehmen',
  starts: message('Beginn: {title}', 'title'),
  deadline: message('Bewerbungsschluss: {title}', 'title'),
});
