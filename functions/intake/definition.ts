import type { Language, Text } from '../language/language.ts';
import type { Facts, Role } from '../store/entry.ts';
import type { Json } from '../store/port.ts';

/** The kinds of field; each has one row in `kinds/table.ts`. */
export const kindNames = [
  'text',
  'multiline',
  'email',
  'telephone',
  'url',
  'integer',
  'number',
  'date',
  'time',
  'radios',
  'select',
  'checkboxes',
  'yes-no',
  'consent',
  'postal-code',
  'availability',
  'group',
  'repeat',
  'note',
] as const;
export type KindName = (typeof kindNames)[number];

export type JsonObject = { readonly [key: string]: Json };

/** One titled constant of a choice. */
export interface Choice {
  readonly value: string | number | boolean;
  readonly title: Text;
}

/** When a conditional field is asked: the `if` schema it hangs on, and whether it stands in `then` or `else`. */
export interface Condition {
  readonly if: JsonObject;
  readonly branch: 'then' | 'else';
}

/** A field of a form, as pages, API and export need it; made from the schema when the form is loaded. */
export interface Field {
  /** Name in form data and id stem on the page: `name`, `address.city`, `children.0.name` (`children.*.name` in the definition). */
  readonly name: string;
  readonly key: string;
  readonly kind: KindName;
  /** The property's schema, references resolved, wording still in all languages. */
  readonly schema: JsonObject;
  readonly title: Text;
  readonly hint?: Text;
  readonly required: boolean;
  /** All must hold for the field to be asked. */
  readonly when: readonly Condition[];
  readonly role?: Role;
  readonly choices?: readonly Choice[];
  /** Choices that a room provides at run time (`x-choices`), e.g. `trainings`. */
  readonly choicesFrom?: string;
  readonly autocomplete?: string;
  readonly prefill: boolean;
  readonly readOnly: boolean;
  readonly default?: Json;
  /** Consent: the version of its text. */
  readonly consentVersion?: string;
  /** May be shown in public lists and feeds. */
  readonly public: boolean;
  /** Fields of a group, or of one row of a repeat. */
  readonly fields?: readonly Field[];
}

export interface FormPage {
  readonly id: string;
  readonly title: Text;
  readonly description?: Text;
  /** Keys of top-level fields. */
  readonly keys: readonly string[];
}

/** Something wrong with an answer. `pointer` is a JSON pointer into the answers. */
export interface FieldError {
  readonly pointer: string;
  /** `required`, `type`, `format`, `pattern`, `too_short`, `too_long`, `too_small`, `too_large`, `step`, `choice`, `too_few`, `too_many`, `not_unique`, `not_available` … */
  readonly code: string;
  /** In the page's language; says how to mend it. */
  readonly message: string;
}

export type Checked =
  | { readonly ok: true; readonly answers: Readonly<Record<string, Json>> }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/** A form, loaded from its file. */
export interface Form {
  readonly slug: string;
  readonly title: Text;
  readonly description?: Text;
  readonly domain: string;
  readonly access: 'public' | 'coordinator';
  /** The sender proves their e-mail address. */
  readonly confirm: boolean;
  /** ISO 8601 duration after which an entry ends, e.g. `P2Y`. */
  readonly retention: string;
  readonly submitLabel?: Text;
  /** What happens next, for the receipt. */
  readonly receipt?: Text;
  /** Short hash of the definition with everything it refers to. */
  readonly version: string;
  /** Languages that the product itself does not speak, but in which the whole form is worded. */
  readonly furtherLanguages: readonly Language[];
  /** Languages in which the whole form is worded. */
  readonly languages: readonly Language[];
  /** Whether a native speaker has reviewed the whole wording in a language. */
  reviewedIn(lang: Language): boolean;
  readonly fields: readonly Field[];
  /** One page unless the file says otherwise (`x-pages`). */
  readonly pages: readonly FormPage[];
  /** The schema, references resolved, wording in all languages. */
  readonly schema: JsonObject;
  /** Drops what is not relevant (branches not taken, unknown names, notes, read-only), then validates. */
  check(answers: Readonly<Record<string, unknown>>, lang: Language): Checked;
  /** The relevant part of the answers, valid or not. */
  relevant(answers: Readonly<Record<string, unknown>>): Record<string, unknown>;
  /** The answers by role. */
  facts(answers: Readonly<Record<string, Json>>): Facts;
  /** Plain JSON Schema 2020-12 in one language, for other renderers. */
  plainSchema(lang: Language): JsonObject;
}

/** The forms of a folder. */
export interface Forms {
  /** Undefined when there is no such form. Loads and compiles at first use; throws `FormFileError` when the file is wrong. */
  get(slug: string): Form | undefined;
  /** Slugs in alphabetical order. */
  slugs(): readonly string[];
  /** What the file of a form holds, as it was parsed; undefined when there is no such form. */
  readonly file: (slug: string) => JsonObject | undefined;
  /** `vocabulary.json` and `municipality.json`, parsed. */
  readonly shared: (name: 'vocabulary' | 'municipality') => JsonObject;
}
