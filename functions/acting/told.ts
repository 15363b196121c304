import type { Problem } from '../errors.ts';
import { type Language, wordsIn } from '../language/language.ts';
import { problemText } from '../pages/problem-wording.ts';
import { actionWording } from './action-wording.ts';

/** What is told to whoever tried an action that cannot be done as it was asked for, in a language. */
export function messageFor(error: Problem, lang: Language): string {
  const words = wordsIn(actionWording, lang);
  const messages: Readonly<Record<string, string>> = {
    reason_missing: words.reasonMissing,
    note_missing: words.noteMissing,
    invalid_period: words.windowWrong,
    changed_meanwhile: words.changedMeanwhile,
    unknown_action: words.unknownAction,
    invalid: words.askedWrong,
  };
  return messages[error.code] ?? problemText(error, lang);
}
