/** What this room says. Functions take what they put in; `when` is a date in words. */
const de = {
  rejected: {
    unknown: 'Diese Schulung gibt es nicht. Bitte wählen Sie eine aus der Liste.',
    closed: 'Für diese Schulung kann man sich nicht mehr anmelden. Bitte wählen Sie eine andere.',
    full: 'Auch die Warteliste dieser Schulung ist voll. Bitte wählen Sie eine andere.',
    startsInPast: 'Der Beginn liegt in der Vergangenheit. Bitte geben Sie einen Tag in der Zukunft an.',
    endsBefore: 'Die Schulung endet, bevor sie beginnt. Bitte prüfen Sie Tage und Uhrzeiten.',
    deadlineAfter: 'Der Anmeldeschluss liegt nach dem Beginn. Bitte geben Sie einen früheren Tag an.',
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
    where: 'Wo',
    online: 'Online',
    field: 'Handlungsfeld',
    district: 'Stadtteil',
    languages: 'Sprachen',
    trainer: 'Kursleitung',
    contact: 'Kontakt bei Fragen',
    deadline: 'Anmeldung bis',
    places: 'Plätze',
    back: 'Alle Schulungen',
    calendar: 'Termin in den Kalender übernehmen',
    signUp: 'Anmelden',
    joinList: 'Auf die Warteliste',
    state: {
      seat: (free: number, capacity: number) =>
        free === 1 ? `noch 1 Platz frei (von ${capacity})` : `noch ${free} Plätze frei (von ${capacity})`,
      waiting: (waiting: number) =>
        waiting === 0
          ? 'Alle Plätze sind vergeben. Sie können auf die Warteliste.'
          : `Warteliste: ${waiting} ${waiting === 1 ? 'Person wartet' : 'Personen warten'}`,
      closed: 'Die Anmeldung ist geschlossen.',
      full: 'Alle Plätze und die Warteliste sind voll.',
      cancelled: 'Diese Schulung ist abgesagt.',
      ended: 'Diese Schulung ist vorbei.',
    },
  },
  choice: {
    seat: (free: number) => (free === 1 ? 'noch 1 Platz' : `noch ${free} Plätze`),
    waiting: 'Warteliste',
  },
  seat: {
    title: 'Ihre Anmeldung',
    training: 'Schulung',
    seat: 'Sie haben einen Platz.',
    offered: (until: string) => `Für Sie ist ein Platz frei. Wir halten ihn bis ${until} für Sie frei.`,
    waiting: (position: number) => `Sie stehen auf der Warteliste, auf Platz ${position}.`,
    waitingWhy: (offered: boolean) =>
      `Alle Plätze sind vergeben${offered ? ' oder gerade jemandem angeboten' : ''}. Wird ein Platz frei, schreiben wir der Person, die am längsten wartet.`,
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
  mail: {
    greeting: (name: string) => (name ? `Guten Tag ${name}!` : 'Guten Tag!'),
    subject: {
      seat: (title: string) => `Sie haben einen Platz: ${title}`,
      waiting: (title: string) => `Sie stehen auf der Warteliste: ${title}`,
      offered: (title: string) => `Ein Platz ist frei für Sie: ${title}`,
      left: (title: string) => `Sie sind abgemeldet: ${title}`,
      unlisted: (title: string) => `Sie stehen nicht mehr auf der Warteliste: ${title}`,
      declined: (title: string) => `Sie haben den Platz abgelehnt: ${title}`,
      removed: (title: string) => `Ihre Anmeldung ist beendet: ${title}`,
      lapsed: (title: string) => `Ihr angebotener Platz ist verfallen: ${title}`,
      refused: (title: string) => `Leider kein Platz: ${title}`,
      cancelled: (title: string) => `Abgesagt: ${title}`,
    },
    known:
      'Sie haben sich noch einmal angemeldet. Das war nicht nötig: Sie sind schon angemeldet, und es bleibt bei einem Platz.',
    seat: (title: string, when: string) => `Sie haben einen Platz in der Schulung „${title}“ am ${when}.`,
    seatNext:
      'Den Termin finden Sie als Kalendereintrag in dieser E-Mail. Können Sie doch nicht kommen? Dann geben Sie Ihren Platz bitte zurück, damit jemand anderes kommen kann.',
    waiting: (title: string, when: string) => `Alle Plätze der Schulung „${title}“ am ${when} sind vergeben.`,
    waitingNext: (position: number) =>
      `Sie stehen auf der Warteliste auf Platz ${position}. Sobald ein Platz für Sie frei wird, schreiben wir Ihnen. Sie haben dann etwas Zeit, um ihn anzunehmen.`,
    offered: (title: string, when: string) =>
      `In der Schulung „${title}“ am ${when} ist ein Platz frei geworden, und Sie sind an der Reihe.`,
    offeredNext: (until: string) =>
      `Wir halten den Platz bis ${until} für Sie frei. Bitte nehmen Sie ihn bis dahin an oder lehnen Sie ihn ab; danach bieten wir ihn der nächsten Person an.`,
    left: (title: string, when: string) =>
      `Sie sind von der Schulung „${title}“ am ${when} abgemeldet. Danke, dass Sie Bescheid gegeben haben.`,
    unlisted: (title: string, when: string) =>
      `Sie stehen nicht mehr auf der Warteliste der Schulung „${title}“ am ${when}. Danke, dass Sie Bescheid gegeben haben.`,
    declined: (title: string, when: string) =>
      `Sie haben den Platz in der Schulung „${title}“ am ${when} abgelehnt. Wir bieten ihn der nächsten Person an.`,
    removed: (title: string, when: string) =>
      `Die Koordination hat Ihre Anmeldung für die Schulung „${title}“ am ${when} beendet. Wenn Sie Fragen haben, melden Sie sich bitte bei uns.`,
    lapsed: (title: string, when: string) =>
      `Der Platz in der Schulung „${title}“ am ${when}, den wir Ihnen angeboten hatten, ist verfallen, weil wir keine Antwort bekommen haben. Er geht an die nächste Person. Wenn Sie noch kommen möchten, melden Sie sich bitte neu an.`,
    refused: (title: string, when: string) =>
      `In der Schulung „${title}“ am ${when} ist leider kein Platz mehr möglich: Die Anmeldung ist inzwischen geschlossen.`,
    cancelled: (title: string, when: string) => `Die Schulung „${title}“ am ${when} fällt leider aus.`,
    reason: (note: string) => `Grund: ${note}`,
    link: 'Virtueller Raum',
    footer:
      'Sie bekommen diese E-Mail, weil Sie sich zu einer Schulung angemeldet haben. Ihre Angaben werden nach der im Formular genannten Zeit gelöscht.',
    show: 'Meine Anmeldung ansehen oder absagen',
    answer: 'Platz annehmen oder ablehnen',
    others: 'Andere Schulungen ansehen',
    again: 'Neu anmelden',
  },
};

const en: typeof de = {
  rejected: {
    unknown: 'This training does not exist. Please choose one from the list.',
    closed: 'Sign-up for this training is closed. Please choose another one.',
    full: 'The waiting list of this training is full as well. Please choose another one.',
    startsInPast: 'The beginning is in the past. Please give a day in the future.',
    endsBefore: 'The training ends before it begins. Please check the days and times.',
    deadlineAfter: 'The deadline is after the beginning. Please give an earlier day.',
    capacity: 'Please give the number of places as a whole number from 1 to 1000.',
  },
  list: {
    title: 'Trainings',
    intro: 'Free trainings and coaching for everybody who volunteers for refugees, or is about to.',
    none: 'There is no training that fits at the moment.',
    all: 'Show all trainings',
    more: 'More trainings',
    subscribe: 'Subscribe to the dates',
    calendar: 'Calendar (ICS)',
    feed: 'Feed (RSS)',
    search: 'Search',
    words: 'Keyword',
    field: 'Field of action',
    district: 'Place',
    language: 'Language',
    any: 'all',
  },
  page: {
    when: 'When',
    where: 'Where',
    online: 'Online',
    field: 'Field of action',
    district: 'District',
    languages: 'Languages',
    trainer: 'Trainer',
    contact: 'Contact for questions',
    deadline: 'Sign up by',
    places: 'Places',
    back: 'All trainings',
    calendar: 'Add to your calendar',
    signUp: 'Sign up',
    joinList: 'Join the waiting list',
    state: {
      seat: (free, capacity) =>
        free === 1 ? `1 place left (of ${capacity})` : `${free} places left (of ${capacity})`,
      waiting: (waiting) =>
        waiting === 0
          ? 'All places are taken. You can join the waiting list.'
          : `Waiting list: ${waiting} ${waiting === 1 ? 'person is' : 'people are'} waiting`,
      closed: 'Sign-up is closed.',
      full: 'All places and the waiting list are full.',
      cancelled: 'This training is cancelled.',
      ended: 'This training is over.',
    },
  },
  choice: {
    seat: (free) => (free === 1 ? '1 place left' : `${free} places left`),
    waiting: 'waiting list',
  },
  seat: {
    title: 'Your sign-up',
    training: 'Training',
    seat: 'You have a place.',
    offered: (until) => `There is a place for you. We keep it for you until ${until}.`,
    waiting: (position) => `You are on the waiting list, in position ${position}.`,
    waitingWhy: (offered) =>
      `All places are taken${offered ? ' or being offered to somebody' : ''}. When a place becomes free, we write to the person who has waited the longest.`,
    none: 'You are not (or no longer) signed up for this training.',
    pending: 'Your sign-up is being processed. Please load this page again in a minute.',
    again: 'Sign up again',
    cancelled: 'This training is cancelled.',
    over: 'This training has begun or is over. Nothing can be changed here any more.',
    cancelSeat: 'Give my place back',
    leaveList: 'Leave the waiting list',
    accept: 'Accept the place',
    decline: 'Decline the place',
    declineHint:
      'If you decline or do not answer, the place is offered to the next person on the waiting list.',
    cancelHint: 'If you give your place back, we offer it to the next person on the waiting list.',
    lapsed: 'The time for this place is over, or somebody else has it.',
    invalid: 'This link is not valid. Please use the link from the latest e-mail you had from us.',
  },
  mail: {
    greeting: (name) => (name ? `Hello ${name},` : 'Hello,'),
    subject: {
      seat: (title) => `You have a place: ${title}`,
      waiting: (title) => `You are on the waiting list: ${title}`,
      offered: (title) => `A place is free for you: ${title}`,
      left: (title) => `Your sign-up is cancelled: ${title}`,
      unlisted: (title) => `You are off the waiting list: ${title}`,
      declined: (title) => `You have declined the place: ${title}`,
      removed: (title) => `Your sign-up has ended: ${title}`,
      lapsed: (title) => `The place offered to you has lapsed: ${title}`,
      refused: (title) => `Sorry, no place: ${title}`,
      cancelled: (title) => `Cancelled: ${title}`,
    },
    known:
      'You signed up once more. There was no need to: you are signed up already, and it stays at one place.',
    seat: (title, when) => `You have a place in the training “${title}” on ${when}.`,
    seatNext:
      'The date is in this e-mail as a calendar entry. Cannot come after all? Then please give your place back, so that somebody else can come.',
    waiting: (title, when) => `All places in the training “${title}” on ${when} are taken.`,
    waitingNext: (position) =>
      `You are on the waiting list in position ${position}. As soon as there is a place for you we write to you, and you have some time to accept it.`,
    offered: (title, when) =>
      `A place has become free in the training “${title}” on ${when}, and it is your turn.`,
    offeredNext: (until) =>
      `We keep the place for you until ${until}. Please accept or decline it by then; afterwards we offer it to the next person.`,
    left: (title, when) =>
      `You are no longer signed up for the training “${title}” on ${when}. Thank you for letting us know.`,
    unlisted: (title, when) =>
      `You are no longer on the waiting list of the training “${title}” on ${when}. Thank you for letting us know.`,
    declined: (title, when) =>
      `You have declined the place in the training “${title}” on ${when}. We offer it to the next person.`,
    removed: (title, when) =>
      `The coordinators have ended your sign-up for the training “${title}” on ${when}. Please get in touch if you have questions.`,
    lapsed: (title, when) =>
      `The place in the training “${title}” on ${when} that we offered you has lapsed, as we had no answer. It goes to the next person. If you still want to come, please sign up again.`,
    refused: (title, when) =>
      `Sorry, no place is possible in the training “${title}” on ${when}: sign-up has closed in the meantime.`,
    cancelled: (title, when) => `Unfortunately the training “${title}” on ${when} will not take place.`,
    reason: (note) => `Reason: ${note}`,
    link: 'Virtual room',
    footer:
      'You get this e-mail because you signed up for a training. Your details are deleted after the time told in the form.',
    show: 'See or cancel my sign-up',
    answer: 'Accept or decline the place',
    others: 'See other trainings',
    again: 'Sign up again',
  },
};

export const wording = { de, en };
