import { Problem } from '../errors.ts';
import { formatDay, isDay, isoDay } from '../language/format.ts';
import { texts } from '../language/wording.ts';
import { decidesUpon, publicationLifecycle, published } from '../publication.ts';
import type { Action, ActionInput, Lifecycle, Room } from '../room.ts';
import { annotate, type Entry } from '../store/entry.ts';
import { endOf, momentOf, plusDays } from './days.ts';
import type { Holding, Rhythm } from './holding.ts';
import { begun, confirmedAgain, dated, holdsDue, stopped } from './rules.ts';

const says = texts('holds-states', {
  hidden: 'verborgen: keine Antwort',
  holds: 'Gilt noch',
  seen: 'Änderung gesehen',
  review: 'Gilt bis zum Nachfragen am',
  reviewHint: 'Zwei Wochen vorher fragen wir nach. Antwortet niemand, wird der Eintrag verborgen.',
  pause: 'Pause eintragen',
  first: 'Erster Tag der Pause',
  last: 'Letzter Tag der Pause',
  word: 'Warum',
  wordHint: 'Ist für alle zu sehen, zum Beispiel „Weihnachtsferien“.',
  resume: 'Pause aufheben',
});

const own = { right: 'contribute', when: decidesUpon } as const;

/** Whether its owner has yet to answer, or did not. */
function isWaiting(entry: Holding): boolean {
  return entry.status === 'hidden' || entry.holds?.asked !== undefined;
}

const publication = publicationLifecycle.actions as Readonly<Record<'publish' | 'extend' | 'close', Action>>;

/** What can be done with something that holds for a time, whatever it is. */
const common: Lifecycle['actions'] = {
  holds: {
    from: ['published', 'hidden'],
    to: 'published',
    label: says.holds,
    ...own,
    // The owner may say so at any time; to members it would only be one more button.
    when: (entry, now, viewer) => decidesUpon(entry, now, viewer) && (!viewer || isWaiting(entry)),
  },
  seen: {
    from: ['published'],
    label: says.seen,
    ...own,
    when: (entry: Holding, now, viewer) => entry.changed !== undefined && decidesUpon(entry, now, viewer),
  },
  close: { ...publication.close, from: [...publication.close.from, 'hidden'] },
};

const review = {
  name: 'review',
  kind: 'day',
  label: says.review,
  hint: says.reviewHint,
  usual: (_: Entry, now: Date) => plusDays(isoDay(now), 182),
} as const;

/** The register: published as long as it holds. */
export const registerLifecycle: Lifecycle = {
  statuses: { ...publicationLifecycle.statuses, hidden: says.hidden },
  actions: {
    publish: { ...publication.publish, from: [...publication.publish.from, 'hidden'], window: false },
    ...common,
  },
};

/** Offers and shared resources: a period of publication, a day of review, and pauses. */
export const offerLifecycle: Lifecycle = {
  statuses: registerLifecycle.statuses,
  actions: {
    publish: {
      ...publication.publish,
      from: [...publication.publish.from, 'hidden'],
      asks: [review],
    },
    extend: { ...publication.extend, asks: [review] },
    ...common,
    pause: {
      from: ['published'],
      label: says.pause,
      ...own,
      asks: [
        { name: 'first', kind: 'day', label: says.first, required: true },
        { name: 'last', kind: 'day', label: says.last, required: true },
        { name: 'word', kind: 'line', label: says.word, hint: says.wordHint, max: 80 },
      ],
    },
    resume: {
      from: ['published'],
      label: says.resume,
      ...own,
      when: (entry: Holding, now, viewer) =>
        entry.pause !== undefined && entry.pause.until >= isoDay(now) && decidesUpon(entry, now, viewer),
    },
  },
};

/** The days of a pause, as an action gave them. Throws `Problem` 422 for what is no period or over already. */
function paused(entry: Holding, { values = {} }: ActionInput, now: Date): Holding {
  const { first, last, word } = values;
  const given = typeof first === 'string' && typeof last === 'string' && isDay(first) && isDay(last);
  if (!given || last < first || last < isoDay(now))
    throw new Problem(422, 'invalid_period', 'Please give a first day, and a last one that is not over yet.');
  const pause = { from: first, until: last, ...(typeof word === 'string' && { word }) };
  const days = [first, last].map((day) => formatDay(momentOf(day, '12:00'), 'de', 'short')).join(' – ');
  return annotate({ ...entry, pause }, [days, word].filter(Boolean).join(' · '));
}

/** What an action makes of an entry that holds for a time: its dates, its questions, its pause. Pure. */
export function heldActed(rhythm: Rhythm): NonNullable<Room['acted']> {
  return (entry: Holding, action, input, now) => {
    switch (action) {
      case 'publish':
      case 'extend': {
        const dates = rhythm.openEnded
          ? { ...entry, publishFrom: entry.publishFrom ?? now.toISOString() }
          : published(entry, action, input, now);
        const { review: chosen } = input.values ?? {};
        return begun(dates, rhythm, now, typeof chosen === 'string' ? chosen : undefined);
      }
      case 'holds':
        return confirmedAgain(entry, rhythm, now);
      case 'seen':
        return { ...entry, changed: undefined };
      case 'pause':
        return paused(entry, input, now);
      case 'resume':
        return { ...entry, pause: undefined };
      default:
        return entry.status === 'published' ? dated(entry, rhythm) : stopped(entry, rhythm);
    }
  };
}

/** What becomes of it when its date has come. Pure. */
export function heldDue(rhythm: Rhythm): NonNullable<Room['due']> {
  return (entry, now) => holdsDue(entry, rhythm, now);
}

/** Whether its pause holds at a moment, lies ahead, or is over. Pure. */
export function pauseAt({ pause }: Holding, now: Date): 'now' | 'ahead' | undefined {
  const today = isoDay(now);
  if (!pause || endOf(pause.until) <= now.toISOString()) return undefined;
  return pause.from <= today ? 'now' : 'ahead';
}
