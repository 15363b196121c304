import type { Deps } from '../deps.ts';
import { change } from '../store/change.ts';
import { type Entry, entryKey, type FollowUp } from '../store/entry.ts';
import type { Item, Page } from '../store/port.ts';
import { openFollowUps } from './follow-up.ts';

/**
 * Puts a follow-up into the list of who is to do it. It only points to the entry, which is the truth: words stay there, and go
 * with it.
 */
interface Reminder extends Item {
  /** Of the entry. */
  readonly about: string;
  readonly id: string;
  /** Version of the entry that this was made of: an older one must not undo a newer one. */
  readonly of: number;
  readonly lang: 'de';
  readonly mails: Readonly<Record<string, never>>;
  readonly endsAt: string;
}

/** A follow-up with its entry. */
export interface Due {
  readonly id: string;
  readonly followUp: FollowUp;
  readonly entry: Entry;
}

/** A reminder whose entry is gone without a word is deleted by the sweep so long after its day, in milliseconds. */
const outlives = 3 * 365 * 86_400_000;

const keyOf = (about: string, id: string) => ({ pk: `FOLLOWUP#${about}`, sk: id });

function reminderOf(entry: Entry, id: string, followUp: FollowUp): Reminder {
  const endsAt = new Date(Date.parse(`${followUp.day}T00:00:00Z`) + outlives).toISOString();
  const open = openFollowUps(entry).some(([one]) => one === id);
  return {
    ...keyOf(entry.reference, id),
    version: 1,
    about: entry.reference,
    id,
    of: entry.version,
    lang: 'de',
    mails: {},
    due: 'due',
    dueAt: endsAt,
    endsAt,
    ...(open && {
      list: `followups#${followUp.who}`,
      listAt: `${followUp.day}#${entry.reference}#${id}`,
    }),
  };
}

/**
 * Brings the lists in line with the follow-ups of an entry as it was read; what a newer state has written stays. May be repeated
 * at any time, by the request that changed the entry and by the sweep.
 */
export async function listFollowUps(deps: Deps, entry: Entry): Promise<void> {
  for (const [id, followUp] of Object.entries(entry.followUps ?? {})) {
    const next = reminderOf(entry, id, followUp);
    if (await deps.db.create(next)) continue;
    await change<Reminder>(deps.db, next, (seen) =>
      seen.of >= next.of ? seen : { ...next, version: seen.version },
    );
  }
}

/** A follow-up that the list shows is what the entry says; else the list is mended, and there is nothing to show. */
async function lookUp(deps: Deps, reminder: Reminder): Promise<Due | undefined> {
  const entry = await deps.db.get<Entry>(entryKey(reminder.about));
  const found = entry && openFollowUps(entry).find(([id]) => id === reminder.id)?.[1];
  if (entry && found && reminderOf(entry, reminder.id, found).listAt === reminder.listAt) {
    if (reminder.list === `followups#${found.who}`) return { id: reminder.id, followUp: found, entry };
  }
  if (entry && Object.hasOwn(entry.followUps ?? {}, reminder.id)) await listFollowUps(deps, entry);
  else await deps.db.remove({ pk: reminder.pk, sk: reminder.sk }, reminder.version);
  return undefined;
}

/**
 * A page of what somebody has to follow up (`ofMember`, `ofOrganisation`), the earliest first, up to a day (`YYYY-MM-DD`).
 * Throws `InvalidCursor`.
 */
export async function readFollowUps(
  deps: Deps,
  who: string,
  options: { readonly to?: string; readonly from?: string; readonly limit: number; readonly cursor?: string },
): Promise<Page<Due>> {
  const { to, from, limit, cursor } = options;
  const page = await deps.db.query<Reminder>({
    index: 'list',
    partition: `followups#${who}`,
    limit,
    ...(from && { from }),
    // A day's follow-ups go on behind its name: `$` follows `#`.
    ...(to && { to: `${to}$` }),
    ...(cursor && { cursor }),
  });
  const found = await Promise.all(page.items.map((one) => lookUp(deps, one)));
  const items = found.filter((one) => one !== undefined);
  return page.cursor ? { items, cursor: page.cursor } : { items };
}
