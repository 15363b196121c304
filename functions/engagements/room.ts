import { Problem } from '../errors.ts';
import { texts } from '../language/wording.ts';
import type { Room } from '../room.ts';
import { acted, engagementDue } from './rules.ts';
import { engagementsLifecycle } from './states.ts';

const says = texts('engagements-room', { title: 'Einsätze' });

/** What came of asking volunteers, or of their offering to help. No form leads here. */
export const engagements: Room = {
  domain: 'engagements',
  title: says.title,
  needs: [],
  arrives: 'asked',
  lifecycle: engagementsLifecycle,
  accept: async () => {
    throw new Problem(422, 'unknown_action', 'Engagements come of asking, not of a form.');
  },
  acted,
  due: engagementDue,
  written: async (deps, entry) => (await import('./answer.ts')).carryNow(deps, entry.reference),
  mails: async () => ({
    ...(await import('./volunteer-mails.ts')).volunteerMails,
    ...(await import('./coordinator-mails.ts')).coordinatorMails,
    ...(await import('./carriers.ts')).carriers,
  }),
  panel: async () => (await import('./panel.tsx')).panel,
};
