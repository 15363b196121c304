import type { Language } from './text.ts';

/** The end of a sentence, or of a value put in, before another one; not of an abbreviation, and not the full stop of an ordinal number. */
const betweenSentences = /(?<=[\p{L})}“"][\p{L})}“"][.!?])(?<!\b(?:Dr|Nr|Tel|Str|Abs)\.) (?=[\p{Lu}„])/gu;

/** A text as it is set: in Leichte Sprache each sentence begins a line of its own, in all other languages as it is. */
export function setIn(text: string, lang: Language): string {
  return lang === 'de-simple' ? text.replace(betweenSentences, '\n') : text;
}
