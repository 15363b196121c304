import type { Deps } from '../deps.ts';
import { NotFound, Problem } from '../errors.ts';
import type { Language } from '../language/language.ts';
import type { Accepted } from '../room.ts';
import type { Role } from '../store/entry.ts';
import type { Json, Page } from '../store/port.ts';
import { acceptSignup } from './accept.ts';
import { actOnSeat } from './act.ts';
import { type Standing, standing } from './rules.ts';
import { command, loadSignup, loadTraining } from './store.ts';
import { isSignup, type Signup } from './training.ts';

/** One line of an attendance list: the sign-up and where its sender stands by the training itself. */
export interface Attendance {
  readonly signup: Signup;
  readonly stands: Standing;
}

/** A page of the people who signed up for a training, in the order in which they did. Throws `NotFound`. */
export async function attendance(deps: Deps, reference: string, cursor?: string): Promise<Page<Attendance>> {
  const training = await loadTraining(deps, reference);
  if (!training) throw new NotFound();
  const page = await deps.db.query<Signup>({
    index: 'list',
    partition: `signups#${reference}`,
    limit: 100,
    cursor,
  });
  const now = deps.clock();
  const items = page.items.filter(isSignup).map((signup): Attendance => {
    const own = training.people[signup.attendee] === signup.reference;
    return { signup, stands: own ? standing(training, signup.attendee, now) : { kind: 'none' } };
  });
  return { items, cursor: page.cursor };
}

/** Somebody whom a coordinator signs up. `key` makes a repeat the same sign-up. */
export interface ByHand {
  readonly training: string;
  readonly name: string;
  readonly email: string;
  readonly lang: Language;
  readonly key: string;
  /** Mail address of the coordinator. */
  readonly by: string;
}

/**
 * Signs somebody up by hand, by the same rules as everybody: a place while there is one and nobody waits, else the
 * waiting list; after the deadline too, until the training starts. Throws `Rejected` when it is over or full.
 */
export async function addByHand(deps: Deps, person: ByHand): Promise<Accepted> {
  const form = deps.forms.get('training-signup');
  if (!form) throw new NotFound();
  const given: Partial<Record<Role, Json>> = {
    training: person.training,
    name: person.name.trim(),
    email: person.email.trim(),
  };
  const answers = form.fields.flatMap(({ key, role }) => {
    const value = role && given[role];
    return value === undefined ? [] : [[key, value] as const];
  });
  return acceptSignup(deps, {
    form,
    lang: person.lang,
    answers: Object.fromEntries(answers),
    facts: given,
    key: person.key,
    at: deps.clock(),
    by: person.by,
  });
}

/** Takes somebody off a training by their sign-up; their place is offered to the next. Throws `NotFound`, 409 when it has begun. */
export async function removeByHand(deps: Deps, signupReference: string, by: string): Promise<void> {
  const signup = await loadSignup(deps, signupReference);
  if (!signup) throw new NotFound();
  const { outcome } = await actOnSeat(deps, signup, 'remove', by);
  if (outcome === 'over') throw begun();
}

function begun(): Problem {
  return new Problem(
    409,
    'over',
    'The training has begun or is over; its places cannot be changed any more.',
  );
}

/**
 * Sets the number of places. New ones are offered to those who wait. Throws `NotFound`; 422 for anything but a whole
 * number from 1 to 1000, 409 when more places are taken or offered, or the training has begun.
 */
export async function setCapacity(deps: Deps, reference: string, to: number, by: string): Promise<void> {
  if (!Number.isInteger(to) || to < 1 || to > 1000) {
    throw new Problem(422, 'capacity', 'The number of places must be a whole number from 1 to 1000.');
  }
  const done = await command(deps, reference, { do: 'capacity', to, by });
  if (!done) throw new NotFound();
  if (done.outcome === 'over') throw begun();
  if (done.outcome === 'too_few') {
    const held = Object.keys(done.training.seats).length;
    throw new Problem(
      409,
      'too_few',
      `There must be at least ${held} places: so many are taken or offered.`,
      {
        n: held,
      },
    );
  }
}
