import { entryRoom } from '../entry-room.ts';
import { publicationDue, publicationLifecycle, published } from '../publication.ts';

export const offers = entryRoom({
  domain: 'offers',
  title: { de: 'Angebote', en: 'Offers' },
  needs: ['title'],
  arrives: 'new',
  lifecycle: publicationLifecycle,
  acted: published,
  due: publicationDue,
});
