import type { Child } from 'hono/jsx';
import {
  directionOf,
  type Language,
  pageLanguages,
  type Text,
  textIn,
  translationOf,
} from '../../language/language.ts';
import type { Json } from '../../store/port.ts';
import type { Field } from '../definition.ts';
import type { Words } from '../wording.ts';

/** One choice as it stands on a page. */
export interface Option {
  readonly value: string;
  readonly label: string;
  /** The label's language, where it is not the page's. */
  readonly lang?: Language;
  readonly disabled?: boolean;
}

/** What all fields of one page have in common. */
export interface FormView {
  readonly lang: Language;
  readonly words: Words;
  /** Messages by field name (`list.0.key`). */
  readonly errors: ReadonlyMap<string, string>;
  /** Choices that rooms provide, by their name. */
  readonly choices: Readonly<Record<string, readonly Option[]>>;
  /** Rows to show of a repeat, by its name; at least as many as are filled in. */
  readonly rows: ReadonlyMap<string, number>;
  /** Conditional fields whose condition the server has decided, because it hangs on another page. */
  readonly decided: ReadonlySet<Field>;
  /** Renders fields inside a group or a row. */
  readonly inside: (fields: readonly Field[], prefix: string, values: unknown) => Child;
}

/** One field as it stands on a page. */
export interface FieldView {
  readonly field: Field;
  /** As in form data, with the row's number where it stands in a repeat. */
  readonly name: string;
  /** The answer as it was read, or the text that could not be read. */
  readonly value: unknown;
  readonly error?: string;
  readonly form: FormView;
}

/** How one kind of field is shown, how its form data is read and how its answer is put in words. */
export interface Kind {
  /** `label`: one control below a label; `legend`: several in a fieldset; `own`: draws itself. */
  readonly frame: 'label' | 'legend' | 'own';
  readonly control: (view: FieldView) => Child;
  /** The answer from its form data (never empty strings); what cannot be read stays the text it is. */
  readonly read: (values: readonly string[], field: Field, lang: Language) => unknown;
  /** The form data that reads as this answer. */
  readonly write: (value: unknown, lang: Language) => readonly string[];
  /** For reading: `3,5`, `24.12.2026`, the titles of choices. */
  readonly say?: (value: Json, field: Field, lang: Language, words: Words) => string;
}

/** The id of a field's first control; error summaries link to it. */
export function idOf(name: string): string {
  return `f-${name.replaceAll('.', '-')}`;
}

/** What a control refers to for its hint and its error. */
export function describedBy({ field, name, error }: FieldView): string | undefined {
  const ids = [field.hint && `${idOf(name)}-hint`, error && `${idOf(name)}-error`].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

/** Marks wording that is not in the page's language, so that it is read out and set in its own. */
export function marked(text: Text, lang: Language): { lang?: Language; dir?: 'ltr' | 'rtl' } {
  return lang === 'de' || translationOf(text, lang) !== undefined
    ? {}
    : { lang: 'de', dir: directionOf('de') };
}

/** The same for the pages' own words. */
export function markedWords(lang: Language): { lang?: Language; dir?: 'ltr' | 'rtl' } {
  return pageLanguages.includes(lang) ? {} : { lang: 'de', dir: 'ltr' };
}

/** The choices of a field, its own or a room's. */
export function optionsOf(field: Field, form: Pick<FormView, 'lang' | 'choices'>): readonly Option[] {
  if (field.choicesFrom) return form.choices[field.choicesFrom] ?? [];
  return (field.choices ?? []).map(({ value, title }) => ({
    value: String(value),
    label: textIn(title, form.lang),
    lang: marked(title, form.lang).lang,
  }));
}

/** A text without blanks around it; undefined when nothing is left. */
export function firstText(values: readonly string[]): string | undefined {
  return values.map((one) => one.trim()).find((one) => one !== '');
}

/** An answer as one text of form data. */
export function plainly(value: unknown): readonly string[] {
  return value === undefined || value === null || typeof value === 'object' ? [] : [String(value)];
}
