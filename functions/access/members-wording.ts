import { message } from '../language/message.ts';
import { type Said, wording as words } from '../language/wording.ts';

export const membersWording = words('access-members', {
  title: 'Mitglieder',
  navigation: 'Zugänge',
  intro: 'Wer sich für Ihre Organisation hier anmelden kann.',
  introAll: 'Wer sich hier anmelden kann, aus allen Organisationen.',
  introOne: message('Wer sich für {organisation} hier anmelden kann.', 'organisation'),
  all: 'Alle Organisationen',
  name: 'Name',
  email: 'E-Mail-Adresse',
  role: 'Rolle',
  organisation: 'Organisation',
  roles: {
    admin: 'Verwaltung',
    coordinator: 'Koordination',
    contributor: 'Mitarbeit',
    reader: 'Nur lesen',
  },
  rolesTitle: 'Was die Rollen bedeuten',
  means: {
    admin: 'Darf alles, nimmt Organisationen auf und gibt allen Zugang. Nur bei der Stadt.',
    coordinator:
      'Entscheidet für die Organisation: übernimmt Bedarfe, fragt Ehrenamtliche, vermittelt, lädt Mitglieder ein.',
    contributor: 'Trägt Angebote, Schulungen und Bedarfe der eigenen Organisation ein und schreibt Notizen.',
    reader: 'Sieht, was die Organisation sehen darf, und ändert nichts.',
  },
  notYet: 'eingeladen, noch nicht angemeldet',
  you: 'das sind Sie',
  none: 'Hier ist noch niemand.',
  more: 'Weitere anzeigen',
  invite: 'Jemanden einladen',
  inviteText:
    'Die Person bekommt eine E-Mail mit Ihrem Namen und der Erklärung, wie sie sich anmeldet. Ein Passwort braucht sie nicht.',
  inviteButton: 'Einladen',
  language: 'Sprache der E-Mails',
  nameMissing: 'Bitte geben Sie den Namen ein.',
  emailWrong: 'Bitte geben Sie eine E-Mail-Adresse ein, zum Beispiel name@beispiel.de.',
  already:
    'Mit dieser Adresse kann sich schon jemand anmelden. Jede Adresse gehört zu einer Organisation. Gehört sie zu einer anderen, hilft die Stadt weiter.',
  often: 'An diese Adresse gingen in der letzten Stunde schon mehrere Einladungen. Bitte warten Sie etwas.',
  roleWrong: 'Diese Rolle gibt es nur bei der Stadt. Bitte wählen Sie eine andere.',
  organisationEnded: 'Diese Organisation hat keinen Zugang mehr. Bitte wählen Sie eine andere.',
  choose: 'Bitte wählen Sie eine der Möglichkeiten.',
  back: 'Zu den Mitgliedern',
  since: 'Angemeldet zuerst am',
  changeRole: 'Rolle ändern',
  save: 'Speichern',
  again: 'Noch einmal einladen',
  againText: 'Schickt die Einladung noch einmal an die Adresse oben.',
  signOut: 'Überall abmelden',
  signOutText:
    'Beendet alle Anmeldungen und alle Zugangsschlüssel dieser Person, zum Beispiel wenn ein Telefon verloren ging. Sie kann sich danach neu anmelden.',
  remove: 'Zugang entziehen',
  removeText:
    'Die Person wird sofort überall abgemeldet und kann sich nicht mehr anmelden. Was sie eingetragen hat, bleibt. Name und Adresse werden nach 30 Tagen gelöscht. Bis dahin und auch später können Sie sie wieder einladen.',
  notYours: 'Den Zugang dieser Person können Sie nicht ändern.',
  yourself: 'Ihren eigenen Zugang kann nur jemand anderes ändern. So bleibt immer jemand, der sich kümmert.',
  done: {
    invited: 'Die Einladung ist unterwegs.',
    role: 'Die Rolle ist geändert.',
    'signed-out': 'Die Person ist überall abgemeldet.',
    removed: 'Der Zugang ist entzogen.',
  },
  mail: {
    subject: 'Einladung zu Helferkreis',
    greeting: message('Guten Tag {name}!', 'name'),
    text: message(
      '{by} hat Sie eingeladen, im Arbeitsbereich von Helferkreis mitzumachen. Dort wird die ehrenamtliche Hilfe für geflüchtete Menschen gemeinsam organisiert.',
      'by',
    ),
    organisation: 'Organisation',
    role: 'Rolle',
    how: 'So melden Sie sich an: Öffnen Sie die Seite mit dem Knopf unten und geben Sie dort die Adresse ein, an die diese E-Mail ging. Sie bekommen dann einen Link, der 30 Minuten und einmal gilt. Ein Passwort gibt es nicht.',
    button: 'Zur Anmeldung',
    not: 'Sagt Ihnen der Name nichts, oder möchten Sie nicht mitmachen? Dann brauchen Sie nichts zu tun.',
  },
});

export type MembersWords = Said<typeof membersWording.source>;
