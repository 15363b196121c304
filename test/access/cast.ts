import { makeKey } from '../../functions/access/keys.ts';
import { addPerson, changePerson, findPerson, type Person, removed } from '../../functions/access/people.ts';
import { addOrganisation, endOrganisation } from '../../functions/organisations/organisation.ts';
import type { MemberRole } from '../../functions/rights.ts';
import { personKey } from '../../functions/store/accept.ts';
import type { TestDeps } from '../harness.ts';
import { cookieOf } from '../workspace/signed-in.ts';

/** Adds a member; their address is made from what they are. */
export async function member(
  deps: TestDeps,
  role: MemberRole,
  organisation = 'city',
  name: string = role,
): Promise<Person> {
  const email = `${name.toLowerCase().replace(/\W/g, '.')}@${organisation.toLowerCase()}.example`;
  await addPerson(deps, { email, name: `${name} ${organisation}`, lang: 'de', role, organisation });
  return (await findPerson(deps, personKey(deps.config.secret, email))) as Person;
}

/** A key for somebody, as a header. */
export async function keyOf(deps: TestDeps, person: Person, readOnly = false) {
  return { authorization: `Bearer ${await makeKey(deps, person, { name: 'Test', readOnly, days: 30 })}` };
}

type Headers = Readonly<Record<string, string>>;

/** Who knocks at the workspace: what their requests carry, and what they have a right to (`undefined`: nobody is there). */
export interface Knocking {
  readonly who: string;
  readonly headers: Headers;
  readonly rights: readonly string[] | undefined;
  /** Changes nothing, whatever their role. */
  readonly readOnly?: boolean;
}

const reader = ['see'];
const contributor = [...reader, 'contribute'];
const coordinator = [...contributor, 'coordinate'];
const overseer = [...coordinator, 'oversee'];
const admin = [...overseer, 'administer'];

/** An initiative that has access, and one whose access has ended. */
export const initiative = 'RRRR-2222';
const former = 'SSSS-3333';

/** Everybody there can be, signed in as they would be. */
export async function everybody(deps: TestDeps): Promise<readonly Knocking[]> {
  await addOrganisation(deps, initiative, 'Helferkreis Litzelstetten');
  await addOrganisation(deps, former, 'Helferkreis von früher');
  const inside = async (role: MemberRole, organisation: string, rights: readonly string[]) => {
    const person = await member(deps, role, organisation);
    return { who: `${role} of ${organisation}`, headers: await cookieOf(deps, person.email), rights };
  };
  const gone = await member(deps, 'coordinator', 'diakonie', 'gone');
  const asGone = { headers: await cookieOf(deps, gone.email), key: await keyOf(deps, gone) };
  await changePerson(deps, gone.id, (seen) => removed(seen, deps.clock()));
  const outside = await member(deps, 'coordinator', former);
  const asOutside = { headers: await cookieOf(deps, outside.email), key: await keyOf(deps, outside) };
  await endOrganisation(deps, former);
  const left = await cookieOf(deps, (await member(deps, 'coordinator', 'diakonie', 'left')).email);
  const { createApp } = await import('../../functions/app.ts');
  const same = { 'sec-fetch-site': 'same-origin' };
  await createApp(deps).request('/workspace/sign-out', { method: 'POST', headers: { ...left, ...same } });
  const keeper = await member(deps, 'coordinator', 'awo', 'keeper');
  const chief = await member(deps, 'admin', 'city', 'chief');
  return [
    { who: 'nobody', headers: {}, rights: undefined },
    { who: 'a guess', headers: { cookie: 'session=guess' }, rights: undefined },
    { who: 'somebody removed', headers: asGone.headers, rights: undefined },
    { who: 'the key of somebody removed', headers: asGone.key, rights: undefined },
    { who: 'a member of an organisation that ended', headers: asOutside.headers, rights: undefined },
    { who: 'the key of a member of one that ended', headers: asOutside.key, rights: undefined },
    { who: 'somebody whose session ended', headers: left, rights: undefined },
    { who: 'a wrong key', headers: { authorization: `Bearer hk_${'x'.repeat(44)}` }, rights: undefined },
    await inside('reader', 'awo', reader),
    await inside('contributor', 'awo', contributor),
    await inside('coordinator', 'awo', coordinator),
    await inside('coordinator', initiative, coordinator),
    await inside('reader', 'city', reader),
    await inside('contributor', 'city', contributor),
    await inside('coordinator', 'city', overseer),
    await inside('admin', 'city', admin),
    { who: 'a key of a coordinator', headers: await keyOf(deps, keeper), rights: coordinator },
    { who: 'a key of an administrator', headers: await keyOf(deps, chief), rights: admin },
    {
      who: 'a key that only reads',
      headers: await keyOf(deps, chief, true),
      rights: reader,
      readOnly: true,
    },
    // A key that is wrong is not helped by a session that is right.
    {
      who: 'a wrong key beside a session',
      headers: { ...(await cookieOf(deps, chief.email)), authorization: 'Bearer x' },
      rights: undefined,
    },
  ];
}
