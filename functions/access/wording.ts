import { message } from '../language/message.ts';
import { wording as words } from '../language/wording.ts';

export const wording = words('access', {
  signIn: 'Anmelden',
  signInIntro:
    'Für die Koordination. Geben Sie Ihre E-Mail-Adresse ein: Sie bekommen einen Link, mit dem Sie sich anmelden. Ein Passwort gibt es nicht.',
  email: 'E-Mail-Adresse',
  send: 'Link schicken',
  emailWrong: 'Bitte geben Sie eine E-Mail-Adresse ein, zum Beispiel name@beispiel.de.',
  sent: 'Sehen Sie in Ihrem Postfach nach',
  sentText:
    'Wenn diese Adresse zur Koordination gehört, ist jetzt ein Link dorthin unterwegs. Er gilt 30 Minuten und einmal. Mehr als fünf Links in der Stunde verschicken wir nicht.',
  enterTitle: 'Anmelden',
  enterText: 'Mit diesem Knopf melden Sie sich für 24 Stunden auf diesem Gerät an.',
  enter: 'Jetzt anmelden',
  usedTitle: 'Dieser Link gilt nicht mehr',
  usedText:
    'Ein Link zum Anmelden gilt 30 Minuten und nur einmal. Lassen Sie sich einfach einen neuen schicken.',
  again: 'Neuen Link anfordern',
  mail: {
    subject: 'Ihr Link zum Anmelden',
    text: 'jemand, vermutlich Sie, möchte sich bei Helferkreis anmelden. Der Link gilt 30 Minuten und nur einmal.',
    greeting: message('Guten Tag {name}!', 'name'),
    greetingPlain: 'Guten Tag!',
    button: 'Anmelden',
    not: 'Waren Sie das nicht? Dann brauchen Sie nichts zu tun.',
  },
});
