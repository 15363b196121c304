import { message } from '../language/message.ts';
import { wording as words } from '../language/wording.ts';

/** What an offer says of itself beyond its answers. */
export const wording = words('offers-list', {
  places: message('{n, plural, one {1 Platz} other {{n} Plätze}}', 'n'),
  unlimited: 'ohne Begrenzung',
  capacity: 'Plätze',
});
