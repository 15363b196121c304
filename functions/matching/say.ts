import type { Deps } from '../deps.ts';
import { formatDay } from '../language/format.ts';
import { type Language, wordsIn } from '../language/language.ts';
import { listed } from '../language/message.ts';
import type { Role } from '../store/entry.ts';
import { labelOf, plainName } from './labels.ts';
import type { Bar, Doubt, Reason } from './reason.ts';
import { type Words, wording } from './wording.ts';

/** Of whom it is said, and to whom: of a volunteer to coordinators, to the volunteer, of an offer. */
export type Voice = 'they' | 'you' | 'it';

/** Fields whose choices the values of a reason are. */
const rolesOf: Readonly<Record<string, readonly Role[]>> = {
  category: ['category'],
  other: ['category'],
  field: ['field'],
  languages: ['languages', 'language'],
  district: ['district'],
  near: ['district'],
  elsewhere: ['district'],
  training: ['kind', 'requires'],
  'lacks-training': ['kind', 'requires'],
};

/** A slot (`tu-evening`) or a weekday (`tu`) in words. */
function sayTime(value: string, words: Words): string {
  const [day = '', part = ''] = value.split('-');
  if (!Object.hasOwn(words.days, day)) return value;
  const dayWord = words.days[day as keyof Words['days']];
  if (!Object.hasOwn(words.parts, part)) return dayWord;
  return words.slot(dayWord, words.parts[part as keyof Words['parts']]);
}

function sayValues(
  deps: Deps,
  { code, values }: { readonly code: string; readonly values: readonly string[] },
  lang: Language,
): string {
  const words = wordsIn(wording, lang);
  const said = values.map((value) => {
    if (code === 'slots' || code === 'days') return sayTime(value, words);
    const label = labelOf(deps, rolesOf[code] ?? [], value, lang);
    return code === 'languages' ? plainName(label) : label;
  });
  return listed(said, lang);
}

type Sayable = string | ((value: string | number) => string);

function said(text: Sayable, value: () => string | number): string {
  return typeof text === 'string' ? text : text(value());
}

/** What speaks for somebody or something, in the reader's language. */
export function sayReason(deps: Deps, reason: Reason, lang: Language, voice: Voice): string {
  const text: Sayable = wordsIn(wording, lang)[voice][reason.code];
  return said(text, () => sayValues(deps, reason, lang));
}

/** What speaks against a volunteer, to coordinators. */
export function sayDoubt(deps: Deps, doubt: Doubt, lang: Language): string {
  const text: Sayable = wordsIn(wording, lang).doubts[doubt.code];
  return said(text, () => (doubt.code === 'busy' ? Number(doubt.values[0]) : sayValues(deps, doubt, lang)));
}

/** Why a volunteer is not asked now, to coordinators. */
export function sayBar(deps: Deps, bar: Bar, lang: Language): string {
  const text: Sayable = wordsIn(wording, lang).bars[bar.code];
  return said(text, () => {
    const [value = ''] = bar.values;
    if (bar.code === 'limit') return Number(value);
    if (bar.code === 'paused-until') {
      // The pause ends with the day before.
      return formatDay(new Date(Date.parse(value) - 1).toISOString(), lang, 'short');
    }
    return sayValues(deps, bar, lang);
  });
}
