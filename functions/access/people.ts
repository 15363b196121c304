import type { Deps } from '../deps.ts';
import type { Language } from '../language/language.ts';
import { membersOf } from '../organisations/members.ts';
import { city, type MemberRole, type Viewer } from '../rights.ts';
import { personKey } from '../store/accept.ts';
import { change } from '../store/change.ts';
import { after } from '../store/duration.ts';
import type { Item, Key, Page } from '../store/port.ts';

export type DigestChoice = 'always' | 'when-something';

/** A member of an organisation, stored under the keyed hash of the address, which is the id. */
export interface Person extends Item, Viewer {
  readonly lang: Language;
  readonly digest: DigestChoice;
  readonly status: 'active' | 'removed';
  /** Sessions and keys that were made under another number are over; each grows when all of them are ended. */
  readonly round?: { readonly sessions: number; readonly keys: number };
  /** Id of a session that stays when all are ended up to `round`. */
  readonly kept?: string;
  /** Day of the first sign-in (`YYYY-MM-DD`); missing while nobody has come yet. */
  readonly joined?: string;
  /** Id of the invitation that counts. */
  readonly invitation?: string;
  /** Of a removed one: forgotten then. */
  readonly endsAt?: string;
  readonly mails?: Readonly<Record<string, never>>;
}

/** What a member is added with. */
export interface NewPerson {
  readonly email: string;
  readonly name: string;
  readonly lang: Language;
  readonly role: MemberRole;
  /** The city without it. */
  readonly organisation?: string;
  readonly invitation?: string;
}

/** How long a removed member can be brought back, and is known by name and address. */
const keptAfterRemoval = 'P30D';
const pageSize = 50;

function keyOf(id: string): Key {
  return { pk: `PERSON#${id}`, sk: 'PERSON' };
}

/** With its places in the lists: of all, of its organisation, and of what ends. */
function listed(person: Person): Person {
  const { status, endsAt } = person;
  const name = person.name.toLowerCase() || person.email;
  const ends = status === 'removed' ? endsAt : undefined;
  return {
    ...person,
    list: `people#${status}`,
    listAt: name,
    form: status === 'active' ? membersOf(person.organisation) : undefined,
    receivedAt: status === 'active' ? name : undefined,
    endsAt: ends,
    mails: ends ? {} : undefined,
    due: ends && 'due',
    dueAt: ends,
    expiresAt: ends === undefined ? undefined : Math.ceil(Date.parse(ends) / 1000),
  };
}

/** The member of an id, removed ones included; undefined when there is none. */
export function findPerson(deps: Deps, id: string): Promise<Person | undefined> {
  return deps.db.get<Person>(keyOf(id));
}

/** A page of the active members by name, of one organisation or of all. */
export function activePeople(deps: Deps, organisation?: string, cursor?: string): Promise<Page<Person>> {
  const of = organisation === undefined ? undefined : membersOf(organisation);
  return deps.db.query<Person>({
    ...(of ? { index: 'arrivals', partition: of } : { index: 'list', partition: 'people#active' }),
    limit: pageSize,
    cursor,
  });
}

/** Somebody new, or a removed one as if new: what they had signed in with before stays over. */
function fresh(deps: Deps, given: NewPerson, before?: Person): Person {
  const { email, name, lang, invitation, organisation = city } = given;
  const id = personKey(deps.config.secret, email);
  return listed({
    ...keyOf(id),
    version: before?.version ?? 1,
    id,
    email,
    name,
    lang,
    role: given.role,
    organisation,
    digest: before?.digest ?? 'always',
    status: 'active',
    ...(before?.round && { round: before.round }),
    ...(invitation && { invitation }),
  });
}

/**
 * Adds a member, or brings a removed one back. An active one stays as they are, whoever asks: the answer says whether the
 * member is the one that was asked for.
 */
export async function addPerson(deps: Deps, given: NewPerson): Promise<boolean> {
  const person = fresh(deps, given);
  if (await deps.db.create(person)) return true;
  let added = false;
  await change<Person>(deps.db, keyOf(person.id), (seen) => {
    added = seen.status === 'removed';
    return added ? fresh(deps, given, seen) : seen;
  });
  return added;
}

/** Changes a member by a pure function, which throws what refuses it. Undefined when there is none. */
export function changePerson(
  deps: Deps,
  id: string,
  apply: (seen: Person) => Person,
): Promise<Person | undefined> {
  return change<Person>(deps.db, keyOf(id), (seen) => {
    const next = apply(seen);
    return next === seen ? seen : listed(next);
  });
}

/** A member who is one no more: what they are signed in with ends at once, name and address are forgotten after 30 days. Pure. */
export function removed(person: Person, now: Date): Person {
  return {
    ...allEnded(person),
    status: 'removed',
    joined: undefined,
    invitation: undefined,
    endsAt: after(now, keptAfterRemoval).toISOString(),
  };
}

/** A member none of whose sessions and keys are valid any more. Pure. */
export function allEnded(person: Person): Person {
  const { sessions = 0, keys = 0 } = person.round ?? {};
  return { ...person, round: { sessions: sessions + 1, keys: keys + 1 }, kept: undefined };
}

/** A member of whose sessions only the one of this id is valid still. Pure. */
export function othersEnded(person: Person, kept: string): Person {
  const { sessions = 0, keys = 0 } = person.round ?? {};
  return { ...person, round: { sessions: sessions + 1, keys }, kept };
}

/** Makes sure that the first administrator (`ADMIN_EMAIL`) is there and is one: somebody has to be. */
export async function ensureAdmin(deps: Deps): Promise<void> {
  const email = deps.config.adminEmail;
  const id = personKey(deps.config.secret, email);
  const isAdmin = (one?: Person) =>
    one?.status === 'active' && one.role === 'admin' && one.organisation === city;
  if (isAdmin(await findPerson(deps, id))) return;
  await addPerson(deps, { email, name: email.split('@')[0] ?? email, lang: 'de', role: 'admin' });
  await changePerson(deps, id, (seen) =>
    isAdmin(seen) ? seen : { ...seen, role: 'admin', organisation: city },
  );
}
