import type { Deps } from '../deps.ts';
import { findOrganisation } from '../organisations/organisation.ts';
import { city } from '../rights.ts';
import type { Person } from './people.ts';

/** Somebody, if they are a member now of an organisation that is one still; else undefined. */
export async function activeMember(deps: Deps, person: Person | undefined): Promise<Person | undefined> {
  if (person?.status !== 'active') return undefined;
  if (person.organisation === city) return person;
  const organisation = await findOrganisation(deps, person.organisation);
  return organisation?.status === 'active' ? person : undefined;
}
