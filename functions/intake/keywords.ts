import { after } from '../store/duration.ts';
import { roles } from '../store/entry.ts';
import type { Json } from '../store/port.ts';
import { formats } from './compile/formats.ts';
import { kindNames } from './definition.ts';
import { suggestion } from './form-file-error.ts';

/** What a keyword's value must be: undefined when it is right, else what is wrong. */
type Rule = (value: Json) => string | undefined;

const isObject = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isScalar = (value: Json | undefined) => ['string', 'number', 'boolean'].includes(typeof value);

const be =
  (holds: (value: Json) => boolean, what: string): Rule =>
  (value) =>
    holds(value) ? undefined : `must be ${what}.`;

const anything: Rule = () => undefined;
const text = be((value) => typeof value === 'string', 'a text');
const flag = be((value) => typeof value === 'boolean', 'true or false');
const amount = be((value) => Number.isInteger(value) && (value as number) >= 0, 'a whole number, 0 or more');
const number = be((value) => typeof value === 'number', 'a number');
const object = be(isObject, 'an object');
const isNames = (value: Json) => Array.isArray(value) && value.every((one) => typeof one === 'string');
const names = be(
  (value) => isNames(value) && new Set(value as string[]).size === (value as string[]).length,
  'a list of different names',
);

const wording: Rule = (value) => {
  if (typeof value === 'string') return value.trim() ? undefined : 'must not be empty.';
  if (!isObject(value))
    return 'must be a text, or an object with a text for each language: {"de": "…", "en": "…"}.';
  if (typeof value.de !== 'string') return 'needs the German wording: {"de": "…"}.';
  const wrong = Object.entries(value).find(
    ([tag, one]) => !/^[a-z]{2,3}(-[a-z0-9]+)*$/i.test(tag) || typeof one !== 'string',
  );
  return wrong ? `has "${wrong[0]}", which is no language with a text.` : undefined;
};

const among =
  (known: readonly string[]): Rule =>
  (value) =>
    typeof value === 'string' && known.includes(value)
      ? undefined
      : `"${String(value)}" is not known.${suggestion(String(value), known)}`;

const pattern: Rule = (value) => {
  if (typeof value !== 'string') return 'must be a regular expression as a text.';
  try {
    new RegExp(value, 'u');
    return undefined;
  } catch (error) {
    return `is no regular expression: ${(error as Error).message}.`;
  }
};

const options = be(
  (value) =>
    Array.isArray(value) &&
    value.length > 0 &&
    value.every(
      (one) =>
        isObject(one) &&
        isScalar(one.const) &&
        Object.keys(one).every((key) => key === 'const' || key === 'title') &&
        one.title !== undefined &&
        wording(one.title) === undefined,
    ) &&
    new Set(value.map((one) => JSON.stringify(isObject(one) ? one.const : one))).size === value.length,
  'a list of choices, each {"const": …, "title": {"de": "…"}}, no constant twice',
);

/** Longer than anything may be kept; beyond some, moments are no longer in order as texts. */
const longest = 100 * 366 * 86_400_000;

const isDuration = (value: Json) => {
  if (typeof value !== 'string' || !/^P(?=\d)(\d{1,4}Y)?(\d{1,4}M)?(\d{1,4}W)?(\d{1,5}D)?$/.test(value))
    return false;
  const lasts = after(new Date(0), value).getTime();
  return lasts > 0 && lasts <= longest;
};

const duration = be(isDuration, 'a duration such as "P2Y", "P6M" or "P30D", from one day to 100 years');

const assertions: Readonly<Record<string, Rule>> = {
  type: among(['string', 'number', 'integer', 'boolean', 'array', 'object']),
  enum: be(
    (value) =>
      Array.isArray(value) &&
      value.length > 0 &&
      value.every(isScalar) &&
      new Set(value).size === value.length,
    'a list of different texts, numbers or booleans',
  ),
  const: anything,
  pattern,
  minLength: amount,
  maxLength: amount,
  minimum: number,
  maximum: number,
  exclusiveMinimum: number,
  exclusiveMaximum: number,
  multipleOf: be((value) => typeof value === 'number' && value > 0, 'a number above 0'),
  format: among(Object.keys(formats)),
  items: object,
  minItems: amount,
  maxItems: amount,
  uniqueItems: flag,
  properties: object,
  required: names,
};

const branching: Readonly<Record<string, Rule>> = {
  properties: object,
  required: names,
  if: object,
  then: object,
  else: object,
  allOf: be(
    (value) => Array.isArray(value) && value.length > 0 && value.every(isObject),
    'a list of schemas',
  ),
  dependentRequired: be(
    (value) => isObject(value) && Object.values(value).every(isNames),
    'an object of lists of names',
  ),
};

/** The keywords understood at each place of a form file, and what their values must be. Anything else is refused. */
export const keywords = {
  root: {
    $schema: be(
      (value) => value === 'https://json-schema.org/draft/2020-12/schema',
      '"https://json-schema.org/draft/2020-12/schema"',
    ),
    $id: text,
    $defs: object,
    $comment: text,
    type: among(['object']),
    title: wording,
    description: wording,
    ...branching,
    'x-domain': text,
    'x-access': among(['public', 'coordinator']),
    'x-confirm': flag,
    'x-retention': duration,
    'x-pages': be((value) => Array.isArray(value) && value.length > 0, 'a list of pages'),
    'x-submit': wording,
    'x-receipt': wording,
  },
  field: {
    ...assertions,
    ...branching,
    $comment: text,
    $defs: object,
    oneOf: options,
    anyOf: options,
    default: anything,
    readOnly: flag,
    title: wording,
    description: wording,
    examples: be(Array.isArray, 'a list'),
    'x-kind': among(kindNames),
    'x-role': among(roles),
    'x-autocomplete': text,
    'x-prefill': flag,
    'x-choices': among(['trainings', 'opportunities', 'resources', 'coaching']),
    'x-version': text,
    'x-public': flag,
    'x-errors': be(
      (value) => isObject(value) && Object.values(value).every((one) => wording(one) === undefined),
      'an object of wordings by code: {"pattern": {"de": "…"}}',
    ),
  },
  /** What a branch may say more about a field that is asked anyway. */
  more: assertions,
  branch: { ...branching, $comment: text },
  condition: { ...assertions, allOf: branching.allOf as Rule, $comment: text },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Rule>>>>;

export type Place = keyof typeof keywords;

/** What a page of `x-pages` must be; undefined when it is right. */
export function wrongPage(page: Json): string | undefined {
  if (!isObject(page)) return 'must be {"id": …, "title": …, "fields": […]}.';
  const unknown = Object.keys(page).find((key) => !['id', 'title', 'description', 'fields'].includes(key));
  if (unknown)
    return `has the unknown key "${unknown}".${suggestion(unknown, ['id', 'title', 'description', 'fields'])}`;
  if (typeof page.id !== 'string' || !/^[a-z][a-z0-9-]*$/.test(page.id))
    return 'needs an "id" of small letters, digits and dashes.';
  const wrongTitle = page.title === undefined ? 'is missing.' : wording(page.title);
  if (wrongTitle) return `"title" ${wrongTitle}`;
  return isNames(page.fields ?? null) ? undefined : '"fields" must be a list of names of fields.';
}
