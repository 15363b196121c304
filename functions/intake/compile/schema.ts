import * as v from 'valibot';
import type { Json } from '../../store/port.ts';
import type { JsonObject } from '../definition.ts';
import { areUnique, isEqual, lengthOf } from './equal.ts';
import { formatPatterns, formats } from './formats.ts';

/** A compiled schema. Messages of its issues are codes, with the limit where there is one (`too_short 5`, `too_small >0`); a missing answer is told by its undefined input. */
export type Compiled = v.GenericSchema<unknown, unknown>;

type Check = v.CheckAction<never, string>;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const number = (value: Json | undefined) => (typeof value === 'number' ? value : undefined);

/** Tolerance of `multipleOf`, so that 0.3 is a multiple of 0.1; that of Ajv's `multipleOfPrecision: 9`. */
const precision = 1e-9;

function check<T>(holds: (value: T) => boolean, code: string): Check {
  return v.check(holds, code) as unknown as Check;
}

function textChecks(schema: JsonObject): Check[] {
  const checks: Check[] = [];
  const [least, most] = [number(schema.minLength), number(schema.maxLength)];
  if (least !== undefined)
    checks.push(check((text: string) => lengthOf(text) >= least, `too_short ${least}`));
  if (most !== undefined) {
    const fits = (text: string) => text.length <= most || lengthOf(text) <= most;
    checks.push(check(fits, `too_long ${most}`));
  }
  // What is too long is refused already; a pattern need not spend its time on it.
  const sensible = (text: string) => most === undefined || text.length <= 2 * most;
  if (typeof schema.format === 'string') {
    const holds = formats[schema.format as keyof typeof formats];
    checks.push(check((text: string) => !sensible(text) || holds(text), 'format'));
  }
  if (typeof schema.pattern === 'string') {
    const pattern = new RegExp(schema.pattern, 'u');
    const code = formatPatterns.has(schema.pattern) ? 'format' : 'pattern';
    checks.push(check((text: string) => !sensible(text) || pattern.test(text), code));
  }
  return checks;
}

function numberChecks(schema: JsonObject): Check[] {
  const checks: Check[] = [];
  const limit = (key: string, holds: (value: number, limit: number) => boolean, code: string) => {
    const given = number(schema[key]);
    if (given !== undefined) checks.push(check((value: number) => holds(value, given), `${code}${given}`));
  };
  limit('minimum', (value, least) => value >= least, 'too_small ');
  limit('exclusiveMinimum', (value, least) => value > least, 'too_small >');
  limit('maximum', (value, most) => value <= most, 'too_large ');
  limit('exclusiveMaximum', (value, most) => value < most, 'too_large <');
  limit(
    'multipleOf',
    (value, step) => !(Math.abs(Math.round(value / step) - value / step) > precision),
    'step ',
  );
  return checks;
}

function listChecks(schema: JsonObject): Check[] {
  const checks: Check[] = [];
  const [least, most] = [number(schema.minItems), number(schema.maxItems)];
  if (least !== undefined) checks.push(check((list: unknown[]) => list.length >= least, `too_few ${least}`));
  if (most !== undefined) checks.push(check((list: unknown[]) => list.length <= most, `too_many ${most}`));
  if (schema.uniqueItems === true) checks.push(check(areUnique, 'not_unique'));
  return checks;
}

function piped(base: Compiled, checks: readonly unknown[]): Compiled {
  if (checks.length === 0) return base;
  return v.pipe(base, ...(checks as unknown as [v.GenericPipeAction<unknown, unknown>]));
}

const noObject = v.custom<object>(() => false, 'type');

function objectOf(schema: JsonObject): Compiled {
  const properties = isObject(schema.properties) ? schema.properties : {};
  const required = new Set(Array.isArray(schema.required) ? (schema.required as string[]) : []);
  const entries: Record<string, v.GenericSchema> = {};
  for (const [key, property] of Object.entries(properties)) {
    const compiled = compileSchema(property as JsonObject);
    entries[key] = required.has(key) ? compiled : v.optional(compiled);
  }
  for (const key of required) entries[key] ??= v.unknown();
  const object = v.object(entries, 'type');
  // An array is an object to valibot, not to JSON Schema. Names that are not known are no error: nothing but the verdict is used.
  return v.lazy((value) => (Array.isArray(value) ? noObject : object));
}

function listOf(schema: JsonObject): Compiled {
  const items = isObject(schema.items) ? compileSchema(schema.items) : v.unknown();
  return piped(v.array(items, 'type'), listChecks(schema));
}

