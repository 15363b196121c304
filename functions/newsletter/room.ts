import { entryRoom } from '../entry-room.ts';
import { commonStatuses } from '../lifecycle.ts';

export const newsletter = entryRoom({
  domain: 'newsletter',
  title: { de: 'Newsletter', en: 'Newsletter' },
  needs: ['email'],
  arrives: 'active',
  lifecycle: {
    statuses: { ...commonStatuses, active: { de: 'angemeldet', en: 'subscribed' } },
    actions: {
      close: { from: ['active'], to: 'closed', label: { de: 'Abmelden', en: 'Unsubscribe' }, reason: true },
    },
  },
});
