import { actLink } from '../acting/link.ts';
import type { Deps } from '../deps.ts';
import { formatMoment } from '../language/format.ts';
import { type Language, wordsIn } from '../language/language.ts';
import { factsOf } from '../language/languages.ts';
import { calendar } from '../listing/calendar.ts';
import { composeMail } from '../mail/compose.tsx';
import type { Block, Fact } from '../mail/letter.ts';
import type { Rendered } from '../mail/mailing.ts';
import { sayReason } from '../matching/say.ts';
import type { Need } from '../needs/need.ts';
import { loadNeed } from '../needs/store.ts';
import type { Member } from '../organisations/members.ts';
import { organisationName } from '../organisations/organisation.ts';
import { entryLink } from '../pages/links.ts';
import { personalLink } from '../person/links.ts';
import { city } from '../rights.ts';
import type { Template } from '../room.ts';
import { titleOf } from '../store/entry.ts';
import type { Volunteer } from '../volunteers/volunteer.ts';
import { coordinatorLines, helperLines, type Line, memberFor, publicLines } from './about.ts';
import { type Engagement, isEngagement } from './engagement.ts';
import { engagementLink } from './links.ts';
import { othersWere } from './rules.ts';
import { changeEngagement, loadVolunteer } from './store.ts';
import { type Words, wording } from './wording.ts';

type MailWords = Words['mail'];

