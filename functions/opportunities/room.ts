import { entryRoom } from '../entry-room.ts';
import { publicationDue, publicationLifecycle, published } from '../publication.ts';

export const opportunities = entryRoom({
  domain: 'opportunities',
  title: { de: 'Arbeitsgelegenheiten', en: 'Work opportunities' },
  needs: ['title'],
  arrives: 'new',
  lifecycle: publicationLifecycle,
  acted: published,
  due: publicationDue,
});
