import { entryRoom } from '../entry-room.ts';
import { needPosition, needsLifecycle } from './rules.ts';

export const needs = entryRoom(
  {
    domain: 'needs',
    title: { de: 'Bedarfe', en: 'Needs' },
    needs: ['title', 'urgency'],
    arrives: 'new',
    lifecycle: needsLifecycle,
  },
  needPosition,
);
