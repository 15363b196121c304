const de = {
  confirmTitle: 'E-Mail-Adresse bestätigen',
  confirmText: (form: string) =>
    `Sie haben das Formular „${form}“ abgeschickt. Bestätigen Sie mit dem Knopf, dass die angegebene E-Mail-Adresse Ihre ist.`,
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
  },
  editTitle: 'Angaben ändern',
  save: 'Änderungen speichern',
  cancel: 'Abbrechen',
  errorTitle: 'Bitte prüfen Sie diese Angaben',
  mail: {
    greeting: (name: string) => (name ? `Guten Tag ${name}!` : 'Guten Tag!'),
    confirm: {
      subject: 'Bitte bestätigen Sie Ihre E-Mail-Adresse',
      text: (form: string) =>
        `jemand, vermutlich Sie, hat auf unserer Seite „${form}“ ausgefüllt und diese Adresse angegeben.`,
      please:
        'Bitte öffnen Sie die folgende Seite und bestätigen Sie dort mit dem Knopf, dass die Adresse Ihre ist.',
      button: 'Adresse bestätigen',
      until: (day: string) => `Der Link gilt bis ${day}. Danach werden die Angaben gelöscht.`,
      not: 'Waren Sie das nicht? Dann brauchen Sie nichts zu tun: Ohne Bestätigung verschwindet alles von selbst.',
    },
    welcome: {
      subject: 'Danke! Ihr persönlicher Link',
      text: (form: string) => `Ihre Adresse ist bestätigt, und „${form}“ ist bei uns angekommen.`,
      next: {
        volunteers: 'Jemand von der Koordination meldet sich bei Ihnen.',
        newsletter: 'Von jetzt an bekommen Sie den Newsletter.',
        needs: 'Wir kümmern uns darum und melden uns bei Ihnen.',
        offers: 'Wir sehen das Angebot durch und veröffentlichen es dann.',
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
    footer: (reference: string) => `Diese E-Mail gehört zu ${reference}. Sie wurde automatisch verschickt.`,
  },
};

const en: typeof de = {
  confirmTitle: 'Confirm your e-mail address',
  confirmText: (form: string) =>
    `You have sent the form “${form}”. Please confirm with the button that the e-mail address given in it is yours.`,
  confirm: 'Confirm the address',
  confirmedTitle: 'Thank you, your address is confirmed',
  confirmedText:
    'We are now sending you an e-mail with your personal link. With it you can see, change and delete your data at any time.',
  toMine: 'See my data',
  expiredTitle: 'This link has expired',
  expiredText:
    'Your data was not confirmed and has therefore been deleted after seven days. Please fill in the form once more.',
  unknownTitle: 'We do not know this link',
  unknownText:
    'Perhaps the address was not copied as a whole. Open the link from the e-mail once more. If that does not help, please fill in the form again.',
  goneTitle: 'Nothing is stored here any more',
  goneText: 'The data behind this link has been deleted.',
  forms: 'To the forms',
  lostTitle: 'Send my personal link again',
  lostText:
    'Enter the e-mail address with which you registered. You will get the links to everything that is stored for it.',
  email: 'E-mail address',
  emailWrong: 'Please enter an e-mail address, for example name@example.org.',
  lostSend: 'Send the link',
  lostSentTitle: 'Please look into your mailbox',
  lostSentText:
    'If anything is stored for this address, an e-mail is on its way. We send no more than five an hour.',
  mineTitle: 'My data',
  reference: 'Number',
  status: 'Status',
  received: 'Received on',
  kept: 'Stored until',
  consented: 'Consent given on',
  answers: 'What you told us',
  edit: 'Change my data',
  emailFixed:
    'The e-mail address cannot be changed here. For that, please fill in the form again and delete this data.',
  reviewAgain: 'We look through what you change before it is published again.',
  pauseTitle: 'Take a break',
  pauseText: 'During a break we suggest no tasks to you. Your data stays stored.',
  pause: 'Start the break',
  resumeTitle: 'You are taking a break',
  resume: 'Help again',
  withdrawTitle: 'Delete my data',
  withdrawText:
    'Everything you told us is deleted at once. This cannot be undone. For 30 days, only a note remains that something was withdrawn under this number.',
  withdraw: 'Delete everything now',
  withdrawnTitle: 'Your data is deleted',
  withdrawnText:
    'Thank you for having been with us. If you would like to join again, simply fill in the form anew.',
  unconfirmed: 'Your e-mail address is not confirmed yet. You find the link for that in our first e-mail.',
  done: {
    saved: 'Your changes are saved.',
    pause: 'Your break has begun.',
    resume: 'Good to have you back.',
  },
  editTitle: 'Change my data',
  save: 'Save changes',
  cancel: 'Cancel',
  errorTitle: 'Please check these answers',
  mail: {
    greeting: (name: string) => (name ? `Hello ${name},` : 'Hello,'),
    confirm: {
      subject: 'Please confirm your e-mail address',
      text: (form: string) =>
        `somebody, probably you, filled in “${form}” on our website and gave this address.`,
      please: 'Please open the following page and confirm with the button there that the address is yours.',
      button: 'Confirm the address',
      until: (day: string) => `The link is valid until ${day}. After that, the data is deleted.`,
      not: 'Was it not you? Then there is nothing you need to do: without confirmation everything disappears by itself.',
    },
    welcome: {
      subject: 'Thank you! Your personal link',
      text: (form: string) => `Your address is confirmed, and “${form}” has reached us.`,
      next: {
        volunteers: 'Somebody from the coordination team will get in touch with you.',
        newsletter: 'From now on you will get the newsletter.',
        needs: 'We will see to it and get in touch with you.',
        offers: 'We will look through the offer and then publish it.',
        other: 'We will look through it and get in touch if there are questions.',
      },
      link: 'With your personal link you can see, change or delete your data at any time. Please do not pass it on.',
      button: 'My data',
    },
    links: {
      subject: 'Your personal links',
      text: 'You asked us to send you the links to your data once more. Here they are.',
      confirm: 'still to be confirmed',
      not: 'You did not ask for this? Then there is nothing you need to do. Please do not pass the links on.',
    },
    footer: (reference: string) => `This e-mail belongs to ${reference}. It was sent automatically.`,
  },
};

export const wording = { de, en };
export type Words = typeof de;
