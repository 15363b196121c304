import { entryRoom } from '../entry-room.ts';
import { texts } from '../language/wording.ts';
import { commonStatuses } from '../lifecycle.ts';

const says = texts('newsletter', {
  title: 'Newsletter',
  active: 'angemeldet',
  close: 'Abmelden',
});

export const newsletter = entryRoom({
  domain: 'newsletter',
  title: says.title,
  needs: ['email'],
  arrives: 'active',
  summary: ({ facts }) => (typeof facts.email === 'string' ? facts.email : ''),
  lifecycle: {
    statuses: { ...commonStatuses, active: says.active },
    actions: {
      close: { from: ['active'], to: 'closed', label: says.close, reason: true },
    },
  },
});
