import type { Deps } from '../deps.ts';
import { NotFound } from '../errors.ts';
import { notYours } from '../lifecycle.ts';
import type { MemberRole, Viewer } from '../rights.ts';
import { type Logged, writeLog } from './log.ts';
import { looksAfter, mayManage, rolesToGive } from './manage.ts';
import { allEnded, changePerson, findPerson, type Person, removed } from './people.ts';

/** A member whom somebody looks after; for everybody else they are not there. Throws `NotFound`. */
export async function memberFor(deps: Deps, viewer: Viewer, id: string): Promise<Person> {
  const found = await findPerson(deps, id);
  if (found?.status !== 'active' || !looksAfter(viewer, found.organisation)) throw new NotFound();
  return found;
}

/** Changes a member on the condition that they are one's to manage as they are at the moment of the write. */
async function manage(
  deps: Deps,
  viewer: Viewer,
  id: string,
  { what, detail }: { readonly what: Logged; readonly detail?: string },
  apply: (member: Person) => Person,
): Promise<void> {
  let changed = false;
  const done = await changePerson(deps, id, (seen) => {
    if (seen.status !== 'active' || !looksAfter(viewer, seen.organisation)) throw new NotFound();
    if (!mayManage(viewer, seen, deps.config.adminEmail)) throw notYours();
    const next = apply(seen);
    changed = next !== seen;
    return next;
  });
  if (!done) throw new NotFound();
  if (!changed) return;
  await writeLog(deps, viewer, { what, detail, whom: done.name, organisation: done.organisation });
}

/** Gives a member another role. Throws `NotFound`, 403 when either role is above one's own. */
export function giveRole(deps: Deps, viewer: Viewer, id: string, role: MemberRole): Promise<void> {
  return manage(deps, viewer, id, { what: 'role', detail: role }, (member) => {
    if (!rolesToGive(viewer, member.organisation).includes(role)) throw notYours();
    return member.role === role ? member : { ...member, role };
  });
}

/** Takes a member's access away at once: sessions, keys and links that are on their way. Throws `NotFound`, 403. */
export function removeMember(deps: Deps, viewer: Viewer, id: string): Promise<void> {
  return manage(deps, viewer, id, { what: 'removed' }, (member) => removed(member, deps.clock()));
}

/** Ends all sessions and keys of a member, who may sign in again. Throws `NotFound`, 403. */
export function signOutMember(deps: Deps, viewer: Viewer, id: string): Promise<void> {
  return manage(deps, viewer, id, { what: 'sessions-ended' }, allEnded);
}
