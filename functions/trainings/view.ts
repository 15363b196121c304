import type { Deps } from '../deps.ts';
import { formatDay, formatMoment, formatTime } from '../language/format.ts';
import { type Language, textIn, wordsIn } from '../language/language.ts';
import type { Facts, Role } from '../store/entry.ts';
import type { Json } from '../store/port.ts';
import { forNewcomer, freePlaces } from './rules.ts';
import type { Training } from './training.ts';
import { wording } from './wording.ts';

/** What anybody may know of a training: nothing about the people. Instants are ISO 8601 UTC; values as in the form. */
export interface TrainingView {
  readonly reference: string;
  readonly status: string;
  readonly title: string;
  readonly description?: string;
  readonly field?: string;
  readonly district?: string;
  readonly languages: readonly string[];
  readonly place?: string;
  readonly trainer?: string;
  readonly contact?: string;
  readonly starts: string;
  readonly ends: string;
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

/** The public side of a training at a moment. */
export function viewOf(deps: Deps, training: Training, now: Date): TrainingView {
  const facts = publicFacts(deps, training);
  const languages = Array.isArray(facts.languages)
    ? facts.languages.filter((one) => typeof one === 'string')
    : [];
  return {
    reference: training.reference,
    status: training.status,
    title: text(facts.title) ?? training.reference,
    description: text(facts.description),
    field: text(facts.field),
    district: text(facts.district),
    languages,
    place: text(facts.place),
    trainer: text(facts.trainer),
    contact: text(facts.contact),
    starts: training.startsAt,
    ends: training.finishesAt,
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

/** When it takes place, by the city's clock: `Montag, 23. November 2026, 18:00 bis 20:30 Uhr`. */
export function whenIn(view: Pick<TrainingView, 'starts' | 'ends'>, lang: Language): string {
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
