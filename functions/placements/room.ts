import { texts } from '../language/wording.ts';
import type { Room } from '../room.ts';
import { placementsLifecycle } from './lifecycle.ts';
import { isPlacement } from './placement.ts';
import { acted, placementDue } from './rules.ts';

const says = texts('placements-room', { title: 'Vermittlungen' });

/** Placements: who is proposed for which work opportunity. The opportunity has the truth about its places. */
export const placements: Room = {
  domain: 'placements',
  title: says.title,
  group: 'learning',
  needs: ['opportunity', 'title', 'name'],
  entering: 'coordinate',
  arrives: 'proposed',
  lifecycle: placementsLifecycle,
  accept: async (deps, submission) => (await import('./accept.ts')).acceptPlacement(deps, submission),
  acted,
  due: placementDue,
  summary: (entry) => (isPlacement(entry) ? entry.about.title : ''),
  secure: async (deps, entry, action) => (await import('./places.ts')).securePlace(deps, entry, action),
  written: async (deps, entry) => {
    if (isPlacement(entry)) await (await import('./places.ts')).agree(deps, entry);
  },
  mails: async () => (await import('./mails.ts')).placementTemplates,
  panel: async () => (await import('./panel.tsx')).placementPanel,
};
