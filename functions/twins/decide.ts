import { isCompared } from '../compared.ts';
import type { Deps } from '../deps.ts';
import { NotFound, Problem } from '../errors.ts';
import type { MailTemplate } from '../mail/mailing.ts';
import { findRoom } from '../rooms.ts';
import { change } from '../store/change.ts';
import { type Entry, entryKey, remember } from '../store/entry.ts';
import { mergedInto } from '../store/merged.ts';
import { absorbing, closedFor, type Decision, openedAgain, releasing } from './merge.ts';
import { changePair, isPair, otherOf, type Pair, pairIn } from './pair.ts';

/** What somebody decides of a pair: keep both, keep one and close the other, or think again. */
export type Verdict =
  | { readonly do: 'keep' }
  | { readonly do: 'merge'; readonly stays: string }
  | { readonly do: 'reopen' };

/** Two who decide at once: one of them is told what the other decided. */
function decidedMeanwhile(): Problem {
  return new Problem(
    409,
    'decided_meanwhile',
    'Somebody else has decided in the meantime. Please look at it again.',
  );
}

function relied(): Problem {
  return new Problem(
    409,
    'twin_relied',
    'Somebody relies on the entry that would be closed. Please keep that one.',
  );
}

/** Throws `Problem` 409 when an entry cannot be closed in favour of the other, or the other is not there any more. */
async function assertMayMerge(deps: Deps, pair: Pair, stays: string): Promise<void> {
  const gone = otherOf(pair, stays);
  const [goes, stay] = await Promise.all([gone, stays].map((one) => deps.db.get<Entry>(entryKey(one))));
  if (!goes || !stay || !isCompared(goes) || !isCompared(stay)) throw decidedMeanwhile();
  const room = await findRoom(goes.domain);
  if (room.isRelied?.(goes)) throw relied();
}

/**
 * Two entries as their pair says: both open, or one closed in favour of the other. May be done again and again. False when
 * somebody has come to rely on what was to be closed: then both stay as they are.
 */
async function bringInLine(deps: Deps, pair: Pair): Promise<boolean> {
  const decision: Decision = { by: pair.decidedBy ?? 'system', at: deps.clock() };
  const room = await findRoom(pair.domain);
  const keyOf = (reference = '') => entryKey(reference);
  if (pair.state === 'merged' && pair.stays) {
    const gone = otherOf(pair, pair.stays);
    const stays = await deps.db.get<Entry>(keyOf(pair.stays));
    if (!stays) return false;
    const closed = await change<Entry>(deps.db, keyOf(gone), (seen) =>
      closedFor(room, seen, stays, decision),
    );
    if (!closed || mergedInto(closed) !== pair.stays) return false;
    await change<Entry>(deps.db, keyOf(pair.stays), (seen) => absorbing(seen, gone, decision));
    return true;
  }
  for (const one of [pair.a, pair.b]) {
    const other = otherOf(pair, one);
    await change<Entry>(deps.db, keyOf(one), (seen) => openedAgain(room, seen, other, decision));
    await change<Entry>(deps.db, keyOf(other), (seen) => releasing(seen, one, decision));
  }
  return true;
}

/** Carries a decision to both entries; one that cannot be carried out is taken back. False then. */
async function carryOut(deps: Deps, pair: Pair): Promise<boolean> {
  const done = await bringInLine(deps, pair);
  if (!done)
    await changePair(deps, pair, (seen) =>
      seen.state === 'merged' ? pairIn({ ...seen, stays: undefined }, 'open', deps.clock()) : seen,
    );
  else if (pair.state !== 'open') await takeNotes(deps, pair);
  return done;
}

/** Both entries without the note that the other is probably the same: that is decided. */
async function takeNotes(deps: Deps, pair: Pair): Promise<void> {
  for (const one of [pair.a, pair.b]) {
    const other = otherOf(pair, one);
    await change<Entry>(deps.db, entryKey(one), (seen) => {
      if (!seen.twins?.[other]) return seen;
      const { [other]: _, ...twins } = seen.twins;
      return { ...seen, twins };
    });
  }
}

function decided(pair: Pair, verdict: Verdict, { by, at: now }: Decision): Pair {
  const open = pair.state === 'open';
  if (verdict.do === 'reopen' ? open || pair.state === 'over' : !open) throw decidedMeanwhile();
  const at = now.toISOString();
  const state = { keep: 'kept', merge: 'merged', reopen: 'open' } as const;
  const carry = { template: 'twins.carry', at, attempts: 0 };
  const stays = verdict.do === 'merge' ? verdict.stays : undefined;
  const next: Pair = {
    ...pair,
    decidedBy: by,
    decidedAt: at,
    stays,
    history: [...pair.history, { at, by, what: verdict.do, ...(stays && { note: stays }) }].slice(-50),
    mails: { ...pair.mails, carry },
  };
  return pairIn(next, state[verdict.do], now);
}

/**
 * Decides upon a pair: of several who do so at once, one. The pair has the truth; the entries are brought in line with it at
 * once, and by the sweep, should that be cut short. Throws `NotFound`; `Problem` 409 when it was decided in the meantime, or
 * when somebody relies on what would be closed.
 */
export async function decide(
  deps: Deps,
  about: Pick<Pair, 'a' | 'b'>,
  verdict: Verdict,
  by: string,
): Promise<Pair> {
  const decision = { by, at: deps.clock() };
  if (verdict.do === 'merge') {
    const item = await changePair(deps, about, (seen) => seen);
    if (!isPair(item)) throw new NotFound();
    if (verdict.stays !== item.a && verdict.stays !== item.b) throw new NotFound();
    if (item.state !== 'open') throw decidedMeanwhile();
    await assertMayMerge(deps, item, verdict.stays);
  }
  const pair = await changePair(deps, about, (seen) => decided(seen, verdict, decision));
  if (!pair) throw new NotFound();
  if (!(await carryOut(deps, pair))) throw relied();
  return pair;
}

/** The sender's word that theirs is something else: noted with the entry and with the pair, for the coordinators to see. */
export async function sayApart(deps: Deps, entry: Entry, other: string): Promise<void> {
  const at = deps.clock().toISOString();
  await change<Entry>(deps.db, entryKey(entry.reference), (seen) => {
    const twin = seen.twins?.[other];
    if (!twin || twin.apart) return seen;
    const twins = { ...seen.twins, [other]: { ...twin, apart: at } };
    return remember({ ...seen, twins }, { at, by: 'person', what: 'apart', note: other });
  });
}

/** Carries out what was decided, should the request have been cut short. */
const carry: MailTemplate = async (deps, item) => {
  if (!isPair(item)) return undefined;
  await carryOut(deps, item);
  return undefined;
};

export const carrying = { carry };
