import { actLink } from '../acting/link.ts';
import { wordsIn } from '../language/language.ts';
import type { Block } from '../mail/letter.ts';
import { sayReason } from '../matching/say.ts';
import type { Member } from '../organisations/members.ts';
import { entryLink } from '../pages/links.ts';
import type { Line } from './about.ts';
import {
  type About,
  factsOfLines,
  inWorkspace,
  letter,
  noteOf,
  paragraph,
  toCoordinator,
} from './letters.ts';
import { wording } from './wording.ts';

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

/** Mails to those who look after an engagement. */
export const coordinatorMails = { yes, no, silent, offered, off, gone, how, again };
