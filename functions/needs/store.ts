import type { Deps } from '../deps.ts';
import { Conflict } from '../errors.ts';
import { change } from '../store/change.ts';
import { type Entry, entryKey } from '../store/entry.ts';
import type { Update } from '../store/port.ts';
import { arrange, isOver } from './arrange.ts';
import { touched } from './claims.ts';
import { withHelperState, withoutHelper } from './helpers.ts';
import { asNeed, type Helper, isNeed, type Need } from './need.ts';

/*
 * How matching uses this. A volunteer accepts: `takeHelper` first, and what it answers is the truth; the engagement follows it
 * (`taken` and `already`: it is on; `full` and `over`: it is not, they are thanked). `already` is also what a retry after a lost
 * answer gets, so that calling it again is always safe; an engagement that stopped halfway is repaired by asking again.
 * Whoever drops out: `releaseHelper`. They have met, they are done: `helperState`. Status, mails to the reporter, the claims and
 * the place in the lists follow by themselves.
 */

/** What came of offering a helper: a place, one that was theirs already, none left, or nothing to help with any more. */
export type Taken = 'taken' | 'already' | 'full' | 'over';

const attempts = 5;
/** In which states helpers are taken; besides, while a correction of what was open before is looked at. */
const taking =
  '(#status = :open OR #status = :claimed OR (attribute_exists(openedAt) AND (#status = :reported OR #status = :reviewed)))';

/** The need of a reference, whole; undefined when there is none. */
export async function loadNeed(deps: Deps, reference: string): Promise<Need | undefined> {
  const entry = await deps.db.get<Entry>(entryKey(reference));
  return entry?.domain === 'needs' ? asNeed(entry) : undefined;
}

/** The one write that decides: a place while there is one. It also puts the need into the list of what is due, for `arrange`. */
function update(volunteer: string, helper: Helper): Update {
  return {
    update:
      'SET helpers.#id = :helper, history = list_append(history, :event), nextAt = :now, dueAt = :now, #version = #version + :one',
    condition: `${taking} AND size(helpers) < wanted AND attribute_not_exists(helpers.#id)`,
    names: { '#id': volunteer, '#status': 'status', '#version': 'version' },
    values: {
      ':helper': { ...helper },
      ':event': [{ at: helper.at, by: volunteer, what: 'helper-found' }],
      ':now': helper.at,
      ':one': 1,
      ':open': 'open',
      ':claimed': 'claimed',
      ':reported': 'reported',
      ':reviewed': 'reviewed',
    },
  };
}

/**
 * Takes a volunteer as a helper of a need: of any number who accept at once exactly as many as are wanted get it, each by one
 * conditional write. `organisation` is the one that asked them, if one did. The status follows with a second write; should
 * that one not happen, the sweep does it, as the first has put the need into its list. Throws `Conflict` when it cannot be settled.
 */
export async function takeHelper(
  deps: Deps,
  needReference: string,
  volunteerReference: string,
  engagementReference: string,
  now: Date,
  organisation?: string,
): Promise<Taken> {
  const at = now.toISOString();
  const helper: Helper = {
    state: 'accepted',
    at,
    engagement: engagementReference,
    ...(organisation && { organisation }),
  };
  for (let attempt = 0; attempt < attempts; attempt++) {
    const taken = await deps.db.update<Need>(entryKey(needReference), update(volunteerReference, helper));
    if (taken) {
      await follow(deps, needReference);
      return 'taken';
    }
    const entry = await deps.db.get<Entry>(entryKey(needReference));
    if (entry?.domain !== 'needs') return 'over';
    if (!isNeed(entry)) {
      // Stored before needs had helpers.
      await change<Entry>(deps.db, entryKey(needReference), asNeed);
      continue;
    }
    if (Object.hasOwn(entry.helpers, volunteerReference)) return 'already';
    if (!isTaking(entry)) return 'over';
    if (Object.keys(entry.helpers).length >= entry.wanted) return 'full';
  }
  throw new Conflict();
}

function isTaking({ status, openedAt }: Need): boolean {
  if (status === 'reported' || status === 'reviewed') return openedAt !== undefined;
  // Full, which is said more precisely than over.
  return status === 'open' || status === 'claimed' || status === 'matched';
}

/** Brings everything else in line with who helps. Nothing is lost when it fails: the need is in the list of what is due. */
async function follow(deps: Deps, reference: string): Promise<void> {
  try {
    await change<Entry>(deps.db, entryKey(reference), (entry) => arrange(asNeed(entry), deps.clock()));
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
  }
}

async function changeNeed(
  deps: Deps,
  reference: string,
  apply: (need: Need, now: Date) => Need,
): Promise<boolean> {
  let changed = false;
  await change<Entry>(deps.db, entryKey(reference), (entry) => {
    if (!isNeed(entry)) return entry;
    const now = deps.clock();
    const next = apply(entry, now);
    changed = next !== entry;
    return changed ? arrange(next, now) : entry;
  });
  return changed;
}

/**
 * An organisation has done something for a need at a moment (asked somebody, arranged a meeting): its claim goes on from then. The
 * same however often it is called. Throws `Conflict`.
 */
export async function keepClaim(
  deps: Deps,
  reference: string,
  organisation: string,
  at: string,
): Promise<void> {
  await changeNeed(deps, reference, (need) =>
    isOver(need) ? need : touched(need, organisation, new Date(at)),
  );
}

/**
 * Lets a helper go who cannot help after all: the need wants somebody again. False when they were none, or are done already
 * (what was done stays done). Throws `Conflict`.
 */
export async function releaseHelper(
  deps: Deps,
  needReference: string,
  volunteerReference: string,
): Promise<boolean> {
  return changeNeed(deps, needReference, (need, now) => withoutHelper(need, volunteerReference, now));
}

/**
 * Notes that a helper has met whom they help, or is done. When all that are wanted are done, the need is fulfilled. False when
 * they are no helper of it or were that far already. Throws `Conflict`.
 */
export async function helperState(
  deps: Deps,
  needReference: string,
  volunteerReference: string,
  state: 'met' | 'done',
): Promise<boolean> {
  return changeNeed(deps, needReference, (need, now) =>
    withHelperState(need, volunteerReference, state, now),
  );
}
