import { message } from '../language/message.ts';
import { wording } from '../language/wording.ts';

export const layoutWording = wording('layout', {
  accessibility: 'Barrierefreiheit',
  wrong: message('Fehler: {title}', 'title'),
});
