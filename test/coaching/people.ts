import { acceptAppointment, acceptCoaching } from '../../functions/coaching/accept.ts';
import type { Appointment, Coaching } from '../../functions/coaching/coaching.ts';
import type { Deps } from '../../functions/deps.ts';
import type { Submission } from '../../functions/room.ts';
import { entryKey } from '../../functions/store/entry.ts';
import { submission } from '../trainings/people.ts';

/** Answers that offer two hours of coaching on 8 December 2026 in Konstanz, in three times of forty minutes. */
export const offer = {
  title: 'Wenn eine Patenschaft schwierig wird',
  description: 'Wir sehen uns Ihre Lage in Ruhe an.',
  field: 'culture-social',
  audience: ['volunteers'],
  languages: ['de'],
  coach: 'Hanna Lorenz',
  email: 'coach@beispiel.example',
  days: [{ date: '2026-12-08', from: '17:00', to: '19:00' }],
  minutes: 40,
  mode: 'on-site',
  place: 'Stadtteiltreff, Raum 2',
};

/** Offers a coaching as a coordinator does, and gives it as stored. */
export async function offered(
  deps: Deps,
  answers: Record<string, unknown> = {},
  given: Partial<Submission> = {},
): Promise<Coaching> {
  const by = 'koordination@konstanz.example';
  const { reference } = await acceptCoaching(
    deps,
    submission(deps, 'coaching-offer', { ...offer, ...answers }, { by, ...given }),
  );
  return coachingOf(deps, reference);
}

/** What somebody sends to book a time. */
export function bookingOf(
  deps: Deps,
  coaching: Pick<Coaching, 'reference'>,
  slot: string,
  email = 'mira@beispiel.example',
  given: Partial<Submission> = {},
): Submission {
  const answers = { slot: `${coaching.reference}.${slot}`, name: 'Mira Beispiel', email, consent: true };
  return submission(deps, 'coaching-booking', answers, given);
}

/** Books a time, as far as the form goes, and gives the appointment as stored. */
export async function chosen(...about: Parameters<typeof bookingOf>): Promise<Appointment> {
  const [deps] = about;
  const { reference } = await acceptAppointment(deps, bookingOf(...about));
  return appointmentOf(deps, reference);
}

/** The coaching as it is stored now. */
export async function coachingOf(deps: Deps, reference: string): Promise<Coaching> {
  return (await deps.db.get<Coaching>(entryKey(reference))) as Coaching;
}

/** The appointment as it is stored now. */
export async function appointmentOf(deps: Deps, reference: string): Promise<Appointment> {
  return (await deps.db.get<Appointment>(entryKey(reference))) as Appointment;
}
