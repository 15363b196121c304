import { entryRoom } from '../entry-room.ts';
import { isWithPublic, offerRhythm } from '../holds/holding.ts';
import { heldKeeps } from '../holds/keeps.ts';
import { heldActed, heldDue, offerLifecycle } from '../holds/lifecycle.ts';
import { holdsLink } from '../holds/links.ts';
import { texts } from '../language/wording.ts';

const says = texts('offers', {
  title: 'Angebote',
  ownPage: 'Gilt das Angebot noch? Pause ankündigen',
});

export const offers = entryRoom({
  domain: 'offers',
  title: says.title,
  needs: ['title'],
  arrives: 'new',
  lifecycle: offerLifecycle,
  acted: heldActed(offerRhythm),
  due: heldDue(offerRhythm),
  keeps: heldKeeps(offerRhythm, ['times', 'schedule', 'contact', 'capacity', 'languages', 'access']),
  ownPage: (deps, entry, lang) =>
    isWithPublic(entry) ? { label: says.ownPage, href: holdsLink(deps, entry.reference, lang) } : undefined,
  panel: async () => (await import('../holds/panel.tsx')).holdsPanel(offerRhythm),
  mails: async () => (await import('../holds/mails.tsx')).holdsMails(offerRhythm),
});
