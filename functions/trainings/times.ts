import { Temporal } from 'temporal-polyfill';
import type { Facts } from '../store/entry.ts';
import type { Json } from '../store/port.ts';

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
