import type { Deps } from '../deps.ts';
import type { FindRoom } from '../rooms.ts';
import { change } from '../store/change.ts';
import { type Entry, settle } from '../store/entry.ts';
import type { Item, Key } from '../store/port.ts';
import { indexEntry, unindexEntry, waitsForIndex } from '../store/word-index.ts';
import { dueMails } from './attempts.ts';
import { type Delivery, deliver } from './deliver.ts';
import { type FindTemplate, isEntry, isMailing, type Mailing } from './mailing.ts';

/** What a sweep did. `more`: it stopped at its limit and something is due still. */
export interface Swept {
  readonly items: number;
  readonly sent: number;
  readonly dropped: number;
  readonly failed: number;
  readonly moved: number;
  readonly ended: number;
  readonly more: boolean;
}

export interface SweepOptions {
  /** Items handled at most. */
  readonly limit?: number;
  /** Items handled at the same time. */
  readonly parallel?: number;
}

type Did = Delivery | 'moved' | 'ended' | 'nothing';

const hour = 3_600_000;

/** What the room makes of an entry whose own date has come; a date that stays in the past is asked again in an hour. */
async function moveOn(deps: Deps, findRoom: FindRoom, entry: Entry): Promise<void> {
  const room = await findRoom(entry.domain);
  await change<Entry>(deps.db, { pk: entry.pk, sk: entry.sk }, (seen) => {
    const now = deps.clock();
    const at = now.toISOString();
    if (!seen.nextAt || seen.nextAt > at) return seen;
    const next = room.due?.(seen, now) ?? { ...seen, nextAt: undefined };
    const stuck = next.nextAt !== undefined && next.nextAt <= at;
    return settle(stuck ? { ...next, nextAt: new Date(now.getTime() + hour).toISOString() } : next);
  });
}

async function sendAll(deps: Deps, findTemplate: FindTemplate, first: Mailing): Promise<Did[]> {
  const did: Did[] = [];
  const ids = dueMails(first, deps.clock());
  let item: Item | undefined = first;
  for (const id of ids) {
    for (let attempt = 0; attempt < 3 && item && isMailing(item); attempt++) {
      const due = dueMails(item, deps.clock()).includes(id);
      const delivery = due ? await deliver(deps, findTemplate, item, id) : undefined;
      if (delivery && delivery !== 'lost') did.push(delivery);
      item = await deps.db.get({ pk: first.pk, sk: first.sk });
      if (delivery !== 'lost') break;
    }
  }
  return did;
}

/** Has an entry found by the words it has now. */
async function index(deps: Deps, key: Key): Promise<void> {
  const entry = await deps.db.get<Entry>(key);
  if (entry && waitsForIndex(entry)) await indexEntry(deps, entry);
}

/** Handles one due item: ends it, lets its room decide, sends its mails, has it found by its words. */
async function handle(deps: Deps, findRoom: FindRoom, findTemplate: FindTemplate, key: Key): Promise<Did[]> {
  const item = await deps.db.get({ pk: key.pk, sk: key.sk });
  if (!item || !isMailing(item)) return ['nothing'];
  const at = deps.clock().toISOString();
  if (item.endsAt <= at) {
    if (isEntry(item) && !(await unindexEntry(deps, item))) return ['nothing'];
    if (await deps.db.remove(key, item.version)) return ['ended'];
    // Somebody wrote it meanwhile, and may have prolonged it: then it has to be found again.
    if (isEntry(item)) await change<Entry>(deps.db, key, (seen) => settle({ ...seen, indexed: undefined }));
    return ['nothing'];
  }
  const did: Did[] = [];
  let current: Mailing | undefined = item;
  if (isEntry(item) && item.nextAt && item.nextAt <= at) {
    await moveOn(deps, findRoom, item);
    did.push('moved');
    current = await deps.db.get<Mailing>({ pk: key.pk, sk: key.sk });
  }
  if (current) did.push(...(await sendAll(deps, findTemplate, current)));
  if (current && isEntry(current)) await index(deps, key);
  return did;
}

/** Runs `work` over the items, `parallel` of them at a time. */
async function inParallel<T>(items: readonly T[], parallel: number, work: (item: T) => Promise<void>) {
  const queue = [...items];
  const worker = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(parallel, items.length) }, worker));
}

/**
 * Does what has come due: sends mails, lets rooms decide upon entries whose date has come, deletes what is over. Any
 * number may run at the same time; each mail is sent by one of them. What fails does not hold up the rest.
 */
export async function sweep(
  deps: Deps,
  findRoom: FindRoom,
  findTemplate: FindTemplate,
  { limit = 1000, parallel = 4 }: SweepOptions = {},
): Promise<Swept> {
  const to = deps.clock().toISOString();
  const counts = { sent: 0, dropped: 0, failed: 0, moved: 0, ended: 0, lost: 0, nothing: 0 };
  let items = 0;
  let cursor: string | undefined;
  do {
    const page = Math.min(50, limit - items);
    const read = await deps.db.query<Key>({ index: 'due', partition: 'due', to, limit: page, cursor });
    cursor = read.cursor;
    items += read.items.length;
    await inParallel(read.items, parallel, async (key) => {
      try {
        for (const did of await handle(deps, findRoom, findTemplate, key)) counts[did]++;
      } catch (error) {
        counts.failed++;
        deps.log('sweep_failed', { reason: error instanceof Error ? error.name : 'unknown' });
      }
    });
  } while (cursor && items < limit);
  const { sent, dropped, failed, moved, ended } = counts;
  return { items, sent, dropped, failed, moved, ended, more: cursor !== undefined };
}
