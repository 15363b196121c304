import { entryRoom } from '../entry-room.ts';
import { texts } from '../language/wording.ts';
import { publicationDue, publicationLifecycle, published } from '../publication.ts';

const says = texts('offers', {
  title: 'Angebote',
});

export const offers = entryRoom({
  domain: 'offers',
  title: says.title,
  needs: ['title'],
  arrives: 'new',
  lifecycle: publicationLifecycle,
  acted: published,
  due: publicationDue,
});
