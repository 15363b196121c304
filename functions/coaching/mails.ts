import type { Deps } from '../deps.ts';
import { formatMoment } from '../language/format.ts';
import { type Language, wordsIn } from '../language/language.ts';
import { calendar } from '../listing/calendar.ts';
import { composeMail } from '../mail/compose.tsx';
import type { Block, Fact } from '../mail/letter.ts';
import { mayMail } from '../mail/limit.ts';
import { mailLanguage, type Rendered } from '../mail/mailing.ts';
import { coordinatorsOf } from '../organisations/members.ts';
import { inLanguage } from '../pages/links.ts';
import { city } from '../rights.ts';
import type { Template } from '../room.ts';
import { change } from '../store/change.ts';
import { entryKey } from '../store/entry.ts';
import { greetingIn } from '../trainings/greeting.ts';
import { onlineLink } from '../trainings/inside.ts';
import { dateIn } from '../trainings/view.ts';
import { type Appointment, type Coaching, isAppointment } from './coaching.ts';
import { eventForCoach, eventOf, factOf } from './events.ts';
import { appointmentLink } from './links.ts';
import { overlapsIn } from './overlaps.ts';
import { refused } from './rules.ts';
import { heldUntil } from './slots.ts';
import { freeSlot, holdSlot, loadCoaching } from './store.ts';
import { type Words, wording } from './wording.ts';

type MailWords = Words['mail'];

interface Written {
  readonly subject: (title: string) => string;
  readonly text: (title: string) => string;
  readonly next?: string;
}

function whenIn(
  { startsAt, finishesAt }: Pick<Appointment, 'startsAt' | 'finishesAt'>,
  lang: Language,
): string {
  return dateIn({ starts: startsAt, ends: finishesAt }, lang);
}

function row(name: string, value: string | undefined, more: Partial<Fact> = {}): readonly Fact[] {
  return value ? [{ name, value, ...more }] : [];
}

/** Where it is: only for who has a booked time. */
function whereRows(coaching: Coaching, lang: Language): readonly Fact[] {
  const words = wordsIn(wording, lang).page;
  const link = onlineLink(coaching);
  const place = factOf(coaching, 'place');
  return [
    ...(place ? row(words.where, place, { lang: coaching.lang }) : row(words.where, words.online)),
    ...row(words.link, link, { isAddress: true }),
  ];
}

interface ToPerson {
  readonly words: (mail: MailWords) => Written;
  /** Only while the appointment is in this state. */
  readonly status: string;
  readonly calendar?: 'PUBLISH' | 'CANCEL';
  /** Told with the place, and a way to the own page; else with the way to what is free. */
  readonly inside?: boolean;
  readonly button?: (mail: MailWords) => string;
  /** Only while it lies ahead. */
  readonly ahead?: boolean;
}

/** A mail about an appointment to whose it is; nothing when it has gone on. */
function toPerson({ words: said, status, calendar: method, inside, button, ahead }: ToPerson): Template {
  return async (deps, entry, { params = {} }, busyTimes): Promise<Rendered | undefined> => {
    if (!isAppointment(entry) || entry.status !== status) return undefined;
    const now = deps.clock();
    if (ahead && entry.startsAt <= now.toISOString()) return undefined;
    const lang = mailLanguage(entry);
    const { mail, page } = wordsIn(wording, lang);
    const coaching = await loadCoaching(deps, entry.coaching);
    const { subject, text, next } = said(mail);
    const warnings = inside ? await overlapsIn(deps, entry, lang, busyTimes) : [];
    const paragraphs = [
      greetingIn(mail, entry.facts.name),
      text(entry.what),
      ...(params.note && params.note !== '–' ? [mail.reason(params.note)] : []),
      ...(next ? [next] : []),
      ...warnings,
    ];
    const rows: Fact[] = [
      ...(params.was ? row(mail.before, formatMoment(params.was, lang)) : []),
      ...row(page.when, whenIn(entry, lang)),
      ...row(page.coach, coaching && factOf(coaching, 'trainer')),
      ...(inside && coaching ? whereRows(coaching, lang) : []),
    ];
    const others = `${deps.config.baseUrl}/coaching?lang=${lang}`;
    const action: Block = inside
      ? { kind: 'button', label: mail.show, href: appointmentLink(deps, entry.reference, lang) }
      : button
        ? { kind: 'button', label: button(mail), href: others }
        : { kind: 'link', label: page.others, href: others };
    const written = now.toISOString();
    return {
      ...composeMail({
        lang,
        subject: subject(entry.what),
        quoted: { text: entry.what, lang: coaching?.lang ?? entry.lang },
        blocks: [
          ...paragraphs.map((one): Block => ({ kind: 'paragraph', text: one })),
          { kind: 'facts', rows },
          action,
        ],
        footer: mail.footer(entry.reference),
      }),
      ...(method && {
        calendar: {
          method,
          content: calendar([{ ...eventOf(deps, entry, coaching, lang), written }], method),
        },
      }),
    };
  };
}

