import { entryRoom } from '../entry-room.ts';
import { texts } from '../language/wording.ts';
import { publicationLifecycle } from '../publication.ts';
import type { Lifecycle } from '../room.ts';
import { acted, opportunityDue } from './rules.ts';

const says = texts('opportunities', {
  title: 'Arbeitsgelegenheiten',
  endsItself: 'Mit dem letzten Tag der Bewerbung oder der Arbeit verschwindet der Eintrag von selbst.',
});

const { publish, extend, ...others } = publicationLifecycle.actions;

/** As everything that is published, but its last day ends it, too. */
const lifecycle: Lifecycle = {
  statuses: publicationLifecycle.statuses,
  actions: {
    ...(publish && { publish: { ...publish, warning: says.endsItself } }),
    ...(extend && { extend: { ...extend, warning: says.endsItself } }),
    ...others,
  },
};

export const opportunities = entryRoom(
  {
    domain: 'opportunities',
    title: says.title,
    group: 'learning',
    needs: ['title', 'capacity'],
    arrives: 'new',
    lifecycle,
    acted,
    due: opportunityDue,
  },
  () => ({ placed: {}, candidates: {} }) as object,
);
