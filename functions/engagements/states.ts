import { texts } from '../language/wording.ts';
import { commonStatuses } from '../lifecycle.ts';
import type { Asked, Lifecycle } from '../room.ts';
import { type Engagement, hoursOf } from './engagement.ts';

const says = texts('engagements-states', {
  asked: 'angefragt',
  offered: 'bietet Hilfe an',
  accepted: 'zugesagt',
  declined: 'abgelehnt',
  lapsed: 'keine Antwort',
  taken: 'schon vergeben',
  met: 'Treffen vereinbart',
  done: 'abgeschlossen',
  cancelled: 'abgesagt',
  accept: 'Hilfe annehmen',
  refuse: 'Diesmal nicht',
  refuseWarning: 'Die Person bekommt eine freundliche E-Mail.',
  toldYes: 'Zusage eintragen',
  toldYesWarning:
    'Wenn die Person Ihnen selbst zugesagt hat, zum Beispiel am Telefon. Sie bekommt eine Bestätigung per E-Mail.',
  toldNo: 'Absage eintragen',
  meet: 'Treffen vereinbaren',
  meetAt: 'Wann?',
  meetPlace: 'Wo?',
  meetWarning: 'Die Person bekommt den Termin per E-Mail.',
  finish: 'Abschließen',
  hours: 'Stunden eintragen',
  hoursAsked: 'Wie viele Stunden waren es ungefähr?',
  feedback: 'Rückmeldung geben',
  helped: 'Hat es geholfen?',
  helpedYes: 'ja',
  helpedPartly: 'teilweise',
  helpedNo: 'nein',
  again: 'Würden Sie die Person wieder fragen?',
  words: 'Möchten Sie noch etwas sagen?',
  cancel: 'Absagen',
  cancelWarning: 'Die Person bekommt den Grund per E-Mail. Der Platz ist danach wieder frei.',
  saidYes: 'Zusage',
  saidNo: 'Absage',
  calledOff: 'Von der Person abgesagt',
  full: 'Andere waren schneller',
  over: 'Der Bedarf hat sich erledigt',
});

const hours = (required: boolean): Asked => ({
  name: 'hours',
  label: says.hoursAsked,
  kind: 'number',
  decimals: true,
  required,
  min: 0,
  max: 500,
  usual: (entry) => {
    const noted = hoursOf(entry as Engagement);
    return noted === undefined ? undefined : String(noted);
  },
});

/** Fields of what either side says in the end. */
export const feedbackAsks: readonly Asked[] = [
  {
    name: 'helped',
    label: says.helped,
    kind: 'choice',
    required: true,
    choices: { yes: says.helpedYes, partly: says.helpedPartly, no: says.helpedNo },
  },
  {
    name: 'again',
    label: says.again,
    kind: 'choice',
    choices: { yes: says.helpedYes, no: says.helpedNo },
  },
  { name: 'words', label: says.words, kind: 'text', max: 1000 },
];

/** From the question to the end, as a coordinator sees and moves it. */
export const engagementsLifecycle: Lifecycle = {
  statuses: {
    offered: says.offered,
    asked: says.asked,
    accepted: says.accepted,
    met: says.met,
    done: says.done,
    declined: says.declined,
    lapsed: says.lapsed,
    taken: says.taken,
    cancelled: says.cancelled,
    withdrawn: commonStatuses.withdrawn,
  },
  events: {
    asked: says.asked,
    offered: says.offered,
    accepted: says.accepted,
    meet: says.met,
    yes: says.saidYes,
    no: says.saidNo,
    off: says.calledOff,
    lapsed: says.lapsed,
    full: says.full,
    over: says.over,
  },
  actions: {
    accept: {
      from: ['offered'],
      label: says.accept,
      when: (entry) => !(entry as Engagement).yes,
    },
    'told-yes': {
      from: ['asked', 'lapsed'],
      label: says.toldYes,
      warning: says.toldYesWarning,
      when: (entry) => !(entry as Engagement).yes,
    },
    'told-no': {
      from: ['asked'],
      to: 'declined',
      label: says.toldNo,
      when: (entry) => !(entry as Engagement).yes,
    },
    meet: {
      from: ['accepted', 'met'],
      to: 'met',
      label: says.meet,
      asks: [
        { name: 'at', label: says.meetAt, kind: 'moment', required: true },
        { name: 'place', label: says.meetPlace, kind: 'line' },
      ],
      warning: says.meetWarning,
    },
    done: { from: ['accepted', 'met'], to: 'done', label: says.finish, asks: [hours(false)] },
    hours: { from: ['done'], label: says.hours, asks: [hours(true)] },
    feedback: {
      from: ['done'],
      label: says.feedback,
      asks: feedbackAsks,
      when: (entry) => !(entry as Engagement).feedback?.coordinator,
    },
    refuse: {
      from: ['offered'],
      to: 'declined',
      label: says.refuse,
      warning: says.refuseWarning,
      when: (entry) => !(entry as Engagement).yes,
    },
    cancel: {
      from: ['asked', 'accepted', 'met'],
      to: 'cancelled',
      label: says.cancel,
      reason: true,
      warning: says.cancelWarning,
    },
  },
};
