import { wording as words } from '../language/wording.ts';

/** What is said of somebody's own calendar. */
export const wording = words('agenda', {
  name: 'Mein Ehrenamt',
  copy: 'Oder kopieren Sie die Adresse in Ihr Kalenderprogramm:',
  renewTitle: 'Kennt noch jemand die Adresse?',
  renewHint:
    'Dann holen Sie sich eine neue. Die alte Adresse gilt danach sofort nicht mehr. Wo Sie sie selbst benutzen, tragen Sie bitte die neue ein.',
  renew: 'Neue Adresse',
  renewed: 'Die alte Adresse gilt nicht mehr. Bitte benutzen Sie ab jetzt die neue.',
  gone: 'Diese Adresse gilt nicht mehr. Die neue finden Sie auf Ihrer persönlichen Seite. Der Link dorthin steht in den E-Mails, die Sie von uns bekommen haben.',
});
