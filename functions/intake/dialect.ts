import type { Json } from '../store/port.ts';
import { checkConditionFields } from './check-conditions.ts';
import { checkAssertions, checkKind, typeOf } from './check-kind.ts';
import type { JsonObject } from './definition.ts';
import { below, type Fail, suggestion } from './form-file-error.ts';
import { keywords, type Place } from './keywords.ts';

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const objectAt = (schema: JsonObject, key: string): JsonObject => {
  const value = schema[key];
  return isObject(value) ? value : {};
};
const listAt = (schema: JsonObject, key: string): readonly Json[] => {
  const value = schema[key];
  return Array.isArray(value) ? value : [];
};

function checkKeywords(schema: JsonObject, place: Place, pointer: string, fail: Fail): void {
  const known: Readonly<Record<string, (value: Json) => string | undefined>> = keywords[place];
  for (const [key, value] of Object.entries(schema)) {
    const rule = Object.hasOwn(known, key) ? known[key] : undefined;
    if (!rule) {
      fail(
        below(pointer, key),
        `the keyword "${key}" is not understood here.${suggestion(key, Object.keys(known))}`,
      );
      continue;
    }
    const wrong = rule(value);
    if (wrong) fail(below(pointer, key), `"${key}" ${wrong}`);
  }
}

function checkName(name: string, pointer: string, fail: Fail): void {
  if (name in Object.prototype || !/^[A-Za-z][A-Za-z0-9_-]*$/.test(name)) {
    fail(
      pointer,
      `"${name}" cannot be the name of a field. Use letters, digits and dashes, beginning with a letter.`,
    );
  }
}

function checkField(schema: JsonObject, pointer: string, fail: Fail): void {
  checkKeywords(schema, 'field', pointer, fail);
  checkDefinitions(schema, pointer, fail);
  checkKind(schema, pointer, fail);
  if (schema.type === 'object') checkInside(schema, pointer, fail);
  if (!isObject(schema.items)) {
    if (schema.type === 'array') fail(pointer, 'a list needs "items", the schema of one of its entries.');
    return;
  }
  const items = below(pointer, 'items');
  checkKeywords(schema.items, 'field', items, fail);
  if (schema.items.type === 'array') fail(items, 'lists of lists cannot be filled in.');
  const type = typeOf(schema.items);
  if (!type) fail(below(items, 'type'), 'the entries of a list need a "type".');
  else checkAssertions(schema.items, type, items, fail);
  if (schema.items.type === 'object') checkInside(schema.items, items, fail);
}

function checkCondition(schema: JsonObject, pointer: string, fail: Fail): void {
  checkKeywords(schema, 'condition', pointer, fail);
  for (const [key, value] of Object.entries(objectAt(schema, 'properties'))) {
    const at = below(below(pointer, 'properties'), key);
    if (!isObject(value)) fail(at, 'must be a schema.');
    else checkCondition(value, at, fail);
  }
  if (isObject(schema.items)) checkCondition(schema.items, below(pointer, 'items'), fail);
  listAt(schema, 'allOf').forEach((part, index) => {
    if (isObject(part)) checkCondition(part, below(below(pointer, 'allOf'), index), fail);
  });
}

/**
 * Fields, branches and conditions of an object schema. Conditions look only at fields that stand before them, and a name is
 * required only where it is asked: so what is relevant can be told in one pass, and every form can be sent.
 */
