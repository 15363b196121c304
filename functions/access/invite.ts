import type { Deps } from '../deps.ts';
import { Problem } from '../errors.ts';
import type { Language } from '../language/language.ts';
import { notYours } from '../lifecycle.ts';
import { mayMail } from '../mail/limit.ts';
import { type Mailing, settleMailing } from '../mail/mailing.ts';
import { findOrganisation } from '../organisations/organisation.ts';
import type { MemberRole, Viewer } from '../rights.ts';
import { personKey } from '../store/accept.ts';
import { writeLog } from './log.ts';
import { mayManage, rolesToGive } from './manage.ts';
import { addPerson, changePerson, type Person } from './people.ts';

/** An invitation on its way; forgotten after a week. It counts while its member names it. */
export interface Invitation extends Mailing {
  readonly id: string;
  readonly who: string;
  /** Name of who invited. */
  readonly by: string;
}

const keptFor = 7 * 86_400_000;

/** Whether an item is an invitation. */
export function isInvitation(item: Mailing): item is Invitation {
  return item.sk === 'INVITATION' && 'who' in item && 'by' in item && 'id' in item;
}

/** Puts the mail on its way before there is the member it is about: without the member, nothing is sent. */
async function announce(deps: Deps, viewer: Viewer, who: string, lang: Language): Promise<string> {
  const now = deps.clock();
  const id = deps.newId();
  const invitation: Invitation = {
    pk: `INVITATION#${id}`,
    sk: 'INVITATION',
    version: 1,
    id,
    who,
    by: viewer.name,
    lang,
    // A moment later, so that the member is written by then.
    mails: { invitation: { template: 'access.invitation', at: later(now, 5000), attempts: 0 } },
    endsAt: later(now, keptFor),
  };
  await deps.db.create(settleMailing(invitation));
  return id;
}

function later(now: Date, by: number): string {
  return new Date(now.getTime() + by).toISOString();
}

async function mustBeMailable(deps: Deps, email: string): Promise<void> {
  if (!(await mayMail(deps, 'invitation', email)))
    throw new Problem(429, 'invited_often', 'This address was invited several times within an hour.');
}

/** Whom somebody invites, checked already. */
export interface Invited {
  readonly email: string;
  readonly name: string;
  readonly lang: Language;
  readonly role: MemberRole;
  readonly organisation: string;
}

/**
 * Adds a member and mails them who invited them and how to sign in. Throws `Problem` 403 for more rights than one may give, 409
 * `member_already` for an address that has access already, in whatever organisation, 409 `organisation_ended`, 429 when the
 * address was invited too often.
 */
export async function invite(deps: Deps, viewer: Viewer, invited: Invited): Promise<void> {
  const { email, lang, organisation, role, name } = invited;
  if (!rolesToGive(viewer, organisation).includes(role)) throw notYours();
  if ((await findOrganisation(deps, organisation))?.status !== 'active')
    throw new Problem(409, 'organisation_ended', 'This organisation has no access any more.');
  await mustBeMailable(deps, email);
  const who = personKey(deps.config.secret, email);
  const invitation = await announce(deps, viewer, who, lang);
  if (!(await addPerson(deps, { ...invited, invitation })))
    throw new Problem(409, 'member_already', 'Somebody with this address has access already.');
  await writeLog(deps, viewer, { what: 'invited', organisation, whom: name, detail: role });
}

/** Invites somebody again who has not come yet. Throws `Problem` 403 when they are not one's to manage, 429. */
export async function inviteAgain(deps: Deps, viewer: Viewer, member: Person): Promise<void> {
  if (!mayManage(viewer, member, deps.config.adminEmail) || member.joined) throw notYours();
  await mustBeMailable(deps, member.email);
  const invitation = await announce(deps, viewer, member.id, member.lang);
  await changePerson(deps, member.id, (seen) => (seen.status === 'active' ? { ...seen, invitation } : seen));
  await writeLog(deps, viewer, {
    what: 'invited-again',
    organisation: member.organisation,
    whom: member.name,
  });
}
