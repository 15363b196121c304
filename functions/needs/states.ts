import { texts } from '../language/wording.ts';
import { commonStatuses } from '../lifecycle.ts';
import { has, type Viewer } from '../rights.ts';
import type { Action, Lifecycle } from '../room.ts';
import type { Entry } from '../store/entry.ts';
import { hasClaimed, mostDays, usualDays } from './claims.ts';
import { asNeed, mostWanted, verdicts } from './need.ts';

const says = texts('needs-states', {
  reported: 'gemeldet',
  reviewed: 'geprüft',
  open: 'offen',
  claimed: 'übernommen',
  matched: 'vermittelt',
  fulfilled: 'erfüllt',
  review: 'Als geprüft merken',
  confirm: 'Öffnen und Hilfe suchen',
  claim: 'Übernehmen',
  claimDays: 'Wie viele Tage kümmern Sie sich darum?',
  claimHint:
    'Ihre Organisation kümmert sich so lange um den Bedarf. Tut sich nichts, wird er danach wieder frei.',
  claimWarning: 'Ihre Organisation sieht danach auch, wer den Bedarf gemeldet hat.',
  renew: 'Wir sind dran: verlängern',
  renewDays: 'Wie viele Tage kümmern Sie sich noch?',
  release: 'Zurückgeben',
  releaseNote: 'Ein Wort an die anderen, wenn Sie den Bedarf zurückgeben',
  wanted: 'Zahl der Helfenden ändern',
  wantedNumber: 'Wie viele Helfende werden gebraucht?',
  fulfil: 'Als erfüllt abschließen',
  fulfilWarning: 'Wer den Bedarf gemeldet hat, wird gefragt, ob es geholfen hat.',
  close: 'Ohne Erfüllung schließen',
  closeWhy: 'Warum schließen Sie den Bedarf?',
  closeWords: 'Erläuterung',
  closeWordsHint: 'Nur für die Koordination.',
  closeTell: 'Was soll erfahren, wer den Bedarf gemeldet hat?',
  closeTellHint: 'Der Grund steht schon in der E-Mail. Hier ist Platz für ein persönliches Wort.',
  notNeeded: 'nicht mehr nötig',
  solvedElsewhere: 'anderweitig gelöst',
  notFeasible: 'nicht leistbar',
  duplicate: 'doppelt gemeldet',
  other: 'Sonstiges',
  reopen: 'Wieder öffnen',
  helperFound: 'Hilfe gefunden',
  helperLeft: 'Hilfe ausgefallen',
  helperMet: 'Treffen hat stattgefunden',
  helperDone: 'Hilfe abgeschlossen',
  claimLapsed: 'Übernahme abgelaufen',
  helpedYes: 'Rückmeldung: Es hat geholfen',
  helpedPartly: 'Rückmeldung: Es hat teilweise geholfen',
  helpedNo: 'Rückmeldung: Es hat nicht geholfen',
  helped: 'Rückmeldung eintragen',
  helpedAsked: 'Was sagt, wer den Bedarf gemeldet hat: Hat es geholfen?',
  helpedWords: 'Was wurde dazu gesagt?',
  helpedWarning: 'Bei „Nein“ wird der Bedarf noch einmal aufgenommen.',
  yes: 'ja',
  partly: 'teilweise',
  no: 'nein',
});

const before = ['unconfirmed', 'reported', 'reviewed'] as const;
const running = ['open', 'claimed', 'matched'] as const;
/** A correction by the reporter is looked at again; whoever looks after the need does so all the while. */
const lookedAfter = ['reported', 'reviewed', ...running] as const;

const days = (label: keyof typeof says): NonNullable<Action['asks']>[number] => ({
  name: 'days',
  label: says[label],
  kind: 'number',
  required: true,
  min: 1,
  max: mostDays,
  usual: () => String(usualDays),
});

/** Whoever coordinates opens what they see; others what their own organisation needs. */
const mayOpen = (entry: Entry, _: Date, viewer?: Viewer) =>
  !viewer || has(viewer, 'coordinate') || entry.owner === viewer.organisation;

