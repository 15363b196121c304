import { message } from '../language/message.ts';
import { type Said, wording as words } from '../language/wording.ts';

export const wording = words('engagements', {
  contact: {
    organisation: 'Ansprechstelle',
    person: 'Ansprechperson',
    email: 'E-Mail',
    phone: 'Telefon',
    reporter: 'Gemeldet von',
    place: 'Wo genau',
    details: 'Gut zu wissen',
  },
  mail: {
    greeting: message('Guten Tag {name}!', 'name'),
    greetingPlain: 'Guten Tag!',
    footer: message('Diese E-Mail gehört zu {reference}. Sie wurde automatisch verschickt.', 'reference'),
    ask: {
      subject: message('Können Sie helfen? {what}', 'what'),
      text: message('wir suchen jemanden für: {what}', 'what'),
      why: 'Warum wir an Sie denken:',
      word: message('{who} schreibt dazu: „{word}“', 'who', 'word'),
      until: message(
        'Bitte sagen Sie uns bis {until}, ob es passt. Ein Nein ist völlig in Ordnung.',
        'until',
      ),
      button: 'Ansehen und antworten',
      less: 'Auf derselben Seite können Sie einstellen, wie oft wir fragen, oder eine Pause beginnen.',
    },
    accepted: {
      subject: message('Danke, Sie helfen: {what}', 'what'),
      text: message('schön, dass Sie helfen! Es geht um: {what}', 'what'),
      next: 'Bitte melden Sie sich bald, damit Sie sich verabreden können:',
      button: 'Mein Einsatz',
      off: 'Kommt etwas dazwischen? Dann sagen Sie bitte auf dieser Seite ab, damit jemand anderes helfen kann.',
    },
    full: {
      subject: message('Schon vergeben: {what}', 'what'),
      text: message(
        'für „{what}“ hat sich inzwischen jemand gefunden. Vielen Dank, dass Sie bereit waren!',
        'what',
      ),
      next: 'Sie brauchen nichts weiter zu tun. Wenn Sie möchten, sehen Sie nach, wo Sie sonst gebraucht werden.',
      button: 'Wo ich gebraucht werde',
    },
    over: {
      subject: message('Nicht mehr nötig: {what}', 'what'),
      text: message('„{what}“ hat sich erledigt. Vielen Dank, dass Sie bereit waren!', 'what'),
    },
    refused: {
      subject: message('Danke für Ihr Angebot: {what}', 'what'),
      text: message(
        'danke, dass Sie bei „{what}“ helfen wollten. Diesmal hat es leider nicht geklappt.',
        'what',
      ),
    },
    meeting: {
      subject: message('Treffen am {when}: {what}', 'when', 'what'),
      text: message('für „{what}“ gibt es einen Termin:', 'what'),
      when: 'Wann',
      where: 'Wo',
      off: 'Passt der Termin nicht? Dann melden Sie sich bitte bei Ihrer Ansprechperson.',
    },
    cancelled: {
      subject: message('Abgesagt: {what}', 'what'),
      text: message('„{what}“ findet leider nicht statt. Vielen Dank, dass Sie helfen wollten!', 'what'),
      why: message('Der Grund: {why}', 'why'),
    },
    thanks: {
      subject: message('Danke! Wie war es? {what}', 'what'),
      text: message('„{what}“ ist abgeschlossen. Vielen Dank für Ihre Hilfe!', 'what'),
      ask: 'Sagen Sie uns in einer Minute, wie es war? Dort können Sie auch Ihre Stunden eintragen.',
      button: 'Sagen, wie es war',
    },
    yes: {
      subject: message('Zusage: {what}', 'what'),
      text: message('{who} hilft bei „{what}“.', 'who', 'what'),
      how: 'So erreichen Sie einander:',
      next: 'Bitte sprechen Sie bald miteinander und verabreden Sie ein erstes Treffen.',
      button: 'Einsatz öffnen',
    },
    no: {
      subject: message('Absage: {what}', 'what'),
      text: message('{who} kann bei „{what}“ diesmal nicht helfen.', 'who', 'what'),
      words: message('Dazu schreibt die Person: „{words}“', 'words'),
      next: 'Am besten fragen Sie gleich jemand anderen.',
      button: 'Andere fragen',
    },
    silent: {
      subject: message('Keine Antwort: {what}', 'what'),
      text: message('{who} hat auf die Anfrage zu „{what}“ nicht geantwortet.', 'who', 'what'),
    },
    offered: {
      subject: message('Jemand möchte helfen: {what}', 'what'),
      text: message('{who} möchte bei „{what}“ helfen.', 'who', 'what'),
      next: 'Bitte entscheiden Sie bald, damit die Bereitschaft nicht verpufft.',
      accept: 'Hilfe annehmen',
      open: 'Erst ansehen',
    },
    off: {
      subject: message('Fällt aus: {what}', 'what'),
      text: message('{who} kann bei „{what}“ doch nicht helfen. Der Platz ist wieder frei.', 'who', 'what'),
    },
    gone: {
      subject: message('Fällt aus: {what}', 'what'),
      text: message(
        'wer bei „{what}“ helfen wollte, ist nicht mehr dabei und hat alle Angaben gelöscht. Der Platz ist wieder frei.',
        'what',
      ),
    },
    how: {
      subject: message('Wie läuft es? {what}', 'what'),
      text: message('{who} hilft bei „{what}“. Hat es geklappt?', 'who', 'what'),
      done: 'Ja, ist erledigt',
      meet: 'Treffen eintragen',
      cancel: 'Nein, absagen',
      open: 'Einsatz öffnen',
    },
    again: {
      text: 'Wie war es aus Ihrer Sicht? Ihre Rückmeldung hilft, beim nächsten Mal besser zu vermitteln.',
      button: 'Rückmeldung geben',
    },
  },
});

export type Words = Said<typeof wording.source>;
