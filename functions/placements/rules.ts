import { Temporal } from 'temporal-polyfill';
import { Problem } from '../errors.ts';
import { setFollowUp } from '../followups/follow-up.ts';
import { textIn } from '../language/language.ts';
import { texts } from '../language/wording.ts';
import { city } from '../rights.ts';
import type { ActionInput } from '../room.ts';
import { after } from '../store/duration.ts';
import {
  annotate,
  type Entry,
  type HistoryEvent,
  type MailIntent,
  remember,
  settle,
} from '../store/entry.ts';
import { endStates, isPlacement, type Placement } from './placement.ts';

const says = texts('placements-again', { askHow: 'Nachfragen, wie es steht' });

/** So long after the end there are still a first name and the words of the history. */
const namesFor = 'P30D';
/** So long something may be up in the air before it counts as given up. */
const quietFor = 'P3M';
/** Nobody looks after a placement for longer without ending it. */
const longest = 'P2Y';
const zone = 'Europe/Berlin';

function endOfDay(day: string): string {
  const next = Temporal.PlainDate.from(day).add({ days: 1 });
  return new Date(next.toZonedDateTime(zone).epochMilliseconds).toISOString();
}

const later = (now: Date, ...durations: readonly string[]) =>
  durations.reduce((at, duration) => after(at, duration), now).toISOString();

/** The dates of a new proposal: when it counts as given up, and when all of it is deleted. Pure. */
export function firstDates(keep: string, now: Date) {
  return { nextAt: later(now, quietFor), endsAt: later(now, quietFor, keep) };
}

/** The dates of a placement in its state: when something is to be decided, and when all of it is deleted. */
function dated(placement: Placement, now: Date): Placement {
  const { keep, status, about } = placement;
  if (endStates.includes(status)) {
    const endedAt = now.toISOString();
    return { ...placement, endedAt, nextAt: later(now, namesFor), endsAt: later(now, keep) };
  }
  if (status !== 'started') return { ...placement, ...firstDates(keep, now) };
  const last = about.ends ? endOfDay(about.ends) : later(now, longest);
  const nextAt = last > now.toISOString() ? last : later(now, longest);
  return { ...placement, nextAt, endsAt: later(new Date(nextAt), keep) };
}

function intent(template: string, now: Date): MailIntent {
  return { template: `placements.${template}`, at: now.toISOString(), attempts: 0 };
}

/** What the sweep carries to the opportunity and to the figures. */
function carried(placement: Placement, now: Date): Placement {
  const counts = placement.status === 'started' || placement.status === 'ended';
  return {
    ...placement,
    mails: {
      ...placement.mails,
      place: intent('place', now),
      ...(counts && { figure: intent('figure', now) }),
      ...(placement.status === 'interview' && { invite: intent('invite', now) }),
    },
  };
}

function followedUp(placement: Placement, input: ActionInput, now: Date): Entry {
  const { again, remark } = input.values ?? {};
  if (typeof again !== 'string') return placement;
  const words = typeof remark === 'string' && remark ? remark : (input.note ?? '');
  return setFollowUp(
    placement,
    {
      day: again,
      words: words.trim() || textIn(says.askHow, 'de'),
      who: `organisation:${placement.owner ?? city}`,
      by: input.by,
      key: 'placement',
    },
    now,
  );
}

const dayOfState = { interview: 'interview', started: 'started', ended: 'ended' } as const;

/** What an action means: its day and remark are kept, the follow-up is set, the opportunity is told. Pure. Throws `Problem` 422 for a follow-up in the past, or an end before the start. */
export function acted(entry: Entry, _: string, input: ActionInput, now: Date): Entry {
  if (!isPlacement(entry)) return entry;
  const { day, remark, free } = input.values ?? {};
  const state = Object.hasOwn(dayOfState, entry.status)
    ? dayOfState[entry.status as keyof typeof dayOfState]
    : undefined;
  if (state === 'ended' && typeof day === 'string' && day < (entry.days.started ?? day))
    throw new Problem(422, 'ends_before', 'The last day must not be before the first.');
  const days = state && typeof day === 'string' ? { ...entry.days, [state]: day } : entry.days;
  const keepsPlace = entry.status === 'ended' && free !== true;
  const said = annotate({ ...entry, days, keepsPlace }, typeof remark === 'string' ? remark : undefined);
  const moved = carried(dated(said, now), now);
  return followedUp(moved, input, now);
}

/** A placement that could not have its place after all: it is where it was before, and the history says why. Pure. */
export function refused(placement: Placement, now: Date): Placement {
  const { started: _, ...days } = placement.days;
  const status = days.interview ? 'interview' : 'proposed';
  const back: Placement = { ...placement, status, days };
  const event: HistoryEvent = { at: now.toISOString(), by: 'system', what: 'full' };
  return settle(carriedBack(dated(remember(back, event), now)));
}

/** Nothing of a start that was none is told. */
function carriedBack(placement: Placement): Placement {
  const { figure: _, invite: __, ...mails } = placement.mails;
  return { ...placement, mails };
}

/** What is left when names are erased: that there was a placement, when, and whose. Pure. */
function erased(placement: Placement, now: Date): Placement {
  const { opportunity } = placement.facts;
  const history = placement.history.map(({ at, by, what }): HistoryEvent => ({ at, by, what }));
  const { followUps: _, ...rest } = placement;
  return remember<Placement>(
    {
      ...rest,
      erased: true,
      answers: {},
      facts: { ...(opportunity !== undefined && { opportunity }) },
      consents: [],
      history,
      nextAt: undefined,
    },
    { at: now.toISOString(), by: 'system', what: 'erased' },
  );
}

/** Ends a placement with its last day, or when nobody said a word for long, and erases names thirty days after the end. Pure. */
export function placementDue(entry: Entry, now: Date): Entry {
  if (!isPlacement(entry) || !entry.nextAt || entry.nextAt > now.toISOString()) return entry;
  if (entry.status === 'started') {
    const ended: Placement = {
      ...entry,
      status: 'ended',
      keepsPlace: false,
      days: { ...entry.days, ended: entry.about.ends ?? now.toISOString().slice(0, 10) },
    };
    const event = { at: now.toISOString(), by: 'system', what: 'lapsed' };
    return carried(dated(remember(ended, event), now), now);
  }
  if (!endStates.includes(entry.status)) {
    const event = { at: now.toISOString(), by: 'system', what: 'quiet' };
    return carried(dated(remember<Placement>({ ...entry, status: 'stopped' }, event), now), now);
  }
  return entry.erased ? { ...entry, nextAt: undefined } : erased(entry, now);
}
