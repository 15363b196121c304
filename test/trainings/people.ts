import type { Deps } from '../../functions/deps.ts';
import type { Submission } from '../../functions/room.ts';
import { entryKey } from '../../functions/store/entry.ts';
import type { Json } from '../../functions/store/port.ts';
import { acceptSignup, acceptTraining } from '../../functions/trainings/accept.ts';
import type { Signup, Training } from '../../functions/trainings/training.ts';

let keys = 0;

/** Valid answers to a form, on their way to their room. Fails when the form does not accept them. */
export function submission(
  deps: Deps,
  slug: string,
  answers: Record<string, unknown>,
  given: Partial<Submission> = {},
): Submission {
  const form = deps.forms.get(slug);
  if (!form) throw new Error(`There is no form ${slug}.`);
  const checked = form.check(answers, given.lang ?? 'de');
  if (!checked.ok) throw new Error(JSON.stringify(checked.errors));
  return {
    form,
    lang: 'de',
    answers: checked.answers as Record<string, Json>,
    facts: form.facts(checked.answers),
    key: `key-${++keys}`,
    at: deps.clock(),
    ...given,
  };
}

/** Answers that announce a training of two places on 3 December 2026, 18:00 to 20:30 in Konstanz. */
export const announcement = {
  title: 'Umgang mit Trauma',
  description: 'Grundlagen für alle, die Geflüchtete begleiten.',
  field: 'trauma',
  audience: ['volunteers'],
  languages: ['de'],
  trainer: 'Dr. Maria Weiß',
  date: '2026-12-03',
  'start-time': '18:00',
  'end-time': '20:30',
  mode: 'on-site',
  place: 'Untere Laube 24, Raum 2',
  capacity: 2,
  deadline: '2026-12-01',
  contact: 'Telefon 07531 / 900-540',
};

/** Announces a training as a coordinator does, and gives it as stored. */
export async function announced(deps: Deps, answers: Record<string, unknown> = {}): Promise<Training> {
  const by = 'koordination@konstanz.example';
  const given = submission(deps, 'training-announcement', { ...announcement, ...answers }, { by });
  const { reference } = await acceptTraining(deps, given);
  return (await deps.db.get<Training>(entryKey(reference))) as Training;
}

/** What somebody sends to sign up. */
export function signupOf(
  deps: Deps,
  training: Training,
  email: string,
  given: Partial<Submission> = {},
): Submission {
  const name = `${email[0]?.toUpperCase()}${email.split('@')[0]?.slice(1)} Muster`;
  return submission(
    deps,
    'training-signup',
    { training: training.reference, name, email, consent: true },
    given,
  );
}

/** Signs somebody up; the answer and the sign-up as stored. */
export async function signedUp(
  deps: Deps,
  training: Training,
  email: string,
  given: Partial<Submission> = {},
) {
  const answer = await acceptSignup(deps, signupOf(deps, training, email, given));
  const signup = (await deps.db.get<Signup>(entryKey(answer.reference))) as Signup;
  return { answer, signup };
}

/** The training as it is now. */
export async function asIs(deps: Deps, training: Training): Promise<Training> {
  return (await deps.db.get<Training>(entryKey(training.reference))) as Training;
}
