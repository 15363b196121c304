import { message } from '../language/message.ts';
import { wording as words } from '../language/wording.ts';

export const wording = words('start', {
  title: 'Helfen und Hilfe finden',
  intro: message(
    'Hier kommen Menschen zusammen, die Geflüchteten in {city} helfen, und Menschen, die Hilfe brauchen. Die Stadt, die Verbände und die Initiativen stimmen sich hier ab, damit Hilfe dort ankommt, wo sie gebraucht wird.',
    'city',
  ),
  entries: 'Was möchten Sie tun?',
  volunteers: 'Ich möchte helfen',
  offers: 'Wir bieten etwas an',
  needs: 'Hier wird Hilfe gebraucht',
  list: 'Ich suche ein Angebot',
  listText: 'Sprachkurse, Kleidung, Sport, Begegnung: Sehen Sie nach, was es in Ihrer Nähe gibt.',
  register: 'Alle Initiativen in der Stadt',
  share: 'Für Initiativen: Räume, Fahrzeuge, Material und Wissen teilen',
  needed: 'Was gerade gebraucht wird',
  allNeeds: 'Alle Bedarfe',
  noNeeds: 'Im Moment ist kein Bedarf gemeldet.',
  report: 'Einen Bedarf melden',
  join: 'Ehrenamtlich helfen',
  trainings: 'Die nächsten Schulungen',
  allTrainings: 'Alle Schulungen',
  coaching: 'Unter vier Augen: Einzelcoaching',
  noTrainings: 'Im Moment ist keine Schulung angekündigt.',
  newest: 'Neue Angebote',
  allOffers: 'Alle Angebote',
  noOffers: 'Im Moment ist kein Angebot eingetragen.',
  more: 'Weitere Formulare',
});
