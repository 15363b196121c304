import * as v from 'valibot';
import type { Json } from '../store/port.ts';
import { compileSchema } from './compile/schema.ts';
import type { JsonObject } from './definition.ts';
import { kindOf } from './fields.ts';
import { below, type Fail, suggestion } from './form-file-error.ts';
import { codes } from './messages.ts';

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const choiceKeywords = ['enum', 'const', 'oneOf', 'anyOf'];
const numberKeywords = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'];

/** Keywords that say something about values of a type only. */
const keywordsOf: Readonly<Record<string, readonly string[]>> = {
  string: ['minLength', 'maxLength', 'pattern', 'format', ...choiceKeywords],
  number: [...numberKeywords, ...choiceKeywords],
  integer: [...numberKeywords, ...choiceKeywords],
  boolean: choiceKeywords,
  array: ['items', 'minItems', 'maxItems', 'uniqueItems'],
  object: ['properties', 'required', 'if', 'then', 'else', 'allOf', 'dependentRequired'],
};
const bound = new Set(Object.values(keywordsOf).flat());

const strings = ['string'];
const scalars = ['string', 'number', 'integer', 'boolean'];
/** Kinds need a certain `type`, some a `format` too; a form that says otherwise could never be filled in. */
const typesOfKind: Readonly<Record<string, readonly string[]>> = {
  integer: ['integer'],
  number: ['number', 'integer'],
  'yes-no': ['boolean'],
  consent: ['boolean'],
  checkboxes: ['array'],
  availability: ['array'],
  group: ['object'],
  repeat: ['array'],
  radios: scalars,
  select: scalars,
};
const formatOfKind: Readonly<Record<string, string>> = {
  email: 'email',
  url: 'uri',
  date: 'date',
  time: 'time',
};
const limits = [
  ['minLength', 'maxLength'],
  ['minItems', 'maxItems'],
  ['minimum', 'maximum'],
  ['exclusiveMinimum', 'exclusiveMaximum'],
] as const;
/** Roles of what only those who have a place in a training get to know. */
const inside = new Set(['online', 'inside-materials']);
const personal = new Set(['name', 'email', 'phone', 'contact', 'postal-code', 'message']);
const dayPart = /^(mo|tu|we|th|fr|sa|su)-(morning|afternoon|evening)$/;

/** Refuses keywords that say nothing about the type, and limits that no value can keep to. */
export function checkAssertions(schema: JsonObject, type: string, pointer: string, fail: Fail): void {
  const known = keywordsOf[type] ?? [];
  for (const key of Object.keys(schema)) {
    if (bound.has(key) && !known.includes(key))
      fail(below(pointer, key), `"${key}" says nothing about a value of the type "${type}".`);
  }
  for (const [least, most] of limits) {
    if (Number(schema[least]) > Number(schema[most]))
      fail(below(pointer, least), `"${least}" is above "${most}", so that no answer would do.`);
  }
}

function checkNote(schema: JsonObject, pointer: string, fail: Fail): void {
  const allowed = ['title', 'description', '$comment', 'x-kind'];
  const answered = Object.keys(schema).find((key) => !allowed.includes(key));
  if (answered)
    fail(below(pointer, answered), `a note has no answer, so "${answered}" means nothing. Leave it out.`);
  if (schema.title === undefined && schema.description === undefined)
    fail(pointer, 'a note needs a "title" or a "description".');
}

/** `type`, or what all constants of a choice are. */
export function typeOf(schema: JsonObject): string | undefined {
  if (typeof schema.type === 'string') return schema.type;
  const given = schema.const === undefined ? constantsOf(schema) : [schema.const];
  const types = new Set(given.map((value) => typeof value));
  return types.size === 1 ? [...types][0] : undefined;
}

/** Every constant of a choice, wherever it is written. */
export function constantsOf(schema: JsonObject): readonly Json[] {
  const options = [schema.oneOf, schema.anyOf].flatMap((list) => (Array.isArray(list) ? list : []));
  return [
    ...options.map((one: JsonObject) => one.const as Json),
    ...(Array.isArray(schema.enum) ? schema.enum : []),
  ];
}

