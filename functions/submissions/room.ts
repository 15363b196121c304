import { entryRoom } from '../entry-room.ts';
import { texts } from '../language/wording.ts';
import { commonStatuses } from '../lifecycle.ts';

const says = texts('submissions', {
  title: 'Weitere Einsendungen',
  done: 'erledigt',
  finish: 'Erledigt',
  reopen: 'Wieder öffnen',
});

/** Answers to forms that no other room foresaw: stored, listed, exported and counted. */
export const submissions = entryRoom({
  domain: 'submissions',
  title: says.title,
  needs: [],
  arrives: 'new',
  lifecycle: {
    statuses: { ...commonStatuses, done: says.done },
    actions: {
      done: { from: ['new', 'unconfirmed'], to: 'done', label: says.finish },
      reopen: { from: ['done'], to: 'new', label: says.reopen },
    },
  },
});
