import { isCompared } from '../compared.ts';
import type { Deps } from '../deps.ts';
import { isEntry, type MailTemplate } from '../mail/mailing.ts';
import { findRoom } from '../rooms.ts';
import { change } from '../store/change.ts';
import { type Entry, entryKey, settle } from '../store/entry.ts';
import { type Found, findTwins, mostTwins, publicStates } from './candidates.ts';
import { signalNames } from './likeness.ts';
import { changePair, isPair, loadPair, otherOf, type Pair, pairIn, pairOf } from './pair.ts';

type Twins = NonNullable<Entry['twins']>;

/** The signals that speak for it, the strongest first. */
function reasonsOf({ signals }: Found): readonly string[] {
  return signalNames
    .filter((name) => signals[name] >= 0.5)
    .sort((one, other) => signals[other] - signals[one])
    .slice(0, 6);
}

/** Opens the pair, or leaves what was decided. Gives whether it is to be decided. */
async function pairUp(deps: Deps, entry: Entry, found: Found): Promise<boolean> {
  const now = deps.clock();
  const about = { score: found.score, reasons: reasonsOf(found) };
  const pair = pairOf(entry.domain, [entry.reference, found.entry.reference], about, now);
  if (await deps.db.create(pair)) return true;
  const known = await changePair(deps, pair, (seen) =>
    seen.state === 'open' || seen.state === 'over' ? pairIn({ ...seen, ...about }, 'open', now) : seen,
  );
  return known?.state === 'open';
}

/** An entry with a twin noted, or no longer; the likest few are kept. The same object when nothing changes. Pure. */
function noted(entry: Entry, reference: string, twin: Twins[string] | undefined): Entry {
  const known = entry.twins?.[reference];
  if (!twin && !known) return entry;
  if (twin && known?.score === twin.score) return entry;
  const { [reference]: _, ...others } = entry.twins ?? {};
  const all: Twins = twin ? { ...others, [reference]: { ...known, ...twin } } : others;
  const likest = Object.entries(all).sort(([, one], [, other]) => other.score - one.score);
  return { ...entry, twins: Object.fromEntries(likest.slice(0, mostTwins)) };
}

/** Ends pairs that are none any more, as long as nobody has decided, and takes the note off both entries. */
async function endPairs(deps: Deps, reference: string, others: readonly string[]): Promise<void> {
  for (const other of others) {
    const pair = await loadPair(deps, reference, other);
    if (pair?.state === 'open')
      await changePair(deps, pair, (seen) =>
        seen.state === 'open' ? pairIn(seen, 'over', deps.clock()) : seen,
      );
    await change<Entry>(deps.db, entryKey(other), (seen) => noted(seen, reference, undefined));
  }
}

/** Whether the sender is to be written to: they can be reached, and nobody has answered for it yet. */
function canTell(entry: Entry): boolean {
  return !entry.demo && typeof entry.facts.email === 'string' && entry.history[0]?.by === 'person';
}

/** Those of the found that the public sees and the sender knows nothing of yet. */
async function newsFor(entry: Entry, found: readonly Found[]): Promise<readonly string[]> {
  const open = publicStates(await findRoom(entry.domain));
  if (!canTell(entry) || open.includes(entry.status)) return [];
  return found
    .filter((one) => open.includes(one.entry.status))
    .map((one) => one.entry.reference)
    .filter((reference) => !entry.twins?.[reference]?.apart && !entry.twins?.[reference]?.told);
}

/**
 * Compares an entry with what there is and notes what is probably the same: in the entry, in the other one, and as a pair
 * for the coordinators. What they decided stays. The sender is written to where the other one is public. Sends nothing itself.
 */
const look: MailTemplate = async (deps, item) => {
  if (!isEntry(item)) return undefined;
  const found = isCompared(item) ? await findTwins(deps, findRoom, item) : [];
  const open: Found[] = [];
  for (const one of found) if (await pairUp(deps, item, one)) open.push(one);
  const now = deps.clock().toISOString();
  const news = await newsFor(item, open);
  const gone = Object.keys(item.twins ?? {}).filter((reference) =>
    open.every(({ entry }) => entry.reference !== reference),
  );
  await change<Entry>(deps.db, entryKey(item.reference), (seen) => {
    const twins = open.map(({ entry: { reference }, score }) => {
      const told = news.includes(reference) ? { told: now } : {};
      return [reference, { ...seen.twins?.[reference], score, at: now, ...told }] as const;
    });
    const mail = { template: 'twins.found', at: now, attempts: 0 };
    const mails = news.length > 0 ? { ...seen.mails, [`twins-${seen.version}`]: mail } : seen.mails;
    if (twins.length === 0 && !seen.twins) return seen;
    return settle({ ...seen, twins: Object.fromEntries(twins), mails });
  });
  for (const { entry, score } of open) {
    await change<Entry>(deps.db, entryKey(entry.reference), (seen) =>
      noted(seen, item.reference, { score, at: now }),
    );
  }
  await endPairs(deps, item.reference, gone);
  return undefined;
};

/** Ends an open pair of which one is not there any more; prolongs the memory of a decision while both are. */
const check: MailTemplate = async (deps, item) => {
  if (!isPair(item)) return undefined;
  const [a, b] = await Promise.all([item.a, item.b].map((one) => deps.db.get<Entry>(entryKey(one))));
  const alive = item.state === 'open' ? a && b && isCompared(a) && isCompared(b) : a && b;
  await changePair(deps, item, (seen: Pair) => {
    if (seen.state !== item.state) return seen;
    return pairIn(seen, alive ? seen.state : 'over', deps.clock());
  });
  if (!alive)
    for (const one of [item.a, item.b])
      await change<Entry>(deps.db, entryKey(one), (seen) => noted(seen, otherOf(item, one), undefined));
  return undefined;
};

export const looks = { look, check };
