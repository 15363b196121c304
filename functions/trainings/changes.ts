import { Problem } from '../errors.ts';
import type { ActionInput } from '../room.ts';
import { withFact } from '../store/facts.ts';
import { safeLink } from './inside.ts';
import { skipPastReminders } from './reminders.ts';
import { collision, inOrder, sessionsOf } from './sessions.ts';
import { mostSessions, spanOf } from './times.ts';
import type { Material, Session, Training } from './training.ts';

const minute = 60_000;
/** A shift of so much is not worth a mail. */
const small = 5 * minute;

/** What is told of a change: `was` holds what was said before. Everything else is read from the training when it is told. */
export interface Change {
  readonly what: 'moved' | 'added' | 'dropped' | 'place';
  /** The date it is about; without one, all of them. */
  readonly session?: string;
  readonly was?: { readonly startsAt?: string; readonly endsAt?: string; readonly place?: string };
}

type Values = NonNullable<ActionInput['values']>;

/** A training after a change, and what is to be told of it, if anything. */
export interface Changed {
  readonly training: Training;
  readonly change?: Change;
}

function wrong(code: string, message: string): Problem {
  return new Problem(422, code, message);
}

const text = (value: Values[string] | undefined) => (typeof value === 'string' ? value : undefined);

function dateOf(training: Training, values: Values): Session {
  const found = sessionsOf(training).find((one) => one.id === values.date && !one.cancelled);
  if (!found) throw wrong('no_such_date', 'There is no such date.');
  return found;
}

/** Beginning and end that were given; without an end it lasts as long as `like`. Throws `Problem` 422 for what cannot be. */
function timesIn(values: Values, like: Session, now: Date): { startsAt: string; endsAt: string } {
  const startsAt = text(values.starts) ?? like.startsAt;
  const long = Date.parse(like.endsAt) - Date.parse(like.startsAt);
  const endsAt = text(values.ends) ?? new Date(Date.parse(startsAt) + long).toISOString();
  if (startsAt <= now.toISOString()) throw wrong('starts_past', 'The date must lie ahead.');
  if (endsAt <= startsAt) throw wrong('ends_before', 'The date must end after it begins.');
  if (Date.parse(endsAt) - Date.parse(startsAt) > 14 * 24 * 60 * minute)
    throw wrong('too_long', 'A date lasts two weeks at most.');
  return { startsAt, endsAt };
}

/** The training with these dates, and what follows from them. Throws `Problem` 422 where two meet or there are too many. */
function withSessions(training: Training, sessions: readonly Session[], now: Date): Training {
  if (sessions.length > mostSessions) throw wrong('too_many_dates', 'A series has 26 dates at most.');
  if (collision(sessions)) throw wrong('dates_meet', 'Two dates overlap.');
  const ordered = inOrder(sessions);
  const span = spanOf(ordered, training.facts);
  return skipPastReminders({ ...training, ...span, sessions: ordered, sortAt: span.startsAt }, now);
}

function replaced(training: Training, session: Session): readonly Session[] {
  return sessionsOf(training).map((one) => (one.id === session.id ? session : one));
}

const far = (a: string, b: string) => Math.abs(Date.parse(a) - Date.parse(b)) > small;

/** Moves a date. A shift of a few minutes is silent, measured from what was told last, so that many small ones do not add up. */
function move(training: Training, values: Values, now: Date): Changed {
  const before = dateOf(training, values);
  if (before.startsAt <= now.toISOString()) throw wrong('starts_past', 'The date must lie ahead.');
  const times = timesIn(values, before, now);
  if (times.startsAt === before.startsAt && times.endsAt === before.endsAt)
    throw wrong('nothing_changed', 'Nothing is different.');
  const said = before.said ?? { startsAt: before.startsAt, endsAt: before.endsAt };
  const { said: _, ...session } = before;
  if (!far(times.startsAt, said.startsAt) && !far(times.endsAt, said.endsAt)) {
    return { training: withSessions(training, replaced(training, { ...session, ...times, said }), now) };
  }
  return {
    training: withSessions(training, replaced(training, { ...session, ...times }), now),
    change: { what: 'moved', session: session.id, was: said },
  };
}

