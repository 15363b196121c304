import type { Deps } from '../deps.ts';
import { type Language, wordsIn } from '../language/language.ts';
import { type CalendarEvent, calendar } from '../listing/calendar.ts';
import { uidOfSession } from '../listing/events.ts';
import { idOf } from '../listing/identity.ts';
import { composeMail } from '../mail/compose.tsx';
import type { Block, Fact } from '../mail/letter.ts';
import { mailLanguage, type Rendered } from '../mail/mailing.ts';
import type { Template } from '../room.ts';
import { eventsForSeat } from './events.ts';
import { greetingIn } from './greeting.ts';
import { onlineLink } from './inside.ts';
import { seatLink } from './links.ts';
import { type Standing, standing } from './rules.ts';
import { sessionsOf } from './sessions.ts';
import { loadTraining } from './store.ts';
import { isSignup, type Session, type Signup, type Training } from './training.ts';
import { dateIn, viewOf, whenIn } from './view.ts';
import { wording } from './wording.ts';

interface Told {
  readonly deps: Deps;
  readonly training: Training;
  readonly signup: Signup;
  readonly lang: Language;
  readonly stands: Standing;
}

/** The sign-up with its training, where it is still the one that counts and the training takes place. */
async function standingNow(deps: Deps, entry: Parameters<Template>[1]): Promise<Told | undefined> {
  const training = isSignup(entry) ? await loadTraining(deps, entry.training) : undefined;
  if (!isSignup(entry) || training?.status !== 'published') return undefined;
  if (training.people[entry.attendee] !== entry.reference) return undefined;
  const stands = standing(training, entry.attendee, deps.clock());
  return stands.kind === 'none'
    ? undefined
    : { deps, training, signup: entry, lang: mailLanguage(entry), stands };
}

const span = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }) => ({
  starts: startsAt,
  ends: endsAt,
});

/** The dates as calendar entries of who has a place; of one session where one is named. */
function entriesOf({ deps, training, lang }: Told, session?: string): readonly CalendarEvent[] {
  const written = deps.clock().toISOString();
  const uid = session && uidOfSession({ id: idOf(training) }, session);
  return eventsForSeat(deps, training, lang)
    .filter((event) => !uid || event.uid === uid)
    .map((event) => ({ ...event, written }));
}

function calendarFor(told: Told, session: string | undefined, takesOut: boolean): Rendered['calendar'] {
  if (told.stands.kind !== 'seat') return undefined;
  const events = entriesOf(told, session);
  if (events.length === 0) return undefined;
  const method = takesOut ? 'CANCEL' : 'PUBLISH';
  return { method, content: calendar(events, method) };
}

function letter(
  told: Told,
  subject: string,
  paragraphs: readonly string[],
  rows: readonly Fact[],
  date: Rendered['calendar'],
): Rendered {
  const { deps, training, signup, lang } = told;
  const words = wordsIn(wording, lang).mail;
  const blocks: Block[] = [
    { kind: 'paragraph', text: greetingIn(words, signup.facts.name) },
    ...paragraphs.map((text): Block => ({ kind: 'paragraph', text })),
    { kind: 'facts', rows },
    { kind: 'button', label: words.show, href: seatLink(deps, signup.reference, lang) },
  ];
  const { title } = viewOf(deps, training, deps.clock());
  const quoted = { text: title, lang: training.lang };
  return {
    ...composeMail({ lang, subject, blocks, quoted, footer: words.footer }),
    ...(date && { calendar: date }),
  };
}

/** Where a date takes place, and for who has a place the way into the room in the web. */
function whereRows({ deps, training, lang, stands }: Told, session?: Session): readonly Fact[] {
  const words = wordsIn(wording, lang);
  const place = session?.place ?? viewOf(deps, training, deps.clock()).place;
  const link = stands.kind === 'seat' ? onlineLink(training) : undefined;
  return [
    {
      name: words.page.where,
      ...(place ? { value: place, lang: training.lang } : { value: words.page.online }),
    },
    ...(link ? [{ name: words.mail.link, value: link, isAddress: true }] : []),
  ];
}

type Was = Readonly<Record<string, string>>;

function moved(
  told: Told,
  session: Session,
  { wasStarts = '', wasEnds = '', note }: Was,
): Rendered | undefined {
  if (session.cancelled || (session.startsAt === wasStarts && session.endsAt === wasEnds)) return undefined;
  const { lang, deps, training } = told;
  const words = wordsIn(wording, lang).change;
  const { title } = viewOf(deps, training, deps.clock());
  const rows: Fact[] = [
    { name: words.before, value: dateIn({ starts: wasStarts, ends: wasEnds }, lang) },
    { name: words.now, value: dateIn(span(session), lang) },
    ...whereRows(told, session),
  ];
  const paragraphs = [words.moved(title), ...after(told, note)];
  return letter(told, words.movedSubject(title), paragraphs, rows, calendarFor(told, session.id, false));
}

