import type { Deps } from '../deps.ts';
import { type Language, wordsIn } from '../language/language.ts';
import { composeMail } from '../mail/compose.tsx';
import type { Block } from '../mail/letter.ts';
import { mailLanguage, type Rendered } from '../mail/mailing.ts';
import { personalLink } from '../person/links.ts';
import type { Template } from '../room.ts';
import { type MailIntent, titleOf } from '../store/entry.ts';
import { isRunning } from './arrange.ts';
import { claimMails } from './claim-mails.ts';
import { helpedLink } from './links.ts';
import { reporterWording } from './mail-wording.ts';
import { asNeed, found, type Need } from './need.ts';
import { howFound, isReachable } from './news.ts';

type Words = ReturnType<typeof wordsIn<typeof reporterWording.source>>;

/** What a mail says; without a button of its own it leads to the page that says how it stands. */
interface Said {
  readonly subject: string;
  readonly texts: readonly string[];
  readonly button?: { readonly label: string; readonly href: string };
}

type Say = (
  need: Need,
  words: Words,
  about: { readonly deps: Deps; readonly lang: Language; readonly intent: MailIntent },
) => Said | undefined;

function letter(deps: Deps, need: Need, words: Words, lang: Language, said: Said): Rendered {
  const { name } = need.facts;
  const greeting = typeof name === 'string' && name ? words.greeting(name) : words.greetingPlain;
  const { subject, texts, button } = said;
  const status = { label: words.status, href: personalLink(deps, need.reference, lang) };
  return composeMail({
    lang,
    subject,
    blocks: [
      ...[greeting, ...texts].map((text): Block => ({ kind: 'paragraph', text })),
      { kind: 'button', ...(button ?? status) },
      ...(button ? [{ kind: 'link', ...status } as const] : []),
    ],
    quoted: { text: titleOf(need), lang: need.lang },
    footer: words.footer(need.reference),
  });
}

/** A mail to the reporter in their language; nothing when they cannot be reached or it is not so any more. */
function toReporter(say: Say): Template {
  return async (deps, entry, intent) => {
    const need = asNeed(entry);
    if (!isReachable(need)) return undefined;
    const lang = mailLanguage(need);
    const words = wordsIn(reporterWording, lang);
    const said = say(need, words, { deps, lang, intent });
    return said && letter(deps, need, words, lang, said);
  };
}

const opened = toReporter((need, words) => {
  if (!isRunning(need)) return undefined;
  const title = titleOf(need);
  return { subject: words.opened.subject(title), texts: [words.opened.text(title), words.opened.next] };
});

const foundHelp = toReporter((need, words, { intent }) => {
  const is = howFound(need);
  const { was } = intent.params ?? {};
  if (is !== intent.params?.is || is === was) return undefined;
  const title = titleOf(need);
  const says = words.found;
  if (is === 'all' && need.status !== 'closed')
    return {
      subject: says.allSubject(title),
      texts: [says.all(need.wanted, title), ...(need.status === 'matched' ? [says.allNext] : [])],
    };
  if (!isRunning(need)) return undefined;
  return is === 'some' && was !== 'all'
    ? { subject: says.someSubject(title), texts: [says.some(title, found(need), need.wanted)] }
    : { subject: says.againSubject(title), texts: [says.again(title)] };
});

const fulfilled = toReporter((need, words, { deps, lang }) => {
  if (need.status !== 'fulfilled' || need.verdict) return undefined;
  const title = titleOf(need);
  return {
    subject: words.fulfilled.subject(title),
    texts: [words.fulfilled.text(title), words.fulfilled.ask],
    button: { label: words.fulfilled.button, href: helpedLink(deps, need.reference, lang) },
  };
});

const closed = toReporter((need, words) => {
  const { closing } = need;
  if (need.status !== 'closed' || !closing) return undefined;
  const title = titleOf(need);
  return {
    subject: words.closed.subject(title),
    texts: [
      words.closed[closing.why](title),
      ...(closing.tell ? [words.closed.word(closing.tell)] : []),
      words.closed.still,
    ],
  };
});

const reopened = toReporter((need, words) => {
  if (!isRunning(need)) return undefined;
  const title = titleOf(need);
  return { subject: words.reopened.subject(title), texts: [words.reopened.text(title)] };
});

/** The mails of a need, by name: to its reporter, and to those who look after it. */
export const needMails: Readonly<Record<string, Template>> = {
  opened,
  found: foundHelp,
  fulfilled,
  closed,
  reopened,
  ...claimMails,
};
