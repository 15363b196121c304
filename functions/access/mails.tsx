import { wordsIn } from '../language/language.ts';
import { composeMail } from '../mail/compose.tsx';
import type { MailTemplate } from '../mail/mailing.ts';
import { organisationName } from '../organisations/organisation.ts';
import { inLanguage } from '../pages/links.ts';
import { isInvitation } from './invite.ts';
import { activeMember } from './member.ts';
import { membersWording } from './members-wording.ts';
import { findPerson } from './people.ts';
import { isSignInLink, linkAddress } from './sign-in.ts';
import { wording } from './wording.ts';

/** The link to sign in, for those who are coordinators; nothing for everybody else. */
const signIn: MailTemplate = async (deps, item) => {
  if (!isSignInLink(item)) return undefined;
  const person = await activeMember(deps, await findPerson(deps, item.who));
  if (!person) return undefined;
  const { mail } = wordsIn(wording, item.lang);
  return composeMail({
    lang: item.lang,
    subject: mail.subject,
    blocks: [
      { kind: 'paragraph', text: person.name ? mail.greeting(person.name) : mail.greetingPlain },
      { kind: 'paragraph', text: mail.text },
      { kind: 'button', label: mail.button, href: linkAddress(deps, item) },
      { kind: 'paragraph', text: mail.not },
    ],
  });
};

/** Who invited, to what, and how to sign in; nothing when somebody else's invitation counts, or none any more. */
const invitation: MailTemplate = async (deps, item) => {
  if (!isInvitation(item)) return undefined;
  const person = await activeMember(deps, await findPerson(deps, item.who));
  if (person?.invitation !== item.id) return undefined;
  const { mail, roles } = wordsIn(membersWording, item.lang);
  const organisation = await organisationName(deps, person.organisation, item.lang);
  return {
    to: person.email,
    ...composeMail({
      lang: item.lang,
      subject: mail.subject,
      blocks: [
        { kind: 'paragraph', text: mail.greeting(person.name) },
        { kind: 'paragraph', text: mail.text(item.by) },
        {
          kind: 'facts',
          rows: [
            { name: mail.organisation, value: organisation },
            { name: mail.role, value: roles[person.role] },
          ],
        },
        { kind: 'paragraph', text: mail.how },
        {
          kind: 'button',
          label: mail.button,
          href: deps.config.baseUrl + inLanguage('/workspace/sign-in', item.lang),
        },
        { kind: 'paragraph', text: mail.not },
      ],
    }),
  };
};

export const mails = { 'sign-in': signIn, invitation };