function isOfType(value: Json, type: string | undefined): boolean {
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
}

function checkConstants(schema: JsonObject, pointer: string, fail: Fail): void {
  const type = typeOf(schema);
  const given = schema.const === undefined ? constantsOf(schema) : [schema.const, ...constantsOf(schema)];
  const wrong = given.find((value) => !isOfType(value, type));
  if (wrong === undefined) return;
  if (!type) fail(pointer, 'the choices must be all texts, all numbers, or all true and false.');
  fail(pointer, `the choice ${JSON.stringify(wrong)} is not of the type "${String(type)}".`);
}

function checkChoices(schema: JsonObject, kind: string, pointer: string, fail: Fail): void {
  const several = kind === 'checkboxes' || kind === 'availability';
  const chosen = several && isObject(schema.items) ? schema.items : schema;
  if (!schema['x-choices'] && constantsOf(chosen).length === 0)
    fail(pointer, `a field of the kind "${kind}" needs its choices: "oneOf": [{"const": …, "title": …}].`);
  if (several && schema.uniqueItems !== true) fail(pointer, 'several choices need "uniqueItems": true.');
  if (kind === 'availability' && constantsOf(chosen).some((value) => !dayPart.test(String(value))))
    fail(pointer, 'an availability needs "$ref": "vocabulary.json#/$defs/availability".');
}

function checkOwnKeys(schema: JsonObject, kind: string, pointer: string, fail: Fail): void {
  if (kind === 'consent' && (schema.const !== true || !schema['x-version']))
    fail(pointer, 'a consent needs "const": true and "x-version", the version of its text.');
  if (kind !== 'consent' && schema['x-version'] !== undefined)
    fail(
      below(pointer, 'x-version'),
      'only a consent has a version. Add "x-kind": "consent", or leave it out.',
    );
  if (schema['x-choices'] !== undefined && kind !== 'select' && kind !== 'radios')
    fail(below(pointer, 'x-choices'), `a field of the kind "${kind}" has no choices.`);
  if (schema['x-prefill'] === true && (kind === 'consent' || personal.has(String(schema['x-role']))))
    fail(below(pointer, 'x-prefill'), 'personal data and consents must not be filled in from an address.');
  if (schema['x-public'] === true && inside.has(String(schema['x-role'])))
    fail(below(pointer, 'x-public'), 'what only those who have a place may know must not be published.');
  if (schema['x-public'] === true && schema['x-role'] === 'shelter')
    fail(below(pointer, 'x-public'), 'which shelter it is about must not be shown to everybody.');
  const unknown = Object.keys(isObject(schema['x-errors']) ? schema['x-errors'] : {}).find(
    (code) => !codes.includes(code),
  );
  if (unknown)
    fail(
      below(below(pointer, 'x-errors'), unknown),
      `there is no error "${unknown}".${suggestion(unknown, codes)}`,
    );
}

/** Refuses a field whose kind, type and keywords do not go together, or which nobody could fill in. */
export function checkKind(schema: JsonObject, pointer: string, fail: Fail): void {
  const kind = kindOf(schema);
  if (kind === 'note') {
    checkNote(schema, pointer, fail);
    return;
  }
  if (schema.title === undefined) fail(pointer, 'a field needs a "title".');
  const types = typesOfKind[kind] ?? strings;
  const type = typeOf(schema);
  if (!type || !types.includes(type))
    fail(below(pointer, 'type'), `a field of the kind "${kind}" needs "type": "${types[0]}".`);
  const format = formatOfKind[kind];
  if (format && schema.format !== format)
    fail(pointer, `a field of the kind "${kind}" needs "format": "${format}".`);
  checkAssertions(schema, type as string, pointer, fail);
  checkConstants(schema, pointer, fail);
  if (['radios', 'select', 'checkboxes', 'availability'].includes(kind))
    checkChoices(schema, kind, pointer, fail);
  checkOwnKeys(schema, kind, pointer, fail);
  if (schema.default !== undefined && !v.is(compileSchema(schema), schema.default))
    fail(below(pointer, 'default'), 'the default is no valid answer to its own field.');
}
