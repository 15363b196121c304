import { message } from '../language/message.ts';
import { wording as words } from '../language/wording.ts';

export const wording = words('widget', {
  shown: message(
    '{n, plural, one {1 Eintrag wird angezeigt, es gibt mehr} other {{n} Einträge werden angezeigt, es gibt mehr}}',
    'n',
  ),
  error: 'Das konnte gerade nicht geladen werden. Bitte versuchen Sie es noch einmal.',
});
