import { isoDay } from '../language/format.ts';
import type { ActionInput } from '../room.ts';
import { type Entry, type MailIntent, remember } from '../store/entry.ts';
import type { Volunteer } from './volunteer.ts';

const hour = 3_600_000;
/** How far east of UTC the city's clock may be, in hours: in summer, in winter. */
const offsets = [2, 1];

/** The moment at which a day of the city (`YYYY-MM-DD`) is over; undefined for what is no day. Pure. */
export function endOfDay(day: string): string | undefined {
  const midnight = Date.parse(`${day}T00:00:00.000Z`) + 24 * hour;
  if (Number.isNaN(midnight)) return undefined;
  const next = new Date(midnight).toISOString().slice(0, 10);
  const moments = offsets.map((east) => new Date(midnight - east * hour));
  return moments.find((moment) => isoDay(moment) === next)?.toISOString();
}

/** The task that a volunteer came for is brought up as soon as they are one. */
function bringUp(entry: Entry, now: Date): Entry {
  const { need } = entry.facts;
  if (typeof need !== 'string' || !need) return entry;
  const intent: MailIntent = {
    template: 'engagements.comes',
    at: now.toISOString(),
    attempts: 0,
    params: { need },
  };
  return { ...entry, mails: { ...entry.mails, comes: intent } };
}

/** What they had passed before they registered is looked up when their address is proven. */
function lookUpPassed(entry: Entry, now: Date): Entry {
  const intent: MailIntent = { template: 'signups.copy', at: now.toISOString(), attempts: 0 };
  return { ...entry, mails: { ...entry.mails, passed: intent } };
}

/** What they had taken on is given up, and what is kept of it says nothing of them any more. */
function left(now: Date): Readonly<Record<string, MailIntent>> {
  return { left: { template: 'engagements.left', at: now.toISOString(), attempts: 0 } };
}

/** What is to be done elsewhere when a volunteer withdraws. Pure. */
export function withdrawn(_: Entry, now: Date): Readonly<Record<string, MailIntent>> {
  return left(now);
}

/** What an action means for a volunteer: a pause may have an end, and who comes for a need is put forward for it. Pure. */
export function acted(entry: Entry, action: string, { values }: ActionInput, now: Date): Entry {
  if (action === 'accept') return bringUp(entry, now);
  if (action === 'confirm') return lookUpPassed(entry, now);
  if (action === 'pause') {
    const day = values?.until;
    const until = typeof day === 'string' ? endOfDay(day) : undefined;
    const ends = until && until > now.toISOString() ? until : undefined;
    return { ...entry, pausedUntil: ends, nextAt: ends } as Volunteer;
  }
  const awake: Volunteer = { ...entry, pausedUntil: undefined, nextAt: undefined };
  if (action === 'resume') return awake;
  // Whoever was never asked has nothing to give up, and can be taken back.
  const { asks, tasks } = entry as Volunteer;
  if (action === 'close')
    return asks || tasks ? { ...awake, mails: { ...entry.mails, ...left(now) } } : awake;
  return entry;
}

/** Ends a pause whose last day is over. Pure. */
export function volunteerDue(entry: Entry, now: Date): Entry {
  const { pausedUntil } = entry as Volunteer;
  if (entry.status !== 'paused' || !pausedUntil) return { ...entry, nextAt: undefined };
  if (pausedUntil > now.toISOString()) return { ...entry, nextAt: pausedUntil };
  const back: Volunteer = { ...entry, status: 'active', pausedUntil: undefined, nextAt: undefined };
  return remember(back, { at: now.toISOString(), by: 'system', what: 'resume' });
}
