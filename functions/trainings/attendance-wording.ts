import { message } from '../language/message.ts';
import { wording as words } from '../language/wording.ts';

/** What the list of those who signed up says. */
export const wording = words('attendance', {
  attendance: 'Teilnehmende',
  seats: message('{taken} von {capacity} Plätzen vergeben', 'taken', 'capacity'),
  asItIs: 'So ist es jetzt',
  link: 'Link zum virtuellen Raum (nur für Teilnehmende)',
  waiting: message('{n, plural, one {Eine Person wartet.} other {{n} Personen warten.}}', 'n'),
  offeredUntil: message('Platz angeboten bis {until}', 'until'),
  checking: 'Voraussetzung noch nicht geprüft',
  confirming: 'hat die Voraussetzung, muss noch bestätigen',
  lacks: message('Voraussetzung fehlt: {kinds}', 'kinds'),
  name: 'Name',
  seat: 'hat einen Platz',
  waitingPlace: message('Warteliste, Nummer {n}', 'n'),
  left: 'abgemeldet',
  duplicate: 'steht schon auf der Liste',
  noSignups: 'Noch hat sich niemand angemeldet.',
  addByHand: 'Jemanden von Hand anmelden',
  status: 'Stand',
  reference: 'Kennzeichen',
  more: 'Weitere anzeigen',
});
