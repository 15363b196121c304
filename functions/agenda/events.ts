import { isAppointment } from '../coaching/coaching.ts';
import { eventOf } from '../coaching/events.ts';
import { loadCoaching } from '../coaching/store.ts';
import type { Deps } from '../deps.ts';
import { isHelping } from '../engagements/engagement.ts';
import { ofVolunteer } from '../engagements/store.ts';
import { meetingSpan } from '../engagements/times.ts';
import type { Language } from '../language/language.ts';
import type { CalendarEvent } from '../listing/calendar.ts';
import { titleOf } from '../store/entry.ts';
import { eventsForSeat } from '../trainings/events.ts';
import { standing } from '../trainings/rules.ts';
import { loadTraining } from '../trainings/store.ts';
import { isSignup, type Signup } from '../trainings/training.ts';
import { isVolunteer, type Volunteer } from '../volunteers/volunteer.ts';
import { entriesOf } from './entries.ts';

/** A training in which they have a place; a cancelled one stays, so that calendars strike it out. */
async function ofSignup(deps: Deps, signup: Signup, lang: Language): Promise<readonly CalendarEvent[]> {
  const training = await loadTraining(deps, signup.training);
  if (!training) return [];
  const seated = standing(training, signup.attendee, deps.clock()).kind === 'seat';
  const own = training.people[signup.attendee] === signup.reference;
  if (training.status === 'new' || !seated || !own) return [];
  return eventsForSeat(deps, training, lang);
}

/** The meetings of what they took on. Where they meet is theirs to know; whom they help is not part of a calendar. */
async function ofHelper(deps: Deps, volunteer: Volunteer): Promise<readonly CalendarEvent[]> {
  const engagements = await ofVolunteer(deps, volunteer.reference);
  return engagements.flatMap((one): CalendarEvent[] => {
    if (!one.meeting || !isHelping(one)) return [];
    const { startsAt, endsAt } = meetingSpan(one.meeting);
    const { place } = one.meeting;
    return [
      {
        uid: `meeting-${one.reference}`,
        sequence: one.version,
        changed: one.history.at(-1)?.at ?? one.receivedAt,
        starts: startsAt,
        ends: endsAt,
        summary: titleOf(one),
        lang: one.lang,
        ...(place && { location: place }),
      },
    ];
  });
}

/** All dates of somebody, known by the keyed hash of their address: trainings with a place, coaching, meetings with whom they help. */
export async function agendaOf(
  deps: Deps,
  person: string,
  lang: Language,
): Promise<readonly CalendarEvent[]> {
  const entries = await entriesOf(deps, person);
  const found = await Promise.all(
    entries.map((entry) => {
      if (isSignup(entry)) return ofSignup(deps, entry, lang);
      if (isAppointment(entry) && entry.confirmedAt)
        return loadCoaching(deps, entry.coaching).then((one) => [eventOf(deps, entry, one, lang)]);
      return isVolunteer(entry) && entry.domain === 'volunteers' ? ofHelper(deps, entry) : [];
    }),
  );
  return found.flat();
}
