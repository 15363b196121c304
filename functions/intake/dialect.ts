import type { Json } from '../store/port.ts';
import type { JsonObject } from './definition.ts';
import { kindOf } from './fields.ts';
import { below, type Fail, suggestion } from './form-file-error.ts';
import { keywords, type Place } from './keywords.ts';

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

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
  if (name in Object.prototype || !/^[A-Za-z][A-Za-z0-9-]*$/.test(name)) {
    fail(
      pointer,
      `"${name}" cannot be the name of a field. Use letters, digits and dashes, beginning with a letter.`,
    );
  }
}

/** Kinds that need a certain `type`; a form that says otherwise could never be filled in. */
const typeOfKind: Readonly<Record<string, readonly string[]>> = {
  text: ['string'],
  multiline: ['string'],
  email: ['string'],
  telephone: ['string'],
  url: ['string'],
  date: ['string'],
  time: ['string'],
  'postal-code': ['string'],
  integer: ['integer'],
  number: ['number', 'integer'],
  'yes-no': ['boolean'],
  consent: ['boolean'],
  checkboxes: ['array'],
  availability: ['array'],
  group: ['object'],
  repeat: ['array'],
  radios: ['string', 'number', 'integer', 'boolean'],
  select: ['string', 'number', 'integer', 'boolean'],
};

function checkKind(schema: JsonObject, pointer: string, fail: Fail): void {
  const kind = kindOf(schema);
  if (kind === 'note') {
    const answered = Object.keys(schema).find(
      (key) => !key.startsWith('x-') && !['title', 'description', '$comment'].includes(key),
    );
    if (answered)
      fail(below(pointer, answered), `a note has no answer, so "${answered}" means nothing. Leave it out.`);
    if (schema['x-role']) fail(below(pointer, 'x-role'), 'a note has no answer and so no role.');
    return;
  }
  const types = typeOfKind[kind] ?? [];
  if (!types.includes(String(schema.type))) {
    fail(below(pointer, 'type'), `a field of the kind "${kind}" needs "type": "${types[0]}".`);
  }
  if (schema.title === undefined) fail(pointer, 'a field needs a "title".');
  if (kind === 'consent' && (schema.const !== true || !schema['x-version'])) {
    fail(pointer, 'a consent needs "const": true and "x-version", the version of its text.');
  }
  const chosen = kind === 'checkboxes' || kind === 'availability' ? schema.items : schema;
  const isChoice = ['radios', 'select', 'checkboxes', 'availability'].includes(kind);
  if (
    isChoice &&
    !schema['x-choices'] &&
    (!isObject(chosen) || !(chosen.oneOf ?? chosen.anyOf ?? chosen.enum))
  ) {
    fail(pointer, `a field of the kind "${kind}" needs its choices: "oneOf": [{"const": …, "title": …}].`);
  }
  if ((kind === 'checkboxes' || kind === 'availability') && schema.uniqueItems !== true) {
    fail(pointer, 'several choices need "uniqueItems": true.');
  }
}

function checkField(schema: JsonObject, pointer: string, fail: Fail): void {
  checkKeywords(schema, 'field', pointer, fail);
  checkKind(schema, pointer, fail);
  if (isObject(schema.items)) {
    const items = below(pointer, 'items');
    checkKeywords(schema.items, 'field', items, fail);
    if (schema.items.type === 'object') checkInside(schema.items, items, fail);
    else if (schema.items.type === 'array') fail(items, 'lists of lists cannot be filled in.');
  }
  if (schema.type === 'object') checkInside(schema, pointer, fail);
}

function checkCondition(schema: JsonObject, pointer: string, fail: Fail): void {
  checkKeywords(schema, 'condition', pointer, fail);
  for (const [key, value] of Object.entries(isObject(schema.properties) ? schema.properties : {})) {
    const at = below(below(pointer, 'properties'), key);
    if (!isObject(value)) fail(at, 'must be a schema.');
    else checkCondition(value, at, fail);
  }
  if (isObject(schema.items)) checkCondition(schema.items, below(pointer, 'items'), fail);
  if (Array.isArray(schema.allOf)) {
    schema.allOf.forEach((part: Json, index) => {
      if (isObject(part)) checkCondition(part, below(below(pointer, 'allOf'), index), fail);
    });
  }
}

/** Fields, branches and conditions of an object schema. Conditions may look only at fields that stand before them. */
function checkInside(schema: JsonObject, pointer: string, fail: Fail): void {
  const declared = new Set<string>();

  function walk(part: JsonObject, at: string, conditional: boolean): void {
    for (const [key, property] of Object.entries(isObject(part.properties) ? part.properties : {})) {
      const place = below(below(at, 'properties'), key);
      checkName(key, place, fail);
      if (!isObject(property)) {
        fail(place, 'must be a schema.');
        continue;
      }
      if (!declared.has(key)) checkField(property, place, fail);
      else if (conditional && property.title === undefined) checkKeywords(property, 'field', place, fail);
      else fail(place, `the field "${key}" is declared twice. Give the second one another name.`);
      declared.add(key);
    }
    if ((part.then || part.else) && !part.if) fail(at, '"then" and "else" need an "if".');
    if (isObject(part.if)) {
      const place = below(at, 'if');
      checkCondition(part.if, place, fail);
      for (const key of Object.keys(isObject(part.if.properties) ? part.if.properties : {})) {
        if (!declared.has(key)) {
          fail(
            place,
            `the condition looks at "${key}", which is not asked before it.${suggestion(key, [...declared])}`,
          );
        }
      }
      for (const branch of ['then', 'else']) {
        const inside = part[branch];
        if (isObject(inside)) {
          checkKeywords(inside, 'branch', below(at, branch), fail);
          walk(inside, below(at, branch), true);
        }
      }
    }
    (Array.isArray(part.allOf) ? part.allOf : []).forEach((one: Json, index) => {
      const place = below(below(at, 'allOf'), index);
      if (!isObject(one)) return;
      checkKeywords(one, 'branch', place, fail);
      walk(one, place, true);
    });
  }

  function checkRequired(part: JsonObject, at: string): void {
    for (const name of Array.isArray(part.required) ? part.required : []) {
      if (!declared.has(String(name))) {
        fail(
          below(at, 'required'),
          `"${String(name)}" is required but not asked.${suggestion(String(name), [...declared])}`,
        );
      }
    }
    for (const key of ['then', 'else'])
      if (isObject(part[key])) checkRequired(part[key] as JsonObject, below(at, key));
    (Array.isArray(part.allOf) ? part.allOf : []).forEach((one: Json, index) => {
      if (isObject(one)) checkRequired(one, below(below(at, 'allOf'), index));
    });
  }

  walk(schema, pointer, false);
  checkRequired(schema, pointer);
}

/** Refuses whatever in a form's schema (references resolved) is not of the dialect; nothing is silently ignored. */
export function checkDialect(schema: JsonObject, fail: Fail): void {
  checkKeywords(schema, 'root', '', fail);
  if (schema.type !== 'object') fail('/type', 'a form needs "type": "object".');
  if (schema.title === undefined) fail('', 'a form needs a "title".');
  if (schema['x-domain'] === undefined)
    fail('', 'a form needs "x-domain", the room its answers go to; "submissions" suits every form.');
  if (!isObject(schema.properties) || Object.keys(schema.properties).length === 0)
    fail('', 'a form needs "properties", its fields.');
  checkInside(schema, '', fail);
}
