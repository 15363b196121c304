import { addPerson, changePerson, ensureAdmin, findPerson } from '../../access/people.ts';
import { signInLink } from '../../access/sign-in.ts';
import type { Deps } from '../../deps.ts';
import { personKey } from '../../store/accept.ts';

/** Invented members of an association, so that its roles can be tried beside the city's. */
const demoMembers = [
  { role: 'coordinator', name: 'Anna Beispiel', email: 'anna.awo@beispiel.example' },
  { role: 'contributor', name: 'Jonas Beispiel', email: 'jonas.awo@beispiel.example' },
] as const;

/** What the city's coordinator is called where nobody has set another address: helpers turn to somebody with a name. */
const coordinator = { name: 'Marion Beispiel', email: 'koordination@konstanz.example' };

/**
 * Adds the members of the demonstration, who have no mailbox: only where mails stay in the outbox. Called once in the life of a
 * store, so that one who was removed stays so.
 */
export async function addDemoMembers(deps: Deps): Promise<void> {
  if (deps.config.mailUrl !== 'outbox:') return;
  await ensureAdmin(deps);
  const first = personKey(deps.config.secret, coordinator.email);
  if (deps.config.adminEmail === coordinator.email) {
    await changePerson(deps, first, (seen) => ({ ...seen, name: coordinator.name }));
  }
  for (const member of demoMembers) await addPerson(deps, { ...member, lang: 'de', organisation: 'awo' });
}

/** A sign-in link for each of them that is there, with what they are, for the local start to print. */
export async function demoLinks(deps: Deps): Promise<readonly (readonly [string, string])[]> {
  const links: (readonly [string, string])[] = [];
  for (const { email, role } of demoMembers) {
    const person = await findPerson(deps, personKey(deps.config.secret, email));
    if (person?.status === 'active') links.push([`as AWO, ${role}`, await signInLink(deps, email)]);
  }
  return links;
}
