import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import type { Form, JsonObject } from '../../functions/intake/definition.ts';
import { makeForm } from '../../functions/intake/form.ts';

function form(properties: JsonObject, more: JsonObject = {}): Form {
  return makeForm(
    'probe',
    { type: 'object', title: 'Probe', 'x-domain': 'submissions', properties, ...more },
    () => undefined,
  );
}

const titled = (more: JsonObject) => ({ title: { de: 'Feld', en: 'Field' }, type: 'string', ...more });
const choices = (...values: string[]) => values.map((value) => ({ const: value, title: value }));

/** Schema of a field, its answer, the code, and what is told in both languages. */
const told: readonly (readonly [JsonObject, unknown, string, string, string])[] = [
  [titled({}), undefined, 'required', 'Bitte füllen Sie dieses Feld aus.', 'Please fill in this field.'],
  [
    titled({ minLength: 2 }),
    'a',
    'too_short',
    'Bitte geben Sie mindestens 2 Zeichen ein.',
    'Please enter at least 2 characters.',
  ],
  [
    titled({ maxLength: 1 }),
    'ab',
    'too_long',
    'Bitte kürzen Sie auf höchstens ein Zeichen.',
    'Please shorten this to at most 1 character.',
  ],
  [
    titled({ type: 'integer' }),
    1.5,
    'type',
    'Bitte geben Sie eine ganze Zahl ein, zum Beispiel 12.',
    'Please enter a whole number, for example 12.',
  ],
  [
    titled({ type: 'number', exclusiveMinimum: 1000 }),
    1000,
    'too_small',
    'Bitte geben Sie eine Zahl über 1.000 ein.',
    'Please enter a number above 1,000.',
  ],
  [
    titled({ type: 'number', multipleOf: 0.5 }),
    0.7,
    'step',
    'Bitte geben Sie ein Vielfaches von 0,5 ein.',
    'Please enter a multiple of 0.5.',
  ],
  [
    titled({ format: 'time' }),
    '18:30Z',
    'format',
    'Bitte geben Sie eine Uhrzeit ein, zum Beispiel 18:30.',
    'Please enter a time, for example 18:30.',
  ],
  [
    titled({ format: 'uri' }),
    'javascript:alert(1)',
    'format',
    'Bitte geben Sie die ganze Internetadresse ein, zum Beispiel https://www.beispiel.de.',
    'Please enter the whole web address, for example https://www.example.org.',
  ],
  [
    titled({ oneOf: choices('a', 'b') }),
    'constructor',
    'choice',
    'Bitte wählen Sie eine der vorgegebenen Antworten aus.',
    'Please choose one of the given answers.',
  ],
  [
    titled({ type: 'array', uniqueItems: true, minItems: 2, items: { enum: ['a', 'b'] } }),
    ['a'],
    'too_few',
    'Bitte wählen Sie mindestens 2 Antworten aus.',
    'Please choose at least 2 answers.',
  ],
  [
    titled({ type: 'boolean', const: true, 'x-kind': 'consent', 'x-version': '1' }),
    false,
    'required',
    'Bitte stimmen Sie zu, sonst dürfen wir Ihre Angaben nicht speichern.',
    'Please agree, otherwise we are not allowed to store your answers.',
  ],
  [
    titled({ pattern: '^a', 'x-errors': { pattern: { de: 'Mit a beginnen.', en: 'Begin with a.' } } }),
    'b',
    'pattern',
    'Mit a beginnen.',
    'Begin with a.',
  ],
];

describe('an error says in the language of the page how to mend it', () => {
  test.each(told)('%j: %j', (schema, answer, code, german, english) => {
    const asked = form({ a: schema }, { required: ['a'] });
    const answers = answer === undefined ? {} : { a: answer };
    const error = (message: string) => ({ ok: false, errors: [{ pointer: '/a', code, message }] });
    expect(asked.check(answers, 'de')).toEqual(error(german));
    expect(asked.check(answers, 'en')).toEqual(error(english));
    expect(asked.check(answers, 'so')).toEqual(error(german));
  });
});

