import { message } from '../language/message.ts';
import { wording as words } from '../language/wording.ts';

/** What the list of those who signed up says. */
export const wording = words('attendance', {
  attendance: 'Teilnehmende',
  seats: message('{taken} von {capacity} Plätzen vergeben', 'taken', 'capacity'),
  offered: 'Platz angeboten',
  name: 'Name',
  seat: 'hat einen Platz',
  waitingPlace: message('Warteliste, Nummer {n}', 'n'),
  left: 'abgemeldet',
  noSignups: 'Noch hat sich niemand angemeldet.',
  addByHand: 'Jemanden von Hand anmelden',
  status: 'Stand',
  reference: 'Kennzeichen',
  more: 'Weitere anzeigen',
});
