import type { Deps } from '../deps.ts';
import { formatDay } from '../language/format.ts';
import { type Language, textIn, wordsIn } from '../language/language.ts';
import { isolated } from '../language/message.ts';
import { composeMail } from '../mail/compose.tsx';
import type { Link } from '../mail/letter.ts';
import { mayMail } from '../mail/limit.ts';
import { isEntry, type MailTemplate, mailLanguage } from '../mail/mailing.ts';
import { findRoom } from '../rooms.ts';
import type { Entry } from '../store/entry.ts';
import { confirmLink, personalLink } from './links.ts';
import { entriesOf, isLostLink } from './lost.ts';
import { isPersonal, ownTitle } from './rules.ts';
import { wording } from './wording.ts';

function formTitle(deps: Deps, entry: Entry, lang: Language): string {
  const form = deps.forms.get(entry.form);
  return form ? textIn(form.title, lang) : entry.form;
}

function nameOf(entry: Entry): string {
  return typeof entry.facts.name === 'string' ? entry.facts.name : '';
}

/** Somebody may well send several forms in an hour; nobody sends more than this. */
const mostConfirms = 20;

/**
 * Asks to prove the address; nothing once it is proven, or was deleted, and nothing any more in an hour in which somebody
 * sends form after form with the address of another. Whose it is finds the links at `/my` all the same.
 */
const confirm: MailTemplate = async (deps, item, intent) => {
  if (!isEntry(item) || item.confirmedAt || !isPersonal(item)) return undefined;
  const { email } = item.facts;
  const isFirstTry = intent.attempts <= 1;
  if (isFirstTry && typeof email === 'string' && !(await mayMail(deps, 'confirm', email, mostConfirms)))
    return undefined;
  const lang = mailLanguage(item);
  const { mail } = wordsIn(wording, lang);
  return composeMail({
    lang,
    subject: mail.confirm.subject,
    // Not yet their own address for certain: a name given by somebody else is not passed on to it.
    blocks: [
      { kind: 'paragraph', text: mail.greetingPlain },
      { kind: 'paragraph', text: mail.confirm.text(formTitle(deps, item, lang)) },
      { kind: 'paragraph', text: mail.confirm.please },
      { kind: 'button', label: mail.confirm.button, href: confirmLink(deps, item, lang) },
      { kind: 'paragraph', text: mail.confirm.until(formatDay(item.endsAt, lang)) },
      { kind: 'paragraph', text: mail.confirm.not },
    ],
    footer: mail.footer(item.reference),
  });
};

/** Says that all is well, and brings the personal link. */
const welcome: MailTemplate = async (deps, item) => {
  if (!isEntry(item) || !isPersonal(item)) return undefined;
  const lang = mailLanguage(item);
  const { mail } = wordsIn(wording, lang);
  const { next } = mail.welcome;
  const said = item.domain in next ? next[item.domain as keyof typeof next] : next.other;
  return composeMail({
    lang,
    subject: mail.welcome.subject,
    blocks: [
      { kind: 'paragraph', text: nameOf(item) ? mail.greeting(nameOf(item)) : mail.greetingPlain },
      { kind: 'paragraph', text: mail.welcome.text(formTitle(deps, item, lang)) },
      { kind: 'paragraph', text: said },
      { kind: 'paragraph', text: mail.welcome.link },
      { kind: 'button', label: mail.welcome.button, href: personalLink(deps, item.reference, lang) },
    ],
    footer: mail.footer(item.reference),
  });
};

async function linkTo(deps: Deps, entry: Entry, lang: Language, waits: string): Promise<Link | undefined> {
  const title = isolated(ownTitle(entry) ?? formTitle(deps, entry, lang), lang);
  const label = `${title} (${isolated(entry.reference, lang)})`;
  if (entry.status === 'withdrawn') return undefined;
  if (isPersonal(entry)) {
    return entry.status === 'unconfirmed' && !entry.confirmedAt
      ? { label, href: confirmLink(deps, entry, lang), note: waits }
      : { label, href: personalLink(deps, entry.reference, lang) };
  }
  const href = (await findRoom(entry.domain)).personalLink?.(deps, entry, lang);
  return href ? { label, href } : undefined;
}

/** The links to all that belongs to an address; nothing when there is nothing. */
const links: MailTemplate = async (deps, item) => {
  if (!isLostLink(item)) return undefined;
  const lang = mailLanguage(item);
  const { mail } = wordsIn(wording, lang);
  const entries = await entriesOf(deps, item.who);
  const found = await Promise.all(entries.map((entry) => linkTo(deps, entry, lang, mail.links.confirm)));
  const items = found.filter((link) => link !== undefined);
  if (items.length === 0) return undefined;
  return composeMail({
    lang,
    subject: mail.links.subject,
    blocks: [
      { kind: 'paragraph', text: mail.greetingPlain },
      { kind: 'paragraph', text: mail.links.text },
      { kind: 'list', items },
      { kind: 'paragraph', text: mail.links.not },
    ],
  });
};

export const mails: Readonly<Record<string, MailTemplate>> = { confirm, welcome, links };
