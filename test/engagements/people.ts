import type { Deps } from '../../functions/deps.ts';
import { asNeed, type Need } from '../../functions/needs/need.ts';
import { personKey } from '../../functions/store/accept.ts';
import { type Entry, entryKey, type Facts, settle } from '../../functions/store/entry.ts';
import { referenceFor } from '../../functions/store/reference.ts';
import type { Volunteer } from '../../functions/volunteers/volunteer.ts';
import { entryWith } from '../entries.ts';

let made = 0;

/** Stores an active volunteer with a proven address who speaks Arabic and helps with interpreting in Petershausen. */
export async function volunteer(
  deps: Deps,
  facts: Facts = {},
  change: Partial<Volunteer> = {},
): Promise<Volunteer> {
  const n = ++made;
  const reference = referenceFor(deps.config.secret, 'volunteer-registration', `v${n}`, 0);
  const at = deps.clock().toISOString();
  const email = `helfer${n}@beispiel.example`;
  const entry = settle<Volunteer>({
    ...entryWith({ domain: 'volunteers', form: 'volunteer-registration', status: 'active' }),
    ...entryKey(reference),
    reference,
    receivedAt: at,
    confirmedAt: at,
    person: personKey(deps.config.secret, email),
    facts: {
      name: `Helferin ${n}`,
      email,
      languages: ['de', 'ar'],
      field: ['language-education'],
      category: ['interpreting'],
      availability: ['tu-evening'],
      district: 'petershausen-west',
      share: true,
      ...facts,
    },
    ...change,
  });
  await deps.db.create(entry);
  return entry;
}

/** Stores an open need for interpreting into Arabic in Petershausen; its reporter's details may be passed on to helpers. */
export async function need(deps: Deps, facts: Facts = {}, change: Partial<Need> = {}): Promise<Need> {
  const reference = referenceFor(deps.config.secret, 'needs-report', `n${++made}`, 0);
  const title = 'Dolmetschen beim Elternabend';
  const entry = settle<Need>({
    ...asNeed(entryWith({ domain: 'needs', form: 'needs-report', status: 'open' })),
    ...entryKey(reference),
    reference,
    receivedAt: deps.clock().toISOString(),
    openedAt: deps.clock().toISOString(),
    rank: 1,
    answers: {
      what: title,
      category: 'interpreting',
      field: 'language-education',
      urgency: 'this-week',
      people: 3,
      district: 'petershausen-west',
      languages: ['ar'],
      details: 'Bitte pünktlich.',
      place: 'Theodor-Heuss-Schule, Raum 12',
      name: 'Petra Geheim',
    },
    facts: {
      title,
      category: 'interpreting',
      field: 'language-education',
      urgency: 'this-week',
      languages: ['ar'],
      district: 'petershausen-west',
      availability: ['tu-evening'],
      name: 'Petra Geheim',
      phone: '07531 / 000-77',
      place: 'Theodor-Heuss-Schule, Raum 12',
      description: 'Bitte pünktlich.',
      share: true,
      ...facts,
    },
    ...change,
  });
  await deps.db.create(entry);
  return entry;
}

/** An entry as it is stored now. */
export async function asIs<E extends Entry>(deps: Deps, { reference }: Pick<E, 'reference'>): Promise<E> {
  const entry = await deps.db.get<E>(entryKey(reference));
  if (!entry) throw new Error('There is no such entry.');
  return entry;
}
