import { message } from '../language/message.ts';
import { wording as words } from '../language/wording.ts';

/** What people are told whose entry is probably there already. */
export const wording = words('twins', {
  before: {
    title: 'Gibt es das schon?',
    text: message(
      '{n, plural, one {Das klingt wie ein Eintrag, den wir schon haben. Noch ist nichts abgeschickt.} other {Das klingt wie {n} Einträge, die wir schon haben. Noch ist nichts abgeschickt.}}',
      'n',
    ),
    join: 'Vielleicht tun Sie sich zusammen? Melden Sie sich am besten direkt bei denen, die es schon gibt.',
    needs:
      'Ist es derselbe Bedarf? Dann brauchen Sie nichts mehr zu tun: Es ist schon bekannt, dass hier Hilfe fehlt.',
    different:
      'Ist Ihres etwas anderes? Dann schicken Sie es einfach ab. Alles, was Sie eingetragen haben, ist noch da.',
    send: 'Meines ist etwas anderes: absenden',
    back: 'Zurück zu meinen Angaben',
  },
  contact: message('Kontakt: {contact}', 'contact'),
  office: message('Fragen dazu beantwortet {office}.', 'office'),
  show: 'Ansehen',
  mine: {
    title: 'Gibt es das schon?',
    text: 'Das klingt wie Ihr Eintrag und ist schon veröffentlicht. Vielleicht tun Sie sich zusammen?',
    textNeeds: 'Das klingt wie Ihr Bedarf und ist schon bekannt. Ist es derselbe?',
    same: 'Das ist dasselbe',
    sameHint:
      'Ist es dasselbe, schließen wir Ihren Eintrag und verweisen auf den anderen. Zum Mitmachen wenden Sie sich an den Kontakt, der dort steht.',
    sameHintNeeds: 'Ist es derselbe, legen wir beide zusammen und halten Sie darüber auf dem Laufenden.',
    apart: 'Meines ist etwas anderes',
    merged: 'Zusammengelegt',
    mergedText:
      'Ihr Eintrag meint dasselbe wie dieser und wurde mit ihm zusammengelegt. Hier geht es weiter:',
    standing: message('Stand: {status}', 'status'),
    gone: 'Ihr Eintrag wurde mit einem anderen zusammengelegt, den es nicht mehr gibt. Melden Sie sich gern bei uns.',
  },
  mail: {
    greeting: 'Guten Tag!',
    found: {
      subject: 'Gibt es das schon?',
      text: message(
        'vielen Dank für Ihren Eintrag „{title}“. Uns ist aufgefallen, dass es etwas Ähnliches schon gibt:',
        'title',
      ),
      join: 'Vielleicht tun Sie sich zusammen? Auf Ihrer persönlichen Seite können Sie uns mit einem Knopf sagen, ob es dasselbe ist oder etwas anderes.',
      button: 'Ansehen und antworten',
    },
    merged: {
      subject: 'Ihr Eintrag wurde zusammengelegt',
      text: message(
        'Ihr Eintrag „{title}“ meint dasselbe wie ein anderer. Wir haben beide zusammengelegt, weiter geht es hier:',
        'title',
      ),
      hidden: message(
        'Ihr Eintrag „{title}“ meint dasselbe wie ein anderer, den wir noch prüfen. Wir haben beide zusammengelegt.',
        'title',
      ),
      contact: 'Wenn Sie mitmachen möchten, wenden Sie sich bitte an den genannten Kontakt.',
      needs: 'Ihre Meldung ist nicht verloren: Wir halten Sie über diesen Bedarf auf dem Laufenden.',
      wrong: 'War das ein Irrtum? Dann antworten Sie uns bitte, wir machen es rückgängig.',
      button: 'Meine Angaben',
    },
    split: {
      subject: 'Ihr Eintrag steht wieder für sich',
      text: message(
        'wir hatten Ihren Eintrag „{title}“ mit einem anderen zusammengelegt. Das haben wir rückgängig gemacht: Er ist wieder da, wie er war.',
        'title',
      ),
      button: 'Meine Angaben',
    },
    follow: {
      subject: message('Neues zu Ihrem Bedarf: {status}', 'status'),
      text: message(
        'Sie hatten uns „{title}“ gemeldet. Der Bedarf, mit dem wir Ihre Meldung zusammengelegt haben, hat jetzt diesen Stand: {status}.',
        'title',
        'status',
      ),
      button: 'Meine Angaben',
    },
    footer: message('Diese E-Mail gehört zu {reference}. Sie wurde automatisch verschickt.', 'reference'),
  },
});

