import { message } from '../language/message.ts';
import { wording as words } from '../language/wording.ts';

export const wording = words('accessibility', {
  title: 'Erklärung zur Barrierefreiheit',
  intro: message(
    'Alle sollen diese Seiten benutzen können. Hier steht, wie weit das gelungen ist, was noch fehlt und an wen Sie sich wenden können. Die Erklärung gilt für die Seiten unter {address}.',
    'address',
  ),
  responsible: 'Verantwortlich',
  law: 'Rechtsgrundlage',
  status: 'Wie barrierefrei die Seiten sind',
  conforms:
    'Nach unserer eigenen Prüfung entsprechen die Seiten teilweise den Anforderungen der BITV 2.0 und der europäischen Norm EN 301 549. Technisch halten sie die Regeln der WCAG 2.2 ein, Stufen A und AA. Was fehlt, steht im nächsten Abschnitt.',
  limitsTitle: 'Was noch nicht barrierefrei ist',
  limits: {
    translations:
      'Viele Übersetzungen und die Texte in Leichter Sprache hat noch niemand geprüft, der diese Sprache spricht oder Leichte Sprache braucht. Das wird nachgeholt, Sprache für Sprache.',
    signLanguage: 'Es gibt noch keine Videos in Deutscher Gebärdensprache.',
    entries:
      'Angebote und Termine schreiben Initiativen selbst, meist nur in einer Sprache. Sie sind nicht immer leicht zu verstehen.',
    people:
      'Menschen, die einen Screenreader, eine Lupe oder Spracheingabe benutzen, haben die Seiten noch nicht für uns geprüft.',
  },
  methodTitle: 'Wie wir geprüft haben',
  method:
    'Wir haben die Seiten selbst geprüft. Bei jeder Änderung untersucht ein Programm alle öffentlichen Seiten, auch solche mit Fehlermeldungen, in hellen und dunklen Farben und in allen Sprachen. Jeder Weg wird nur mit der Tastatur gegangen. Dazu kommen große Schrift, 400 Prozent Vergrößerung, hoher Kontrast und Schriften, die von rechts nach links laufen. Eine unabhängige Stelle hat noch nicht geprüft.',
  created: 'Diese Erklärung ist vom',
  checked: 'Zuletzt geprüft am',
  feedbackTitle: 'Melden Sie uns eine Barriere',
  feedback: message(
    'Können Sie etwas nicht lesen, bedienen oder verstehen? Oder brauchen Sie eine Information in anderer Form? Schreiben Sie uns oder rufen Sie an. Sie bekommen {weeks, plural, one {innerhalb einer Woche} other {innerhalb von # Wochen}} eine Antwort.',
    'weeks',
  ),
  report: 'Barriere melden',
  telephone: 'Telefon',
  email: 'E-Mail',
  address: 'Anschrift',
  website: 'Internetseite',
  enforcementTitle: 'Wenn wir nicht helfen konnten',
  enforcement:
    'Haben Sie keine Antwort bekommen, oder hat Ihnen die Antwort nicht geholfen? Dann können Sie sich an diese Stelle wenden. Sie ist unabhängig und vermittelt zwischen Ihnen und uns. Das Verfahren kostet nichts.',
  time: {
    title: 'Wie viel Zeit Sie haben',
    text: 'Kein Formular drängt Sie: Was Sie eingegeben haben, bleibt stehen, solange die Seite offen ist. Links in unseren E-Mails gelten 30 Minuten, wenn Sie sich damit für die Koordination anmelden, und sieben Tage, wenn Sie damit Ihre Adresse bestätigen. Danach bekommen Sie jederzeit einen neuen. Ist Ihnen ein Platz in einer Schulung angeboten, können Sie auf der Seite mit Ihrem Platz mehr Zeit bekommen.',
  },
});