/** What follows for who has a place, or waits; and the reason, where there is one. */
function after({ stands, lang }: Told, note?: string): readonly string[] {
  const words = wordsIn(wording, lang);
  const reason = note ? [words.mail.reason(note)] : [];
  if (stands.kind === 'seat') return [...reason, words.change.seatNext];
  return [...reason, stands.kind === 'waiting' ? words.change.waitingNext : words.change.offeredNext];
}

function dropped(told: Told, session: Session, { note }: Was): Rendered | undefined {
  if (!session.cancelled) return undefined;
  const { lang, deps, training } = told;
  const words = wordsIn(wording, lang);
  const { title, ...view } = viewOf(deps, training, deps.clock());
  const rows: Fact[] = [
    { name: words.page.dateCancelled, value: dateIn(span(session), lang) },
    { name: words.change.remaining, value: whenIn({ ...view }, lang) },
  ];
  const reason = note ? [words.mail.reason(note)] : [];
  const paragraphs = [words.change.dropped(title), ...reason, words.change.othersStay];
  return letter(
    told,
    words.change.droppedSubject(title),
    paragraphs,
    rows,
    calendarFor(told, session.id, true),
  );
}

function added(told: Told, session: Session, { note }: Was): Rendered | undefined {
  if (session.cancelled) return undefined;
  const { lang, deps, training } = told;
  const words = wordsIn(wording, lang);
  const { title } = viewOf(deps, training, deps.clock());
  const rows: Fact[] = [
    { name: words.page.when, value: dateIn(span(session), lang) },
    ...whereRows(told, session),
  ];
  const paragraphs = [words.change.added(title), ...after(told, note)];
  return letter(
    told,
    words.change.addedSubject(title),
    paragraphs,
    rows,
    calendarFor(told, session.id, false),
  );
}

function placed(told: Told, session: Session | undefined, { wasPlace, note }: Was): Rendered | undefined {
  const { lang, deps, training } = told;
  const words = wordsIn(wording, lang);
  const { title, ...view } = viewOf(deps, training, deps.clock());
  const rows: Fact[] = [
    { name: words.page.when, value: session ? dateIn(span(session), lang) : whenIn(view, lang) },
    ...(wasPlace ? [{ name: words.change.before, value: wasPlace, lang: training.lang }] : []),
    ...whereRows(told, session),
  ];
  const paragraphs = [words.change.placed(title), ...after(told, note)];
  return letter(
    told,
    words.change.placedSubject(title),
    paragraphs,
    rows,
    calendarFor(told, session?.id, false),
  );
}

/** Tells of another date or place: what it was, and how it is when the mail goes out. Nothing when it is as it was told before. */
const changed: Template = async (deps, entry, { params = {} }) => {
  const told = await standingNow(deps, entry);
  if (!told) return undefined;
  const session = sessionsOf(told.training).find((one) => one.id === params.session);
  if (params.what === 'place') return placed(told, session, params);
  if (!session || session.startsAt <= deps.clock().toISOString()) return undefined;
  if (params.what === 'moved') return moved(told, session, params);
  return params.what === 'dropped' ? dropped(told, session, params) : added(told, session, params);
};

/** Reminds somebody who has a place of a date; nothing when it was moved, called off or has begun. */
const remind: Template = async (deps, entry, { params = {} }) => {
  const told = await standingNow(deps, entry);
  const session = told && sessionsOf(told.training).find((one) => one.id === params.session);
  if (told?.stands.kind !== 'seat' || !session || session.cancelled) return undefined;
  const now = deps.clock().toISOString();
  if (session.startsAt !== params.startsAt || session.startsAt <= now) return undefined;
  const { lang, training } = told;
  const words = wordsIn(wording, lang).reminder;
  const { title } = viewOf(deps, training, deps.clock());
  const rows: Fact[] = [
    { name: wordsIn(wording, lang).page.when, value: dateIn(span(session), lang) },
    ...whereRows(told, session),
  ];
  const canLeave = training.startsAt > now;
  const paragraphs = [words.text(title), canLeave ? words.leave : words.tell];
  return letter(told, words.subject(title), paragraphs, rows, calendarFor(told, undefined, false));
};

export const seatTemplates = { changed, remind };