/** Keeps the time, if nobody has yet, and asks its owner to confirm it: at most five such mails an hour to one address. */
const ask: Template = async (deps, entry, { attempts }): Promise<Rendered | undefined> => {
  if (!isAppointment(entry) || entry.status !== 'held') return undefined;
  const outcome = await holdSlot(deps, entry.coaching, entry.slot, entry.reference);
  if (outcome !== 'kept') {
    await change<Appointment>(deps.db, entryKey(entry.reference), (seen) =>
      isAppointment(seen) ? refused(seen, 'taken', deps.clock()) : seen,
    );
    return undefined;
  }
  const { email } = entry.facts;
  if (attempts <= 1 && typeof email === 'string' && !(await mayMail(deps, 'appointment', email)))
    return undefined;
  const lang = mailLanguage(entry);
  const { mail, page } = wordsIn(wording, lang);
  const until = entry.nextAt ?? heldUntil(entry.startsAt, deps.clock());
  return composeMail({
    lang,
    subject: mail.ask.subject(entry.what),
    quoted: { text: entry.what, lang: entry.lang },
    blocks: [
      { kind: 'paragraph', text: greetingIn(mail, entry.facts.name) },
      { kind: 'paragraph', text: mail.ask.text(entry.what) },
      { kind: 'facts', rows: row(page.when, whenIn(entry, lang)) },
      { kind: 'paragraph', text: mail.ask.until(formatMoment(until, lang)) },
      { kind: 'button', label: mail.ask.button, href: appointmentLink(deps, entry.reference, lang) },
      { kind: 'paragraph', text: mail.ask.not },
    ],
    footer: mail.footer(entry.reference),
  });
};

/** Whom the mails of the coach's side go to: the address that was given for it, else somebody who coordinates for them. */
async function coachOf(deps: Deps, owner: string | undefined, coaching: Coaching | undefined) {
  const own = coaching && factOf(coaching, 'email');
  if (coaching && own) return { to: own, lang: mailLanguage(coaching) };
  const [member] = await coordinatorsOf(deps, owner ?? city);
  return member && { to: member.email, lang: mailLanguage(member) };
}

function answer({ facts }: Appointment, role: 'name' | 'email' | 'phone' | 'message'): string {
  const value = facts[role];
  return typeof value === 'string' ? value : '';
}

