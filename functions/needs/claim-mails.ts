import { actLink } from '../acting/link.ts';
import type { Deps } from '../deps.ts';
import { formatDay, formatMoment } from '../language/format.ts';
import { type Language, wordsIn } from '../language/language.ts';
import { composeMail } from '../mail/compose.tsx';
import type { Block } from '../mail/letter.ts';
import { mayMail } from '../mail/limit.ts';
import { mailLanguage, type Rendered } from '../mail/mailing.ts';
import type { Member } from '../organisations/members.ts';
import { organisationName } from '../organisations/organisation.ts';
import { entryLink } from '../pages/links.ts';
import type { Template } from '../room.ts';
import { type Entry, titleOf } from '../store/entry.ts';
import { isRunning } from './arrange.ts';
import { usualDays } from './claims.ts';
import { toColleagues } from './colleagues.ts';
import { claimantWording } from './mail-wording.ts';
import { asNeed } from './need.ts';

/** States in which the time of a claim runs. */
const runs = (entry: Entry) => isRunning(entry) || entry.status === 'reported' || entry.status === 'reviewed';

interface Said {
  readonly subject: string;
  readonly texts: readonly string[];
  readonly links?: readonly Block[];
}

function act(deps: Deps, entry: Entry, member: Member, lang: Language, action: string): string {
  const values = { days: String(usualDays) };
  const to = { reference: entry.reference, action, member: member.id, lang };
  return actLink(deps, action === 'release' ? to : { ...to, values });
}

async function letter(
  deps: Deps,
  entry: Entry,
  organisation: string,
  member: Member,
  say: (
    words: ReturnType<typeof wordsIn<typeof claimantWording.source>>,
    name: string,
    lang: Language,
  ) => Said,
): Promise<Rendered> {
  const lang = mailLanguage(member);
  const words = wordsIn(claimantWording, lang);
  const name = await organisationName(deps, organisation, lang);
  const { subject, texts, links = [] } = say(words, name, lang);
  const open = deps.config.baseUrl + entryLink(entry.reference, lang);
  return composeMail({
    lang,
    subject,
    blocks: [
      { kind: 'paragraph', text: words.greeting(member.name) },
      ...texts.map((text): Block => ({ kind: 'paragraph', text })),
      ...links,
      { kind: links.length > 0 ? 'link' : 'button', label: words.open, href: open },
    ],
    quoted: { text: titleOf(entry), lang: entry.lang },
    footer: words.footer(name),
  });
}

/** Two days before a claim lapses: still on it? Nothing when it was renewed, given back, or the need is over. */
const lapsing = toColleagues(
  async (deps, entry, { organisation, member, intent }) => {
    const claim = asNeed(entry).claims[organisation];
    if (!claim || claim.until !== intent.params?.until || !runs(entry)) return undefined;
    return letter(deps, entry, organisation, member, (words, name, lang) => ({
      subject: words.lapsing.subject(formatDay(lastMoment(claim.until), lang, 'short'), titleOf(entry)),
      texts: [
        words.lapsing.text(name, titleOf(entry), formatMoment(lastMoment(claim.until), lang)),
        words.lapsing.ask,
      ],
      links: [
        { kind: 'button', label: words.lapsing.renew, href: act(deps, entry, member, lang, 'renew') },
        { kind: 'link', label: words.lapsing.release, href: act(deps, entry, member, lang, 'release') },
      ],
    }));
  },
  (entry, organisation) => asNeed(entry).claims[organisation]?.by,
);

/** The end of a day is the beginning of the next; people call it by the last minute. */
function lastMoment(until: string): string {
  return new Date(Date.parse(until) - 60_000).toISOString();
}

/** A claim has lapsed: all who coordinate there are told. Nothing when they have taken it on again, or it is over. */
const lapsed = toColleagues(async (deps, entry, { organisation, member }) => {
  if (!isRunning(entry) || Object.hasOwn(asNeed(entry).claims, organisation)) return undefined;
  return letter(deps, entry, organisation, member, (words, name, lang) => ({
    subject: words.lapsed.subject(titleOf(entry)),
    texts: [words.lapsed.text(name, titleOf(entry)), words.lapsed.again],
    links: [{ kind: 'button', label: words.lapsed.claim, href: act(deps, entry, member, lang, 'claim') }],
  }));
});

/** The reporter has corrected what an organisation looks after. */
const corrected = toColleagues(
  async (deps, entry, { organisation, member }) =>
    letter(deps, entry, organisation, member, (words) => ({
      subject: words.corrected.subject(titleOf(entry)),
      texts: [words.corrected.text(titleOf(entry))],
    })),
  (entry, organisation) => asNeed(entry).claims[organisation]?.by,
);

/** The reporter has withdrawn it: nothing of it is left but its reference. */
const withdrawn = toColleagues(async (deps, entry, { organisation, member }) =>
  letter(deps, entry, organisation, member, (words, name) => ({
    subject: words.withdrawn.subject(entry.reference),
    texts: [words.withdrawn.text(entry.reference, name)],
  })),
);

/** It did not help: for those who looked after it, or for whose it is. */
const unhelped = toColleagues(async (deps, entry, { organisation, member }) =>
  letter(deps, entry, organisation, member, (words) => ({
    subject: words.unhelped.subject(titleOf(entry)),
    texts: [words.unhelped.text(titleOf(entry))],
  })),
);

const tellUrgent = toColleagues(async (deps, entry, { organisation, member }) => {
  if (entry.status !== 'reported' && entry.status !== 'unconfirmed') return undefined;
  return letter(deps, entry, organisation, member, (words, _, lang) => ({
    subject: words.urgent.subject(titleOf(entry)),
    texts: [
      words.urgent.text(titleOf(entry)),
      ...(entry.status === 'unconfirmed' ? [words.urgent.unconfirmed] : []),
    ],
    links: [
      {
        kind: 'button',
        label: words.urgent.search,
        href: actLink(deps, { reference: entry.reference, action: 'open', member: member.id, lang }),
      },
    ],
  }));
});

/** Reports come from everybody: not more than so many an hour are told to an organisation at once. */
const mostUrgent = 20;

/** Something was reported that cannot wait: for all who coordinate there. */
const urgent: Template = async (deps, entry, intent, busyTimes) => {
  const { organisation = '', member } = intent.params ?? {};
  const may = member !== undefined || (await mayMail(deps, 'urgent', organisation, mostUrgent));
  return may ? tellUrgent(deps, entry, intent, busyTimes) : undefined;
};

export const claimMails = { urgent, lapsing, lapsed, corrected, withdrawn, unhelped };
