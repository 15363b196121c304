import { Problem } from '../errors.ts';
import type { FieldError } from '../intake/definition.ts';
import { type Language, wordsIn } from '../language/language.ts';
import { readable } from '../posted.ts';
import type { Action } from '../room.ts';
import { actionWording } from './action-wording.ts';
import { AskedWrong } from './asked.ts';
import { messageFor } from './told.ts';

/** What a program sent for an action, as a page would have sent it. */
export interface SentJson {
  readonly field: (name: string) => string;
  /** What cannot be taken by its name or kind. */
  readonly errors: readonly FieldError[];
}

/** Reads the JSON body of a request. Throws `Problem` 400 for what is no JSON object. */
export async function jsonBody(request: Request): Promise<Readonly<Record<string, unknown>>> {
  const body: unknown = await request.json().catch(() => undefined);
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new Problem(400, 'encoding', 'The body has to be a JSON object.');
  return { ...body };
}

function typedFrom(value: unknown): string | undefined {
  if (value === undefined || value === null || value === false) return '';
  if (value === true) return 'yes';
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? readable(value) : undefined;
}

/** What is kept of words that no field of an action limits, in characters: more is refused, never cut off in silence. */
function longestOf(name: string, action: Action | undefined): number {
  const has = action?.asks?.some((one) => one.name === name);
  if (has) return Number.POSITIVE_INFINITY;
  if (name === 'note') return action ? 500 : 2000;
  return { contact: 2000, words: 300 }[name] ?? Number.POSITIVE_INFINITY;
}

const pointerTo = (name: string) => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** The values of a JSON object as they would have been typed; `also` names what else is taken. Pure. */
export function readSent(
  body: Readonly<Record<string, unknown>>,
  action: Action | undefined,
  lang: Language,
  also: readonly string[] = [],
): SentJson {
  const words = wordsIn(actionWording, lang);
  const asks = action?.asks ?? [];
  const names = new Set([
    'note',
    'seen',
    ...(action?.window ? ['from', 'until'] : []),
    ...asks.map((one) => one.name),
    ...also,
  ]);
  const errors = Object.entries(body).flatMap(([name, value]): FieldError[] => {
    if (!names.has(name)) return [{ pointer: pointerTo(name), code: 'unknown', message: words.notAsked }];
    const kind = asks.find((one) => one.name === name)?.kind ?? 'line';
    const typed = typedFrom(value);
    if (typed === undefined)
      return [{ pointer: pointerTo(name), code: 'type', message: words.askedKinds[kind] }];
    const isLong = typed.trim().length > longestOf(name, action);
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