/** A mail about an appointment to the coach; nothing when it has gone on. */
function toCoach(said: (mail: MailWords) => Written, status: string, method: 'PUBLISH' | 'CANCEL'): Template {
  return async (deps, entry, { params = {} }): Promise<Rendered | undefined> => {
    if (!isAppointment(entry) || entry.status !== status) return undefined;
    const coaching = await loadCoaching(deps, entry.coaching);
    const coach = await coachOf(deps, entry.owner, coaching);
    if (!coach) return undefined;
    const { lang } = coach;
    const { mail, page } = wordsIn(wording, lang);
    const { subject, text } = said(mail);
    const contact = [answer(entry, 'phone'), answer(entry, 'email')].filter(Boolean).join(', ');
    const written = deps.clock().toISOString();
    return {
      to: coach.to,
      ...composeMail({
        lang,
        subject: subject(entry.what),
        blocks: [
          { kind: 'paragraph', text: mail.greetingPlain },
          { kind: 'paragraph', text: text(entry.what) },
          {
            kind: 'facts',
            rows: [
              ...(params.was ? row(mail.before, formatMoment(params.was, lang)) : []),
              ...row(page.when, whenIn(entry, lang)),
              ...row(mail.who, answer(entry, 'name')),
              ...(status === 'booked' ? row(mail.contact, contact) : []),
              ...(status === 'booked' ? row(mail.about, answer(entry, 'message'), { lang: entry.lang }) : []),
            ],
          },
          {
            kind: 'link',
            label: mail.inWorkspace,
            href: deps.config.baseUrl + inLanguage(`/workspace/entries/${entry.coaching}`, lang),
          },
        ],
        footer: mail.footer(entry.reference),
      }),
      calendar: {
        method,
        content: calendar([{ ...eventForCoach(deps, entry, coaching, lang), written }], method),
      },
    };
  };
}

/** What somebody withdrew is free again; the coach is told, without any name. */
const returned: Template = async (deps, entry, { params = {} }): Promise<Rendered | undefined> => {
  const { coaching: reference = '', appointment = '', startsAt = '', finishesAt = '', confirmedAt } = params;
  await freeSlot(deps, reference, appointment);
  const coaching = await loadCoaching(deps, reference);
  const coach = await coachOf(deps, coaching?.owner, coaching);
  if (!coach || !coaching || !confirmedAt || startsAt <= deps.clock().toISOString()) return undefined;
  const { lang } = coach;
  const { mail, page } = wordsIn(wording, lang);
  const { title } = coaching.facts;
  const what = typeof title === 'string' ? title : reference;
  return {
    to: coach.to,
    ...composeMail({
      lang,
      subject: mail.coachCancelled.subject(what),
      blocks: [
        { kind: 'paragraph', text: mail.greetingPlain },
        { kind: 'paragraph', text: mail.coachCancelled.text(what) },
        { kind: 'facts', rows: row(page.when, whenIn({ startsAt, finishesAt }, lang)) },
      ],
      footer: mail.footer(entry.reference),
    }),
  };
};

/** The mails of appointments, to both sides. */
export const appointmentMails: Readonly<Record<string, Template>> = {
  ask,
  returned,
  booked: toPerson({ words: (mail) => mail.booked, status: 'booked', calendar: 'PUBLISH', inside: true }),
  moved: toPerson({ words: (mail) => mail.moved, status: 'booked', calendar: 'PUBLISH', inside: true }),
  relocated: toPerson({
    words: (mail) => mail.relocated,
    status: 'booked',
    calendar: 'PUBLISH',
    inside: true,
    ahead: true,
  }),
  reminder: toPerson({ words: (mail) => mail.reminder, status: 'booked', inside: true, ahead: true }),
  cancelled: toPerson({ words: (mail) => mail.cancelled, status: 'cancelled', calendar: 'CANCEL' }),
  'called-off': toPerson({
    words: (mail) => mail.calledOff,
    status: 'calledOff',
    calendar: 'CANCEL',
    button: (mail) => mail.calledOff.button,
  }),
  refused: toPerson({
    words: (mail) => mail.refused,
    status: 'refused',
    button: (mail) => mail.calledOff.button,
  }),
  'coach-booked': toCoach((mail) => mail.coachBooked, 'booked', 'PUBLISH'),
  'coach-moved': toCoach((mail) => mail.coachMoved, 'booked', 'PUBLISH'),
  'coach-cancelled': toCoach((mail) => mail.coachCancelled, 'cancelled', 'CANCEL'),
};
