import type { Deps } from '../deps.ts';
import { formatDay } from '../language/format.ts';
import { textIn, wordsIn } from '../language/language.ts';
import { composeMail } from '../mail/compose.tsx';
import { mailLanguage } from '../mail/mailing.ts';
import { coordinatorsOf } from '../organisations/members.ts';
import { entryLink } from '../pages/links.ts';
import { city } from '../rights.ts';
import type { Template } from '../room.ts';
import { change } from '../store/change.ts';
import { type Entry, entryKey, type MailIntent, settle, titleOf } from '../store/entry.ts';
import type { Holding, Rhythm } from './holding.ts';
import { holdsLink } from './links.ts';
import { lastDay } from './rules.ts';
import { wording } from './wording.ts';

/** Asks, or reminds; nothing once somebody has answered. */
function asking(kind: 'ask' | 'remind', rhythm: Rhythm): Template {
  return async (deps, entry: Holding) => {
    const { holds } = entry;
    if (entry.status !== 'published' || !holds?.asked) return undefined;
    const lang = mailLanguage(entry);
    const { mail } = wordsIn(wording, lang);
    const title = titleOf(entry);
    return composeMail({
      lang,
      subject: mail[kind].subject(title),
      quoted: { text: title, lang: entry.lang },
      blocks: [
        { kind: 'paragraph', text: mail.greeting },
        { kind: 'paragraph', text: mail[kind].text(title) },
        { kind: 'paragraph', text: mail.answer },
        { kind: 'button', label: mail.button, href: holdsLink(deps, entry.reference, lang) },
        { kind: 'paragraph', text: mail.until(formatDay(lastDay(holds, rhythm), lang)) },
      ],
      footer: mail.footer(entry.reference),
    });
  };
}

/** Tells the owner that it is hidden, and how it comes back. */
const hidden: Template = async (deps, entry) => {
  if (entry.status !== 'hidden') return undefined;
  const lang = mailLanguage(entry);
  const { mail } = wordsIn(wording, lang);
  const title = titleOf(entry);
  return composeMail({
    lang,
    subject: mail.hidden.subject(title),
    quoted: { text: title, lang: entry.lang },
    blocks: [
      { kind: 'paragraph', text: mail.greeting },
      { kind: 'paragraph', text: mail.hidden.text(title) },
      { kind: 'paragraph', text: mail.hidden.back(formatDay(entry.endsAt, lang)) },
      { kind: 'button', label: mail.hidden.button, href: holdsLink(deps, entry.reference, lang) },
    ],
    footer: mail.footer(entry.reference),
  });
};

/** Who coordinates for the organisation whose it is; the city, where that has nobody. */
async function teamOf(deps: Deps, { owner = city }: Entry) {
  const own = await coordinatorsOf(deps, owner);
  return own.length > 0 || owner === city ? own : coordinatorsOf(deps, city);
}

/** Sends nothing itself: leaves one mail for each coordinator, whose address is looked up when it is sent. */
const tell: Template = async (deps, entry, intent) => {
  const { news = 'hidden' } = intent.params ?? {};
  const at = deps.clock().toISOString();
  const mails = (await teamOf(deps, entry)).map(({ id }): [string, MailIntent] => [
    `team-${news}-${id}-${(intent.first ?? intent.at).slice(0, 19).replace(/\D/g, '')}`,
    { template: `${entry.domain}.team`, at, attempts: 0, params: { news, member: id } },
  ]);
  await change<Entry>(deps.db, entryKey(entry.reference), (seen) =>
    settle({ ...seen, mails: { ...Object.fromEntries(mails), ...seen.mails } }),
  );
  return undefined;
};

/** Tells one coordinator; nothing when the matter is settled, or they are none any more. */
const team: Template = async (deps, entry: Holding, { params = {} }) => {
  const member = (await teamOf(deps, entry)).find(({ id }) => id === params.member);
  const news = params.news === 'changed' ? 'changed' : 'hidden';
  const settled = news === 'hidden' ? entry.status !== 'hidden' : !entry.changed;
  if (!member || settled) return undefined;
  const lang = mailLanguage(member);
  const { mail } = wordsIn(wording, lang);
  const title = titleOf(entry);
  const fields = (deps.forms.get(entry.form)?.fields ?? []).filter(({ key }) =>
    Object.hasOwn(entry.changed?.before ?? {}, key),
  );
  return {
    to: member.email,
    ...composeMail({
      lang,
      subject: mail.team[news].subject(title),
      quoted: { text: title, lang: entry.lang },
      blocks: [
        { kind: 'paragraph', text: mail.greeting },
        { kind: 'paragraph', text: mail.team[news].text(title) },
        ...(news === 'changed'
          ? [{ kind: 'list' as const, items: fields.map((field) => textIn(field.title, lang)) }]
          : []),
        {
          kind: 'button',
          label: mail.team.button,
          href: deps.config.baseUrl + entryLink(entry.reference, lang),
        },
      ],
      footer: mail.footer(entry.reference),
    }),
  };
};

/** The mails of a room whose entries hold for a time. */
export function holdsMails(rhythm: Rhythm): Readonly<Record<string, Template>> {
  return { ask: asking('ask', rhythm), remind: asking('remind', rhythm), hidden, tell, team };
}
