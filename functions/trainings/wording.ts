import { message } from '../language/message.ts';
import { type Said, wording as words } from '../language/wording.ts';

/** What this room says. Functions take what they put in; `when` is a date in words. */
export const wording = words('trainings', {
  rejected: {
    unknown: 'Diese Schulung gibt es nicht. Bitte wählen Sie eine aus der Liste.',
    closed: 'Für diese Schulung kann man sich nicht mehr anmelden. Bitte wählen Sie eine andere.',
    full: 'Auch die Warteliste dieser Schulung ist voll. Bitte wählen Sie eine andere.',
    startsInPast: 'Der Beginn liegt in der Vergangenheit. Bitte geben Sie einen Tag in der Zukunft an.',
    endsBefore: 'Die Schulung endet, bevor sie beginnt. Bitte prüfen Sie Tage und Uhrzeiten.',
    deadlineAfter: 'Der Anmeldeschluss liegt nach dem Beginn. Bitte geben Sie einen früheren Tag an.',
    untilTooEarly:
      'Bis zu diesem Tag gibt es nur einen Termin. Bitte geben Sie einen späteren Tag an, oder wählen Sie „Einmal“.',
    tooManyDates: message(
      'Eine Reihe hat höchstens {n} Termine. Bitte kündigen Sie den Rest einzeln an.',
      'n',
    ),
    datesMeet: 'Zwei Termine überschneiden sich. Bitte prüfen Sie Tage und Uhrzeiten.',
    capacity: 'Bitte geben Sie die Zahl der Plätze als ganze Zahl von 1 bis 1000 an.',
  },
  list: {
    title: 'Schulungen',
    intro:
      'Kostenlose Schulungen und Begleitung für alle, die sich ehrenamtlich für Geflüchtete einsetzen oder es vorhaben.',
    none: 'Zurzeit gibt es keine Schulung, die dazu passt.',
    all: 'Alle Schulungen zeigen',
    more: 'Weitere Schulungen',
    subscribe: 'Termine abonnieren',
    calendar: 'Kalender (ICS)',
    feed: 'Feed (RSS)',
    search: 'Suchen',
    words: 'Stichwort',
    field: 'Handlungsfeld',
    district: 'Stadtteil',
    language: 'Sprache',
    any: 'alle',
  },
  page: {
    when: 'Wann',
    dates: 'Termine',
    dateCancelled: 'fällt aus',
    where: 'Wo',
    online: 'Online',
    field: 'Handlungsfeld',
    district: 'Stadtteil',
    languages: 'Sprachen',
    audience: 'Für wen',
    requires: 'Vorher nötig',
    gives: 'Zählt als',
    opens: 'Voraussetzung für',
    calendarAll: 'Termine in den Kalender übernehmen',
    materials: 'Unterlagen',
    trainer: 'Kursleitung',
    contact: 'Kontakt bei Fragen',
    deadline: 'Anmeldung bis',
    places: 'Plätze',
    back: 'Alle Schulungen',
    calendar: 'Termin in den Kalender übernehmen',
    signUp: 'Anmelden',
    joinList: 'Auf die Warteliste',
    state: {
      seat: message(
        '{free, plural, one {noch 1 Platz frei (von {capacity})} other {noch {free} Plätze frei (von {capacity})}}',
        'free',
        'capacity',
      ),
      waiting: message(
        '{waiting, plural, =0 {Alle Plätze sind vergeben. Sie können auf die Warteliste.} other {Warteliste: {waiting} {waiting, plural, one {Person wartet} other {Personen warten}}}}',
        'waiting',
      ),
      closed: 'Die Anmeldung ist geschlossen.',
      full: 'Alle Plätze und die Warteliste sind voll.',
      cancelled: 'Diese Schulung ist abgesagt.',
      ended: 'Diese Schulung ist vorbei.',
    },
  },
  when: {
    from: message('{day}, ab {from} Uhr', 'day', 'from'),
    day: message('{day}, {from} bis {to} Uhr', 'day', 'from', 'to'),
    series: message(
      '{first} ({n, plural, one {und ein weiterer Termin} other {und {n} weitere Termine}})',
      'first',
      'n',
    ),
    days: message('{first}, {from} Uhr bis {last}, {to} Uhr', 'first', 'from', 'last', 'to'),
  },
  choice: {
    seat: message('{free, plural, one {noch 1 Platz} other {noch {free} Plätze}}', 'free'),
    waiting: 'Warteliste',
  },
  seat: {
    title: 'Ihre Anmeldung',
    training: 'Schulung',
    seat: 'Sie haben einen Platz.',
    offered: message('Für Sie ist ein Platz frei. Wir halten ihn bis {until} für Sie frei.', 'until'),
    waiting: message('Sie stehen auf der Warteliste, auf Platz {position}.', 'position'),
    waitingThen: 'Wird ein Platz frei, schreiben wir der Person, die am längsten wartet.',
    none: 'Sie sind für diese Schulung nicht angemeldet.',
    pending:
      'Ihre Anmeldung wird gerade bearbeitet. Bitte laden Sie diese Seite in einer Minute noch einmal.',
    again: 'Neu anmelden',
    cancelled: 'Diese Schulung ist abgesagt.',
    over: 'Diese Schulung hat schon begonnen oder ist vorbei. Hier lässt sich nichts mehr ändern.',
    cancelSeat: 'Platz zurückgeben',
    leaveList: 'Warteliste verlassen',
    accept: 'Platz annehmen',
    decline: 'Platz ablehnen',
    declineHint:
      'Wenn Sie ablehnen oder nicht antworten, bekommt die nächste Person auf der Warteliste den Platz angeboten.',
    cancelHint: 'Wenn Sie Ihren Platz zurückgeben, bieten wir ihn der nächsten Person auf der Warteliste an.',
    lapsed: 'Die Zeit für diesen Platz ist leider abgelaufen, oder er ist schon vergeben.',
    invalid:
      'Dieser Link ist nicht gültig. Bitte nehmen Sie den Link aus der letzten E-Mail, die Sie von uns bekommen haben.',
  },
  change: {
    before: 'Bisher',
    now: 'Jetzt',
    remaining: 'Es bleibt bei',
    movedSubject: message('Neuer Termin: {title}', 'title'),
    moved: message('Ein Termin der Schulung „{title}“ ist verschoben.', 'title'),
    droppedSubject: message('Ein Termin fällt aus: {title}', 'title'),
    dropped: message('Ein Termin der Schulung „{title}“ fällt leider aus.', 'title'),
    othersStay: 'Die anderen Termine finden statt wie geplant.',
    addedSubject: message('Ein Termin kommt dazu: {title}', 'title'),
    added: message('Die Schulung „{title}“ hat einen weiteren Termin.', 'title'),
    placedSubject: message('Neuer Ort: {title}', 'title'),
    placed: message('Die Schulung „{title}“ findet an einem anderen Ort statt.', 'title'),
    seatNext:
      'Ihr Platz bleibt Ihnen. Der Kalendereintrag in dieser E-Mail ersetzt den alten. Können Sie so nicht kommen? Dann geben Sie Ihren Platz bitte zurück, damit jemand anderes kommen kann.',
    offeredNext: 'Der Platz, den wir Ihnen angeboten haben, wartet weiter auf Ihre Antwort.',
    waitingNext:
      'Sie stehen weiter auf der Warteliste. Passt es Ihnen so nicht mehr, können Sie sich abmelden.',
  },
  reminder: {
    subject: message('Erinnerung: {title}', 'title'),
    text: message('Wir erinnern Sie an die Schulung „{title}“. Schön, dass Sie dabei sind!', 'title'),
    leave:
      'Können Sie doch nicht kommen? Dann geben Sie Ihren Platz bitte jetzt zurück. So kann noch jemand von der Warteliste kommen.',
    tell: 'Können Sie an diesem Tag nicht kommen? Dann sagen Sie bitte der Kursleitung Bescheid.',
  },
  prerequisite: {
    checking:
      'Wir prüfen gerade, ob Sie die nötige Schulung schon haben, und schreiben Ihnen gleich eine E-Mail.',
    needed: message(
      'Für die Schulung „{title}“ brauchen Sie vorher: {kinds}. Unter Ihrer E-Mail-Adresse ist das bei uns noch nicht vermerkt. Deshalb können wir Ihnen noch keinen Platz geben.',
      'title',
      'kinds',
    ),
    dates: 'Hier können Sie es lernen:',
    noDates: 'Zurzeit ist dafür kein Termin angekündigt. Neue Termine stehen in der Liste der Schulungen.',
    then: 'Ihre Anmeldung heben wir auf. Sobald bei uns steht, dass Sie teilgenommen haben, schreiben wir Ihnen.',
    elsewhere:
      'Sie haben das schon gelernt, anderswo oder unter einer anderen E-Mail-Adresse? Dann melden Sie sich bitte bei uns, und wir tragen es nach.',
    elsewhereContact: message(
      'Sie haben das schon gelernt, anderswo oder unter einer anderen E-Mail-Adresse? Dann melden Sie sich bitte, und wir tragen es nach: {contact}',
      'contact',
    ),
    ready:
      'Sie haben alles, was für diese Schulung nötig ist. Bitte bestätigen Sie jetzt, dass Sie kommen möchten.',
    seatButton: 'Bestätigen und Platz nehmen',
    listButton: 'Bestätigen und auf die Warteliste',
    withdraw: 'Anmeldung zurückziehen',
  },
  mail: {
    greeting: message('Guten Tag {name}!', 'name'),
    greetingPlain: 'Guten Tag!',
    subject: {
      seat: message('Sie haben einen Platz: {title}', 'title'),
      waiting: message('Sie stehen auf der Warteliste: {title}', 'title'),
      offered: message('Ein Platz ist frei für Sie: {title}', 'title'),
      left: message('Sie sind abgemeldet: {title}', 'title'),
      unlisted: message('Sie stehen nicht mehr auf der Warteliste: {title}', 'title'),
      declined: message('Sie haben den Platz abgelehnt: {title}', 'title'),
      removed: message('Ihre Anmeldung ist beendet: {title}', 'title'),
      lapsed: message('Ihr angebotener Platz ist verfallen: {title}', 'title'),
      refused: message('Leider kein Platz: {title}', 'title'),
      cancelled: message('Abgesagt: {title}', 'title'),
      prerequisite: message('Vorher nötig: eine andere Schulung ({title})', 'title'),
      confirm: message('Bitte bestätigen Sie Ihre Anmeldung: {title}', 'title'),
    },
    known:
      'Sie haben sich noch einmal angemeldet. Das war nicht nötig: Sie sind schon angemeldet, und es bleibt bei einem Platz.',
    seat: message('Sie haben einen Platz in der Schulung „{title}“ am {when}.', 'title', 'when'),
    seatNext:
      'Den Termin finden Sie als Kalendereintrag in dieser E-Mail. Können Sie doch nicht kommen? Dann geben Sie Ihren Platz bitte zurück, damit jemand anderes kommen kann.',
    waiting: message(
      'Danke, dass Sie zur Schulung „{title}“ am {when} kommen möchten! Zurzeit ist für Sie noch kein Platz frei.',
      'title',
      'when',
    ),
    waitingNext: message(
      'Sie stehen auf der Warteliste auf Platz {position}. Sobald ein Platz für Sie frei wird, schreiben wir Ihnen. Sie haben dann etwas Zeit, um ihn anzunehmen.',
      'position',
    ),
    offered: message(
      'In der Schulung „{title}“ am {when} ist ein Platz frei geworden, und Sie sind an der Reihe.',
      'title',
      'when',
    ),
    offeredNext: message(
      'Wir halten den Platz bis {until} für Sie frei. Bitte nehmen Sie ihn bis dahin an oder lehnen Sie ihn ab; danach bieten wir ihn der nächsten Person an.',
      'until',
    ),
    confirm: message('Sie haben alles, was für die Schulung „{title}“ am {when} nötig ist.', 'title', 'when'),
    confirmNext:
      'Bitte bestätigen Sie Ihre Anmeldung noch mit dem Knopf. Erst dann bekommen Sie einen Platz oder stehen auf der Warteliste. Haben Sie sich nicht angemeldet? Dann müssen Sie nichts tun.',
    confirmButton: 'Anmeldung bestätigen',
    left: message(
      'Sie sind von der Schulung „{title}“ am {when} abgemeldet. Danke, dass Sie Bescheid gegeben haben.',
      'title',
      'when',
    ),
    unlisted: message(
      'Sie stehen nicht mehr auf der Warteliste der Schulung „{title}“ am {when}. Danke, dass Sie Bescheid gegeben haben.',
      'title',
      'when',
    ),
    declined: message(
      'Sie haben den Platz in der Schulung „{title}“ am {when} abgelehnt. Wir bieten ihn der nächsten Person an.',
      'title',
      'when',
    ),
    removed: message(
      'Die Koordination hat Ihre Anmeldung für die Schulung „{title}“ am {when} beendet. Wenn Sie Fragen haben, melden Sie sich bitte bei uns.',
      'title',
      'when',
    ),
    lapsed: message(
      'Der Platz in der Schulung „{title}“ am {when}, den wir Ihnen angeboten hatten, ist verfallen, weil wir keine Antwort bekommen haben. Er geht an die nächste Person. Wenn Sie noch kommen möchten, melden Sie sich bitte neu an.',
      'title',
      'when',
    ),
    refused: message(
      'In der Schulung „{title}“ am {when} ist leider kein Platz mehr möglich: Die Anmeldung ist inzwischen geschlossen.',
      'title',
      'when',
    ),
    cancelled: message('Die Schulung „{title}“ am {when} fällt leider aus.', 'title', 'when'),
    reason: message('Grund: {note}', 'note'),
    link: 'Virtueller Raum',
    footer:
      'Sie bekommen diese E-Mail, weil Sie sich zu einer Schulung angemeldet haben. Ihre Angaben werden nach der im Formular genannten Zeit gelöscht.',
    show: 'Meine Anmeldung ansehen oder absagen',
    answer: 'Platz annehmen oder ablehnen',
    others: 'Andere Schulungen ansehen',
    again: 'Neu anmelden',
  },
});

export type Words = Said<typeof wording.source>;
