import type { Deps } from '../../deps.ts';
import { NotFound, Problem } from '../../errors.ts';
import { type Mailing, settleMailing } from '../../mail/mailing.ts';
import type { Viewer } from '../../rights.ts';
import { change } from '../../store/change.ts';
import { after } from '../../store/duration.ts';
import type { Key } from '../../store/port.ts';

/** Views that one member, or one organisation, may remember. */
export const mostViews = 50;
const longestName = 60;
/** Views that nobody has opened a list with for so long are forgotten; at most once a month that is moved on. */
const keptFor = 'P1Y';
const renewedBefore = 'P11M';

/** Whose a view is: one member's, or all members' of an organisation. */
export type Whose = 'mine' | 'organisation';

/** A list with filters, under a name. It is only an address: what it means is decided by whoever opens it. */
export interface View {
  readonly name: string;
  readonly domain: string;
  /** As `writeQuery` gives it. */
  readonly query: string;
  /** Instant. */
  readonly at: string;
}

/** All views of one member or organisation; they end some time after their last use, so that none outlive whose they were. */
interface Views extends Mailing {
  readonly views: Readonly<Record<string, View>>;
}

function keyOf({ id, organisation }: Viewer, whose: Whose): Key {
  const owner = whose === 'mine' ? `person:${id}` : `organisation:${organisation}`;
  return { pk: `VIEWS#${owner}`, sk: 'VIEWS' };
}

/** Views that are used now. */
function used(views: Pick<Views, 'pk' | 'sk' | 'version' | 'views'>, now: Date): Views {
  return settleMailing({ ...views, lang: 'de', mails: {}, endsAt: after(now, keptFor).toISOString() });
}

/** The views of a member or their organisation, by name. */
export async function readViews(
  deps: Deps,
  viewer: Viewer,
  whose: Whose,
): Promise<readonly (readonly [id: string, View])[]> {
  const found = await deps.db.get<Views>(keyOf(viewer, whose));
  const now = deps.clock();
  const old = found && (found.endsAt ?? '') < after(now, renewedBefore).toISOString();
  // Where somebody else writes it at this moment, they renew it.
  if (old) await deps.db.save(used(found, now), found.version);
  return Object.entries(found?.views ?? {}).sort(([, a], [, b]) => (a.name < b.name ? -1 : 1));
}

function named(name: string): string {
  const plain = name.replace(/\s+/g, ' ').trim().slice(0, longestName);
  if (!plain) throw new Problem(422, 'name_missing', 'Please give the view a name.');
  return plain;
}

/** Remembers a view. Throws `Problem` 422 without a name, 409 when there are fifty already. */
export async function saveView(
  deps: Deps,
  viewer: Viewer,
  whose: Whose,
  given: Pick<View, 'name' | 'domain' | 'query'>,
): Promise<void> {
  const key = keyOf(viewer, whose);
  const now = deps.clock();
  const view: View = { ...given, name: named(given.name), at: now.toISOString() };
  const id = deps.newId();
  if (await deps.db.create(used({ ...key, version: 1, views: { [id]: view } }, now))) return;
  await change<Views>(deps.db, key, (seen) => {
    // The same list under the same name is the same view, however often it is sent.
    const known = Object.values(seen.views).some(
      ({ name, domain, query }) => name === view.name && domain === view.domain && query === view.query,
    );
    if (known) return seen;
    if (Object.keys(seen.views).length >= mostViews)
      throw new Problem(409, 'too_many_views', 'There are too many views already.');
    return used({ ...seen, views: { ...seen.views, [id]: view } }, now);
  });
}

/** Renames a view, or removes it without a name. Throws `NotFound`, `Problem` 422 for an empty name. */
export async function changeView(
  deps: Deps,
  viewer: Viewer,
  whose: Whose,
  id: string,
  name: string | undefined,
): Promise<void> {
  const to = name === undefined ? undefined : named(name);
  const done = await change<Views>(deps.db, keyOf(viewer, whose), (seen) => {
    const { [id]: view, ...others } = seen.views;
    if (!view || !Object.hasOwn(seen.views, id)) throw new NotFound();
    return { ...seen, views: to === undefined ? others : { ...others, [id]: { ...view, name: to } } };
  });
  if (!done) throw new NotFound();
}
