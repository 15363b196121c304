import type { Language } from './language.ts';

/** The city's clock. */
const timeZone = 'Europe/Berlin';
const formats = new Map<string, Intl.DateTimeFormat>();

function format(lang: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = lang + JSON.stringify(options);
  let one = formats.get(key);
  if (!one) {
    // German style for English too: day before month, as on everything else in the city.
    one = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, { timeZone, ...options });
    formats.set(key, one);
  }
  return one;
}

/** A moment as a day in the city: `Montag, 23. November 2026`; short: `23.11.2026`. */
export function formatDay(iso: string, lang: Language, length: 'long' | 'short' = 'long'): string {
  const options: Intl.DateTimeFormatOptions =
    length === 'long'
      ? { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }
      : { day: '2-digit', month: '2-digit', year: 'numeric' };
  return format(lang, options).format(new Date(iso));
}

/** A moment with its time in the city: `23.11.2026, 07:00`. */
export function formatMoment(iso: string, lang: Language): string {
  return format(lang, {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(iso));
}
