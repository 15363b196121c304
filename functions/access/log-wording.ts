import { message } from '../language/message.ts';
import { type Said, wording as words } from '../language/wording.ts';

export const logWording = words('access-log', {
  title: 'Protokoll',
  intro: 'Wer wem Zugang gegeben oder genommen hat. Einträge werden nach zwei Jahren gelöscht.',
  empty: 'Noch ist nichts geschehen.',
  more: 'Ältere anzeigen',
  at: 'Wann',
  what: 'Was',
  by: 'Durch',
  organisation: 'Organisation',
  events: {
    invited: message('{whom} eingeladen: {detail}', 'whom', 'detail'),
    'invited-again': message('{whom} noch einmal eingeladen', 'whom'),
    role: message('Rolle von {whom} geändert: {detail}', 'whom', 'detail'),
    removed: message('{whom} den Zugang entzogen', 'whom'),
    'sessions-ended': message('{whom} überall abgemeldet', 'whom'),
    'key-made': message('Zugangsschlüssel erzeugt: {detail}', 'detail'),
    'key-ended': message('Zugangsschlüssel beendet: {detail}', 'detail'),
    admitted: 'Organisation aufgenommen',
    ended: 'Zugang der Organisation beendet',
  },
});

export type LogWords = Said<typeof logWording.source>;
