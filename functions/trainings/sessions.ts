import { meet } from '../busy.ts';
import type { Session, Training } from './training.ts';

type Dated = Pick<Training, 'sessions' | 'startsAt' | 'finishesAt'>;

/** All dates of a training, the earliest first, those that are called off among them. Pure. */
export function sessionsOf({ sessions, startsAt, finishesAt }: Dated): readonly Session[] {
  return sessions?.length ? sessions : [{ id: '1', startsAt, endsAt: finishesAt }];
}

/** The dates that take place, the earliest first. Pure. */
export function heldSessions(training: Dated): readonly Session[] {
  return sessionsOf(training).filter((session) => !session.cancelled);
}

/** Dates in order, the earliest first. Pure. */
export function inOrder(sessions: readonly Session[]): readonly Session[] {
  return [...sessions].sort((a, b) => (a.startsAt < b.startsAt ? -1 : a.startsAt > b.startsAt ? 1 : 0));
}

/** Two dates of one series that would take place at the same time; undefined where there are none. Pure. */
export function collision(sessions: readonly Session[]): readonly [Session, Session] | undefined {
  const held = inOrder(sessions.filter((one) => !one.cancelled));
  for (const [at, session] of held.entries()) {
    const next = held[at + 1];
    if (next && meet(session, next)) return [session, next];
  }
  return undefined;
}