test('there is one error for each field, in the order of the fields, and at its place', () => {
  const row = { title: 'Zeile', type: 'object', properties: { a: titled({ minLength: 2 }) } };
  const asked = form(
    {
      first: titled({ minLength: 3, pattern: '^x', format: 'email' }),
      rows: { title: 'Zeilen', type: 'array', items: row },
      way: titled({ oneOf: choices('post', 'phone') }),
      last: titled({}),
    },
    {
      required: ['last', 'first', 'way'],
      if: { properties: { way: { const: 'phone' } }, required: ['way'] },
      then: { properties: { phone: titled({}) }, required: ['phone'] },
    },
  );
  const checked = asked.check({ first: 'ab', rows: [{ a: 'ok' }, { a: 'b' }], way: 'phone' }, 'de');
  expect(checked.ok ? [] : checked.errors.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
    '/first too_short',
    '/rows/1/a too_short',
    '/phone required',
    '/last required',
  ]);
});

test('the limit of a branch is told, not that of the field', () => {
  const asked = form(
    { way: titled({ oneOf: choices('post', 'phone') }), note: titled({ maxLength: 9 }) },
    { if: { properties: { way: { const: 'post' } } }, then: { properties: { note: { maxLength: 3 } } } },
  );
  const checked = asked.check({ way: 'post', note: 'long' }, 'en');
  expect(checked.ok ? [] : checked.errors[0]?.message).toBe('Please shorten this to at most 3 characters.');
  expect(asked.fields.map(({ name }) => name)).toEqual(['way', 'note']);
});

test('fields know when they are asked, whether they are required and which role they have', () => {
  const asked = form(
    {
      mail: titled({ format: 'email', 'x-role': 'email' }),
      place: { title: 'Ort', type: 'object', properties: { city: titled({ 'x-role': 'place' }) } },
      rows: { title: 'Zeilen', type: 'array', items: { type: 'object', properties: { a: titled({}) } } },
    },
    {
      allOf: [
        { required: ['mail'] },
        { if: { required: ['mail'] }, then: { properties: { more: titled({}) }, required: ['more'] } },
      ],
    },
  );
  expect(asked.fields.map(({ key, kind, required }) => [key, kind, required])).toEqual([
    ['mail', 'email', true],
    ['more', 'text', true],
    ['place', 'group', false],
    ['rows', 'repeat', false],
  ]);
  expect(asked.fields[1]?.when).toEqual([{ if: { required: ['mail'] }, branch: 'then' }]);
  expect(asked.fields[3]?.fields?.[0]?.name).toBe('rows.*.a');
  expect(asked.facts({ mail: 'a@b.de', place: { city: 'Konstanz' } })).toEqual({
    email: 'a@b.de',
    place: 'Konstanz',
  });
});

test('the plain schema is in one language and judges as the form does', () => {
  const properties = {
    time: titled({ format: 'time' }),
    link: titled({ format: 'uri', pattern: 'e$' }),
    title: titled({ default: 'title', 'x-errors': { required: 'Fehlt' } }),
  };
  const asked = form(properties, { required: ['title'], $defs: { unused: titled({}) } });
  const plain = asked.plainSchema('en');
  expect(plain.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  expect(JSON.stringify(plain)).not.toMatch(/\$ref|\$defs|x-errors|"de"/);
  expect((plain.properties as JsonObject).title).toMatchObject({ title: 'Field', default: 'title' });
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  const valid = ajv.compile(plain);
  const answers = [
    {},
    ...['18:30', '18:30:00', '24:00', '18:30:00Z'].map((time) => ({ title: 'a', time })),
    ...['https://a.de', 'http://a.de/x', 'data:,e', 'HTTPS://a.e'].map((link) => ({ title: 'a', link })),
  ];
  expect(answers.map((one) => asked.check(one, 'de').ok)).toEqual(answers.map((one) => valid(one)));
  expect(answers.map((one) => asked.check(one, 'de').ok)).toEqual([
    false,
    true,
    true,
    false,
    false,
    true,
    false,
    false,
    true,
  ]);
});

test('the version changes with the wording and with nothing else', () => {
  const version = (title: string) => form({ a: titled({ title }) }).version;
  expect(version('A')).toBe(version('A'));
  expect(version('A')).not.toBe(version('B'));
});
