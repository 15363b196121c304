import { message } from '../language/message.ts';
import { wording as words } from '../language/wording.ts';

export const needPanelWording = words('engagements-need', {
  title: 'Wer hilft',
  found: message('{found} von {wanted} gefunden', 'found', 'wanted'),
  find: 'Passende Freiwillige und Angebote finden',
});
