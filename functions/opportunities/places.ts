import type { Deps } from '../deps.ts';
import { Conflict, Problem } from '../errors.ts';
import { change } from '../store/change.ts';
import { type Entry, entryKey } from '../store/entry.ts';
import type { Json, Update } from '../store/port.ts';
import { isOpportunity, type Opportunity } from './opportunity.ts';

/** After so long it is looked whether a place that was taken was needed, in milliseconds; longer than any request takes. */
const lookAfter = 120_000;
const attempts = 12;

/** The opportunity of a reference; undefined when there is none. */
export async function loadOpportunity(deps: Deps, reference: string): Promise<Entry | undefined> {
  const entry = await deps.db.get<Entry>(entryKey(reference));
  return entry?.domain === 'opportunities' ? entry : undefined;
}

/** Opportunities of before there were placements are made ready for them at the first. */
async function prepared(deps: Deps, reference: string): Promise<Opportunity | undefined> {
  const entry = await change<Entry>(deps.db, entryKey(reference), (seen) => {
    if (seen.domain !== 'opportunities' || isOpportunity(seen)) return seen;
    const ready: Opportunity = { ...seen, placed: {}, candidates: {} };
    return ready;
  });
  return isOpportunity(entry) ? entry : undefined;
}

async function update(
  deps: Deps,
  reference: string,
  { update: words, condition, names, values }: Update,
): Promise<Opportunity | undefined> {
  return deps.db.update<Opportunity>(entryKey(reference), {
    update: words,
    condition: `attribute_exists(placed) AND attribute_exists(candidates) AND ${condition}`,
    names: { '#version': 'version', ...names },
    values: { ':one': 1, ...values } as Readonly<Record<string, Json>>,
  });
}

/** What takes a place while there is one, and has the sweep look later whether it was needed. */
function takingOf(placement: string, token: string, now: Date): Update {
  const at = now.toISOString();
  const look = new Date(now.getTime() + lookAfter).toISOString();
  const intent = { template: 'placements.look', at: look, attempts: 0, params: { placement } };
  return {
    update:
      'SET placed.#id = :place, mails.#look = :intent, dueAt = :look, #version = #version + :one REMOVE candidates.#id',
    condition:
      '(#status = :published OR #status = :ended) AND attribute_not_exists(placed.#id) AND size(placed) < facts.#capacity',
    names: { '#id': placement, '#look': `look-${placement}`, '#status': 'status', '#capacity': 'capacity' },
    values: {
      ':place': { at, token },
      ':intent': intent,
      ':look': look,
      ':published': 'published',
      ':ended': 'ended',
    },
  };
}

/** What came of asking for a place. `held`: another write for the same placement has it. */
export type Taken = 'taken' | 'held' | 'full' | 'closed';

/**
 * Takes a place for a placement by one conditional write, exactly under any number at once. `token` says whose write it is: only it
 * may give the place back (`giveBack`) until the place is `kept`.
 */
export async function takePlace(
  deps: Deps,
  opportunity: string,
  placement: string,
  token: string,
): Promise<Taken> {
  const taking = takingOf(placement, token, deps.clock());
  for (let attempt = 0; attempt < attempts; attempt++) {
    if (await update(deps, opportunity, taking)) return 'taken';
    const seen = await prepared(deps, opportunity);
    if (!seen || (seen.status !== 'published' && seen.status !== 'ended')) return 'closed';
    const place = Object.hasOwn(seen.placed, placement) ? seen.placed[placement] : undefined;
    // The answer to a write may be lost and the write be repeated: then it meets its own first try.
    if (place) return place.token === token ? 'taken' : 'held';
    const capacity = typeof seen.facts.capacity === 'number' ? seen.facts.capacity : 0;
    if (Object.keys(seen.placed).length >= capacity) return 'full';
  }
  throw new Conflict();
}

/** Gives a place back that a write took for nothing; nothing when it is somebody else's or kept by now. */
export async function giveBack(
  deps: Deps,
  opportunity: string,
  placement: string,
  token: string,
): Promise<void> {
  await update(deps, opportunity, {
    update: 'SET #version = #version + :one REMOVE placed.#id',
    condition: 'placed.#id.#token = :token',
    names: { '#id': placement, '#token': 'token' },
    values: { ':token': token },
  });
}

/** Brings what the opportunity knows of a placement in line: it has a place that it keeps, is a candidate, or neither. */
export async function standAs(
  deps: Deps,
  opportunity: string,
  placement: string,
  as: 'kept' | 'proposed' | 'interview' | 'none',
): Promise<void> {
  const names = { '#id': placement };
  const stand = {
    kept: {
      update: 'SET #version = #version + :one REMOVE placed.#id.#token, candidates.#id',
      condition: 'attribute_exists(placed.#id)',
      names: { ...names, '#token': 'token' },
    },
    none: {
      update: 'SET #version = #version + :one REMOVE placed.#id, candidates.#id',
      condition: '(attribute_exists(placed.#id) OR attribute_exists(candidates.#id))',
      names,
    },
  };
  if (as === 'kept' || as === 'none') {
    await update(deps, opportunity, stand[as]);
    return;
  }
  const ready = await prepared(deps, opportunity);
  if (!ready) return;
  if (ready.candidates[placement] === as && !Object.hasOwn(ready.placed, placement)) return;
  await update(deps, opportunity, {
    update: 'SET candidates.#id = :as, #version = #version + :one REMOVE placed.#id',
    condition: 'attribute_exists(pk)',
    names,
    values: { ':as': as },
  });
}

/** The error that tells why there is no place. */
export function noPlace(taken: Exclude<Taken, 'taken'>): Problem {
  if (taken === 'full') return new Problem(409, 'no_place', 'All places are taken.');
  if (taken === 'closed')
    return new Problem(409, 'no_opportunity', 'The work opportunity is closed or gone.');
  return new Problem(
    409,
    'changed_meanwhile',
    'The entry has changed in the meantime. Please look at it again.',
  );
}
