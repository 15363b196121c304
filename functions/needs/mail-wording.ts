import { message } from '../language/message.ts';
import { wording as words } from '../language/wording.ts';

/** What reporters are told of their need. Nothing here says who helps or who looks after it. */
export const reporterWording = words('needs-mails', {
  greeting: message('Guten Tag {name}!', 'name'),
  greetingPlain: 'Guten Tag!',
  status: 'Sehen, wie es steht',
  footer: message('Diese E-Mail gehört zu {reference}. Sie wurde automatisch verschickt.', 'reference'),
  opened: {
    subject: message('Wir suchen jetzt Hilfe: {title}', 'title'),
    text: message('Ihre Meldung „{title}“ ist geprüft. Wir suchen jetzt Menschen, die helfen.', 'title'),
    next: 'Damit sich jemand findet, zeigen wir sie öffentlich, ohne Namen und ohne den genauen Ort.',
  },
  found: {
    allSubject: message('Es ist Hilfe gefunden: {title}', 'title'),
    all: message(
      '{wanted, plural, one {Für Ihre Meldung „{title}“ hat jemand zugesagt.} other {Für Ihre Meldung „{title}“ haben alle {wanted} Helfenden zugesagt.}}',
      'wanted',
      'title',
    ),
    allNext: 'Wir melden uns bei Ihnen, um alles Weitere zu besprechen.',
    someSubject: message('Die ersten Helfenden sind gefunden: {title}', 'title'),
    some: message(
      'Für Ihre Meldung „{title}“ {found, plural, one {hat schon eine Person} other {haben schon {found} Menschen}} zugesagt. Gebraucht werden {wanted}, wir suchen weiter.',
      'title',
      'found',
      'wanted',
    ),
    againSubject: message('Wir suchen weiter: {title}', 'title'),
    again: message(
      'Für Ihre Meldung „{title}“ suchen wir noch einmal jemanden. Wir schreiben Ihnen, sobald wieder eine Zusage da ist.',
      'title',
    ),
  },
  fulfilled: {
    subject: message('Hat es geholfen? {title}', 'title'),
    text: message('Ihre Meldung „{title}“ ist für uns abgeschlossen.', 'title'),
    ask: 'Bitte sagen Sie uns, ob die Hilfe bei Ihnen angekommen ist. Das dauert nur einen Augenblick.',
    button: 'Antworten',
  },
  closed: {
    subject: message('Ihre Meldung ist abgeschlossen: {title}', 'title'),
    'not-needed': message(
      'Wir haben Ihre Meldung „{title}“ abgeschlossen, weil die Hilfe nicht mehr gebraucht wird.',
      'title',
    ),
    'solved-elsewhere': message(
      'Wir haben Ihre Meldung „{title}“ abgeschlossen, weil es anders gelöst werden konnte.',
      'title',
    ),
    'not-feasible': message(
      'Für Ihre Meldung „{title}“ haben wir leider keine Hilfe gefunden. Das tut uns leid.',
      'title',
    ),
    duplicate: message(
      'Ihre Meldung „{title}“ lag uns schon einmal vor. Um die erste kümmern wir uns weiter.',
      'title',
    ),
    other: message('Wir haben Ihre Meldung „{title}“ abgeschlossen.', 'title'),
    word: message('Die Koordination schreibt Ihnen dazu: {word}', 'word'),
    still: 'Brauchen Sie doch noch Hilfe? Dann melden Sie es uns bitte noch einmal, oder rufen Sie uns an.',
  },
  reopened: {
    subject: message('Wir kümmern uns wieder darum: {title}', 'title'),
    text: message('Ihre Meldung „{title}“ ist wieder offen. Wir suchen weiter nach Hilfe.', 'title'),
  },
});

/** What organisations are told of needs that they look after. */
export const claimantWording = words('needs-claim-mails', {
  greeting: message('Guten Tag {name}!', 'name'),
  open: 'Bedarf ansehen',
  footer: message(
    'Sie bekommen diese E-Mail, weil {organisation} sich im Helferkreis um Bedarfe kümmert.',
    'organisation',
  ),
  urgent: {
    subject: message('Eilt: {title}', 'title'),
    text: message(
      'Gerade wurde ein Bedarf gemeldet, der sehr eilig ist: „{title}“. Bitte sehen Sie gleich nach.',
      'title',
    ),
    unconfirmed: 'Wer ihn gemeldet hat, hat die E-Mail-Adresse noch nicht bestätigt.',
    search: 'Öffnen und Hilfe suchen',
  },
  lapsing: {
    subject: message('Noch bis {day} bei Ihnen: {title}', 'day', 'title'),
    text: message(
      '{organisation} hat den Bedarf „{title}“ übernommen. Tut sich bis {moment} nichts, wird er wieder frei, damit andere helfen können.',
      'organisation',
      'title',
      'moment',
    ),
    ask: 'Sind Sie noch dran? Ein Klick genügt.',
    renew: 'Ja, wir sind dran',
    release: 'Zurückgeben',
  },
  lapsed: {
    subject: message('Wieder frei: {title}', 'title'),
    text: message(
      'Die Zeit, für die {organisation} den Bedarf „{title}“ übernommen hatte, ist um. Er ist jetzt wieder frei.',
      'organisation',
      'title',
    ),
    again: 'Wenn Sie weiter daran arbeiten, übernehmen Sie ihn bitte noch einmal.',
    claim: 'Noch einmal übernehmen',
  },
  corrected: {
    subject: message('Angaben geändert: {title}', 'title'),
    text: message(
      'Wer den Bedarf „{title}“ gemeldet hat, hat die Angaben geändert. Bitte sehen Sie nach, ob für Sie und die Helfenden noch alles passt.',
      'title',
    ),
  },
  withdrawn: {
    subject: message('Bedarf zurückgezogen: {reference}', 'reference'),
    text: message(
      'Der Bedarf {reference}, um den sich {organisation} gekümmert hat, wurde von der Person zurückgezogen, die ihn gemeldet hat. Die Angaben sind gelöscht, Sie müssen nichts weiter tun.',
      'reference',
      'organisation',
    ),
  },
  unhelped: {
    subject: message('Es hat nicht geholfen: {title}', 'title'),
    text: message(
      'Zum Bedarf „{title}“ kam die Rückmeldung, dass es nicht geholfen hat. Er steht wieder unter den gemeldeten. Bitte sehen Sie ihn sich noch einmal an.',
      'title',
    ),
  },
});
