import { entryRoom } from '../entry-room.ts';
import { isWithPublic, offerRhythm } from '../holds/holding.ts';
import { heldKeeps } from '../holds/keeps.ts';
import { heldActed, heldDue, offerLifecycle } from '../holds/lifecycle.ts';
import { holdsLink } from '../holds/links.ts';
import { texts } from '../language/wording.ts';
import { commonStatuses } from '../lifecycle.ts';
import { decidesUpon } from '../publication.ts';
import { has } from '../rights.ts';
import type { Action, Room } from '../room.ts';
import type { Entry, MailIntent } from '../store/entry.ts';
import { bookingLink } from './links.ts';
import { blocked, freed, isOwnUse } from './own-use.ts';
import { type Booking, isBooking, isResource, timeIn } from './resource.ts';
import { bookingActed, bookingDue } from './rules.ts';

const says = texts('resources-states', {
  resources: 'Räume und Material',
  ownPage: 'Gilt das Angebot noch? Pause ankündigen',
  block: 'Eigenen Bedarf eintragen',
  blockFrom: 'Von',
  blockTo: 'Bis',
  count: 'Wie viele',
  free: 'Eigenen Bedarf streichen',
  freeDay: 'Tag, an dem er beginnt',
  bookings: 'Anfragen zu Räumen und Material',
  asked: 'angefragt',
  confirmed: 'zugesagt',
  declined: 'abgelehnt',
  cancelled: 'abgesagt',
  lapsed: 'ohne Antwort verfallen',
  refused: 'nicht möglich',
  sent: 'Frage weitergeleitet',
  over: 'vorbei',
  accept: 'Zusagen',
  decline: 'Ablehnen',
  cancel: 'Absagen',
  told: 'Die andere Seite bekommt eine E-Mail.',
  mine: 'Anfrage ansehen oder absagen',
});

const acted = heldActed(offerRhythm);
const own = { right: 'contribute', when: decidesUpon } as const;

/** Rooms, vans, materials and know-how that initiatives and associations share with each other. */
export const resources: Room = {
  ...entryRoom({
    domain: 'resources',
    title: says.resources,
    group: 'network',
    needs: ['title', 'category', 'email'],
    arrives: 'new',
    lifecycle: {
      ...offerLifecycle,
      actions: {
        ...offerLifecycle.actions,
        block: {
          from: ['published'],
          label: says.block,
          ...own,
          asks: [
            { name: 'from', kind: 'moment', label: says.blockFrom, required: true },
            { name: 'to', kind: 'moment', label: says.blockTo, required: true },
            { name: 'count', kind: 'number', label: says.count, min: 1, max: 1000, usual: () => '1' },
          ],
        },
        free: {
          from: ['published'],
          label: says.free,
          ...own,
          when: (entry, now, viewer) =>
            isResource(entry) &&
            Object.keys(entry.slots ?? {}).some((id) => isOwnUse(id)) &&
            decidesUpon(entry, now, viewer),
          asks: [{ name: 'day', kind: 'day', label: says.freeDay, required: true }],
        },
      },
    },
    acted: (entry, action, input, now) => {
      if (action === 'block' && isResource(entry)) return blocked(entry, input, now);
      if (action === 'free' && isResource(entry)) return freed(entry, input);
      return acted(entry, action, input, now);
    },
    due: heldDue(offerRhythm),
    keeps: heldKeeps(offerRhythm, ['times', 'access', 'description']),
    ownPage: (deps, entry, lang) =>
      isWithPublic(entry) ? { label: says.ownPage, href: holdsLink(deps, entry.reference, lang) } : undefined,
    withdrawn: (entry, now) =>
      Object.fromEntries(
        Object.keys((isResource(entry) && entry.slots) || {})
          .filter((id) => !isOwnUse(id))
          .map((id) => [
            `gone-${id}`,
            { template: 'resources.gone', at: now.toISOString(), attempts: 0, params: { booking: id } },
          ]),
      ),
    panel: async () => (await import('./panel.tsx')).resourcePanel,
    mails: async () => (await import('./mails.tsx')).resourceMails,
  }),
};

/** Whether a member decides for the side that shares it, or for the side that asks. */
const forOwner: Action['when'] = (entry, _, viewer) =>
  !viewer || has(viewer, 'oversee') || entry.owner === viewer.organisation;
const forBoth: Action['when'] = (entry, now, viewer) =>
  forOwner(entry, now, viewer) || Object.hasOwn(entry.parties ?? {}, viewer?.organisation ?? '');

/** Wishes to use something, and questions about it. The resource has the truth about which times are given away. */
export const bookings: Room = {
  domain: 'bookings',
  title: says.bookings,
  group: 'network',
  needs: ['name', 'email', 'resource', 'message'],
  arrives: 'asked',
  fixed: true,
  lifecycle: {
    statuses: {
      ...commonStatuses,
      asked: says.asked,
      confirmed: says.confirmed,
      declined: says.declined,
      cancelled: says.cancelled,
      lapsed: says.lapsed,
      refused: says.refused,
      sent: says.sent,
      over: says.over,
    },
    actions: {
      accept: {
        from: ['asked'],
        to: 'confirmed',
        label: says.accept,
        right: 'contribute',
        warning: says.told,
        when: (entry, now, viewer) =>
          isBooking(entry) && entry.kept === true && forOwner(entry, now, viewer) === true,
      },
      decline: {
        from: ['asked'],
        to: 'declined',
        label: says.decline,
        right: 'contribute',
        reason: true,
        warning: says.told,
        when: forOwner,
      },
      cancel: {
        from: ['asked', 'confirmed'],
        to: 'cancelled',
        label: says.cancel,
        right: 'contribute',
        reason: true,
        warning: says.told,
        when: forBoth,
      },
    },
  },
  accept: async (deps, submission) => (await import('./accept.ts')).acceptBooking(deps, submission),
  acted: bookingActed,
  due: bookingDue,
  summary: (entry, lang) =>
    isBooking(entry) ? [entry.what, timeIn(entry, lang)].filter(Boolean).join(' · ') : '',
  written: async (deps, entry) => {
    if (isBooking(entry)) await (await import('./store.ts')).settleSlot(deps, entry);
  },
  withdrawn: (entry: Entry & Partial<Booking>, now): Readonly<Record<string, MailIntent>> => {
    const { resource, reference, what, from } = entry;
    if (!resource || !what) return {};
    const params = { resource, booking: reference, what, ...(from && { from }) };
    return { returned: { template: 'bookings.returned', at: now.toISOString(), attempts: 0, params } };
  },
  ownPage: (deps, entry, lang) =>
    entry.status === 'asked' || entry.status === 'confirmed'
      ? { label: says.mine, href: bookingLink(deps, entry.reference, 'asker', lang) }
      : undefined,
  mails: async () => (await import('./mails.tsx')).bookingMails,
};
