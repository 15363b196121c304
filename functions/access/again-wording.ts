import { wording as words } from '../language/wording.ts';

export const againWording = words('access-again', {
  title: 'Sie sind nicht mehr angemeldet',
  text: 'Was Sie eingegeben haben, ist noch da. Melden Sie sich in einem neuen Fenster an und kommen Sie dann auf diese Seite zurück.',
  signIn: 'Anmelden (neues Fenster)',
  typed: 'Das haben Sie eingegeben',
  retry: 'Noch einmal absenden',
  retryText: 'Wenn Sie wieder angemeldet sind, schicken Sie hier ab, was Sie eingegeben haben.',
});
