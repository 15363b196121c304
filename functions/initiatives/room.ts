import { entryRoom } from '../entry-room.ts';
import { isWithPublic, registerRhythm } from '../holds/holding.ts';
import { heldKeeps } from '../holds/keeps.ts';
import { heldActed, heldDue, registerLifecycle } from '../holds/lifecycle.ts';
import { holdsLink } from '../holds/links.ts';
import { texts } from '../language/wording.ts';
import type { Room } from '../room.ts';
import { type Entry, titleOf } from '../store/entry.ts';

const says = texts('initiatives', {
  title: 'Initiativen',
  ownPage: 'Stimmt der Eintrag noch?',
});

/** The register is in the order of names; accents and case make no difference to it. */
function byName(entry: Entry): string {
  const plain = titleOf(entry)
    .normalize('NFD')
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .toLowerCase()
    .trim();
  return `${plain.slice(0, 100)}#${entry.reference}`;
}

/** A public entry in its place in the register. It belongs to the initiative, whose people may have access of their own. */
function registered(entry: Entry): Entry {
  if (entry.status !== 'published') return entry;
  return { ...entry, sortAt: byName(entry), owner: entry.owner ?? entry.reference };
}

const acted = heldActed(registerRhythm);
const due = heldDue(registerRhythm);
const keeps: NonNullable<Room['keeps']> = heldKeeps(registerRhythm, [
  'description',
  'contact',
  'opening',
  'times',
  'audience',
  'languages',
  'district',
]);

export const initiatives = entryRoom({
  domain: 'initiatives',
  title: says.title,
  needs: ['title'],
  arrives: 'new',
  lifecycle: registerLifecycle,
  acted: (entry, action, input, now) => registered(acted(entry, action, input, now)),
  due: (entry, now) => registered(due(entry, now)),
  keeps: (before, corrected, form, now) => {
    const kept = keeps(before, corrected, form, now);
    return kept && registered(kept);
  },
  ownPage: (deps, entry, lang) =>
    isWithPublic(entry) ? { label: says.ownPage, href: holdsLink(deps, entry.reference, lang) } : undefined,
  panel: async () => (await import('../holds/panel.tsx')).holdsPanel(registerRhythm),
  mails: async () => (await import('../holds/mails.tsx')).holdsMails(registerRhythm),
});
