import type { Deps } from '../deps.ts';
import { offerRhythm } from '../holds/holding.ts';
import { holdsMails } from '../holds/mails.tsx';
import { formatMoment } from '../language/format.ts';
import { type Language, wordsIn } from '../language/language.ts';
import { calendar } from '../listing/calendar.ts';
import { composeMail } from '../mail/compose.tsx';
import type { Block, Fact } from '../mail/letter.ts';
import { mailLanguage, type Rendered } from '../mail/mailing.ts';
import { coordinatorsOf } from '../organisations/members.ts';
import { city } from '../rights.ts';
import type { Template } from '../room.ts';
import { claimLater, gone, returned, settleLater } from './carry.tsx';
import { bookingLink, type Side } from './links.ts';
import { type Booking, isBooking, type Resource, timeIn } from './resource.ts';
import { lapsesAt } from './rules.ts';
import { loadResource } from './store.ts';
import { answer, askerOf, eventOf } from './told.ts';
import { type Words, wording } from './wording.ts';

type MailWords = Words['mail'];

interface Written {
  readonly subject: (what: string) => string;
  readonly text: (what: string) => string;
}

interface Parts {
  readonly side: Side;
  readonly words: (mail: MailWords) => Written;
  readonly button?: (mail: MailWords) => string;
  /** Who the other side is, how to reach them, and where it is: once it is promised. */
  readonly contact?: boolean;
  readonly calendar?: 'PUBLISH' | 'CANCEL';
  /** Only while the booking is in this state. */
  readonly status: string;
  readonly more?: (mail: MailWords, booking: Booking, lang: Language) => readonly string[];
}

async function factsFor(
  deps: Deps,
  booking: Booking,
  resource: Resource | undefined,
  parts: Parts,
  lang: Language,
): Promise<Block> {
  const { page } = wordsIn(wording, lang);
  const other = parts.side === 'owner' ? booking : resource;
  const contact = other && [answer(other, 'name'), answer(other, 'phone'), answer(other, 'email')];
  const row = (name: string, value: string | undefined, own?: Language): Fact[] =>
    value ? [{ name, value, ...(own && { lang: own }) }] : [];
  return {
    kind: 'facts',
    rows: [
      ...row(page.when, timeIn(booking, lang)),
      ...row(page.howMany, booking.count > 1 ? String(booking.count) : undefined),
      ...(parts.side === 'owner' ? row(page.who, await askerOf(deps, booking, lang)) : []),
      ...(parts.side === 'owner' ? row(page.purpose, answer(booking, 'message'), booking.lang) : []),
      ...(parts.contact ? row(page.contact, contact?.filter(Boolean).join(', ')) : []),
      ...(parts.contact && resource ? row(page.place, answer(resource, 'place'), resource.lang) : []),
    ],
  };
}

/** Whom the mails of the side that shares go to: who entered it, else somebody who coordinates for them. */
async function ownerOf(deps: Deps, booking: Booking, resource: Resource | undefined) {
  const own = resource && answer(resource, 'email');
  if (resource && own) return { to: own, lang: mailLanguage(resource) };
  const [member] = await coordinatorsOf(deps, booking.owner ?? city);
  return member && { to: member.email, lang: mailLanguage(member) };
}

/** A mail about a booking to one of its sides; nothing when the booking has gone on. */
function about(parts: Parts): Template {
  return async (deps, entry, intent): Promise<Rendered | undefined> => {
    if (!isBooking(entry) || entry.status !== parts.status) return undefined;
    const resource = await loadResource(deps, entry.resource);
    const owner = parts.side === 'owner' ? await ownerOf(deps, entry, resource) : undefined;
    if (parts.side === 'owner' && !owner) return undefined;
    const lang = owner?.lang ?? mailLanguage(entry);
    const { mail } = wordsIn(wording, lang);
    const { subject, text } = parts.words(mail);
    const link = bookingLink(deps, entry.reference, parts.side, lang);
    const others = `${deps.config.baseUrl}/resources?lang=${lang}`;
    const label = parts.button?.(mail);
    const { note } = intent.params ?? {};
    const paragraphs = [
      mail.greeting,
      text(entry.what),
      ...(note ? [mail.reason(note)] : []),
      ...(parts.more?.(mail, entry, lang) ?? []),
    ];
    return {
      ...(owner && { to: owner.to }),
      ...composeMail({
        lang,
        subject: subject(entry.what),
        quoted: { text: entry.what, lang: resource?.lang ?? entry.lang },
        blocks: [
          ...paragraphs.map((one): Block => ({ kind: 'paragraph', text: one })),
          await factsFor(deps, entry, resource, parts, lang),
          label ? { kind: 'button', label, href: link } : { kind: 'link', label: mail.others, href: others },
        ],
        footer: mail.footer(entry.reference),
      }),
      ...(parts.calendar && {
        calendar: {
          method: parts.calendar,
          content: calendar([eventOf(deps, entry, resource, lang)], parts.calendar),
        },
      }),
    };
  };
}

