import type { Busy, BusyTimes } from '../busy.ts';
import { type Appointment, isAppointment } from '../coaching/coaching.ts';
import type { Deps } from '../deps.ts';
import { ofVolunteer } from '../engagements/store.ts';
import { meetingSpan } from '../engagements/times.ts';
import { type Entry, titleOf } from '../store/entry.ts';
import { standing } from '../trainings/rules.ts';
import { heldSessions } from '../trainings/sessions.ts';
import { loadTraining } from '../trainings/store.ts';
import { isSignup, type Signup } from '../trainings/training.ts';
import { isVolunteer, type Volunteer } from '../volunteers/volunteer.ts';
import { entriesOf } from './entries.ts';

/** A training in which they have a place, or are offered one. */
async function ofSignup(deps: Deps, signup: Signup): Promise<readonly Busy[]> {
  const training = await loadTraining(deps, signup.training);
  if (training?.status !== 'published' || training.people[signup.attendee] !== signup.reference) return [];
  const { kind } = standing(training, signup.attendee, deps.clock());
  if (kind !== 'seat' && kind !== 'offered') return [];
  const about = { what: titleOf(training), of: signup.reference, training: training.reference };
  return heldSessions(training).map(({ startsAt, endsAt }) => ({ ...about, startsAt, endsAt }));
}

/** The meetings they have agreed on with whom they help. */
async function ofHelper(deps: Deps, volunteer: Volunteer): Promise<readonly Busy[]> {
  const engagements = await ofVolunteer(deps, volunteer.reference);
  return engagements.flatMap((one) =>
    one.meeting && one.status === 'met'
      ? [{ ...meetingSpan(one.meeting), what: titleOf(one), of: one.reference }]
      : [],
  );
}

/** A time with a coach; one that is only kept until it is confirmed does not count yet. */
function ofAppointment({ status, startsAt, finishesAt, what, reference }: Appointment): readonly Busy[] {
  return status === 'booked' ? [{ startsAt, endsAt: finishesAt, what, of: reference }] : [];
}

function ofEntry(deps: Deps, entry: Entry | undefined): Promise<readonly Busy[]> | readonly Busy[] {
  if (isSignup(entry)) return ofSignup(deps, entry);
  if (isVolunteer(entry) && entry.domain === 'volunteers') return ofHelper(deps, entry);
  return isAppointment(entry) ? ofAppointment(entry) : [];
}

/** Tells when somebody is taken: what their own calendar has, and what is kept for them until they answer. */
export function busyTimesIn(deps: Deps): BusyTimes {
  return async (person) => {
    const entries = await entriesOf(deps, person);
    const found = await Promise.all(entries.map((entry) => ofEntry(deps, entry)));
    return found.flat().filter(({ endsAt }) => endsAt > deps.clock().toISOString());
  };
}
