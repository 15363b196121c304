import type { Deps } from '../deps.ts';
import { Conflict } from '../errors.ts';
import { change } from '../store/change.ts';
import { entryKey } from '../store/entry.ts';
import type { Update } from '../store/port.ts';
import { inLine } from './line.ts';
import { type Command, decide, forNewcomer, type Outcome } from './rules.ts';
import { isSignup, isTraining, longestList, type Signup, type Training } from './training.ts';

const attempts = 20;

/** Who asks for a place, and for which sign-up. */
export interface Claim {
  readonly training: string;
  readonly attendee: string;
  readonly signup: string;
  /** Added by a coordinator: allowed until the training starts. */
  readonly byHand: boolean;
}

/** What came of asking: a place, the waiting list, somebody who was there already, or nothing as it is over or full. */
export type Claimed = {
  readonly got: 'seat' | 'waiting' | 'known' | 'closed' | 'full';
  readonly training: Training;
};

/** The training of a reference; undefined when there is none. */
export async function loadTraining(deps: Deps, reference: string): Promise<Training | undefined> {
  const entry = await deps.db.get<Training>(entryKey(reference));
  return isTraining(entry) ? entry : undefined;
}

/** The sign-up of a reference; undefined when there is none. */
export async function loadSignup(deps: Deps, reference: string): Promise<Signup | undefined> {
  const entry = await deps.db.get<Signup>(entryKey(reference));
  return isSignup(entry) ? entry : undefined;
}

const names = { '#id': '', '#status': 'status', '#version': 'version', '#capacity': 'capacity' };
const open = (limit: string) =>
  `#status = :published AND ${limit} > :now AND attribute_not_exists(seats.#id) AND attribute_not_exists(waiting.#id)`;

/** The two writes that exclude each other: a place while there is one and nobody waits, else the end of the line. */
function updates(claim: Claim, now: Date): { seat: Update; wait: Update } {
  const at = now.toISOString();
  const limit = claim.byHand ? 'startsAt' : 'deadlineAt';
  const shared = { ':published': 'published', ':now': at, ':one': 1, ':zero': 0, ':signup': claim.signup };
  return {
    seat: {
      update: 'SET seats.#id = :seat, people.#id = :signup, #version = #version + :one',
      condition: `${open(limit)} AND size(seats) < #capacity AND size(waiting) = :zero`,
      names: { ...names, '#id': claim.attendee },
      values: { ...shared, ':seat': { state: 'taken', at } },
    },
    wait: {
      update:
        'SET waiting.#id = nextTicket, people.#id = :signup, nextTicket = nextTicket + :one, #version = #version + :one',
      condition: `${open(limit)} AND size(waiting) < :longest AND (size(seats) >= #capacity OR size(waiting) > :zero)`,
      names: { ...names, '#id': claim.attendee },
      values: { ...shared, ':longest': longestList },
    },
  };
}

/**
 * Asks for a place, exactly under any number of parallel askers: one conditional update takes a seat, another one joins
 * the waiting list. Asking again for the same sign-up gives what it has. Throws `Conflict` when it cannot be settled.
 */
export async function claimPlace(
  deps: Deps,
  claim: Claim,
  now: Date,
  likely: 'seat' | 'waiting' = 'seat',
): Promise<Claimed | undefined> {
  const { seat, wait } = updates(claim, now);
  // Whoever comes to a full training need not try for a seat first: with a thousand at once that is half of the writes.
  let order = likely === 'waiting' ? [wait, seat] : [seat, wait];
  for (let attempt = 0; attempt < attempts; attempt++) {
    for (const update of order) {
      const training = await inLine(deps.db, claim.training, () =>
        deps.db.update<Training>(entryKey(claim.training), update),
      );
      if (training) return { got: update === seat ? 'seat' : 'waiting', training };
    }
    const training = await loadTraining(deps, claim.training);
    if (!training) return undefined;
    const got = standingOf(training, claim);
    if (got) return { got, training };
    const chance = forNewcomer(training, now, claim.byHand);
    if (chance === 'closed' || chance === 'full') return { got: chance, training };
    order = chance === 'seat' ? [seat, wait] : [wait, seat];
  }
  throw new Conflict();
}

function standingOf(training: Training, claim: Claim): 'seat' | 'waiting' | 'known' | undefined {
  const seated = training.seats[claim.attendee] !== undefined;
  if (!seated && training.waiting[claim.attendee] === undefined) return undefined;
  if (training.people[claim.attendee] !== claim.signup) return 'known';
  return seated ? 'seat' : 'waiting';
}

/** Carries out a command on a training's places. Undefined when there is no such training. */
export async function command(
  deps: Deps,
  reference: string,
  order: Command,
): Promise<{ outcome: Outcome; training: Training } | undefined> {
  let outcome: Outcome = 'nothing';
  const apply = (seen: Training) => {
    if (!isTraining(seen)) return seen;
    const decided = decide(seen, order, deps.clock());
    outcome = decided.outcome;
    return decided.training;
  };
  const training = await inLine(deps.db, reference, () => change(deps.db, entryKey(reference), apply));
  return isTraining(training) ? { outcome, training } : undefined;
}
