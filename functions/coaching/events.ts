import type { Deps } from '../deps.ts';
import { type Language, wordsIn } from '../language/language.ts';
import type { CalendarEvent } from '../listing/calendar.ts';
import { idOf } from '../listing/identity.ts';
import { onlineLink } from '../trainings/inside.ts';
import type { Appointment, Coaching } from './coaching.ts';
import { appointmentLink } from './links.ts';
import { wording } from './wording.ts';

/** A fact of a coaching as text; empty without one. */
export function factOf({ facts }: Pick<Coaching, 'facts'>, role: 'place' | 'trainer' | 'email'): string {
  const value = facts[role];
  return typeof value === 'string' ? value : '';
}

/** An appointment as an event of the calendar of whom it is for: with its place, and the way into the room in the web. */
export function eventOf(
  deps: Deps,
  appointment: Appointment,
  coaching: Coaching | undefined,
  lang: Language,
): CalendarEvent {
  const words = wordsIn(wording, lang).page;
  const [place, link] = coaching ? [factOf(coaching, 'place'), onlineLink(coaching)] : [];
  const coach = coaching && factOf(coaching, 'trainer');
  const description = [coach && `${words.coach}: ${coach}`, link && `${words.link}: ${link}`]
    .filter(Boolean)
    .join('\n');
  const location = place || link;
  return {
    uid: idOf(appointment),
    sequence: appointment.version,
    changed: appointment.history.at(-1)?.at ?? appointment.receivedAt,
    starts: appointment.startsAt,
    ends: appointment.finishesAt,
    summary: appointment.what,
    lang: coaching?.lang ?? lang,
    url: appointmentLink(deps, appointment.reference, lang),
    ...(description && { description }),
    ...(location && { location }),
    cancelled: appointment.status !== 'booked',
  };
}

/** The same for the coach: with the name of who comes. */
export function eventForCoach(
  deps: Deps,
  appointment: Appointment,
  coaching: Coaching | undefined,
  lang: Language,
): CalendarEvent {
  const { url: _, description: __, ...event } = eventOf(deps, appointment, coaching, lang);
  const { name } = appointment.facts;
  return { ...event, summary: typeof name === 'string' ? `${event.summary} – ${name}` : event.summary };
}
