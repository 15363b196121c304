import { texts } from './language/wording.ts';
import { commonStatuses } from './lifecycle.ts';
import { has, type Viewer } from './rights.ts';
import type { ActionInput, Lifecycle } from './room.ts';
import { type Entry, remember } from './store/entry.ts';

const says = texts('publication', {
  published: 'veröffentlicht',
  ended: 'abgelaufen',
  publish: 'Veröffentlichen',
  extend: 'Zeitraum ändern',
  close: 'Schließen',
});

const day = 86_400_000;

/** How long something is published when nobody says otherwise. */
export const defaultPublicationDays = 180;

/**
 * Whether a member decides upon something that is published: their own organisation's, or anything where they oversee all. What
 * came in without an organisation is for the city to review. Pure.
 */
export function decidesUpon(entry: Entry, _now: Date, viewer?: Viewer): boolean {
  if (!viewer || has(viewer, 'oversee')) return true;
  return entry.owner !== undefined && entry.owner === viewer.organisation;
}

/** States and actions of what is reviewed and then shown in public: offers, work opportunities, initiatives. */
export const publicationLifecycle: Lifecycle = {
  statuses: {
    ...commonStatuses,
    published: says.published,
    ended: says.ended,
  },
  actions: {
    publish: {
      from: ['new', 'ended', 'closed'],
      to: 'published',
      label: says.publish,
      window: true,
      right: 'contribute',
      when: decidesUpon,
    },
    extend: {
      from: ['published'],
      label: says.extend,
      window: true,
      right: 'contribute',
      when: decidesUpon,
    },
    close: {
      from: ['unconfirmed', 'new', 'published'],
      to: 'closed',
      label: says.close,
      reason: true,
      right: 'contribute',
      when: decidesUpon,
    },
  },
};

/**
 * Sets or clears the period of publication after an action. A published entry is sorted by its end, so that a list
 * from now on holds what is still valid, and comes due at its end. Pure.
 */
export function published(entry: Entry, action: string, input: ActionInput, now: Date): Entry {
  if (action === 'publish' || action === 'extend') {
    const from = input.from ?? now.toISOString();
    const until = input.until ?? new Date(now.getTime() + defaultPublicationDays * day).toISOString();
    const outlives = new Date(Date.parse(until) + 30 * day).toISOString();
    return {
      ...entry,
      publishFrom: from,
      publishUntil: until,
      sortAt: until,
      nextAt: until,
      endsAt: [outlives, entry.endsAt].sort()[1] as string,
    };
  }
  return entry.status === 'published' ? entry : { ...entry, sortAt: undefined, nextAt: undefined };
}

/** Ends a publication whose last moment has passed. Pure. */
export function publicationDue(entry: Entry, now: Date): Entry {
  if (entry.status !== 'published' || !entry.publishUntil || entry.publishUntil > now.toISOString()) {
    return { ...entry, nextAt: entry.status === 'published' ? entry.publishUntil : undefined };
  }
  return remember(
    { ...entry, status: 'ended', sortAt: undefined, nextAt: undefined },
    { at: now.toISOString(), by: 'system', what: 'ended' },
  );
}
