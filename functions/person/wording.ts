import { message } from '../language/message.ts';
import { type Said, wording as words } from '../language/wording.ts';

export const wording = words('person', {
  confirmTitle: 'E-Mail-Adresse bestätigen',
  confirmText: message(
    'Sie haben das Formular „{form}“ abgeschickt. Bestätigen Sie mit dem Knopf, dass die angegebene E-Mail-Adresse Ihre ist.',
    'form',
  ),
  confirm: 'Adresse bestätigen',
  confirmedTitle: 'Vielen Dank, Ihre Adresse ist bestätigt',
  confirmedText:
    'Wir schicken Ihnen gleich noch eine E-Mail mit Ihrem persönlichen Link. Damit können Sie Ihre Angaben jederzeit ansehen, ändern und löschen.',
  toMine: 'Meine Angaben ansehen',
  expiredTitle: 'Dieser Link ist abgelaufen',
  expiredText:
    'Ihre Angaben wurden nicht bestätigt und deshalb nach sieben Tagen gelöscht. Füllen Sie das Formular bitte noch einmal aus.',
  unknownTitle: 'Diesen Link kennen wir nicht',
  unknownText:
    'Vielleicht wurde die Adresse nicht vollständig kopiert. Öffnen Sie den Link noch einmal aus der E-Mail. Wenn das nicht hilft, füllen Sie das Formular bitte noch einmal aus.',
  goneTitle: 'Hier ist nichts mehr gespeichert',
  goneText: 'Die Angaben zu diesem Link wurden gelöscht.',
  forms: 'Zu den Formularen',
  lostTitle: 'Persönlichen Link noch einmal schicken',
  lostText:
    'Geben Sie die E-Mail-Adresse ein, mit der Sie sich eingetragen haben. Sie bekommen die Links zu allem, was dazu gespeichert ist.',
  email: 'E-Mail-Adresse',
  emailWrong: 'Bitte geben Sie eine E-Mail-Adresse ein, zum Beispiel name@beispiel.de.',
  lostSend: 'Link schicken',
  lostSentTitle: 'Sehen Sie in Ihrem Postfach nach',
  lostSentText:
    'Wenn zu dieser Adresse etwas gespeichert ist, ist jetzt eine E-Mail unterwegs. Mehr als fünf in der Stunde verschicken wir nicht.',
  mineTitle: 'Meine Angaben',
  reference: 'Kennzeichen',
  status: 'Stand',
  received: 'Eingegangen am',
  kept: 'Gespeichert bis',
  consented: 'Eingewilligt am',
  standing: 'Wie es steht',
  answers: 'Das haben Sie angegeben',
  edit: 'Angaben ändern',
  emailFixed:
    'Die E-Mail-Adresse lässt sich hier nicht ändern. Dafür füllen Sie das Formular bitte neu aus und löschen diese Angaben.',
  reviewAgain: 'Was Sie ändern, sehen wir noch einmal durch, bevor es wieder veröffentlicht wird.',
  pauseTitle: 'Eine Pause machen',
  pauseText: 'In der Pause schlagen wir Ihnen keine Einsätze vor. Ihre Angaben bleiben gespeichert.',
  pause: 'Pause beginnen',
  resumeTitle: 'Sie machen gerade eine Pause',
  resume: 'Wieder mithelfen',
  withdrawTitle: 'Angaben löschen',
  withdrawText:
    'Alles, was Sie angegeben haben, wird sofort gelöscht. Das lässt sich nicht rückgängig machen. Es bleibt für 30 Tage nur der Vermerk, dass unter diesem Kennzeichen etwas zurückgezogen wurde.',
  withdraw: 'Jetzt alles löschen',
  withdrawnTitle: 'Ihre Angaben sind gelöscht',
  withdrawnText:
    'Vielen Dank, dass Sie dabei waren. Wenn Sie wieder mitmachen möchten, füllen Sie einfach das Formular neu aus.',
  unconfirmed:
    'Ihre E-Mail-Adresse ist noch nicht bestätigt. Den Link dazu finden Sie in unserer ersten E-Mail.',
  done: {
    saved: 'Ihre Änderungen sind gespeichert.',
    pause: 'Ihre Pause hat begonnen.',
    resume: 'Schön, dass Sie wieder dabei sind.',
    'twin-same': 'Danke! Ihr Eintrag verweist jetzt auf den anderen.',
    'twin-apart': 'Danke! Wir merken uns, dass Ihr Eintrag etwas anderes ist.',
    meanwhile: 'Inzwischen hat sich etwas geändert. Sie sehen jetzt den neuen Stand.',
  },
  editTitle: 'Angaben ändern',
  save: 'Änderungen speichern',
  cancel: 'Abbrechen',
  errorTitle: 'Bitte prüfen Sie diese Angaben',
  mail: {
    greeting: message('Guten Tag {name}!', 'name'),
    greetingPlain: 'Guten Tag!',
    confirm: {
      subject: 'Bitte bestätigen Sie Ihre E-Mail-Adresse',
      text: message(
        'jemand, vermutlich Sie, hat auf unserer Seite „{form}“ ausgefüllt und diese Adresse angegeben.',
        'form',
      ),
      please:
        'Bitte öffnen Sie die folgende Seite und bestätigen Sie dort mit dem Knopf, dass die Adresse Ihre ist.',
      button: 'Adresse bestätigen',
      until: message('Der Link gilt bis {day}. Danach werden die Angaben gelöscht.', 'day'),
      not: 'Waren Sie das nicht? Dann brauchen Sie nichts zu tun: Ohne Bestätigung verschwindet alles von selbst.',
    },
    welcome: {
      subject: 'Danke! Ihr persönlicher Link',
      text: message('Ihre Adresse ist bestätigt, und „{form}“ ist bei uns angekommen.', 'form'),
      next: {
        volunteers: 'Jemand von der Koordination meldet sich bei Ihnen.',
        newsletter: 'Von jetzt an bekommen Sie den Newsletter.',
        needs: 'Wir kümmern uns darum und melden uns bei Ihnen.',
        offers: 'Wir sehen das Angebot durch und veröffentlichen es dann.',
        initiatives: 'Wir sehen den Eintrag durch und veröffentlichen ihn dann.',
        resources: 'Wir sehen den Eintrag durch und veröffentlichen ihn dann.',
        bookings: 'Wir geben Ihre Anfrage weiter und schreiben Ihnen, sobald es eine Antwort gibt.',
        other: 'Wir sehen es durch und melden uns, wenn es Fragen gibt.',
      },
      link: 'Mit Ihrem persönlichen Link können Sie Ihre Angaben jederzeit ansehen, ändern oder löschen. Bitte geben Sie ihn nicht weiter.',
      button: 'Meine Angaben',
    },
    links: {
      subject: 'Ihre persönlichen Links',
      text: 'Sie haben uns gebeten, Ihnen die Links zu Ihren Angaben noch einmal zu schicken. Hier sind sie.',
      confirm: 'noch zu bestätigen',
      not: 'Haben Sie nicht darum gebeten? Dann brauchen Sie nichts zu tun. Bitte geben Sie die Links nicht weiter.',
    },
    footer: message('Diese E-Mail gehört zu {reference}. Sie wurde automatisch verschickt.', 'reference'),
  },
});

export type Words = Said<typeof wording.source>;
