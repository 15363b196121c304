import type { Deps } from './deps.ts';
import type { Form } from './intake/definition.ts';
import { has, sightOf, type Viewer } from './rights.ts';
import { cursorAfter } from './store/cursor.ts';
import type { Entry, HistoryEvent } from './store/entry.ts';
import type { Page, Query } from './store/port.ts';

/** What happens to an entry of which others may know: who did it, only as far as it names nobody. */
function outline({ at, by, what }: HistoryEvent): HistoryEvent {
  return { at, what, by: by === 'person' || by === 'system' ? by : '' };
}

/** What others than those whose it is hear of nothing: notes, mails, calls. */
const kept = new Set([
  ...['note', 'contact', 'mail', 'mail failed', 'corrected'],
  ...['follow-up', 'follow-up-moved', 'follow-up-done', 'follow-up-reopened'],
]);

/** The public side of an entry: answers its form calls so, and what happened without names, addresses and words. Pure. */
function publicSide(entry: Entry, form: Form | undefined): Entry {
  const open = (form?.fields ?? []).filter((field) => field.public);
  const answers = open.flatMap(({ key }) => {
    const value = entry.answers[key];
    return value === undefined ? [] : [[key, value] as const];
  });
  const facts = open.flatMap(({ role }) => {
    const value = role && entry.facts[role];
    return role === undefined || value === undefined ? [] : [[role, value] as const];
  });
  const { followUps: _, person: __, confirmedAt: ___, ...rest } = entry;
  return {
    ...rest,
    answers: Object.fromEntries(answers),
    facts: Object.fromEntries(facts),
    consents: [],
    mails: {},
    history: entry.history.filter(({ what }) => !kept.has(what)).map(outline),
  };
}

/**
 * An entry as far as a member may see it: as it is, its public side, or undefined. Whoever shows entries in the workspace
 * shows what this gives. Pure.
 */
export function asSeenBy(viewer: Viewer, entry: Entry, form: Form | undefined): Entry | undefined {
  const sight = sightOf(viewer, entry);
  if (sight === 'nothing') return undefined;
  return sight === 'all' ? entry : publicSide(entry, form);
}

/** Whether an entry goes into what a member takes away as a file: the city's coordinators everything, others what is their own. Pure. */
export function mayExport(viewer: Viewer, entry: Entry): boolean {
  if (has(viewer, 'oversee')) return true;
  return has(viewer, 'coordinate') && entry.owner === viewer.organisation;
}

/** Reads for one page at most; what is left then is behind the page's link. */
const mostReads = 4;

/**
 * A page of a list or index as a member sees it: at most `limit` entries, each as far as it is theirs to see. A page may hold fewer,
 * even none, and still have a `cursor`: then there is more to look through. Reads are bounded.
 */
export async function visiblePage(deps: Deps, viewer: Viewer, query: Query): Promise<Page<Entry>> {
  const items: Entry[] = [];
  let { cursor } = query;
  for (let reads = 0; reads < mostReads; reads++) {
    const page = await deps.db.query<Entry>({ ...query, cursor });
    for (const entry of page.items) {
      const seen = asSeenBy(viewer, entry, deps.forms.get(entry.form));
      if (seen) items.push(seen);
      if (items.length < query.limit) continue;
      const last = entry === page.items.at(-1) && !page.cursor;
      return last ? { items } : { items, cursor: cursorAfter(entry, query) };
    }
    cursor = page.cursor;
    if (!cursor) return { items };
  }
  return { items, cursor };
}
