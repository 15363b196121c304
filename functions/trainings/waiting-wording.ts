import { message } from '../language/message.ts';
import { wording as words } from '../language/wording.ts';

/** Why somebody waits for a place. */
export const waitingWording = words('trainings-waiting', {
  allTaken: message(
    '{n, plural, one {Der einzige Platz ist vergeben.} other {Alle {n} Plätze sind vergeben.}}',
    'n',
  ),
  someTaken: message(
    '{taken, plural, =0 {Noch ist kein Platz fest vergeben.} one {Einer von {capacity} Plätzen ist vergeben.} other {{taken} von {capacity} Plätzen sind vergeben.}}',
    'taken',
    'capacity',
  ),
  offered: message(
    '{n, plural, one {Ein Platz ist bis {day}, {time} Uhr einer anderen Person angeboten. Antwortet sie nicht, geht er weiter.} other {{n} Plätze sind anderen angeboten, der erste bis {day}, {time} Uhr. Wer nicht antwortet, gibt seinen Platz weiter.}}',
    'n',
    'day',
    'time',
  ),
  passing: message(
    '{n, plural, one {Ein Platz ist gerade frei geworden und wird in den nächsten Minuten angeboten.} other {{n} Plätze sind gerade frei geworden und werden in den nächsten Minuten angeboten.}}',
    'n',
  ),
  before: message(
    '{n, plural, =0 {Niemand wartet länger als Sie: Der nächste freie Platz wird Ihnen angeboten.} one {Eine Person wartet länger als Sie.} other {{n} Personen warten länger als Sie.}}',
    'n',
  ),
  late: 'So kurz vor dem Beginn bieten wir keine Plätze mehr an.',
  overlap: message(
    'Achtung: Sie haben zur selben Zeit auch einen Platz in der Schulung „{title}“ ({when}). Wenn Sie nicht zu beiden kommen können, geben Sie bitte einen der Plätze zurück.',
    'title',
    'when',
  ),
});
