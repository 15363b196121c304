import { message } from '../language/message.ts';
import { type Said, wording as words } from '../language/wording.ts';

export const wording = words('resources', {
  list: {
    title: 'Räume, Fahrzeuge, Material und Wissen',
    intro:
      'Was Initiativen und Verbände miteinander teilen. Anfragen können eingetragene Initiativen und Mitglieder der Verbände.',
    none: 'Dazu ist im Moment nichts eingetragen.',
    note: 'Adresse und Kontakt bekommen Sie mit der Zusage.',
    enter: 'Etwas zum Teilen eintragen',
    kind: 'Was',
  },
  book: 'Anfragen',
  ask: 'Kontakt aufnehmen',
  pieces: message('{n, plural, one {1 Stück} other {{n} Stück}}', 'n'),
  calendar: {
    title: message('Wann es frei ist: {month}', 'month'),
    before: 'Vorheriger Monat',
    after: 'Nächster Monat',
    day: 'Tag',
    state: 'Stand',
    free: 'frei',
    taken: 'vergeben',
    takenFrom: message('{times} vergeben', 'times'),
    some: message('{n} von {all} frei', 'n', 'all'),
    someFrom: message('{times}: {n} von {all} frei', 'times', 'n', 'all'),
  },
  rejected: {
    unknown: 'Das wird im Moment nicht geteilt. Bitte wählen Sie etwas anderes aus der Liste.',
    onlyAsk: 'Hier gibt es nichts zu buchen. Stellen Sie bitte eine Frage.',
    past: 'Dieser Zeitpunkt ist schon vorbei.',
    far: 'Bitte höchstens ein Jahr im Voraus anfragen.',
    order: 'Das Ende muss nach dem Anfang liegen.',
    long: 'Bitte höchstens 31 Tage am Stück anfragen.',
    many: message('Davon gibt es nur {n}.', 'n'),
    taken: 'In dieser Zeit ist es schon vergeben. Was frei ist, steht im Kalender.',
    few: message('In dieser Zeit sind nur noch {n} frei.', 'n'),
  },
  page: {
    request: 'Anfrage für etwas, das Sie teilen',
    mine: 'Ihre Anfrage',
    when: 'Wann',
    howMany: 'Wie viele',
    who: 'Wer fragt an',
    purpose: 'Wofür',
    contact: 'Kontakt',
    place: 'Wo',
    status: 'Stand',
    until: message(
      'Bitte antworten Sie bis {moment}. Danach verfällt die Anfrage, und die Zeit ist wieder frei.',
      'moment',
    ),
    waiting: 'Ihre Anfrage ist unterwegs. Die Zeit ist für Sie vorgemerkt, bis Sie eine Antwort haben.',
    declineTitle: 'Passt es nicht?',
    cancelTitle: 'Klappt es doch nicht?',
    reason: 'Warum? Das liest die andere Seite.',
    reasonMissing: 'Bitte schreiben Sie kurz, warum.',
    invalid: 'Diesen Link kennen wir nicht. Öffnen Sie ihn bitte noch einmal aus der E-Mail.',
    changed: 'Hier hat sich in der Zwischenzeit etwas geändert. So steht es jetzt.',
    done: {
      accept: 'Zugesagt. Die andere Seite bekommt eine E-Mail mit Ihrem Kontakt und einem Kalendereintrag.',
      decline: 'Abgelehnt. Die andere Seite bekommt eine E-Mail.',
      cancel: 'Abgesagt. Die Zeit ist wieder frei.',
    },
    calendar: 'Alle Zusagen im eigenen Kalender',
    toResource: 'Zum Eintrag',
  },
  panel: {
    title: 'Vergebene Zeiten',
    none: 'Im Moment ist nichts vergeben.',
    asked: 'angefragt',
    confirmed: 'zugesagt',
    own: 'eigener Bedarf',
    calendar: 'Kalender zum Abonnieren',
    calendarNote:
      'Wer diese Adresse hat, sieht die Zusagen. Geben Sie sie nur an Menschen weiter, die es angeht.',
  },
  mail: {
    greeting: 'Guten Tag!',
    ask: {
      subject: message('Anfrage: {what}', 'what'),
      text: message('jemand möchte „{what}“ benutzen. Die Zeit ist vorgemerkt, bis Sie antworten.', 'what'),
      until: message('Bitte antworten Sie bis {moment}. Danach verfällt die Anfrage.', 'moment'),
      button: 'Ansehen und antworten',
    },
    accepted: {
      subject: message('Zugesagt: {what}', 'what'),
      text: message('gute Nachricht: „{what}“ ist für Sie reserviert.', 'what'),
      button: 'Ansehen oder absagen',
    },
    booked: {
      subject: message('Im Kalender: {what}', 'what'),
      text: message('Sie haben „{what}“ zugesagt. Hier ist der Eintrag für Ihren Kalender.', 'what'),
    },
    declined: {
      subject: message('Leider nicht: {what}', 'what'),
      text: message('„{what}“ können Sie zu dieser Zeit leider nicht bekommen.', 'what'),
    },
    lapsed: {
      subject: message('Ohne Antwort: {what}', 'what'),
      text: message(
        'auf Ihre Anfrage für „{what}“ hat niemand geantwortet. Sie ist verfallen, und die Zeit ist wieder frei. Fragen Sie gern nach etwas anderem, oder rufen Sie die Koordination an.',
        'what',
      ),
    },
    calledOff: {
      subject: message('Abgesagt: {what}', 'what'),
      text: message('die Zusage für „{what}“ gilt leider nicht mehr.', 'what'),
    },
    cancelled: {
      subject: message('Abgesagt: {what}', 'what'),
      text: message('Ihre Anfrage für „{what}“ ist abgesagt.', 'what'),
    },
    givenBack: {
      subject: message('Wieder frei: {what}', 'what'),
      text: message('die Anfrage für „{what}“ wurde abgesagt. Die Zeit ist wieder frei.', 'what'),
    },
    reminder: {
      subject: message('In zwei Tagen: {what}', 'what'),
      text: message(
        'bald ist es so weit: „{what}“ ist für Sie reserviert. Klappt es doch nicht? Dann sagen Sie bitte ab.',
        'what',
      ),
    },
    refused: {
      subject: message('Leider nicht möglich: {what}', 'what'),
      taken: message(
        '„{what}“ war zu dieser Zeit schon vergeben, als Sie Ihre Adresse bestätigt haben. Es tut uns leid.',
        'what',
      ),
      gone: message('„{what}“ wird nicht mehr geteilt. Es tut uns leid.', 'what'),
      unknown: message(
        'anfragen können Initiativen, die in unserem Register stehen, und Mitglieder der Verbände. Unter Ihrer Adresse steht keine Initiative im Register; deshalb konnten wir die Anfrage für „{what}“ nicht weitergeben. Tragen Sie Ihre Initiative gern ein und fragen Sie dann noch einmal.',
        'what',
      ),
      register: 'Initiative eintragen',
    },
    question: {
      subject: message('Eine Frage zu: {what}', 'what'),
      text: message('jemand hat eine Frage zu „{what}“. Ihre Adresse haben wir nicht weitergegeben.', 'what'),
      answer:
        'Wenn Sie auf diese E-Mail antworten, geht die Antwort direkt an die Person, und sie sieht Ihre Adresse.',
    },
    others: 'Zur Liste',
    reason: message('Grund: {reason}', 'reason'),
    footer: message('Diese E-Mail gehört zu {reference}. Sie wurde automatisch verschickt.', 'reference'),
  },
});

export type Words = Said<typeof wording.source>;