/** The part of a schema that holds for one type of value. */
function ofType(type: string, schema: JsonObject): Compiled {
  switch (type) {
    case 'string':
      return piped(v.string('type'), textChecks(schema));
    case 'number':
      return piped(v.number('type'), [v.finite('type'), ...numberChecks(schema)]);
    case 'integer':
      return piped(v.number('type'), [v.integer('type'), ...numberChecks(schema)]);
    case 'boolean':
      return v.boolean('type');
    case 'array':
      return listOf(schema);
    default:
      return objectOf(schema);
  }
}

const keywordsOf: Readonly<Record<string, readonly string[]>> = {
  string: ['minLength', 'maxLength', 'pattern', 'format'],
  number: ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  array: ['items', 'minItems', 'maxItems', 'uniqueItems'],
  object: ['properties', 'required'],
};

function typeOf(value: unknown): string {
  if (typeof value === 'number') return Number.isFinite(value) ? 'number' : 'none';
  return Array.isArray(value) ? 'array' : typeof value;
}

/** Without `type`, keywords of one type say nothing about values of another. */
function untyped(schema: JsonObject): Compiled[] {
  const parts = new Map<string, Compiled>();
  for (const [type, keywords] of Object.entries(keywordsOf)) {
    if (keywords.some((keyword) => schema[keyword] !== undefined)) parts.set(type, ofType(type, schema));
  }
  if (parts.size === 0) return [];
  const anything = v.unknown();
  return [v.lazy((value) => (value === null ? anything : (parts.get(typeOf(value)) ?? anything)))];
}

function among(values: readonly Json[], code: string): Compiled {
  if (values.some((value) => typeof value === 'object'))
    return v.custom((given) => values.some((value) => isEqual(value, given)), code);
  if (values.every((value) => typeof value === 'string')) return v.picklist(values as string[], code);
  return v.custom((given) => values.includes(given as Json), code);
}

/** What each keyword that lists constants allows. */
function constants(schema: JsonObject): (readonly Json[])[] {
  const options = ['oneOf', 'anyOf'].flatMap((key) => {
    const list = schema[key];
    return Array.isArray(list) ? [list.map((option: JsonObject) => option.const as Json)] : [];
  });
  const single = schema.const === undefined ? [] : [[schema.const]];
  return [...single, ...(Array.isArray(schema.enum) ? [schema.enum] : []), ...options];
}

function conditionals(schema: JsonObject): Compiled[] {
  const parts: Compiled[] = [];
  const anything = v.unknown();
  if (isObject(schema.if)) {
    const test = compileSchema(schema.if);
    const branch = (key: string) =>
      isObject(schema[key]) ? compileSchema(schema[key] as JsonObject) : anything;
    const [yes, no] = [branch('then'), branch('else')];
    parts.push(v.lazy((value) => (v.is(test, value) ? yes : no)));
  }
  if (Array.isArray(schema.allOf))
    parts.push(...schema.allOf.map((part) => compileSchema(part as JsonObject)));
  for (const [key, needed] of Object.entries(
    isObject(schema.dependentRequired) ? schema.dependentRequired : {},
  )) {
    const all = objectOf({ required: needed });
    parts.push(v.lazy((value) => (isObject(value) && value[key] !== undefined ? all : anything)));
  }
  return parts;
}

/**
 * A schema of the dialect (references resolved) as a valibot schema that accepts exactly what JSON Schema 2020-12 accepts.
 * Expects a schema that the dialect check has passed.
 */
export function compileSchema(schema: JsonObject): Compiled {
  const lists = constants(schema);
  const [first] = lists;
  // Constants of the type need no further look at it.
  const typed = typeof schema.type === 'string' ? schema.type : undefined;
  const settled = first && (typed === 'string' || typed === 'boolean') && isBare(schema, lists, typed);
  const base = settled ? [] : typed ? [ofType(typed, schema)] : untyped(schema);
  const chosen = lists.map((values) => among(values, schema.const === true ? 'required' : 'choice'));
  const parts = [...base, ...chosen, ...conditionals(schema)];
  if (parts.length === 0) return v.unknown();
  return parts.length === 1 ? (parts[0] as Compiled) : both(parts);
}

function isBare(schema: JsonObject, lists: readonly (readonly Json[])[], type: string): boolean {
  const more = type === 'string' ? keywordsOf.string : [];
  return (
    lists.flat().every((value) => typeof value === type) && !more?.some((key) => schema[key] !== undefined)
  );
}

/** All parts must accept the value; their issues are told together. Unlike `v.intersect` it does not merge outputs, which are the input. */
function both(parts: readonly Compiled[]): Compiled {
  return v.pipe(
    v.unknown(),
    v.rawCheck(({ dataset, addIssue }) => {
      for (const part of parts) {
        const result = v.safeParse(part, dataset.value);
        if (result.success) continue;
        for (const issue of result.issues) {
          addIssue({
            message: issue.message,
            input: issue.input,
            path: issue.path as [v.IssuePathItem] | undefined,
          });
        }
      }
    }),
  );
}
