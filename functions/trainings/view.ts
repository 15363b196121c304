import type { Deps } from '../deps.ts';
import { formatDay, formatMoment, formatTime } from '../language/format.ts';
import { type Language, textIn, wordsIn } from '../language/language.ts';
import { isolated } from '../language/message.ts';
import type { Facts, Role } from '../store/entry.ts';
import type { Json } from '../store/port.ts';
import { forNewcomer, freePlaces } from './rules.ts';
import { sessionsOf } from './sessions.ts';
import type { Material, Training } from './training.ts';
import { wording } from './wording.ts';

/** One date as anybody may know it. */
export interface SessionView {
  readonly id: string;
  readonly starts: string;
  readonly ends: string;
  /** Where it is not the training's. */
  readonly place?: string;
  readonly cancelled?: true;
}

/** What anybody may know of a training: nothing about the people. Instants are ISO 8601 UTC; values as in the form. */
export interface TrainingView {
  readonly reference: string;
  readonly status: string;
  readonly title: string;
  readonly description?: string;
  readonly field?: string;
  readonly district?: string;
  readonly languages: readonly string[];
  readonly audience: readonly string[];
  /** What one has passed after it, and what one must have passed before. */
  readonly kind?: string;
  readonly requires: readonly string[];
  readonly place?: string;
  readonly trainer?: string;
  readonly contact?: string;
  /** The first moment and the last. */
  readonly starts: string;
  readonly ends: string;
  /** All dates, the earliest first. */
  readonly sessions: readonly SessionView[];
  readonly materials: readonly Material[];
  readonly deadline: string;
  readonly capacity: number;
  /** Places that can be had at once. */
  readonly free: number;
  readonly waiting: number;
  /** What a newcomer gets at this moment. */
  readonly signup: 'seat' | 'waiting' | 'closed' | 'full';
}

/** The facts from fields that may be shown in public. A form that is gone has none. */
function publicFacts(deps: Deps, training: Training): Facts {
  const fields = deps.forms.get(training.form)?.fields ?? [];
  const shown = fields.flatMap(({ role, public: open }) => (role && open ? [role] : []));
  return Object.fromEntries(shown.map((role) => [role, training.facts[role]]));
}

function text(value: Json | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function textsOf(value: Json | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

/** The public side of a training at a moment. */
export function viewOf(deps: Deps, training: Training, now: Date): TrainingView {
  const facts = publicFacts(deps, training);
  const sessions = sessionsOf(training).map(({ id, startsAt, endsAt, place, cancelled }) => ({
    id,
    starts: startsAt,
    ends: endsAt,
    ...(place && 'place' in facts && { place }),
    ...(cancelled && { cancelled }),
  }));
  return {
    reference: training.reference,
    status: training.status,
    title: text(facts.title) ?? training.reference,
    description: text(facts.description),
    field: text(facts.field),
    district: text(facts.district),
    languages: textsOf(facts.languages),
    audience: textsOf(facts.audience),
    kind: text(facts.kind),
    requires: textsOf(facts.requires),
    place: text(facts.place),
    trainer: text(facts.trainer),
    contact: text(facts.contact),
    starts: training.startsAt,
    ends: training.finishesAt,
    sessions,
    materials: 'materials' in facts ? (training.materials ?? []) : [],
    deadline: training.deadlineAt,
    capacity: training.capacity,
    free: freePlaces(training),
    waiting: Object.keys(training.waiting).length,
    signup: forNewcomer(training, now),
  };
}

/** A choice's title in a language, by the role of its field in the form the training was announced with. */
export function titleIn(deps: Deps, form: string, role: Role, value: string, lang: Language): string {
  const field = deps.forms.get(form)?.fields.find((one) => one.role === role);
  const choice = field?.choices?.find((one) => one.value === value);
  return choice ? textIn(choice.title, lang) : value;
}

/** When a training takes place, by the city's clock: its first date, and how many more there are. */
export function whenIn(
  view: Pick<TrainingView, 'starts' | 'ends'> & Partial<Pick<TrainingView, 'sessions'>>,
  lang: Language,
): string {
  const held = (view.sessions ?? []).filter((session) => !session.cancelled);
  const [first] = held;
  if (!first || held.length === 1) return dateIn(view, lang);
  return wordsIn(wording, lang).when.series(dateIn(first, lang), held.length - 1);
}

/** One date by the city's clock: `Montag, 23. November 2026, 18:00 bis 20:30 Uhr`. */
export function dateIn(view: Pick<SessionView, 'starts' | 'ends'>, lang: Language): string {
  const words = wordsIn(wording, lang).when;
  const first = formatDay(view.starts, lang);
  const last = formatDay(view.ends, lang);
  const [from, to] = [formatTime(view.starts), formatTime(view.ends)];
  if (to === '00:00') return from === '00:00' ? first : words.from(first, from);
  return first === last ? words.day(first, from, to) : words.days(first, from, last, to);
}

/** Until when one may sign up, in words: a day where it is open until the end of that day. */
export function deadlineIn(view: Pick<TrainingView, 'deadline'>, lang: Language): string {
  const lastMoment = new Date(Date.parse(view.deadline) - 1).toISOString();
  return formatTime(view.deadline) === '00:00'
    ? formatDay(lastMoment, lang)
    : formatMoment(view.deadline, lang);
}

/** Whether one gets a place, in words: `noch 3 Plätze frei (von 20)`, `Warteliste: 4 Personen warten`. */
export function stateIn(view: TrainingView, lang: Language): string {
  const words = wordsIn(wording, lang).page.state;
  if (view.status === 'cancelled') return words.cancelled;
  if (view.status === 'ended') return words.ended;
  if (view.signup === 'seat') return words.seat(view.free, view.capacity);
  return view.signup === 'waiting' ? words.waiting(view.waiting) : words[view.signup];
}

/** A date in one line of text, with its place where it has its own, and that it is called off. */
export function sessionIn(session: SessionView, lang: Language): string {
  const { dateCancelled } = wordsIn(wording, lang).page;
  const where = session.place ? [session.place] : [];
  const off = session.cancelled ? [dateCancelled] : [];
  return [dateIn(session, lang), ...where, ...off].map((part) => isolated(part, lang)).join(' · ');
}
