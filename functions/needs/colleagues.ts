import type { Deps } from '../deps.ts';
import type { Rendered } from '../mail/mailing.ts';
import { coordinatorsOf, type Member } from '../organisations/members.ts';
import type { Template } from '../room.ts';
import { change } from '../store/change.ts';
import { type Entry, entryKey, type MailIntent, settle } from '../store/entry.ts';

/** Renders a mail to one member of an organisation; undefined when there is nothing to tell any more. */
type ToMember = (
  deps: Deps,
  entry: Entry,
  about: { readonly organisation: string; readonly member: Member; readonly intent: MailIntent },
) => Promise<Rendered | undefined>;

/** Whom of an organisation it is for: a member by their address as long as they coordinate, else everybody who does. */
function chosen(members: readonly Member[], by: string | undefined): readonly Member[] {
  const one = members.filter(({ email }) => email === by);
  return one.length > 0 ? one : members;
}

const isSame = (one: MailIntent, other: MailIntent) =>
  one.template === other.template &&
  one.params?.organisation === other.params?.organisation &&
  !one.params?.member;

/** Puts one intent for each member in the place of that for their organisation: in one write, so that nobody is told twice. */
async function share(
  deps: Deps,
  entry: Entry,
  intent: MailIntent,
  members: readonly Member[],
): Promise<void> {
  const at = deps.clock().toISOString();
  await change<Entry>(deps.db, entryKey(entry.reference), (seen) => {
    const whole = Object.entries(seen.mails).find(([, one]) => isSame(one, intent));
    if (!whole) return seen;
    const { [whole[0]]: _, ...mails } = seen.mails;
    const each = members.map(({ id }) => [
      `${whole[0]}-${id}`,
      { template: intent.template, at, attempts: 0, params: { ...intent.params, member: id } },
    ]);
    return settle({ ...seen, mails: { ...mails, ...Object.fromEntries(each) } });
  });
}

/**
 * A mail to the coordinators of an organisation (`params.organisation`): to the one with the address that `who` gives, as long as
 * they coordinate there, else to each. Who is a member, and with which address, is looked up when it is sent.
 */
export function toColleagues(
  render: ToMember,
  who: (entry: Entry, organisation: string) => string | undefined = () => undefined,
): Template {
  return async (deps, entry, intent) => {
    const { organisation, member: id } = intent.params ?? {};
    if (!organisation) return undefined;
    const members = await coordinatorsOf(deps, organisation);
    if (id === undefined) {
      await share(deps, entry, intent, chosen(members, who(entry, organisation)));
      return undefined;
    }
    const member = members.find((one) => one.id === id);
    const mail = member && (await render(deps, entry, { organisation, member, intent }));
    return mail && { ...mail, to: member.email };
  };
}