const isTheirs = (entry: Entry, organisation: string | undefined) => hasClaimed(asNeed(entry), organisation);

/** By the value that is stored. */
export const closingWords = {
  'not-needed': says.notNeeded,
  'solved-elsewhere': says.solvedElsewhere,
  'not-feasible': says.notFeasible,
  duplicate: says.duplicate,
  other: says.other,
} as const;

const verdictWords = Object.fromEntries(verdicts.map((one) => [one, says[one]]));

/**
 * From a report to its end. A report whose sender did not prove the address is visible too: it may be urgent. Which of the
 * states `open`, `claimed` and `matched` a need is in follows from its claims and helpers (`arrange.ts`).
 */
export const needsLifecycle: Lifecycle = {
  statuses: {
    unconfirmed: commonStatuses.unconfirmed,
    reported: says.reported,
    reviewed: says.reviewed,
    open: says.open,
    claimed: says.claimed,
    matched: says.matched,
    fulfilled: says.fulfilled,
    closed: commonStatuses.closed,
    withdrawn: commonStatuses.withdrawn,
  },
  events: {
    claim: says.claimed,
    'helper-found': says.helperFound,
    'helper-left': says.helperLeft,
    'helper-met': says.helperMet,
    'helper-done': says.helperDone,
    'claim-lapsed': says.claimLapsed,
    'helped-yes': says.helpedYes,
    'helped-partly': says.helpedPartly,
    'helped-no': says.helpedNo,
    matched: says.matched,
    fulfilled: says.fulfilled,
  },
  actions: {
    open: { from: before, to: 'open', label: says.confirm, right: 'contribute', when: mayOpen },
    review: { from: ['unconfirmed', 'reported'], to: 'reviewed', label: says.review },
    claim: {
      from: running,
      label: says.claim,
      asks: [{ ...days('claimDays'), hint: says.claimHint }],
      forOthers: true,
      warning: says.claimWarning,
      when: (entry, _, viewer) => viewer !== undefined && !isTheirs(entry, viewer.organisation),
    },
    renew: {
      from: lookedAfter,
      label: says.renew,
      asks: [days('renewDays')],
      when: (entry, _, viewer) => isTheirs(entry, viewer?.organisation),
    },
    release: {
      from: lookedAfter,
      label: says.release,
      asks: [{ name: 'note', label: says.releaseNote, kind: 'text', max: 500 }],
      when: (entry, _, viewer) => isTheirs(entry, viewer?.organisation),
    },
    wanted: {
      from: [...before, ...running],
      label: says.wanted,
      asks: [
        {
          name: 'wanted',
          label: says.wantedNumber,
          kind: 'number',
          required: true,
          min: 1,
          max: mostWanted,
          usual: (entry) => String(asNeed(entry).wanted),
        },
      ],
    },
    fulfil: { from: running, to: 'fulfilled', label: says.fulfil, warning: says.fulfilWarning },
    close: {
      from: [...before, ...running],
      to: 'closed',
      label: says.close,
      asks: [
        { name: 'why', label: says.closeWhy, kind: 'choice', required: true, choices: closingWords },
        { name: 'words', label: says.closeWords, hint: says.closeWordsHint, kind: 'text', max: 500 },
        { name: 'tell', label: says.closeTell, hint: says.closeTellHint, kind: 'text', max: 500 },
      ],
    },
    reopen: { from: ['closed', 'fulfilled'], to: 'open', label: says.reopen },
    helped: {
      from: ['fulfilled'],
      label: says.helped,
      asks: [
        { name: 'answer', label: says.helpedAsked, kind: 'choice', required: true, choices: verdictWords },
        { name: 'words', label: says.helpedWords, kind: 'text', max: 1000 },
      ],
      warning: says.helpedWarning,
      when: (entry) => asNeed(entry).verdict === undefined,
    },
  },
};
