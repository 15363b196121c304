import type { Entry } from '../store/entry.ts';

/** A time that a coach offers to one person. */
export interface Slot {
  /** Instants, ISO 8601 UTC. */
  readonly startsAt: string;
  readonly endsAt: string;
  /** Reference of the appointment it is kept for; free without one. */
  readonly by?: string;
  /** Who has booked it for certain: a short keyed hash of their address. */
  readonly who?: string;
}

/** What a coach offers, with the truth about which of its times is whose. Times that are over are forgotten. */
export interface Coaching extends Entry {
  /** By an id that is never used again. */
  readonly slots: Readonly<Record<string, Slot>>;
  readonly nextSlot: number;
  /** When the last of all its times ended or ends. */
  readonly lastEnd: string;
}

/** Somebody's time with a coach. Which time it is, is the coaching's to say; whether it is still wanted, this. */
export interface Appointment extends Entry {
  /** Reference of the coaching. */
  readonly coaching: string;
  readonly attendee: string;
  readonly slot: string;
  readonly startsAt: string;
  readonly finishesAt: string;
  /** How long it is kept once it is booked (an ISO 8601 duration). */
  readonly keep: string;
  /** What the coaching is called, so that lists and mails need not look it up. */
  readonly what: string;
  /** Beginning of the time of which its owner was reminded. */
  readonly reminded?: string;
  /** Version of the coaching with the change of place that was told last. */
  readonly heard?: number;
}

/** Whether an entry is a coaching with its times. */
export function isCoaching(entry: Entry | undefined): entry is Coaching {
  return entry?.domain === 'coaching' && 'slots' in entry;
}

/** Whether an entry is an appointment with a coach; one that was withdrawn is none any more. */
export function isAppointment(entry: Entry | undefined): entry is Appointment {
  return entry?.domain === 'appointments' && 'coaching' in entry;
}

/** States in which a time is kept for an appointment. */
const keeps: readonly string[] = ['held', 'booked', 'attended', 'missed'];

/** Whether an appointment has its time, or wants it still. Pure. */
export function keepsSlot({ status }: Pick<Entry, 'status'>): boolean {
  return keeps.includes(status);
}
