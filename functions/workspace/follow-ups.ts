import type { Deps } from '../deps.ts';
import { ofMember, ofOrganisation } from '../followups/follow-up.ts';
import { readFollowUps } from '../followups/reminders.ts';
import { sightOf, type Viewer } from '../rights.ts';
import { titleOf } from '../store/entry.ts';

/** Whose follow-ups are asked for: the member's own, or their organisation's. */
export type Whose = 'mine' | 'organisation';

/** Follow-ups on one page, at most. */
export const followUpsOnPage = 50;

/** What an address asks for. */
export function readWhose(asked: (name: string) => string | undefined): Whose {
  return asked('whose') === 'organisation' ? 'organisation' : 'mine';
}

/** What somebody (or their organisation) has to follow up and may see, the earliest first. Throws `InvalidCursor`. */
export async function dueFor(
  deps: Deps,
  viewer: Viewer,
  whose: Whose,
  options: { readonly to?: string; readonly limit: number; readonly cursor?: string },
) {
  const who = whose === 'mine' ? ofMember(viewer) : ofOrganisation(viewer);
  const page = await readFollowUps(deps, who, options);
  return { ...page, items: page.items.filter(({ entry }) => sightOf(viewer, entry) === 'all') };
}

/** The same for programs; `next` is the `cursor` of the page after it. Throws `InvalidCursor`. */
export async function followUpsJson(deps: Deps, viewer: Viewer, asked: (name: string) => string | undefined) {
  const cursor = asked('cursor') || undefined;
  const page = await dueFor(deps, viewer, readWhose(asked), {
    limit: followUpsOnPage,
    ...(cursor && { cursor }),
  });
  const items = page.items.map(({ entry, followUp, id }) => ({
    id,
    day: followUp.day,
    words: followUp.words,
    reference: entry.reference,
    domain: entry.domain,
    title: titleOf(entry),
  }));
  return { items, next: page.cursor };
}
