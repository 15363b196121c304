import { message } from '../language/message.ts';
import { type Said, wording as words } from '../language/wording.ts';

/** What this room says. `when` is a time in words. */
export const wording = words('coaching', {
  rejected: {
    order: 'Das Ende liegt vor dem Anfang. Bitte prüfen Sie die Uhrzeiten.',
    short: message(
      'In dieser Zeit ist kein Termin von {minutes} Minuten möglich. Bitte prüfen Sie Uhrzeiten und Dauer.',
      'minutes',
    ),
    past: 'Ein Tag liegt in der Vergangenheit. Bitte geben Sie Tage in der Zukunft an.',
    many: message('Das sind mehr als {n} Termine. Bitte ergänzen Sie weitere später im Arbeitsbereich.', 'n'),
    meet: 'Zwei Termine überschneiden sich. Bitte prüfen Sie Tage und Uhrzeiten.',
    unknown: 'Diesen Termin gibt es nicht mehr. Bitte wählen Sie einen aus der Liste.',
    taken: message(
      'Dieser Termin ist nicht mehr frei. Bitte wählen Sie einen anderen. Frei sind noch: {times}.',
      'times',
    ),
    allTaken: 'Dieser Termin ist nicht mehr frei, und bei diesem Coaching sind jetzt alle Termine vergeben.',
    already:
      'Sie haben gerade schon einen Termin ausgesucht. Bitte bestätigen Sie ihn mit dem Link in unserer E-Mail. Danach können Sie ihn auch verschieben.',
    one: 'Diese Person hat bei diesem Coaching schon einen Termin.',
  },
  list: {
    title: 'Einzelcoaching',
    intro:
      'Ein Gespräch unter vier Augen mit jemandem, der sich auskennt. Kostenlos für alle, die sich ehrenamtlich für Geflüchtete einsetzen. Suchen Sie sich einen freien Termin aus.',
    none: 'Zurzeit gibt es kein Coaching, das dazu passt.',
  },
  free: message(
    '{n, plural, =0 {zurzeit alle Termine vergeben} one {1 Termin frei} other {{n} Termine frei}}',
    'n',
  ),
  next: message('nächster freier Termin: {when}', 'when'),
  book: 'Termin buchen',
  slots: {
    title: 'Freie Termine',
    none: 'Zurzeit ist kein Termin frei. Oft kommen neue dazu: Schauen Sie gern wieder vorbei.',
    hint: 'Wählen Sie einen Termin. Den Ort oder den Link erfahren Sie, sobald Sie ihn bestätigt haben.',
    says: message('{when} buchen', 'when'),
  },
  page: {
    title: 'Ihr Termin',
    status: 'Stand',
    when: 'Wann',
    coach: 'Wer coacht',
    where: 'Wo',
    link: 'Virtueller Raum',
    notes: 'Ihr Anliegen',
    online: 'Online',
    held: message(
      'Dieser Termin ist bis {until} für Sie vorgemerkt. Bitte bestätigen Sie ihn. Erst dann ist er gebucht.',
      'until',
    ),
    confirm: 'Termin bestätigen',
    calendar: 'Termin in den Kalender übernehmen',
    moveTitle: 'Verschieben',
    moveTo: 'Neuer Termin',
    move: 'Auf diesen Termin verschieben',
    moveNone: 'Zurzeit ist kein anderer Termin frei.',
    cancelTitle: 'Absagen',
    cancelHint: 'Wenn Sie absagen, ist der Termin sofort für andere frei.',
    cancel: 'Termin absagen',
    others: 'Freie Termine ansehen',
    list: 'Alle Coachings',
    mine: 'Meine Angaben ansehen oder löschen',
    begun: 'Dieser Termin hat schon begonnen oder ist vorbei. Hier lässt sich nichts mehr ändern.',
    taken: 'Dieser Termin ist inzwischen vergeben. Bitte wählen Sie einen anderen.',
    one: 'Sie haben bei diesem Coaching schon einen Termin. Wenn Sie diesen möchten, verschieben Sie bitte den anderen oder sagen ihn ab.',
    changed: 'Inzwischen hat sich etwas geändert. Sie sehen jetzt den neuen Stand.',
    invalid:
      'Dieser Link ist nicht gültig. Bitte nehmen Sie den Link aus der letzten E-Mail, die Sie von uns bekommen haben.',
    overlap: message(
      'Achtung: Sie haben zur selben Zeit noch etwas vor: „{title}“ ({when}). Wenn Sie nicht zu beidem kommen können, verschieben Sie bitte eines davon oder sagen es ab.',
      'title',
      'when',
    ),
    done: {
      book: 'Vielen Dank! Der Termin ist gebucht.',
      move: 'Der Termin ist verschoben.',
      cancel: 'Der Termin ist abgesagt. Danke, dass Sie Bescheid gegeben haben.',
    },
  },
  mail: {
    greeting: message('Guten Tag {name}!', 'name'),
    greetingPlain: 'Guten Tag!',
    reason: message('Grund: {note}', 'note'),
    who: 'Wer kommt',
    contact: 'Kontakt',
    about: 'Anliegen',
    before: 'Bisher',
    show: 'Termin ansehen, verschieben oder absagen',
    inWorkspace: 'Im Arbeitsbereich ansehen',
    ask: {
      subject: message('Bitte bestätigen Sie Ihren Termin: {title}', 'title'),
      text: message('Sie haben sich für „{title}“ einen Termin ausgesucht.', 'title'),
      until: message(
        'Wir halten ihn bis {until} für Sie frei. Bitte bestätigen Sie ihn bis dahin mit dem Knopf auf der folgenden Seite. Erst dann ist er gebucht.',
        'until',
      ),
      button: 'Termin bestätigen',
      not: 'Waren Sie das nicht? Dann brauchen Sie nichts zu tun: Ohne Bestätigung verschwindet alles von selbst.',
    },
    booked: {
      subject: message('Ihr Termin ist gebucht: {title}', 'title'),
      text: message('Ihr Termin für „{title}“ ist gebucht.', 'title'),
      next: 'Den Kalendereintrag finden Sie in dieser E-Mail. Können Sie doch nicht kommen? Dann verschieben Sie den Termin bitte oder sagen ihn ab, damit ihn jemand anderes nutzen kann.',
    },
    moved: {
      subject: message('Ihr Termin ist verschoben: {title}', 'title'),
      text: message('Ihr Termin für „{title}“ ist verschoben.', 'title'),
      next: 'Der Kalendereintrag in dieser E-Mail ersetzt den alten.',
    },
    relocated: {
      subject: message('Neuer Ort für Ihren Termin: {title}', 'title'),
      text: message('Für Ihren Termin „{title}“ gibt es einen neuen Ort oder einen neuen Link.', 'title'),
    },
    reminder: {
      subject: message('Erinnerung an Ihren Termin: {title}', 'title'),
      text: message('Wir erinnern Sie an Ihren Termin für „{title}“.', 'title'),
      next: 'Können Sie doch nicht kommen? Dann sagen Sie bitte jetzt ab. So kann noch jemand anderes kommen.',
    },
    cancelled: {
      subject: message('Ihr Termin ist abgesagt: {title}', 'title'),
      text: message(
        'Sie haben Ihren Termin für „{title}“ abgesagt. Danke, dass Sie Bescheid gegeben haben.',
        'title',
      ),
    },
    calledOff: {
      subject: message('Ihr Termin fällt leider aus: {title}', 'title'),
      text: message('Ihr Termin für „{title}“ fällt leider aus. Das tut uns leid.', 'title'),
      next: 'Sie können sich einen anderen Termin aussuchen.',
      button: 'Anderen Termin aussuchen',
    },
    refused: {
      subject: message('Dieser Termin war schon vergeben: {title}', 'title'),
      text: message(
        'Der Termin, den Sie sich für „{title}“ ausgesucht hatten, war leider schon vergeben. Sie können sich einen anderen aussuchen.',
        'title',
      ),
    },
    coachBooked: {
      subject: message('Gebucht: {title}', 'title'),
      text: message('Jemand hat einen Termin für „{title}“ gebucht.', 'title'),
    },
    coachMoved: {
      subject: message('Verschoben: {title}', 'title'),
      text: message('Ein Termin für „{title}“ ist verschoben. Der alte ist wieder frei.', 'title'),
    },
    coachCancelled: {
      subject: message('Abgesagt: {title}', 'title'),
      text: message('Ein Termin für „{title}“ ist abgesagt. Er ist wieder frei.', 'title'),
    },
    footer: message('Diese E-Mail gehört zu {reference}. Sie wurde automatisch verschickt.', 'reference'),
  },
  panel: {
    title: 'Wer kommt wann',
    free: 'frei',
    none: 'Es sind keine Termine mehr geplant. Neue können Sie bei den Aktionen ergänzen.',
    when: 'Termin',
    who: 'Wer',
    status: 'Stand',
    others: 'Vergangene und abgesagte Termine finden Sie in der Liste der Coaching-Termine.',
    all: 'Alle Coaching-Termine',
    add: 'Für jemanden buchen',
    publicPage: 'Öffentliche Seite',
    coaching: 'Coaching',
  },
});

export type Words = Said<typeof wording.source>;
