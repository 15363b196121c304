import { entryRoom } from '../entry-room.ts';
import { commonStatuses } from '../lifecycle.ts';

export const volunteers = entryRoom({
  domain: 'volunteers',
  title: { de: 'Freiwillige', en: 'Volunteers' },
  needs: ['name', 'email'],
  arrives: 'new',
  lifecycle: {
    statuses: {
      ...commonStatuses,
      active: { de: 'aktiv', en: 'active' },
      paused: { de: 'pausiert', en: 'paused' },
    },
    actions: {
      accept: { from: ['new'], to: 'active', label: { de: 'Aufnehmen', en: 'Accept' } },
      pause: { from: ['active'], to: 'paused', label: { de: 'Pausieren', en: 'Pause' } },
      resume: { from: ['paused'], to: 'active', label: { de: 'Wieder aktivieren', en: 'Resume' } },
      close: {
        from: ['new', 'active', 'paused'],
        to: 'closed',
        label: { de: 'Beenden', en: 'Close' },
        reason: true,
      },
    },
  },
});
