import { message } from '../language/message.ts';
import { wording as words } from '../language/wording.ts';

export const wording = words('opportunities-places', {
  free: message(
    '{n, plural, one {{free, plural, =0 {Der Platz ist vergeben} other {1 Platz frei}}} other {{free, plural, =0 {Alle {n} Plätze sind vergeben} other {{free} von {n} Plätzen frei}}}}',
    'free',
    'n',
  ),
  choice: message('{title} ({places})', 'title', 'places'),
});
