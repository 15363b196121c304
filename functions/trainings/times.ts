import { Temporal } from 'temporal-polyfill';
import type { Form } from '../intake/definition.ts';
import type { Facts } from '../store/entry.ts';
import type { Json } from '../store/port.ts';
import { rowsOf } from './rows.ts';
import { inOrder } from './sessions.ts';
import type { Session } from './training.ts';

const zone = 'Europe/Berlin';

/** Beginning, end and deadline of a training as instants, ISO 8601 UTC. */
export interface Times {
  readonly startsAt: string;
  readonly finishesAt: string;
  readonly deadlineAt: string;
}

function text(value: Json | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function instant(day: string, time: string): string {
  const moment = Temporal.PlainDate.from(day).toZonedDateTime({
    timeZone: zone,
    plainTime: Temporal.PlainTime.from(time.slice(0, 8)),
  });
  return new Date(moment.epochMilliseconds).toISOString();
}

function dayAfter(day: string): string {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toString();
}

/**
 * The instants of a training from what was announced, by the city's clock. Without a time of day it begins at 0:00 and
 * ends with the day; one may sign up until the end of the deadline's day, and never after the beginning.
 * Undefined when there is no day.
 */
export function timesOf(facts: Facts): Times | undefined {
  const first = text(facts.starts);
  if (!first) return undefined;
  const last = text(facts.ends) ?? first;
  const endTime = text(facts['end-time']);
  const startsAt = instant(first, text(facts['start-time']) ?? '00:00');
  const finishesAt = endTime ? instant(last, endTime) : instant(dayAfter(last), '00:00');
  const deadline = text(facts.deadline);
  const closes = deadline ? instant(dayAfter(deadline), '00:00') : startsAt;
  const [deadlineAt = startsAt] = [closes, startsAt].sort();
  return { startsAt, finishesAt, deadlineAt };
}

/** Most dates of one series. */
export const mostSessions = 26;

/** The first date again in each following week until a day, at the same time by the city's clock. */
function weekly(facts: Facts, until: string): readonly Facts[] {
  const [first, last] = [text(facts.starts), text(facts.ends)];
  if (!first) return [];
  const weeks: Facts[] = [];
  for (let week = 1; week <= mostSessions; week++) {
    const later = (day: string) => Temporal.PlainDate.from(day).add({ weeks: week }).toString();
    if (later(first) > until) break;
    weeks.push({ ...facts, starts: later(first), ...(last && { ends: later(last) }) });
  }
  return weeks;
}

/** A further date that was listed: time and place are those of the first where nothing else is said. */
function further(facts: Facts, row: Facts): Facts {
  return {
    starts: row.starts,
    'start-time': row['start-time'] ?? facts['start-time'],
    'end-time': row['end-time'] ?? (row['start-time'] ? undefined : facts['end-time']),
    place: row.place,
  };
}

/**
 * All dates that were announced, the earliest first: the first one, the same in the following weeks (`weekly-until`), and
 * those that were listed (`sessions`). Where a listed one has another beginning and no end, it lasts as long as the first.
 * Empty when there is no day. Pure.
 */
export function announcedSessions(
  facts: Facts,
  form: Form,
  answers: Readonly<Record<string, Json>>,
): readonly Session[] {
  const first = timesOf(facts);
  if (!first) return [];
  const long = Date.parse(first.finishesAt) - Date.parse(first.startsAt);
  const until = text(facts['weekly-until']);
  const listed = rowsOf(form, 'sessions', answers).map((row) => further(facts, row));
  const others = [...(until ? weekly(facts, until) : []), ...listed].flatMap((one) => {
    const times = timesOf(one);
    if (!times) return [];
    const ends = one['end-time']
      ? times.finishesAt
      : new Date(Date.parse(times.startsAt) + long).toISOString();
    const place = listed.includes(one) ? text(one.place) : undefined;
    return [{ startsAt: times.startsAt, endsAt: ends, ...(place && { place }) }];
  });
  const all = [{ startsAt: first.startsAt, endsAt: first.finishesAt }, ...others];
  return inOrder(all.map((session, index) => ({ id: String(index + 1), ...session })));
}

/**
 * Beginning and end of a training with these dates, the earliest first, and until when one may sign up: until the end of the
 * deadline's day, and never after the beginning. Those that are called off do not count. Pure.
 */
export function spanOf(sessions: readonly Session[], facts: Pick<Facts, 'deadline'>): Times {
  const held = sessions.filter((one) => !one.cancelled);
  const counted = held.length > 0 ? held : sessions;
  const startsAt = counted[0]?.startsAt ?? '';
  const finishesAt =
    counted
      .map((one) => one.endsAt)
      .sort()
      .at(-1) ?? '';
  const deadline = text(facts.deadline);
  const [deadlineAt = startsAt] = [
    deadline ? instant(dayAfter(deadline), '00:00') : startsAt,
    startsAt,
  ].sort();
  return { startsAt, finishesAt, deadlineAt };
}
