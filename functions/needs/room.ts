import type { Deps } from '../deps.ts';
import { entryRoom, mustConfirm } from '../entry-room.ts';
import { texts } from '../language/wording.ts';
import { municipalityOf } from '../pages/municipality.ts';
import type { Submission } from '../room.ts';
import { alarm } from './alarm.ts';
import { coordination } from './coordination.ts';
import { asNeed, isTakenUp, type Need, usualPatience, wantedIn } from './need.ts';
import { acted, corrected, needDue, noted, withdrawn } from './rules.ts';
import { needsLifecycle } from './states.ts';
import { isNeglected, nextRise, position, rankOf } from './urgency.ts';

const says = texts('needs', {
  title: 'Bedarfe',
  free: 'Ohne Zusage',
  unclaimed: 'Lange ohne Zusage',
  late: 'Überfällig',
  lapsing: 'Übernahme läuft bald ab',
});

/** Nobody has taken it over, and nobody helps yet. Pure. */
const isFree = ({ claims, helpers }: Need) =>
  Object.keys(claims).length === 0 && Object.keys(helpers).length === 0;

/** An organisation's word lapses within two days. Pure. */
function isLapsing({ claims }: Need, now: Date): boolean {
  const soon = new Date(now.getTime() + 2 * 86_400_000).toISOString();
  return Object.values(claims).some(({ until }) => until <= soon);
}

/** What a need has from its beginning besides its answers. */
function begins(deps: Deps, submission: Submission) {
  const { facts, at } = submission;
  const rank = rankOf(submission);
  const patience = municipalityOf(deps).unclaimedDays ?? usualPatience;
  const about = { facts, rank, receivedAt: at.toISOString(), patience };
  return {
    ...{ wanted: wantedIn(facts), claims: {}, helpers: {}, rank, patience },
    mails: alarm(submission, rank, mustConfirm(submission)),
    sortAt: position(about, at),
    nextAt: nextRise(about, at),
  };
}

export const needs = entryRoom(
  {
    domain: 'needs',
    title: says.title,
    needs: ['title', 'urgency'],
    arrives: 'reported',
    ascending: true,
    lifecycle: needsLifecycle,
    publicAs: ['open', 'claimed', 'matched'],
    acted,
    noted,
    corrected,
    due: needDue,
    coordination,
    filters: {
      free: { label: says.free, fits: (entry) => isFree(asNeed(entry)) },
      unclaimed: {
        label: says.unclaimed,
        fits: (entry, now) => isNeglected(asNeed(entry), now),
        pressingIn: ['open'],
      },
      late: {
        label: says.late,
        fits: (entry, now) => (coordination(entry, now).overdueDays ?? 0) > 0,
        pressingIn: ['open', 'claimed', 'matched'],
      },
      lapsing: {
        label: says.lapsing,
        fits: (entry, now) => isLapsing(asNeed(entry), now),
        pressingIn: ['claimed'],
      },
    },
    withdrawn,
    standing: async (deps, entry, lang) => (await import('./standing.ts')).standing(deps, entry, lang),
    mails: async () => (await import('./mails.ts')).needMails,
    panel: async () => (await import('./panel.tsx')).needPanel,
    panelForOthers: true,
    isRelied: isTakenUp,
  },
  begins,
);
