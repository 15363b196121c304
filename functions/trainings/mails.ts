import type { Deps } from '../deps.ts';
import { formatMoment } from '../language/format.ts';
import { type Language, wordsIn } from '../language/language.ts';
import { calendar } from '../listing/calendar.ts';
import { composeMail } from '../mail/compose.tsx';
import type { Block, Fact } from '../mail/letter.ts';
import { mayMail } from '../mail/limit.ts';
import { mailLanguage, type Rendered } from '../mail/mailing.ts';
import type { Template } from '../room.ts';
import type { MailIntent } from '../store/entry.ts';
import { askForPlace } from './ask.ts';
import { checkPrerequisite, isUncleared } from './clearing.ts';
import { eventsForSeat, eventsOfTraining } from './events.ts';
import { greetingIn } from './greeting.ts';
import { onlineLink } from './inside.ts';
import { seatLink } from './links.ts';
import { type Situation, situationOf } from './outcome.ts';
import { overlapsIn } from './overlaps.ts';
import { prerequisiteBlocks } from './prerequisite.ts';
import type { News } from './rules.ts';
import { loadTraining } from './store.ts';
import { isSignup, type Signup, type Training } from './training.ts';
import { sessionIn, type TrainingView, viewOf, whenIn } from './view.ts';
import { reasonsIn, waitingReasons } from './waiting.ts';
import { type Words, wording } from './wording.ts';

type MailWords = Words['mail'];

/** The sentences that tell a situation; `why` one waits, in words. */
function sentences(
  words: MailWords,
  situation: Situation,
  title: string,
  when: string,
  why: string,
  lang: Language,
): string[] {
  switch (situation.kind) {
    case 'seat':
      return [words.seat(title, when), words.seatNext];
    case 'waiting':
      return [words.waiting(title, when), why, words.waitingNext(situation.position)];
    case 'offered':
      return [words.offered(title, when), words.offeredNext(formatMoment(situation.until, lang))];
    case 'confirm':
      return [words.confirm(title, when), words.confirmNext];
    case 'prerequisite':
      return [];
    default:
      return [words[situation.kind](title, when)];
  }
}

function buttonOf(
  deps: Deps,
  words: MailWords,
  training: Training,
  signup: Signup,
  kind: Situation['kind'],
): { label: string; href: string } {
  const lang = mailLanguage(signup);
  const mine = seatLink(deps, signup.reference, lang);
  const list = `${deps.config.baseUrl}/trainings`;
  if (kind === 'offered') return { label: words.answer, href: mine };
  if (kind === 'confirm') return { label: words.confirmButton, href: mine };
  if (kind === 'prerequisite' || kind === 'seat' || kind === 'waiting')
    return { label: words.show, href: mine };
  if (kind === 'lapsed') return { label: words.again, href: `${list}/${training.reference}?lang=${lang}` };
  return { label: words.others, href: `${list}?lang=${lang}` };
}

/** The date for the recipient's calendar, or word that it is to be taken out. */
function calendarOf(
  deps: Deps,
  training: Training,
  situation: Situation,
  lang: Language,
): Rendered['calendar'] {
  const takesOut =
    situation.kind === 'left' ||
    situation.kind === 'removed' ||
    (situation.kind === 'cancelled' && situation.hadSeat);
  if (situation.kind !== 'seat' && !takesOut) return undefined;
  const method = takesOut ? 'CANCEL' : 'PUBLISH';
  const written = deps.clock().toISOString();
  const known = takesOut ? eventsOfTraining(deps, training, lang) : eventsForSeat(deps, training, lang);
  const events = known.map((event) => ({
    ...event,
    written,
    cancelled: takesOut || event.cancelled === true,
  }));
  return { method, content: calendar(events, method) };
}

/** What one has to know to come; the way into a room in the web only for who has a place (`inside`). */
function facts(
  words: MailWords,
  training: Training,
  view: TrainingView,
  lang: Language,
  inside: boolean,
): readonly Block[] {
  const { when, where, online, dates } = wordsIn(wording, lang).page;
  const link = inside ? onlineLink(training) : undefined;
  const series = view.sessions.length > 1;
  const rows: Fact[] = [
    ...(series ? [] : [{ name: when, value: whenIn(view, lang) }]),
    { name: where, ...(view.place ? { value: view.place, lang: training.lang } : { value: online }) },
    ...(link ? [{ name: words.link, value: link, isAddress: true }] : []),
  ];
  const listed: Block[] = series
    ? [
        { kind: 'heading', text: dates },
        { kind: 'list', items: view.sessions.map((session) => sessionIn(session, lang)) },
      ]
    : [];
  return [...listed, { kind: 'facts', rows }];
}