/** A question, to whom it is for; the answer goes to who asked. */
const question: Template = async (deps, entry): Promise<Rendered | undefined> => {
  if (!isBooking(entry) || entry.status !== 'sent') return undefined;
  const resource = await loadResource(deps, entry.resource);
  const owner = await ownerOf(deps, entry, resource);
  if (!owner) return undefined;
  const { lang } = owner;
  const { mail } = wordsIn(wording, lang);
  const facts = await factsFor(
    deps,
    entry,
    resource,
    { side: 'owner', words: () => mail.question, status: '' },
    lang,
  );
  return {
    to: owner.to,
    replyTo: answer(entry, 'email'),
    ...composeMail({
      lang,
      subject: mail.question.subject(entry.what),
      quoted: { text: entry.what, lang: resource?.lang ?? entry.lang },
      blocks: [
        { kind: 'paragraph', text: mail.greeting },
        { kind: 'paragraph', text: mail.question.text(entry.what) },
        facts,
        { kind: 'paragraph', text: mail.question.answer },
      ],
      footer: mail.footer(entry.reference),
    }),
  };
};

/** Why a booking could not be. */
function refusal(why: 'taken' | 'gone' | 'unknown'): Template {
  return async (deps, entry) => {
    if (!isBooking(entry) || entry.status !== 'refused') return undefined;
    const lang = mailLanguage(entry);
    const { mail } = wordsIn(wording, lang);
    const slugs = deps.forms.slugs().filter((slug) => deps.forms.get(slug)?.domain === 'initiatives');
    const register = why === 'unknown' && slugs[0];
    return composeMail({
      lang,
      subject: mail.refused.subject(entry.what),
      blocks: [
        { kind: 'paragraph', text: mail.greeting },
        { kind: 'paragraph', text: mail.refused[why](entry.what) },
        register
          ? {
              kind: 'button',
              label: mail.refused.register,
              href: `${deps.config.baseUrl}/forms/${register}?lang=${lang}`,
            }
          : { kind: 'link', label: mail.others, href: `${deps.config.baseUrl}/resources?lang=${lang}` },
      ],
      footer: mail.footer(entry.reference),
    });
  };
}

const seeOrCancel = (mail: MailWords) => mail.accepted.button;

/** The mails of bookings and questions, to both sides. */
export const bookingMails: Readonly<Record<string, Template>> = {
  claim: claimLater,
  settle: settleLater,
  returned,
  question,
  ask: about({
    side: 'owner',
    status: 'asked',
    words: (mail) => mail.ask,
    button: (mail) => mail.ask.button,
    more: (mail, booking, lang) => [
      mail.ask.until(formatMoment(booking.nextAt ?? lapsesAt(booking, new Date(booking.receivedAt)), lang)),
    ],
  }),
  accepted: about({
    side: 'asker',
    status: 'confirmed',
    words: (mail) => mail.accepted,
    button: seeOrCancel,
    contact: true,
    calendar: 'PUBLISH',
  }),
  booked: about({
    side: 'owner',
    status: 'confirmed',
    words: (mail) => mail.booked,
    button: seeOrCancel,
    contact: true,
    calendar: 'PUBLISH',
  }),
  reminder: about({
    side: 'asker',
    status: 'confirmed',
    words: (mail) => mail.reminder,
    button: seeOrCancel,
    contact: true,
  }),
  declined: about({ side: 'asker', status: 'declined', words: (mail) => mail.declined }),
  lapsed: about({ side: 'asker', status: 'lapsed', words: (mail) => mail.lapsed }),
  'called-off': about({
    side: 'asker',
    status: 'cancelled',
    words: (mail) => mail.calledOff,
    calendar: 'CANCEL',
  }),
  cancelled: about({
    side: 'asker',
    status: 'cancelled',
    words: (mail) => mail.cancelled,
    calendar: 'CANCEL',
  }),
  'given-back': about({
    side: 'owner',
    status: 'cancelled',
    words: (mail) => mail.givenBack,
    calendar: 'CANCEL',
  }),
  'refused-taken': refusal('taken'),
  'refused-gone': refusal('gone'),
  'refused-unknown': refusal('unknown'),
};

/** The mails of resources: whether they still hold, and that they are gone. */
export const resourceMails: Readonly<Record<string, Template>> = { ...holdsMails(offerRhythm), gone };
