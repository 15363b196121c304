import type { Entry } from './store/entry.ts';

/** What a member is in their organisation. Administrators belong to the city. */
export const memberRoles = ['admin', 'coordinator', 'contributor', 'reader'] as const;
export type MemberRole = (typeof memberRoles)[number];

/**
 * What somebody may do at all: look at what is theirs to see; put in and publish what their own organisation offers, announces
 * and needs; coordinate for their organisation (claim needs, ask volunteers, place people, look after its members); oversee
 * everything, which only the city does; look after organisations and everybody's access.
 */
export type Right = 'see' | 'contribute' | 'coordinate' | 'oversee' | 'administer';

/** The organisation that runs the place: it sees and does everything. */
export const city = 'city';

/** Who looks and acts: a signed-in member of an organisation. */
export interface Viewer {
  /** Id of the member. */
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: MemberRole;
  /** Id of the organisation: `city`, a choice of the vocabulary's `organisation`, or the reference of a registered initiative. */
  readonly organisation: string;
}

const rightsOf: Readonly<Record<MemberRole, readonly Right[]>> = {
  admin: ['see', 'contribute', 'coordinate', 'oversee', 'administer'],
  coordinator: ['see', 'contribute', 'coordinate'],
  contributor: ['see', 'contribute'],
  reader: ['see'],
};

/** Whether somebody has a right. Coordinators of the city oversee everything. Pure. */
export function has({ role, organisation }: Viewer, right: Right): boolean {
  if (right === 'oversee' && role === 'coordinator') return organisation === city;
  return rightsOf[role].includes(right);
}

/** What of an entry somebody sees: all of it, only what the public may see, or not even that it is there. */
export type Sight = 'all' | 'public' | 'nothing';

/** States in which others than the owner may know of an entry, by domain; `public`: only what the form calls so. */
const knownIn: Readonly<Record<string, readonly string[]>> = {
  needs: ['reviewed', 'open', 'claimed', 'matched', 'fulfilled'],
  offers: ['published', 'paused'],
  opportunities: ['published'],
  trainings: ['published', 'cancelled', 'ended'],
  coaching: ['published'],
  initiatives: ['published'],
};

/** States in which others than the city find a volunteer who consented: the address is proven, and they have not ended it. */
const sharedIn = ['new', 'active', 'paused'];

/**
 * What a member sees of an entry. The city sees everything; an organisation what is its own, what it has a part in (`parties`),
 * and volunteers who agreed to be passed on; of the rest what the public may see, once it is known. Pure.
 */
export function sightOf(
  { organisation }: Viewer,
  entry: Pick<Entry, 'domain' | 'status' | 'owner' | 'parties' | 'facts'>,
): Sight {
  if (organisation === city || entry.owner === organisation) return 'all';
  if (entry.parties && Object.hasOwn(entry.parties, organisation)) return 'all';
  if (entry.domain === 'volunteers')
    return entry.facts.share === true && sharedIn.includes(entry.status) ? 'all' : 'nothing';
  return knownIn[entry.domain]?.includes(entry.status) ? 'public' : 'nothing';
}
