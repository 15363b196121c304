import type { Deps } from '../deps.ts';
import { entryRoom } from '../entry-room.ts';
import { texts } from '../language/wording.ts';
import { municipalityOf } from '../pages/municipality.ts';
import type { Submission } from '../room.ts';
import { coordination } from './coordination.ts';
import { asNeed, isTakenUp, usualPatience, wantedIn } from './need.ts';
import { acted, corrected, needDue, withdrawn } from './rules.ts';
import { needsLifecycle } from './states.ts';
import { isNeglected, nextRise, position, rankOf } from './urgency.ts';

const says = texts('needs', {
  title: 'Bedarfe',
  unclaimed: 'Lange ohne Zusage',
  late: 'Überfällig',
});

/** What a need has from its beginning besides its answers. */
function begins(deps: Deps, submission: Submission) {
  const { facts, at } = submission;
  const rank = rankOf(submission);
  const patience = municipalityOf(deps).unclaimedDays ?? usualPatience;
  const about = { facts, rank, receivedAt: at.toISOString(), patience };
  return {
    ...{ wanted: wantedIn(facts), claims: {}, helpers: {}, rank, patience },
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
    corrected,
    due: needDue,
    coordination,
    filters: {
      unclaimed: { label: says.unclaimed, fits: (entry, now) => isNeglected(asNeed(entry), now) },
      late: { label: says.late, fits: (entry, now) => (coordination(entry, now).overdueDays ?? 0) > 0 },
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
