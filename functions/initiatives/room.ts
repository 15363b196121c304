import { entryRoom } from '../entry-room.ts';
import { publicationDue, publicationLifecycle, published } from '../publication.ts';

export const initiatives = entryRoom({
  domain: 'initiatives',
  title: { de: 'Initiativen', en: 'Initiatives' },
  needs: ['title'],
  arrives: 'new',
  lifecycle: publicationLifecycle,
  acted: published,
  due: publicationDue,
});
