import { message } from '../language/message.ts';
import { wording } from '../language/wording.ts';

export const layoutWording = wording('layout', {
  accessibility: 'Barrierefreiheit',
  unreviewed:
    'Diese Übersetzung hat noch niemand geprüft, dessen Muttersprache das ist. Im Zweifel gilt der deutsche Text.',
  wrong: message('Fehler: {title}', 'title'),
});
