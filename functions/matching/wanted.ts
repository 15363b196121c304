import { isoDay } from '../language/format.ts';
import type { Entry } from '../store/entry.ts';
import type { Json } from '../store/port.ts';

/** What a need asks for, as far as helpers and offers are chosen by it. */
export interface Wanted {
  readonly fields: readonly string[];
  readonly categories: readonly string[];
  readonly languages: readonly string[];
  readonly district?: string;
  /** Days and parts of the day (`tu-evening`) at which help is of use. */
  readonly slots: readonly string[];
  /** Weekdays (`tu`) at which it is, where it is of use on a few days only. */
  readonly days: readonly string[];
  /** Kinds of training without which nobody is asked. */
  readonly requires: readonly string[];
  /** Helpers are alone with children: nobody is asked who does not want that or lacks the certificate. */
  readonly children: boolean;
}

const day = 86_400_000;
const weekdays = ['su', 'mo', 'tu', 'we', 'th', 'fr', 'sa'] as const;
/** A longer period has every weekday in it. */
const fewDays = 6;

/** An answer as a list of texts: one choice, several, or none. */
export function textsOf(value: Json | undefined): readonly string[] {
  const list = Array.isArray(value) ? value : [value];
  return list.filter((one): one is string => typeof one === 'string' && one !== '');
}

/** The weekdays from today or its first day to its last, where these are few. */
function daysOf({ starts, ends }: Entry['facts'], now: Date): readonly string[] {
  if (typeof ends !== 'string') return [];
  const today = isoDay(now);
  const first = typeof starts === 'string' && starts > today ? starts : today;
  const count = (Date.parse(ends) - Date.parse(first)) / day + 1;
  if (!(count >= 1 && count <= fewDays)) return [];
  return Array.from({ length: count }, (_, index) => {
    const weekday = new Date(Date.parse(first) + index * day).getUTCDay();
    return weekdays[weekday] ?? 'su';
  });
}

/** Kinds of training that a kind of help asks for, by its category. */
export type Prerequisites = Readonly<Record<string, readonly string[]>>;

/**
 * What a need asks for, by the roles of its form's fields; which trainings, by its own answers and by its category, as the city
 * has set it. Pure.
 */
export function wantedBy(
  { facts }: Pick<Entry, 'facts'>,
  now: Date,
  prerequisites: Prerequisites = {},
): Wanted {
  const categories = textsOf(facts.category);
  const byCategory = categories.flatMap((category) => prerequisites[category] ?? []);
  const [district] = textsOf(facts.district);
  const slots = textsOf(facts.availability);
  return {
    fields: textsOf(facts.field),
    categories,
    languages: textsOf(facts.languages),
    ...(district && { district }),
    slots,
    days: slots.length > 0 ? [] : daysOf(facts, now),
    requires: [...new Set([...textsOf(facts.requires), ...byCategory])],
    children: facts.children === true,
  };
}