function add(training: Training, values: Values, now: Date): Changed {
  const all = sessionsOf(training);
  const [first] = all;
  if (!first) throw wrong('no_such_date', 'There is no such date.');
  const id = String(Math.max(...all.map((one) => Number(one.id) || 0)) + 1);
  const place = text(values.place);
  const session = { id, ...timesIn(values, first, now), ...(place && { place }) };
  return { training: withSessions(training, [...all, session], now), change: { what: 'added', session: id } };
}

function drop(training: Training, values: Values, now: Date): Changed {
  const session = dateOf(training, values);
  if (session.startsAt <= now.toISOString()) throw wrong('starts_past', 'The date must lie ahead.');
  if (sessionsOf(training).filter((one) => !one.cancelled).length < 2)
    throw wrong('only_date', 'This is the only date: cancel the training.');
  const { startsAt, endsAt } = session;
  return {
    training: withSessions(training, replaced(training, { ...session, cancelled: true }), now),
    change: { what: 'dropped', session: session.id, was: { startsAt, endsAt } },
  };
}

function relocate(training: Training, values: Values, now: Date): Changed {
  const place = text(values.place);
  const online = text(values.online);
  const was = text(training.facts.place as string | undefined);
  if (values.date !== undefined) {
    const session = dateOf(training, values);
    const before = session.place ?? was;
    if (!place || place === before) throw wrong('nothing_changed', 'Nothing is different.');
    const next = withSessions(training, replaced(training, { ...session, place }), now);
    return {
      training: next,
      change: { what: 'place', session: session.id, was: { ...(before && { place: before }) } },
    };
  }
  const movedOnline = values.onlineOnly === true && was !== undefined;
  const placed = movedOnline
    ? withFact(training, 'place', undefined)
    : place && place !== was && values.onlineOnly !== true
      ? withFact(training, 'place', place)
      : training;
  const linked =
    online && online !== training.facts.online ? withFact(placed, 'online', safeLink(online)) : placed;
  if (linked === training) throw wrong('nothing_changed', 'Nothing is different.');
  return {
    training: linked,
    change: { what: 'place', was: { ...(was && placed !== training && { place: was }) } },
  };
}

function addMaterial(training: Training, values: Values): Changed {
  const material = { title: text(values.title) ?? '', url: safeLink(text(values.link) ?? '') };
  return {
    training:
      values.open === true
        ? { ...training, materials: [...(training.materials ?? []), material] }
        : { ...training, insideMaterials: [...(training.insideMaterials ?? []), material] },
  };
}

/** Takes a link away, wherever it stands. */
function dropMaterial(training: Training, values: Values): Changed {
  const { materials = [], insideMaterials = [] } = training;
  const others = (all: readonly Material[]) => all.filter(({ url }) => url !== values.link);
  const next = { ...training, materials: others(materials), insideMaterials: others(insideMaterials) };
  if (next.materials.length + next.insideMaterials.length === materials.length + insideMaterials.length)
    throw wrong('nothing_changed', 'Nothing is different.');
  return { training: next };
}

/**
 * What a coordinator's action changes of a training; undefined for an action that changes nothing of the kind. Throws
 * `Problem` 422 for what cannot be. Pure.
 */
export function changed(training: Training, action: string, values: Values, now: Date): Changed | undefined {
  switch (action) {
    case 'move':
      return move(training, values, now);
    case 'addDate':
      return add(training, values, now);
    case 'dropDate':
      return drop(training, values, now);
    case 'relocate':
      return relocate(training, values, now);
    case 'trainer':
      return { training: withFact(training, 'trainer', text(values.trainer)) };
    case 'material':
      return addMaterial(training, values);
    case 'dropMaterial':
      return dropMaterial(training, values);
    default:
      return undefined;
  }
}
