import { message } from '../language/message.ts';
import { type Said, wording as words } from '../language/wording.ts';

export const wording = words('holds', {
  title: 'Stimmt das noch?',
  hiddenTitle: 'Dieser Eintrag ist verborgen',
  intro:
    'Damit niemand vor verschlossener Tür steht, fragen wir von Zeit zu Zeit nach. Stimmt alles, was hier steht?',
  until: message(
    'Bitte antworten Sie bis {day}. Ohne Antwort ist der Eintrag danach nicht mehr zu sehen.',
    'day',
  ),
  said: message('Zuletzt bestätigt am {day}.', 'day'),
  hidden:
    'Wir haben auf unsere Fragen keine Antwort bekommen. Deshalb ist der Eintrag nicht mehr zu sehen. Stimmt er noch, dann zeigen Sie ihn mit dem Knopf wieder.',
  waits: 'Dieser Eintrag wird noch durchgesehen und dann veröffentlicht. Sie brauchen nichts zu tun.',
  over: 'Dieser Eintrag wird nicht mehr gezeigt. Wenn es ihn wieder gibt, tragen Sie ihn bitte neu ein oder melden Sie sich bei der Koordination.',
  yes: 'Ja, das stimmt noch',
  show: 'Eintrag wieder zeigen',
  edit: 'Angaben ändern',
  public: 'So sehen ihn alle',
  pauseTitle: 'Eine Pause ankündigen',
  pauseText: 'Das Angebot bleibt sichtbar, mit dem Hinweis auf die Pause. Danach geht es von selbst weiter.',
  first: 'Erster Tag der Pause',
  last: 'Letzter Tag der Pause',
  word: 'Warum?',
  wordHint: 'Ist für alle zu sehen, zum Beispiel „Weihnachtsferien“. Sie können das leer lassen.',
  pause: 'Pause eintragen',
  pauseWrong:
    'Bitte geben Sie einen ersten Tag an und einen letzten, der nicht davor und noch nicht vorbei ist.',
  paused: message('Pause vom {first} bis {last}.', 'first', 'last'),
  resume: 'Pause aufheben',
  goneTitle: 'Gibt es das nicht mehr?',
  goneText:
    'Dann nehmen wir den Eintrag sofort von unseren Seiten. Ihre Angaben löschen Sie auf der Seite „Meine Angaben“.',
  gone: 'Das gibt es nicht mehr',
  goneNote: 'gibt es nicht mehr',
  invalid: 'Diesen Link kennen wir nicht. Öffnen Sie ihn bitte noch einmal aus der E-Mail.',
  changedMeanwhile: 'Hier hat sich in der Zwischenzeit etwas geändert. Bitte sehen Sie noch einmal nach.',
  done: {
    holds: 'Vielen Dank! Der Eintrag ist zu sehen.',
    gone: 'Vielen Dank. Der Eintrag ist nicht mehr zu sehen.',
    pause: 'Die Pause ist eingetragen.',
    resume: 'Die Pause ist aufgehoben.',
  },
  pauseUntil: message('Pause bis {day}', 'day'),
  pauseFrom: message('Pause vom {first} bis {last}', 'first', 'last'),
  pauseLabel: 'Pause',
  panel: {
    title: 'Stimmt das noch?',
    said: 'Zuletzt bestätigt',
    until: 'Gilt bis',
    asked: 'Gefragt am',
    reminded: 'Erinnert am',
    hides: 'Verborgen nach dem',
    pause: 'Pause',
    changed: message('Am {day} geändert und sofort zu sehen', 'day'),
    before: 'Vorher',
    now: 'Jetzt',
    nothing: 'nichts',
  },
  mail: {
    greeting: 'Guten Tag!',
    ask: {
      subject: message('Stimmt das noch? {title}', 'title'),
      text: message(
        'Ihr Eintrag „{title}“ steht auf unseren Seiten. Damit niemand vor verschlossener Tür steht, fragen wir von Zeit zu Zeit nach: Stimmt noch alles?',
        'title',
      ),
    },
    remind: {
      subject: message('Erinnerung: Stimmt das noch? {title}', 'title'),
      text: message(
        'wir haben Sie gefragt, ob Ihr Eintrag „{title}“ noch stimmt, und noch keine Antwort bekommen.',
        'title',
      ),
    },
    answer:
      'Mit dem Knopf kommen Sie auf eine Seite, auf der Sie mit einem Klick antworten, etwas ändern oder sagen, dass es das nicht mehr gibt.',
    until: message(
      'Bitte antworten Sie bis {day}. Ohne Antwort ist der Eintrag danach nicht mehr zu sehen.',
      'day',
    ),
    button: 'Ansehen und antworten',
    hidden: {
      subject: message('Nicht mehr zu sehen: {title}', 'title'),
      text: message(
        'wir haben nicht erfahren, ob Ihr Eintrag „{title}“ noch stimmt. Deshalb ist er seit heute nicht mehr zu sehen.',
        'title',
      ),
      back: message(
        'Stimmt er noch? Bis {day} holen Sie ihn mit einem Klick zurück. Danach werden die Angaben gelöscht.',
        'day',
      ),
      button: 'Eintrag wieder zeigen',
    },
    team: {
      hidden: {
        subject: message('Verborgen, weil niemand antwortet: {title}', 'title'),
        text: message(
          'auf die Frage, ob „{title}“ noch stimmt, hat niemand geantwortet. Der Eintrag ist nicht mehr zu sehen. Ein Anruf hilft vielleicht weiter.',
          'title',
        ),
      },
      changed: {
        subject: message('Geändert: {title}', 'title'),
        text: message(
          'wer „{title}“ eingetragen hat, hat diese Angaben geändert. Sie sind schon zu sehen; vorher steht im Eintrag.',
          'title',
        ),
      },
      button: 'Eintrag öffnen',
    },
    footer: message('Diese E-Mail gehört zu {reference}. Sie wurde automatisch verschickt.', 'reference'),
  },
});

export type Words = Said<typeof wording.source>;
