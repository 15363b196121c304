import { entryRoom } from '../entry-room.ts';
import { commonStatuses } from '../lifecycle.ts';

/** Answers to forms that no other room foresaw: stored, listed, exported and counted. */
export const submissions = entryRoom({
  domain: 'submissions',
  title: { de: 'Weitere Einsendungen', en: 'Other submissions' },
  needs: [],
  arrives: 'new',
  lifecycle: {
    statuses: { ...commonStatuses, done: { de: 'erledigt', en: 'done' } },
    actions: {
      done: { from: ['new', 'unconfirmed'], to: 'done', label: { de: 'Erledigt', en: 'Done' } },
      reopen: { from: ['done'], to: 'new', label: { de: 'Wieder öffnen', en: 'Open again' } },
    },
  },
});
