import { entryRoom } from '../entry-room.ts';
import { texts } from '../language/wording.ts';
import { needPosition, needsLifecycle } from './rules.ts';

const says = texts('needs', {
  title: 'Bedarfe',
});

export const needs = entryRoom({
  domain: 'needs',
  title: says.title,
  needs: ['title', 'urgency'],
  arrives: 'new',
  lifecycle: needsLifecycle,
  publicAs: 'open',
  position: needPosition,
});