/** What coordinators read of pairs. */
export const pairWording = words('twins-pairs', {
  title: 'Doppelte Einträge',
  intro:
    'Diese Einträge meinen wahrscheinlich dasselbe. Entscheiden Sie, ob beide bleiben. Was Sie entscheiden, gilt auf Dauer; zusammengelegte Einträge lassen sich wieder trennen.',
  none: 'Zurzeit gibt es keine doppelten Einträge zu prüfen.',
  open: 'Zu entscheiden',
  decided: 'Zusammengelegt',
  kept: 'Beide behalten',
  states: {
    open: 'noch nicht entschieden',
    kept: message('Beide bleiben. Entschieden von {who} am {day}.', 'who', 'day'),
    merged: message('Zusammengelegt von {who} am {day}.', 'who', 'day'),
    over: 'Hier ist nichts mehr zu entscheiden: Ein Eintrag ist nicht mehr aktuell, oder die beiden ähneln sich nicht mehr.',
  },
  person: 'der Person selbst',
  alike: message('{percent} Prozent ähnlich', 'percent'),
  because: message('Das spricht dafür: {reasons}', 'reasons'),
  reasons: {
    title: 'ähnliche Überschrift',
    text: 'ähnlicher Text',
    kind: 'gleiche Art',
    district: 'gleicher Stadtteil',
    place: 'gleicher Ort',
    times: 'gleiche Zeiten',
    dates: 'gleiche Tage',
    audience: 'gleiche Zielgruppe',
    people: 'gleiche Organisation',
    contact: 'gleicher Kontakt',
    particulars: 'gleiche Einzelheiten',
  },
  nothing: '–',
  different: 'Das ist verschieden',
  same: message('{n, plural, one {Eine Angabe ist gleich} other {{n} Angaben sind gleich}}', 'n'),
  status: 'Stand',
  apart: message('Wer „{title}“ eingetragen hat, sagt: Das ist etwas anderes.', 'title'),
  keep: 'Beide behalten',
  merge: message('Nur „{title}“ behalten', 'title'),
  mergeHint:
    'Der andere Eintrag wird geschlossen und verweist auf den, der bleibt. Wer ihn eingetragen hat, bekommt nach zehn Minuten eine E-Mail mit dem Kontakt.',
  relied: message('„{title}“ lässt sich nicht schließen: Jemand verlässt sich schon darauf.', 'title'),
  reopen: 'Noch einmal entscheiden',
  undo: 'Wieder trennen',
  compare: 'Vergleichen',
  more: 'Weitere anzeigen',
  gone: 'Dieses Paar gibt es nicht mehr.',
  back: 'Alle doppelten Einträge',
  notice: 'Gibt es das schon?',
  noticeText: 'Bitte vergleichen Sie, bevor Sie veröffentlichen:',
  mergedInto: 'Zusammengelegt',
  mergedIntoText: 'Dieser Eintrag ist geschlossen. Weiter geht es hier:',
  absorbed: 'Hierher zusammengelegt',
  problems: {
    decided_meanwhile: 'Inzwischen wurde anders entschieden. Sie sehen jetzt den neuen Stand.',
    twin_relied:
      'Auf den Eintrag, der geschlossen würde, verlässt sich schon jemand. Bitte behalten Sie diesen.',
  },
});
