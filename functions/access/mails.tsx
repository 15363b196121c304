import { wordsIn } from '../language/language.ts';
import { composeMail } from '../mail/compose.tsx';
import type { MailTemplate } from '../mail/mailing.ts';
import { findPerson } from './people.ts';
import { isSignInLink, linkAddress } from './sign-in.ts';
import { wording } from './wording.ts';

/** The link to sign in, for those who are coordinators; nothing for everybody else. */
const signIn: MailTemplate = async (deps, item) => {
  if (!isSignInLink(item)) return undefined;
  const person = await findPerson(deps, item.who);
  if (person?.status !== 'active') return undefined;
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

export const mails = { 'sign-in': signIn };
