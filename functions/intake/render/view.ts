import { type Language, textIn, wordsIn } from '../../language/language.ts';
import type { Field, FieldError, Form, FormPage } from '../definition.ts';
import { type FormView, idOf, type Option } from '../kinds/kind.ts';
import { isAsked, isDecided } from '../steps.ts';
import { wording } from '../wording.ts';

/** Choices that rooms provide, by their name. */
export type Choices = Readonly<Record<string, readonly Option[]>>;

/** One step of a form, ready to be drawn. */
export interface StepState {
  readonly form: Form;
  readonly lang: Language;
  readonly page: FormPage;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly errors: readonly FieldError[];
  readonly rows?: ReadonlyMap<string, number>;
  readonly choices: Choices;
  /** Nothing was posted yet: a draft of the device may be filled in. */
  readonly blank?: boolean;
  /** Where it was opened, with what the address filled in. */
  readonly path?: string;
}

/** An error with the field it belongs to. */
interface PlacedError {
  readonly name: string;
  readonly href?: string;
  readonly title: string;
  readonly message: string;
}

function unescaped(part: string): string {
  return part.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** Finds the field an error's pointer leads to: the deepest there is. */
function place(fields: readonly Field[], { pointer, message }: FieldError, lang: Language): PlacedError {
  let level: readonly Field[] = fields;
  let name = '';
  let title = '';
  for (const part of pointer.split('/').slice(1).map(unescaped)) {
    const field = level.find((one) => one.key === part);
    if (field) {
      name = name ? `${name}.${part}` : part;
      title = textIn(field.title, lang);
      level = field.fields ?? [];
    } else if (/^\d+$/.test(part) && level.length > 0 && name) {
      name = `${name}.${part}`;
    } else break;
  }
  return { name, title, message, ...(name && { href: `#${idOf(name)}` }) };
}

/** The first error of each field, in the order of the fields. */
export function placeErrors(
  form: Form,
  errors: readonly FieldError[],
  lang: Language,
): readonly PlacedError[] {
  const seen = new Set<string>();
  const order = new Map(form.fields.map((field, index) => [field.key, index]));
  return errors
    .map((error) => place(form.fields, error, lang))
    .filter(({ name, message }) => {
      const once = name || message;
      return !seen.has(once) && seen.add(once);
    })
    .sort(
      (a, b) => (order.get(a.name.split('.')[0] ?? '') ?? 0) - (order.get(b.name.split('.')[0] ?? '') ?? 0),
    );
}

/** What the fields of a step have in common, and which of them are there at all. */
export function viewOf(state: StepState, fields: readonly Field[], placed: readonly PlacedError[]) {
  const { form, page, lang, answers } = state;
  const decided = new Set(fields.filter((field) => isDecided(form, page, field)));
  const shown = fields.filter((field) => !decided.has(field) || isAsked(form, field, answers));
  const view: Omit<FormView, 'inside'> = {
    lang,
    words: wordsIn(wording, lang),
    errors: new Map(placed.map(({ name, message }) => [name, message])),
    choices: state.choices,
    rows: state.rows ?? new Map(),
    decided,
  };
  return { view, shown };
}
