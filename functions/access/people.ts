import type { Deps } from '../deps.ts';
import type { Language } from '../language/language.ts';
import { city, type MemberRole, type Viewer } from '../rights.ts';
import { personKey } from '../store/accept.ts';
import { change } from '../store/change.ts';
import type { Item, Key } from '../store/port.ts';

export type DigestChoice = 'always' | 'when-something';

/** A member of an organisation, stored under the keyed hash of the address, which is the id. */
export interface Person extends Item, Viewer {
  readonly lang: Language;
  readonly digest: DigestChoice;
  readonly status: 'active' | 'removed';
}

/** What a coordinator is added with. */
export interface NewPerson {
  readonly email: string;
  readonly name: string;
  readonly lang: Language;
  readonly role: MemberRole;
  /** The city without it. */
  readonly organisation?: string;
}

/** Most coordinators a list shows. */
const mostPeople = 200;

function keyOf(id: string): Key {
  return { pk: `PERSON#${id}`, sk: 'PERSON' };
}

function listed(person: Person): Person {
  return { ...person, list: `people#${person.status}`, listAt: person.name.toLowerCase() || person.email };
}

/** The coordinator of an id, removed ones included; undefined when there is none. */
export function findPerson(deps: Deps, id: string): Promise<Person | undefined> {
  return deps.db.get<Person>(keyOf(id));
}

/** The active coordinators, by name. */
export async function activePeople(deps: Deps): Promise<readonly Person[]> {
  const page = await deps.db.query<Person>({ index: 'list', partition: 'people#active', limit: mostPeople });
  return page.items;
}

/** Adds a coordinator, or brings a removed one back. Whom the settings name stays an administrator: somebody has to be. */
export async function addPerson(deps: Deps, given: NewPerson): Promise<void> {
  const { email, name, lang, organisation = city } = given;
  const role = email === deps.config.adminEmail ? 'admin' : given.role;
  const id = personKey(deps.config.secret, email);
  const person = listed({
    ...keyOf(id),
    version: 1,
    id,
    email,
    name,
    lang,
    role,
    organisation,
    digest: 'always',
    status: 'active',
  });
  if (await deps.db.create(person)) return;
  await change<Person>(deps.db, keyOf(id), (seen) =>
    listed({ ...seen, name, lang, role, organisation, status: 'active' }),
  );
}

/** Changes a coordinator. Undefined when there is none. */
export function changePerson(
  deps: Deps,
  id: string,
  to: Partial<Pick<Person, 'digest' | 'lang' | 'status'>>,
): Promise<Person | undefined> {
  return change<Person>(deps.db, keyOf(id), (seen) => listed({ ...seen, ...to }));
}

/** Makes sure that the first coordinator (`ADMIN_EMAIL`) is there. */
export async function ensureAdmin(deps: Deps): Promise<void> {
  const email = deps.config.adminEmail;
  const known = await findPerson(deps, personKey(deps.config.secret, email));
  if (known?.status === 'active') return;
  await addPerson(deps, { email, name: email.split('@')[0] ?? email, lang: 'de', role: 'admin' });
}