function checkInside(schema: JsonObject, pointer: string, fail: Fail): void {
  const declared = new Map<string, JsonObject>();
  const always = new Set<string>();

  function checkProperties(part: JsonObject, at: string, conditional: boolean): void {
    for (const [key, property] of Object.entries(objectAt(part, 'properties'))) {
      const place = below(below(at, 'properties'), key);
      checkName(key, place, fail);
      if (!isObject(property)) {
        fail(place, 'must be a schema.');
        continue;
      }
      const before = declared.get(key);
      if (before && always.has(key) && property.title === undefined) {
        checkKeywords(property, 'more', place, fail);
        checkAssertions(property, typeOf(before) ?? '', place, fail);
        continue;
      }
      if (before) fail(place, `the field "${key}" is asked twice. Give the second one another name.`);
      checkField(property, place, fail);
      declared.set(key, property);
      if (!conditional) always.add(key);
    }
  }

  function checkNames(names: readonly Json[], asked: ReadonlySet<string>, at: string): void {
    for (const name of names) {
      const field = declared.get(String(name));
      const where = field ? ' whenever this holds' : '';
      if (!field || !asked.has(String(name)))
        fail(
          at,
          `"${String(name)}" is required but not asked${where}.${suggestion(String(name), [...asked])}`,
        );
      else if (field['x-kind'] === 'note' || (field.readOnly === true && field.default === undefined))
        fail(at, `"${String(name)}" is required, but nobody can answer it.`);
    }
  }

  /** `outside`: names asked around this part. Returns those asked whenever the part holds. */
  function walk(
    part: JsonObject,
    at: string,
    conditional: boolean,
    outside: ReadonlySet<string>,
  ): Set<string> {
    checkProperties(part, at, conditional);
    const asked = new Set([...outside, ...Object.keys(objectAt(part, 'properties'))]);
    if (part.if === undefined && (part.then !== undefined || part.else !== undefined))
      fail(at, '"then" and "else" need an "if".');
    if (isObject(part.if)) {
      const place = below(at, 'if');
      if (part.then === undefined && part.else === undefined)
        fail(place, '"if" needs a "then" or an "else".');
      checkCondition(part.if, place, fail);
      checkConditionFields(part.if, declared, place, fail);
      for (const branch of ['then', 'else']) {
        const inside = part[branch];
        if (!isObject(inside)) continue;
        checkKeywords(inside, 'branch', below(at, branch), fail);
        walk(inside, below(at, branch), true, asked);
      }
    }
    listAt(part, 'allOf').forEach((one, index) => {
      const place = below(below(at, 'allOf'), index);
      if (!isObject(one)) return;
      checkKeywords(one, 'branch', place, fail);
      for (const key of walk(one, place, conditional, asked)) asked.add(key);
    });
    checkNames(listAt(part, 'required'), asked, below(at, 'required'));
    for (const [key, names] of Object.entries(objectAt(part, 'dependentRequired'))) {
      const place = below(below(at, 'dependentRequired'), key);
      if (!declared.has(key))
        fail(place, `"${key}" is no field of this form.${suggestion(key, [...declared.keys()])}`);
      checkNames(names as readonly Json[], asked, place);
    }
    return asked;
  }

  walk(schema, pointer, false, new Set());
}

/** Refuses what is not of the dialect in `$defs`, used or not, at whatever depth. */
export function checkDefinitions(schema: JsonObject, pointer: string, fail: Fail): void {
  function checkFragment(one: Json, at: string): void {
    if (!isObject(one)) {
      fail(at, 'must be a schema.');
      return;
    }
    checkKeywords(one, 'field', at, fail);
    for (const map of ['properties', '$defs'])
      for (const [key, inner] of Object.entries(objectAt(one, map)))
        checkFragment(inner, below(below(at, map), key));
    for (const key of ['items', 'if', 'then', 'else'])
      if (one[key] !== undefined) checkFragment(one[key], below(at, key));
    listAt(one, 'allOf').forEach((inner, index) => {
      checkFragment(inner, below(below(at, 'allOf'), index));
    });
  }
  for (const [key, one] of Object.entries(objectAt(schema, '$defs')))
    checkFragment(one, below(below(pointer, '$defs'), key));
}

/** Refuses whatever in a form's schema (references resolved) is not of the dialect; nothing is silently ignored. */
export function checkDialect(schema: JsonObject, fail: Fail): void {
  checkKeywords(schema, 'root', '', fail);
  checkDefinitions(schema, '', fail);
  if (schema.type !== 'object') fail('/type', 'a form needs "type": "object".');
  if (schema.title === undefined) fail('', 'a form needs a "title".');
  if (schema['x-domain'] === undefined)
    fail('', 'a form needs "x-domain", the room its answers go to; "submissions" suits every form.');
  if (Object.keys(objectAt(schema, 'properties')).length === 0)
    fail('', 'a form needs "properties", its fields.');
  checkInside(schema, '', fail);
}
