import { message } from '../language/message.ts';
import { type Said, wording as words } from '../language/wording.ts';

export const wording = words('matching', {
  /** Of a volunteer, to coordinators. */
  they: {
    category: message('hilft gern bei: {what}', 'what'),
    field: message('interessiert sich für {what}', 'what'),
    languages: message('spricht {what}', 'what'),
    slots: message('hat {when} Zeit', 'when'),
    days: message('hat {when} Zeit', 'when'),
    district: message('hilft in {where}', 'where'),
    near: message('hilft ganz in der Nähe, in {where}', 'where'),
    anywhere: 'hilft in der ganzen Stadt',
    training: message('hat die Schulung „{what}“ gemacht', 'what'),
    fresh: 'hat in den letzten 30 Tagen noch nichts übernommen',
  },
  /** To the volunteer. */
  you: {
    category: message('Sie helfen gern bei: {what}', 'what'),
    field: message('Sie interessieren sich für {what}', 'what'),
    languages: message('Sie sprechen {what}', 'what'),
    slots: message('Sie haben {when} Zeit', 'when'),
    days: message('Sie haben {when} Zeit', 'when'),
    district: message('Sie helfen in {where}', 'where'),
    near: message('Es ist nicht weit von {where}', 'where'),
    anywhere: 'Sie helfen in der ganzen Stadt',
    training: message('Sie haben die Schulung „{what}“ gemacht', 'what'),
    fresh: 'Sie haben gerade keine andere Aufgabe',
  },
  /** Of an offer. */
  it: {
    category: message('bietet: {what}', 'what'),
    field: message('gehört zu {what}', 'what'),
    languages: message('auf {what}', 'what'),
    slots: message('{when}', 'when'),
    days: message('{when}', 'when'),
    district: message('in {where}', 'where'),
    near: message('ganz in der Nähe, in {where}', 'where'),
    anywhere: 'in der ganzen Stadt',
    training: message('mit der Schulung „{what}“', 'what'),
    fresh: 'frei',
  },
  doubts: {
    other: message('hat etwas anderes angekreuzt: {what}', 'what'),
    'no-language': 'spricht keine der genannten Sprachen',
    'no-time': 'hat zu diesen Zeiten nicht frei',
    elsewhere: message('möchte lieber in {where} helfen', 'where'),
    busy: message(
      'hat in den letzten 30 Tagen schon {n, plural, one {eine Aufgabe} other {# Aufgaben}} übernommen',
      'n',
    ),
    hours: 'hat die Stunden für diesen Monat schon gegeben',
  },
  bars: {
    paused: 'macht gerade Pause',
    'paused-until': message('macht Pause bis {day}', 'day'),
    unconfirmed: 'hat die E-Mail-Adresse noch nicht bestätigt',
    limit: message(
      'wurde in den letzten 30 Tagen schon {n, plural, one {einmal} other {#-mal}} gefragt, öfter soll es nicht sein',
      'n',
    ),
    'lacks-training': message('hat die nötige Schulung „{what}“ noch nicht gemacht', 'what'),
    'no-children': 'möchte nicht mit Kindern und Jugendlichen arbeiten',
    'no-certificate': 'hat noch kein erweitertes Führungszeugnis',
  },
  slot: message('{day} {part}', 'day', 'part'),
  days: {
    mo: 'montags',
    tu: 'dienstags',
    we: 'mittwochs',
    th: 'donnerstags',
    fr: 'freitags',
    sa: 'samstags',
    su: 'sonntags',
  },
  parts: { morning: 'vormittags', afternoon: 'nachmittags', evening: 'abends' },
});

export type Words = Said<typeof wording.source>;
