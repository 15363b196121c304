import { wording as words } from '../language/wording.ts';

/** What a form on another website says beside the form's own words. */
export const formWording = words('widget-form', {
  gone: 'Dieses Formular gibt es hier nicht',
  goneText:
    'Vielleicht ist es abgeschaltet, oder die Adresse stimmt nicht mehr. Alle Formulare, die Sie ausfüllen können, finden Sie auf unserer Seite.',
  all: 'Zu allen Formularen',
  failed: 'Das hat gerade nicht geklappt',
  failedText:
    'Vielleicht ist die Verbindung unterbrochen. Ihre Angaben stehen noch hier, es ist nichts verloren gegangen.',
  again: 'Noch einmal versuchen',
});
