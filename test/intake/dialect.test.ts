import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../functions/intake/definition.ts';
import { makeForm } from '../../functions/intake/form.ts';
import { FormFileError } from '../../functions/intake/form-file-error.ts';

const text = { title: 'Name', type: 'string' };
const choice = {
  title: 'Wahl',
  type: 'string',
  oneOf: [
    { const: 'post', title: 'Per Post' },
    { const: 'phone', title: 'Am Telefon' },
  ],
};
const shared: Record<string, JsonObject> = {
  'vocabulary.json': { $defs: { name: { ...text, minLength: 2 }, loop: { $ref: '#/$defs/loop' } } },
};

function form(more: JsonObject): () => unknown {
  return () =>
    makeForm(
      'probe',
      { type: 'object', title: 'Probe', 'x-domain': 'submissions', properties: { name: text }, ...more },
      (file) => shared[file],
    );
}

const field = (more: JsonObject) => form({ properties: { name: { ...text, ...more } } });
const fields = (properties: JsonObject, more: JsonObject = {}) => form({ properties, ...more });

/** What is wrong, where it is found, and words of the reason. */
const refused: readonly (readonly [string, () => unknown, string, string])[] = [
  ['unknown keyword', field({ minLenght: 2 }), '/properties/name/minLenght', 'Did you mean "minLength"?'],
  ['unknown keyword of the form', form({ 'x-domian': 'needs' }), '/x-domian', 'Did you mean "x-domain"?'],
  ['not', form({ allOf: [{ not: {} }] }), '/allOf/0/not', 'not understood'],
  [
    'unknown keyword in a condition',
    form({ if: { properties: { name: { konst: 'a' } } }, else: { required: ['name'] } }),
    '/if/properties/name/konst',
    'Did you mean "const"?',
  ],
  [
    'unknown keyword in a branch',
    form({ if: { required: ['name'] }, else: { prperties: {} } }),
    '/else/prperties',
    'Did you mean "properties"?',
  ],
  [
    'unknown keyword in a list',
    fields({
      rows: {
        title: 'Zeilen',
        type: 'array',
        items: { type: 'object', properties: { a: { ...text, maxlength: 3 } } },
      },
    }),
    '/properties/rows/items/properties/a/maxlength',
    'Did you mean "maxLength"?',
  ],
  [
    'unknown keyword in unused $defs',
    form({ $defs: { a: { typ: 'string' } } }),
    '/$defs/a/typ',
    'Did you mean "type"?',
  ],
  [
    'unknown key of a choice',
    field({ oneOf: [{ const: 'a', titel: 'A' }] }),
    '/properties/name/oneOf',
    'a list of choices',
  ],
  [
    'wrong value of a keyword',
    field({ minLength: '2' }),
    '/properties/name/minLength',
    'must be a whole number',
  ],
  ['broken pattern', field({ pattern: '[' }), '/properties/name/pattern', 'no regular expression'],
  ['unknown format', field({ format: 'e-mail' }), '/properties/name/format', 'Did you mean "email"?'],
  ['unknown kind', field({ 'x-kind': 'telefone' }), '/properties/name/x-kind', 'Did you mean "telephone"?'],
  ['unknown role', field({ 'x-role': 'mail' }), '/properties/name/x-role', 'Did you mean "email"?'],
  [
    'unknown error code',
    field({ 'x-errors': { to_short: 'Zu kurz' } }),
    '/properties/name/x-errors/to_short',
    'Did you mean "too_short"?',
  ],
  [
    'wording without German',
    field({ description: { en: 'Hint' } }),
    '/properties/name/description',
    'needs the German',
  ],
  ['reference to nowhere', fields({ a: { $ref: '#/$defs/none' } }), '/properties/a/$ref', 'where nothing is'],
  [
    'reference to another file',
    fields({ a: { $ref: 'secret.json#/a' } }),
    '/properties/a/$ref',
    'only vocabulary.json',
  ],
  [
    'reference in a circle',
    fields({ a: { $ref: 'vocabulary.json#/$defs/loop' } }),
    '/properties/a',
    'circle',
  ],
  [
    'reference with a broken escape',
    fields({ a: { $ref: '#/%' } }),
    '/properties/a/$ref',
    'where nothing is',
  ],
  [
    'limit in reference and beside it',
    fields({ a: { $ref: 'vocabulary.json#/$defs/name', minLength: 1 } }),
    '/properties/a/minLength',
    'in its target too',
  ],
  [
    'same role twice',
    fields({ a: { ...text, 'x-role': 'name' }, b: { ...text, 'x-role': 'name' } }),
    '/properties',
    'two fields have the role "name"',
  ],
  ['reserved name', fields({ _key: text }), '/properties/_key', 'cannot be the name'],
  [
    '__proto__',
    form(JSON.parse('{"properties": {"__proto__": {"type": "string", "title": "a"}}}')),
    '/properties/__proto__',
    'cannot be the name',
  ],
  ['constructor', fields({ constructor: text }), '/properties/constructor', 'cannot be the name'],
  [
    'consent without version',
    fields({ a: { title: 'Ja', type: 'boolean', const: true, 'x-kind': 'consent' } }),
    '/properties/a',
    'x-version',
  ],
  ['version without consent', field({ 'x-version': '1' }), '/properties/name/x-version', 'only a consent'],
  ['keyword of another type', field({ minimum: 3 }), '/properties/name/minimum', 'says nothing about'],
  [
    'kind of another type',
    field({ 'x-kind': 'consent' }),
    '/properties/name/type',
    'needs "type": "boolean"',
  ],
  ['kind without its format', field({ 'x-kind': 'email' }), '/properties/name', 'needs "format": "email"'],
  [
    'limits that cross',
    field({ minLength: 3, maxLength: 2 }),
    '/properties/name/minLength',
    'no answer would do',
  ],
  [
    'default that is refused',
    field({ minLength: 3, default: 'ab' }),
    '/properties/name/default',
    'no valid answer',
  ],
  ['choice of another type', field({ enum: ['a', 1] }), '/properties/name', '1 is not of the type'],
  [
    'several choices without choices',
    fields({ a: { title: 'A', type: 'array', uniqueItems: true, items: { type: 'string' } } }),
    '/properties/a',
    'needs its choices',
  ],
  [
    'note with an answer',
    fields({ name: text, a: { 'x-kind': 'note', title: 'A', type: 'string' } }),
    '/properties/a/type',
    'a note has no answer',
  ],
  [
    'personal data from an address',
    field({ 'x-prefill': true, 'x-role': 'email' }),
    '/properties/name/x-prefill',
    'personal data',
  ],
  [
    'a shelter shown to everybody',
    field({ 'x-public': true, 'x-role': 'shelter' }),
    '/properties/name/x-public',
    'must not be shown to everybody',
  ],
  ['required but not asked', form({ required: ['nmae'] }), '/required', 'Did you mean "name"?'],
  [
    'required but asked on a branch only',
    form({ required: ['more'], if: { required: ['name'] }, then: { properties: { more: text } } }),
    '/required',
    'not asked whenever',
  ],
  [
    'required note',
    fields({ a: { 'x-kind': 'note', title: 'A' } }, { required: ['a'] }),
    '/required',
    'nobody can answer',
  ],
  [
    'dependent on a field not there',
    form({ dependentRequired: { nam: ['name'] } }),
    '/dependentRequired/nam',
    'Did you mean "name"?',
  ],
  [
    'condition on a field not there',
    form({ if: { required: ['nam'] }, then: { required: ['name'] } }),
    '/if',
    'Did you mean "name"?',
  ],
  [
    'condition that never holds',
    fields(
      { way: choice },
      { if: { properties: { way: { const: 'fone' } } }, then: { properties: { a: text } } },
    ),
    '/if/properties/way',
    'Did you mean "phone"?',
  ],
  ['then without if', form({ then: { required: ['name'] } }), '/', '"then" and "else" need an "if"'],
  [
    'field asked twice',
    form({ allOf: [{ properties: { name: text } }] }),
    '/allOf/0/properties/name',
    'asked twice',
  ],
  [
    'field on no page',
    form({ 'x-pages': [{ id: 'a', title: 'A', fields: [] }] }),
    '/x-pages',
    'stands on no page',
  ],
  [
    'field on two pages',
    form({ 'x-pages': [{ id: 'a', title: 'A', fields: ['name', 'name'] }] }),
    '/x-pages/0/fields',
    'stands on two pages',
  ],
  [
    'unknown field on a page',
    form({ 'x-pages': [{ id: 'a', title: 'A', fields: ['nam'] }] }),
    '/x-pages/0/fields',
    'Did you mean "name"?',
  ],
  ['address to prove without one', form({ 'x-confirm': true }), '/x-confirm', '"x-role": "email"'],
  ['wrong duration', form({ 'x-retention': '2 years' }), '/x-retention', 'a duration such as'],
  ['no time at all', form({ 'x-retention': 'P0D' }), '/x-retention', 'from one day'],
  ['for ever', form({ 'x-retention': 'P9999Y' }), '/x-retention', 'to 100 years'],
  ['no fields', form({ properties: {} }), '/', 'needs "properties"'],
];

describe('a form file is refused, told where and how to mend it', () => {
  test.each(refused)('%s', (_, load, pointer, reason) => {
    expect(load).toThrow(FormFileError);
    expect(load).toThrow(`probe.json at ${pointer}: `);
    expect(load).toThrow(reason);
  });
});

test('the message is one line', () => {
  for (const [, load] of refused) {
    try {
      load();
    } catch (error) {
      expect((error as Error).message).not.toContain('\n');
    }
  }
});

test('a property may have any other name, those of keywords too', () => {
  const names = [
    'title',
    'const',
    'enum',
    'default',
    'type',
    'if',
    'x-kind',
    'first_name',
    'Größe'.slice(0, 2),
  ];
  const properties = Object.fromEntries(names.map((name) => [name, { $ref: 'vocabulary.json#/$defs/name' }]));
  expect(form({ properties, required: names })).not.toThrow();
});