/** What a mail to one of the two is made of. */
interface About {
  readonly deps: Deps;
  readonly entry: Engagement;
  readonly lang: Language;
  readonly words: MailWords;
  /** What is needed, by its title. */
  readonly what: string;
  readonly need?: Need;
  /** Missing when they withdrew. */
  readonly volunteer?: Volunteer;
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

function factsOfLines(lines: readonly Line[]): Block[] {
  // A colon follows, for which a question has no use.
  const rows = lines.map(([name, value]): Fact => ({ name: name.replace(/[?؟]$/, ''), value }));
  return rows.length > 0 ? [{ kind: 'facts', rows }] : [];
}

function spoken(lang: Language): Language {
  return factsOf(lang) ? lang : 'de';
}

function letter(about: About, subject: string, blocks: readonly Block[]): Rendered {
  const { entry, lang, words, need, what } = about;
  return composeMail({
    lang,
    subject,
    blocks,
    footer: words.footer(entry.reference),
    ...(need && { quoted: { text: what, lang: need.lang } }),
  });
}

/** Nobody in the demonstration has a mailbox; on one's own machine their mails can be looked at. */
function hasMailbox({ config }: Deps, { demo }: Volunteer): boolean {
  return !demo || config.mailUrl.startsWith('outbox');
}

/** A mail to the volunteer, in their language, to the address that they have now. Nothing when they are gone. */
function toVolunteer(
  write: (
    about: About & { readonly volunteer: Volunteer },
  ) => Promise<Rendered | undefined> | Rendered | undefined,
): Template {
  return async (deps, entry) => {
    if (!isEngagement(entry)) return undefined;
    const [volunteer, need] = await Promise.all([
      loadVolunteer(deps, entry.volunteer),
      loadNeed(deps, entry.need),
    ]);
    const { email } = volunteer?.facts ?? {};
    if (!volunteer || typeof email !== 'string' || !hasMailbox(deps, volunteer)) return undefined;
    const lang = spoken(volunteer.lang);
    const about = {
      deps,
      entry,
      lang,
      words: wordsIn(wording, lang).mail,
      what: titleOf(entry),
      need,
      volunteer,
    };
    const mail = await write(about);
    return mail && { ...mail, to: email };
  };
}

/** A mail to the member who looks after it. */
function toCoordinator(
  write: (
    about: About & { readonly member: Member; readonly who: string },
  ) => Rendered | undefined | Promise<Rendered | undefined>,
): Template {
  return async (deps, entry) => {
    if (!isEngagement(entry)) return undefined;
    const [member, volunteer, need] = await Promise.all([
      memberFor(deps, entry),
      loadVolunteer(deps, entry.volunteer),
      loadNeed(deps, entry.need),
    ]);
    if (!member) return undefined;
    const lang = spoken(member.lang);
    const words = wordsIn(wording, lang).mail;
    const who = volunteer ? titleOf(volunteer) : entry.volunteer;
    const mail = await write({
      deps,
      entry,
      lang,
      words,
      what: titleOf(entry),
      need,
      volunteer,
      member,
      who,
    });
    return mail && { ...mail, to: member.email };
  };
}

function greeting({ volunteer, words }: About): Block {
  const name = volunteer?.facts.name;
  return paragraph(typeof name === 'string' && name ? words.greeting(name) : words.greetingPlain);
}

function mine({ deps, entry, lang }: About, label: string): Block {
  return { kind: 'button', label, href: engagementLink(deps, entry.reference, lang) };
}

function inWorkspace({ deps, entry, lang }: About, label: string): Block {
  return { kind: 'button', label, href: deps.config.baseUrl + entryLink(entry.reference, lang) };
}

function noteOf({ history }: Engagement, what: string): string {
  return history.findLast((event) => event.what === what)?.note ?? '';
}

const ask = toVolunteer(async (about) => {
  const { deps, entry, lang, words, what, need } = about;
  if (entry.status !== 'asked' || entry.yes) return undefined;
  if (
    !need ||
    Object.keys(need.helpers).length >= need.wanted ||
    !['open', 'claimed'].includes(need.status)
  ) {
    // Others were sooner than the mail: nobody is bothered for nothing.
    await changeEngagement(deps, entry.reference, (seen, now) =>
      othersWere(seen, need ? 'full' : 'over', now, false),
    );
    return undefined;
  }
  const who = await organisationName(deps, entry.owner ?? city, lang);
  const reasons = entry.reasons.map((reason) => sayReason(deps, reason, lang, 'you'));
  return letter(about, words.ask.subject(what), [
    greeting(about),
    paragraph(words.ask.text(what)),
    ...factsOfLines(publicLines(deps, need, lang)),
    ...(reasons.length > 0
      ? ([paragraph(words.ask.why), { kind: 'list', items: reasons }] satisfies Block[])
      : []),
    ...(entry.word ? [paragraph(words.ask.word(who, entry.word))] : []),
    paragraph(words.ask.until(formatMoment(entry.answerBy ?? entry.receivedAt, lang))),
    mine(about, words.ask.button),
    paragraph(words.ask.less),
  ]);
});

const accepted = toVolunteer(async (about) => {
  const { deps, entry, lang, words, what, need } = about;
  if (entry.status !== 'accepted' && entry.status !== 'met') return undefined;
  return letter(about, words.accepted.subject(what), [
    greeting(about),
    paragraph(words.accepted.text(what)),
    ...factsOfLines(need ? publicLines(deps, need, lang) : []),
    paragraph(words.accepted.next),
    ...factsOfLines(await coordinatorLines(deps, entry, lang)),
    ...factsOfLines(need ? helperLines(need, lang) : []),
    mine(about, words.accepted.button),
    paragraph(words.accepted.off),
  ]);
});

const full = toVolunteer((about) => {
  const { deps, words, what, volunteer, lang } = about;
  const href = personalLink(deps, volunteer.reference, lang).replace('?', '/needed?');
  return letter(about, words.full.subject(what), [
    greeting(about),
    paragraph(words.full.text(what)),
    paragraph(words.full.next),
    { kind: 'button', label: words.full.button, href },
  ]);
});

const over = toVolunteer((about) =>
  letter(about, about.words.over.subject(about.what), [
    greeting(about),
    paragraph(about.words.over.text(about.what)),
  ]),
);

const refused = toVolunteer((about) =>
  letter(about, about.words.refused.subject(about.what), [
    greeting(about),
    paragraph(about.words.refused.text(about.what)),
  ]),
);

/** An hour, where nobody says how long a meeting takes. */
const hour = 3_600_000;

const meeting = toVolunteer(async (about) => {
  const { deps, entry, lang, words, what } = about;
  if (!entry.meeting || entry.status !== 'met') return undefined;
  const { at, place } = entry.meeting;
  const when = formatMoment(at, lang);
  const lines: Line[] = [
    [words.meeting.when, when],
    ...(place ? [[words.meeting.where, place] as const] : []),
  ];
  const event = {
    uid: `${entry.reference}@${new URL(deps.config.baseUrl).hostname}`,
    sequence: entry.version,
    changed: deps.clock().toISOString(),
    written: deps.clock().toISOString(),
    starts: at,
    ends: new Date(Date.parse(at) + hour).toISOString(),
    summary: what,
    ...(place && { location: place }),
  };
  const mail = letter(about, words.meeting.subject(when, what), [
    greeting(about),
    paragraph(words.meeting.text(what)),
    ...factsOfLines(lines),
    ...factsOfLines(await coordinatorLines(deps, entry, lang)),
    mine(about, words.accepted.button),
    paragraph(words.meeting.off),
  ]);
  return { ...mail, calendar: { method: 'PUBLISH', content: calendar([event], 'PUBLISH') } };
});

const cancelled = toVolunteer((about) => {
  const { entry, words, what } = about;
  const why = noteOf(entry, 'cancel');
  return letter(about, words.cancelled.subject(what), [
    greeting(about),
    paragraph(words.cancelled.text(what)),
    ...(why ? [paragraph(words.cancelled.why(why))] : []),
  ]);
});

const thanks = toVolunteer((about) => {
  const { entry, words, what } = about;
  if (entry.status !== 'done' || entry.feedback?.volunteer) return undefined;
  return letter(about, words.thanks.subject(what), [
    greeting(about),
    paragraph(words.thanks.text(what)),
    paragraph(words.thanks.ask),
    mine(about, words.thanks.button),
  ]);
});

const yes = toCoordinator(async (about) => {
  const { deps, entry, lang, words, what, who, volunteer } = about;
  const contact = wordsIn(wording, lang).contact;
  const { email, phone } = volunteer?.facts ?? {};
  const lines: Line[] = [
    ...(typeof email === 'string' ? [[contact.email, email] as const] : []),
    ...(typeof phone === 'string' ? [[contact.phone, phone] as const] : []),
  ];
  if (entry.status === 'withdrawn' || !volunteer) return undefined;
  return letter(about, words.yes.subject(what), [
    paragraph(words.greetingPlain),
    paragraph(words.yes.text(who, what)),
    paragraph(words.yes.how),
    ...factsOfLines(lines),
    paragraph(words.yes.next),
    { kind: 'button', label: words.how.meet, href: act(about, 'meet') },
    { kind: 'link', label: words.yes.button, href: deps.config.baseUrl + entryLink(entry.reference, lang) },
  ]);
});

function act({ deps, entry, lang, member }: About & { readonly member: Member }, action: string): string {
  return actLink(deps, { reference: entry.reference, action, member: member.id, lang });
}

function askOthers({ deps, entry, lang, words }: About): Block {
  const href = `${deps.config.baseUrl}/workspace/needs/${entry.need}/match?lang=${lang}`;
  return { kind: 'button', label: words.no.button, href };
}

const no = toCoordinator((about) => {
  const { entry, words, what, who } = about;
  const said = noteOf(entry, 'no');
  return letter(about, words.no.subject(what), [
    paragraph(words.greetingPlain),
    paragraph(words.no.text(who, what)),
    ...(said ? [paragraph(words.no.words(said))] : []),
    paragraph(words.no.next),
    askOthers(about),
  ]);
});

const silent = toCoordinator((about) => {
  const { entry, words, what, who } = about;
  if (entry.status !== 'lapsed') return undefined;
  return letter(about, words.silent.subject(what), [
    paragraph(words.greetingPlain),
    paragraph(words.silent.text(who, what)),
    paragraph(words.no.next),
    askOthers(about),
  ]);
});

const offered = toCoordinator((about) => {
  const { deps, entry, lang, words, what, who } = about;
  if (entry.status !== 'offered') return undefined;
  return letter(about, words.offered.subject(what), [
    paragraph(words.greetingPlain),
    paragraph(words.offered.text(who, what)),
    { kind: 'list', items: entry.reasons.map((reason) => sayReason(deps, reason, lang, 'they')) },
    paragraph(words.offered.next),
    { kind: 'button', label: words.offered.accept, href: act(about, 'accept') },
    { kind: 'link', label: words.offered.open, href: deps.config.baseUrl + entryLink(entry.reference, lang) },
  ]);
});

const off = toCoordinator((about) => {
  const { entry, words, what, who } = about;
  const said = noteOf(entry, 'off');
  return letter(about, words.off.subject(what), [
    paragraph(words.greetingPlain),
    paragraph(words.off.text(who, what)),
    ...(said ? [paragraph(words.no.words(said))] : []),
    askOthers(about),
  ]);
});

const gone = toCoordinator((about) =>
  letter(about, about.words.gone.subject(about.what), [
    paragraph(about.words.greetingPlain),
    paragraph(about.words.gone.text(about.what)),
    askOthers(about),
  ]),
);

const how = toCoordinator((about) => {
  const { entry, words, what, who } = about;
  if (entry.status !== 'accepted' && entry.status !== 'met') return undefined;
  return letter(about, words.how.subject(what), [
    paragraph(words.greetingPlain),
    paragraph(words.how.text(who, what)),
    { kind: 'button', label: words.how.done, href: act(about, 'done') },
    { kind: 'link', label: words.how.meet, href: act(about, 'meet') },
    { kind: 'link', label: words.how.cancel, href: act(about, 'cancel') },
    inWorkspace(about, words.how.open),
  ]);
});

const again = toCoordinator((about) => {
  const { entry, words, what } = about;
  if (entry.status !== 'done' || entry.feedback?.coordinator) return undefined;
  return letter(about, words.thanks.subject(what), [
    paragraph(words.greetingPlain),
    paragraph(words.again.text),
    { kind: 'button', label: words.again.button, href: act(about, 'feedback') },
  ]);
});

/** Mails to volunteers, and to those who look after them. */
export const letters = {
  ...{ ask, accepted, full, over, refused, meeting, cancelled, thanks },
  ...{ yes, no, silent, offered, off, gone, how, again },
};
