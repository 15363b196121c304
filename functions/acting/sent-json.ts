import type { Problem } from '../errors.ts';
import type { FieldError } from '../intake/definition.ts';
import { type Language, wordsIn } from '../language/language.ts';
import { readable } from '../posted.ts';
import type { Action } from '../room.ts';
import { longestReason } from './act.ts';
import { actionWording } from './action-wording.ts';
import { AskedWrong } from './asked.ts';
import { messageFor } from './told.ts';

/** What a program sent for an action, as a page would have sent it. */
export interface SentJson {
  readonly field: (name: string) => string;
  /** What cannot be taken by its name or kind. */
  readonly errors: readonly FieldError[];
}

function typedFrom(value: unknown): string | undefined {
  if (value === undefined || value === null || value === false) return '';
  if (value === true) return 'yes';
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? readable(value) : undefined;
}

const pointerTo = (name: string) => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** The values of a JSON object as they would have been typed; `also` names what else is taken, and how many characters of it at most: more is refused, never cut off in silence. Pure. */
export function readSent(
  body: Readonly<Record<string, unknown>>,
  action: Action | undefined,
  lang: Language,
  also: Readonly<Record<string, number>> = {},
): SentJson {
  const words = wordsIn(actionWording, lang);
  const asks = action?.asks ?? [];
  const names = new Set([
    'note',
    'seen',
    ...(action?.window ? ['from', 'until'] : []),
    ...asks.map((one) => one.name),
    ...Object.keys(also),
  ]);
  const errors = Object.entries(body).flatMap(([name, value]): FieldError[] => {
    if (!names.has(name)) return [{ pointer: pointerTo(name), code: 'unknown', message: words.notAsked }];
    const asked = asks.find((one) => one.name === name);
    const kind = asked?.kind ?? 'line';
    const typed = typedFrom(value);
    if (typed === undefined)
      return [{ pointer: pointerTo(name), code: 'type', message: words.askedKinds[kind] }];
    // What an action asks for is measured by what it asks.
    const longest = asked ? undefined : action && name === 'note' ? longestReason : also[name];
    const isLong = longest !== undefined && typed.trim().length > longest;
    return isLong ? [{ pointer: pointerTo(name), code: 'too_long', message: words.askedKinds.text }] : [];
  });
  const field = (name: string) => (Object.hasOwn(body, name) ? typedFrom(body[name]) : undefined) ?? '';
  return { field: (name) => field(name).trim(), errors };
}

const codes = {
  line: 'too_long',
  text: 'too_long',
  number: 'range',
  day: 'format',
  moment: 'format',
  choice: 'choice',
  organisation: 'choice',
  yes: 'type',
} as const;

/** What is to be mended of an action that was refused with 422, each with a pointer into what was sent; empty for others. Pure. */
export function errorsOf(
  problem: Problem,
  action: Action | undefined,
  lang: Language,
): readonly FieldError[] {
  const words = wordsIn(actionWording, lang);
  if (problem instanceof AskedWrong) {
    return Object.entries(problem.fields).map(([name, how]): FieldError => {
      const kind = action?.asks?.find((one) => one.name === name)?.kind ?? 'line';
      return how === 'missing'
        ? { pointer: pointerTo(name), code: 'required', message: words.askedMissing }
        : { pointer: pointerTo(name), code: codes[kind], message: words.askedKinds[kind] };
    });
  }
  const message = messageFor(problem, lang);
  if (problem.code === 'invalid_period') return [{ pointer: '/until', code: 'format', message }];
  const needsNote = problem.code === 'reason_missing' || problem.code === 'note_missing';
  return needsNote ? [{ pointer: '/note', code: 'required', message }] : [];
}
