import * as v from 'valibot';
import type { Json } from '../store/port.ts';
import { checkAssertions, constantsOf, typeOf } from './check-kind.ts';
import { compileSchema } from './compile/schema.ts';
import type { JsonObject } from './definition.ts';
import { keysOfCondition } from './fields.ts';
import { below, type Fail, suggestion } from './form-file-error.ts';

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The fields a condition may look at, by name. */
type Fields = ReadonlyMap<string, JsonObject>;

/** All fields of an object schema, on whatever branch. */
function fieldsWithin(schema: JsonObject, found = new Map<string, JsonObject>()): Fields {
  for (const [key, one] of Object.entries(isObject(schema.properties) ? schema.properties : {}))
    if (isObject(one) && !found.has(key)) found.set(key, one);
  const parts = [schema.then, schema.else, ...(Array.isArray(schema.allOf) ? schema.allOf : [])];
  for (const part of parts) if (isObject(part)) fieldsWithin(part, found);
  return found;
}

function checkOne(test: JsonObject, field: JsonObject, pointer: string, fail: Fail): void {
  if (field['x-kind'] === 'note') fail(pointer, 'a note has no answer that a condition could look at.');
  const type = typeOf(field) ?? '';
  checkAssertions(test, type, pointer, fail);
  const wanted = [...constantsOf(test), ...(test.const === undefined ? [] : [test.const])];
  const compiled = compileSchema(type === 'object' ? { type } : field);
  const never = wanted.find((value) => !v.is(compiled, value));
  if (never !== undefined) {
    const choices = constantsOf(field).map(String);
    const hint = choices.length > 0 ? suggestion(String(never), choices) : '';
    fail(
      pointer,
      `the condition waits for ${JSON.stringify(never)}, which is no answer to this field.${hint}`,
    );
  }
  if (type === 'object') checkConditionFields(test, fieldsWithin(field), pointer, fail);
  if (isObject(test.items) && isObject(field.items))
    checkOne(test.items, field.items, below(pointer, 'items'), fail);
}

/** Refuses a condition on fields that are not asked before it, or on answers that nobody can give. */
export function checkConditionFields(test: JsonObject, fields: Fields, pointer: string, fail: Fail): void {
  for (const key of keysOfCondition(test)) {
    if (!fields.has(key))
      fail(
        pointer,
        `the condition looks at "${key}", which is not asked before it.${suggestion(key, [...fields.keys()])}`,
      );
  }
  for (const [key, one] of Object.entries(isObject(test.properties) ? test.properties : {})) {
    const field = fields.get(key);
    if (field && isObject(one)) checkOne(one, field, below(below(pointer, 'properties'), key), fail);
  }
  (Array.isArray(test.allOf) ? test.allOf : []).forEach((one: Json, index) => {
    if (isObject(one)) checkConditionFields(one, fields, below(below(pointer, 'allOf'), index), fail);
  });
}
