import { message } from '../language/message.ts';
import { wording as words } from '../language/wording.ts';

/** What is said to somebody about what they have passed. */
export const wording = words('passed', {
  title: 'Ihre vermerkten Schulungen',
  why: 'Für manche Aufgaben braucht man vorher eine Schulung. Deshalb ist zu Ihrer E-Mail-Adresse vermerkt, was Sie schon gelernt haben. Ihr Name steht nicht dabei.',
  one: message('{kind}, am {day}', 'kind', 'day'),
  volunteer:
    'Haben Sie sich als Freiwillige oder Freiwilliger eingetragen? Dann steht der Vermerk auch dort.',
  until: message('Am {day} löschen wir den Vermerk von selbst.', 'day'),
  clearHint:
    'Sie können ihn auch jetzt löschen. Dann wissen wir nicht mehr, dass Sie teilgenommen haben, und für manche Aufgaben müssten Sie die Schulung noch einmal machen. Ihre Bescheinigung gilt weiter.',
  clear: 'Vermerk löschen',
  none: 'Zu Ihrer E-Mail-Adresse ist keine Schulung vermerkt.',
  invalid:
    'Dieser Link ist nicht gültig. Bitte nehmen Sie den Link aus der letzten E-Mail, die Sie von uns bekommen haben.',
  mail: 'Dass Sie teilgenommen haben, ist drei Jahre lang vermerkt, weil manche Aufgaben diese Schulung voraussetzen. Sie können den Vermerk ansehen und löschen.',
  open: 'Vermerk ansehen oder löschen',
});
