import type { Deps } from '../../deps.ts';
import { NotFound, Problem } from '../../errors.ts';
import type { Language } from '../../language/language.ts';
import type { Viewer } from '../../rights.ts';
import { findRoom } from '../../rooms.ts';
import type { Entry } from '../../store/entry.ts';
import { asSeenBy } from '../../visible.ts';
import { summaryJson } from '../api.ts';
import { isListed } from '../menu.ts';
import { filtersOf } from './filters.ts';
import { anyStatus, fitsQuery, readQuery } from './query.ts';
import { readFitting } from './read.ts';

/**
 * The page of a list for programs: the same entries by the same filters as for people; `next` is the `cursor` of the page after it.
 * Throws `NotFound` for a room without a list, 422 for a state that there is not, `InvalidCursor`.
 */
export async function listJson(
  deps: Deps,
  viewer: Viewer,
  lang: Language,
  domain: string,
  asked: (name: string) => string | undefined,
) {
  const room = await findRoom(domain);
  if (!isListed(room)) throw new NotFound();
  const status = asked('status');
  const { statuses } = room.lifecycle;
  if (status && status !== anyStatus && !Object.hasOwn(statuses, status)) {
    throw new Problem(422, 'unknown_status', `There are: ${Object.keys(statuses).join(', ')}.`);
  }
  const filters = await filtersOf(deps, room, viewer, lang, deps.clock());
  const query = readQuery(room, filters, asked);
  const seenBy = (entry: Entry) => asSeenBy(viewer, entry, deps.forms.get(entry.form));
  const fits = (entry: Entry) => {
    const seen = seenBy(entry);
    return seen !== undefined && fitsQuery(seen, filters, query);
  };
  const page = await readFitting(deps, room, query.status, fits, asked('cursor'));
  const items = page.items.flatMap((entry) => seenBy(entry) ?? []).map(summaryJson);
  return { items, next: page.cursor };
}
