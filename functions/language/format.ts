import { factsOf, localeOf } from './languages.ts';
import type { Language } from './text.ts';

/** The city's clock. */
const timeZone = 'Europe/Berlin';
const formats = new Map<string, Intl.DateTimeFormat>();

function format(lang: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = lang + JSON.stringify(options);
  let one = formats.get(key);
  if (!one) {
    one = new Intl.DateTimeFormat(localeOf(lang), { timeZone, ...options });
    formats.set(key, one);
  }
  return one;
}

/**
 * A moment as a day in the city: `Montag, 23. November 2026`; short: `23.11.2026`, in all languages as on everything
 * else in the city, because 05/12 is another day for another reader.
 */
export function formatDay(iso: string, lang: Language, length: 'long' | 'short' = 'long'): string {
  if (length === 'short')
    return format('de', { day: '2-digit', month: '2-digit', year: 'numeric' }).format(new Date(iso));
  return format(lang, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(
    new Date(iso),
  );
}

/** The day in the city on which a moment lies: `2026-11-23`. */
export function isoDay(moment: Date): string {
  return format('sv', { day: '2-digit', month: '2-digit', year: 'numeric' }).format(moment);
}

/** Whether a text is a day of this century that the calendar has: `2027-02-28`, but not `2027-02-29`. Pure. */
export function isDay(text: string): boolean {
  if (!/^20\d{2}-\d{2}-\d{2}$/.test(text)) return false;
  const moment = new Date(`${text}T12:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}

/** A moment as a time of day in the city, 24 hours: `18:30`. */
export function formatTime(iso: string): string {
  return format('de', { hour: '2-digit', minute: '2-digit' }).format(new Date(iso));
}

/** A moment with its time in the city: `23.11.2026, 07:00`. */
export function formatMoment(iso: string, lang: Language): string {
  return `${formatDay(iso, lang, 'short')}, ${formatTime(iso)}`;
}

const decimalSigns = new Map<Language, '.' | ','>();

/** What stands before the decimals of a number in a language; as in German for languages the product does not speak. */
export function decimalSign(lang: Language): '.' | ',' {
  const known = decimalSigns.get(lang);
  if (known) return known;
  const parts = new Intl.NumberFormat(factsOf(lang)?.locale ?? 'de-DE').formatToParts(1.5);
  const sign = parts.find(({ type }) => type === 'decimal')?.value === '.' ? '.' : ',';
  decimalSigns.set(lang, sign);
  return sign;
}

const collators = new Map<Language, Intl.Collator>();

/** Sorts by a text as readers of the language look it up. */
export function sortedIn<T>(items: readonly T[], lang: Language, by: (item: T) => string): readonly T[] {
  const collator = collators.get(lang) ?? new Intl.Collator(localeOf(lang));
  collators.set(lang, collator);
  return [...items].sort((a, b) => collator.compare(by(a), by(b)));
}
