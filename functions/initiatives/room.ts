import { entryRoom } from '../entry-room.ts';
import { texts } from '../language/wording.ts';
import { publicationDue, publicationLifecycle, published } from '../publication.ts';

const says = texts('initiatives', {
  title: 'Initiativen',
});

export const initiatives = entryRoom({
  domain: 'initiatives',
  title: says.title,
  needs: ['title'],
  arrives: 'new',
  lifecycle: publicationLifecycle,
  acted: published,
  due: publicationDue,
});