/** What a letter says besides how the sign-up stands. */
interface Besides {
  readonly note?: string;
  readonly more?: readonly Block[];
  readonly warnings?: readonly string[];
}

function letter(
  deps: Deps,
  training: Training,
  signup: Signup,
  situation: Situation,
  { note, more = [], warnings = [] }: Besides = {},
): Rendered {
  const lang = mailLanguage(signup);
  const words = wordsIn(wording, lang).mail;
  const view = viewOf(deps, training, deps.clock());
  const comes = mayCome.includes(situation.kind);
  const known = training.people[signup.attendee] !== signup.reference && isStanding(situation);
  const why =
    situation.kind === 'waiting'
      ? reasonsIn(waitingReasons(training, deps.clock(), situation.position), lang).join(' ')
      : '';
  const paragraphs = [
    greetingIn(words, signup.facts.name),
    known ? words.known : undefined,
    ...sentences(words, situation, view.title, whenIn(view, lang), why, lang),
    ...warnings,
    note ? words.reason(note) : undefined,
  ].filter((one) => one !== undefined);
  const blocks: Block[] = [
    ...paragraphs.map((text): Block => ({ kind: 'paragraph', text })),
    ...(comes ? facts(words, training, view, lang, situation.kind === 'seat') : []),
    ...more,
    { kind: 'button', ...buttonOf(deps, words, training, signup, situation.kind) },
  ];
  const subject = words.subject[situation.kind](view.title);
  const date = calendarOf(deps, training, situation, lang);
  const quoted = { text: view.title, lang: training.lang };
  return {
    ...composeMail({ lang, subject, blocks, quoted, footer: words.footer }),
    ...(date && { calendar: date }),
  };
}

function isStanding(situation: Situation): boolean {
  return situation.kind === 'seat' || situation.kind === 'waiting' || situation.kind === 'offered';
}

/**
 * Looks at the prerequisite first, where there is one. Then asks for the place that was never asked for, as it had to wait for
 * that or the request stopped in between, and tells what came of it.
 */
async function ask(
  deps: Deps,
  training: Training,
  signup: Signup,
): Promise<{ training: Training; situation: Situation }> {
  if (isUncleared(signup)) {
    const lacks = await checkPrerequisite(deps, signup);
    return { training, situation: lacks.length > 0 ? { kind: 'prerequisite', lacks } : { kind: 'confirm' } };
  }
  const entered = signup.history[0] !== undefined && signup.history[0].by !== 'person';
  const byHand = entered || signup.cleared === 'vouched';
  const asked = await askForPlace(deps, signup, { now: deps.clock(), byHand });
  if (!asked) return { training, situation: { kind: 'refused' } };
  const { claimed } = asked;
  const now = situationOf(claimed.training, { ...signup, told: undefined }, undefined, deps.clock());
  return { training: claimed.training, situation: !now || now === 'ask' ? { kind: 'refused' } : now };
}

/** Whether somebody is signing up an address again and again that is on the list already: told five times an hour. */
async function isPestering(
  deps: Deps,
  { people }: Training,
  signup: Signup,
  { attempts, params }: MailIntent,
): Promise<boolean> {
  const { attendee, reference, facts } = signup;
  const known = people[attendee];
  // Whoever has not confirmed yet is on no list, so anybody could have them written to without end.
  if (isUncleared(signup) && attempts <= 1)
    return typeof facts.email === 'string' && !(await mayMail(deps, 'signup', facts.email));
  if (params?.news || attempts > 1 || known === undefined || known === reference) return false;
  return typeof facts.email === 'string' && !(await mayMail(deps, 'signup', facts.email));
}

/** Those who are warned of what they take part in at the same time. */
const mayCome: readonly Situation['kind'][] = ['seat', 'offered', 'confirm'];

/** What became of a sign-up, told from the training as it is now. */
const outcome: Template = async (deps, entry, intent, busyTimes) => {
  if (!isSignup(entry)) return undefined;
  const seen = await loadTraining(deps, entry.training);
  if (!seen) return undefined;
  const news = intent.params?.news as News | 'cancelled' | undefined;
  const first = situationOf(seen, entry, news, deps.clock());
  if (!first || (await isPestering(deps, seen, entry, intent))) return undefined;
  const { training, situation } =
    first === 'ask' ? await ask(deps, seen, entry) : { training: seen, situation: first };
  const more =
    situation.kind === 'prerequisite' ? await prerequisiteBlocks(deps, training, entry, situation.lacks) : [];
  const warnings = mayCome.includes(situation.kind)
    ? await overlapsIn(deps, training, entry, mailLanguage(entry), busyTimes)
    : [];
  return letter(deps, training, entry, situation, { note: intent.params?.note, more, warnings });
};

export const signupTemplates = { outcome };
