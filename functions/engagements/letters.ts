import type { BusyTimes } from '../busy.ts';
import type { Deps } from '../deps.ts';
import { type Language, wordsIn } from '../language/language.ts';
import { composeMail } from '../mail/compose.tsx';
import type { Block, Fact } from '../mail/letter.ts';
import { mailLanguage, type Rendered } from '../mail/mailing.ts';
import type { Need } from '../needs/need.ts';
import { loadNeed } from '../needs/store.ts';
import type { Member } from '../organisations/members.ts';
import { entryLink } from '../pages/links.ts';
import type { Template } from '../room.ts';
import { type MailIntent, titleOf } from '../store/entry.ts';
import type { Volunteer } from '../volunteers/volunteer.ts';
import { type Line, memberFor } from './about.ts';
import { type Engagement, isEngagement } from './engagement.ts';
import { engagementLink } from './links.ts';
import { loadVolunteer } from './store.ts';
import { type Words, wording } from './wording.ts';

type MailWords = Words['mail'];

/** What a mail to one of the two is made of. */
export interface About {
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

/** A paragraph of a letter. */
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

/** Names and values as rows of a letter. */
export function factsOfLines(lines: readonly Line[]): Block[] {
  // A colon follows, for which a question has no use.
  const rows = lines.map(([name, value]): Fact => ({ name: name.replace(/[?؟]$/, ''), value }));
  return rows.length > 0 ? [{ kind: 'facts', rows }] : [];
}

/** A letter about what is needed. */
export function letter(about: About, subject: string, blocks: readonly Block[]): Rendered {
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

/** What is needed, by its title; a need that was withdrawn is named by those mails only that tell so. */
function whatOf(entry: Engagement, { params }: MailIntent): string {
  return params?.what ?? titleOf(entry);
}

/** A mail to the volunteer, in their language, to the address that they have now. Nothing when they are gone. */
export function toVolunteer(
  write: (
    about: About & { readonly volunteer: Volunteer; readonly busyTimes: BusyTimes },
  ) => Promise<Rendered | undefined> | Rendered | undefined,
): Template {
  return async (deps, entry, intent, busyTimes) => {
    if (!isEngagement(entry)) return undefined;
    const [volunteer, need] = await Promise.all([
      loadVolunteer(deps, entry.volunteer),
      loadNeed(deps, entry.need),
    ]);
    const { email } = volunteer?.facts ?? {};
    if (!volunteer || typeof email !== 'string' || !hasMailbox(deps, volunteer)) return undefined;
    const lang = mailLanguage(volunteer);
    const about = {
      deps,
      entry,
      lang,
      words: wordsIn(wording, lang).mail,
      what: whatOf(entry, intent),
      need,
      volunteer,
      busyTimes,
    };
    const mail = await write(about);
    return mail && { ...mail, to: email };
  };
}

/** A mail to the member who looks after it. */
export function toCoordinator(
  write: (
    about: About & { readonly member: Member; readonly who: string },
  ) => Rendered | undefined | Promise<Rendered | undefined>,
): Template {
  return async (deps, entry, intent) => {
    if (!isEngagement(entry)) return undefined;
    const [member, volunteer, need] = await Promise.all([
      memberFor(deps, entry),
      loadVolunteer(deps, entry.volunteer),
      loadNeed(deps, entry.need),
    ]);
    if (!member) return undefined;
    const lang = mailLanguage(member);
    const words = wordsIn(wording, lang).mail;
    const who = volunteer ? titleOf(volunteer) : entry.volunteer;
    const mail = await write({
      deps,
      entry,
      lang,
      words,
      what: whatOf(entry, intent),
      need,
      volunteer,
      member,
      who,
    });
    return mail && { ...mail, to: member.email };
  };
}

/** How a letter to the volunteer begins. */
export function greeting({ volunteer, words }: About): Block {
  const name = volunteer?.facts.name;
  return paragraph(typeof name === 'string' && name ? words.greeting(name) : words.greetingPlain);
}

/** The button to the page of the engagement. */
export function mine({ deps, entry, lang }: About, label: string): Block {
  return { kind: 'button', label, href: engagementLink(deps, entry.reference, lang) };
}

/** The button to the entry in the workspace. */
export function inWorkspace({ deps, entry, lang }: About, label: string): Block {
  return { kind: 'button', label, href: deps.config.baseUrl + entryLink(entry.reference, lang) };
}

/** What was written with the last event of a kind; empty where there is nothing. */
export function noteOf({ history }: Engagement, what: string): string {
  return history.findLast((event) => event.what === what)?.note ?? '';
}
