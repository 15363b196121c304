import { city, has, type MemberRole, memberRoles, type Viewer } from '../rights.ts';

type Member = Pick<Viewer, 'id' | 'email' | 'role' | 'organisation'>;

const rank = (role: MemberRole) => memberRoles.indexOf(role);

/** Whether somebody looks after the members of an organisation: administrators of every one, coordinators of their own. Pure. */
export function looksAfter(viewer: Viewer, organisation: string): boolean {
  if (has(viewer, 'administer')) return true;
  return has(viewer, 'coordinate') && viewer.organisation === organisation;
}

/**
 * The roles somebody may give in an organisation, the strongest first: none above their own, and administrators only in the
 * city. Pure.
 */
export function rolesToGive(viewer: Viewer, organisation: string): readonly MemberRole[] {
  if (!looksAfter(viewer, organisation)) return [];
  return memberRoles.filter(
    (role) => rank(role) >= rank(viewer.role) && (role !== 'admin' || organisation === city),
  );
}

/**
 * Whether somebody may change a member's role, sign them out and remove them. Nobody may with those above them, with themselves
 * (so that each organisation keeps who looks after it), and with whom the settings name (`admin`, an address). Pure.
 */
export function mayManage(viewer: Viewer, member: Member, admin: string): boolean {
  return (
    looksAfter(viewer, member.organisation) &&
    member.id !== viewer.id &&
    member.email !== admin &&
    rank(member.role) >= rank(viewer.role)
  );
}
