import fc from 'fast-check';
import type { JsonObject } from '../../functions/intake/definition.ts';

/* Random schemas of the whole dialect and random values, most of them nearly right. */

const names = ['a', 'b', 'c'] as const;
const words = [
  '',
  'a',
  'ab',
  'Äpfel',
  '😀😀',
  'x@y.de',
  'https://a.de/b?c',
  '2026-02-29',
  '2024-02-29',
  '18:30',
  '24:00',
  'true',
  '78462',
];
const patterns = ['^[a-z]*$', '^\\d{5}$', '\\p{L}', '^.{2}$', 'b'];

/** Any JSON value, small. */
export const anyValue: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...words) },
    { weight: 3, arbitrary: fc.constantFrom(0, 1, 2, 3, -1, 1.5, 0.1, 0.3, 1.0, 100, 1e21) },
    { weight: 2, arbitrary: fc.boolean() },
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...names), tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value;

const some = (record: Record<string, fc.Arbitrary<unknown>>) =>
  fc.record(record, { requiredKeys: [], noNullPrototype: true }) as fc.Arbitrary<JsonObject>;
const size = fc.nat({ max: 3 });
const limit = fc.constantFrom(0, 1, 2, 3, 0.5, -1);

const texts = some({
  minLength: size,
  maxLength: size,
  pattern: fc.constantFrom(...patterns),
  format: fc.constantFrom('email', 'uri', 'date', 'time'),
});
const numbers = some({
  minimum: limit,
  maximum: limit,
  exclusiveMinimum: limit,
  exclusiveMaximum: limit,
  multipleOf: fc.constantFrom(1, 2, 0.5, 0.1, 3),
});
const constants = fc.oneof(
  fc.record({ const: anyValue }, { noNullPrototype: true }),
  fc.record({
    enum: fc.uniqueArray(anyValue, { minLength: 1, maxLength: 4, selector: (v) => JSON.stringify(v) }),
  }),
  ...(['oneOf', 'anyOf'] as const).map((key) =>
    fc
      .uniqueArray(fc.constantFrom(...words, 0, 1, 2, true, false), { minLength: 1, maxLength: 4 })
      .map((values) => ({ [key]: values.map((value) => ({ const: value, title: String(value) })) })),
  ),
);

/** A schema of the dialect: typed or not, with conditions, lists, objects and constants. */
export const anySchema: fc.Arbitrary<JsonObject> = fc.letrec<{ schema: JsonObject; objects: JsonObject }>(
  (tie) => ({
    objects: some({
      properties: fc.dictionary(fc.constantFrom(...names), tie('schema'), {
        maxKeys: 3,
        noNullPrototype: true,
      }),
      required: fc.uniqueArray(fc.constantFrom(...names), { maxLength: 3 }),
      if: tie('schema'),
      then: tie('schema'),
      else: tie('schema'),
      allOf: fc.array(tie('schema'), { minLength: 1, maxLength: 2 }),
      dependentRequired: fc.dictionary(
        fc.constantFrom(...names),
        fc.uniqueArray(fc.constantFrom(...names), { maxLength: 2 }),
        { maxKeys: 2, noNullPrototype: true },
      ),
    }),
    schema: fc.oneof(
      { maxDepth: 3, depthIdentifier: 'schema' },
      texts.map((one) => ({ type: 'string', ...one })),
      texts,
      numbers.map((one) => ({ type: 'number', ...one })),
      numbers.map((one) => ({ type: 'integer', ...one })),
      numbers,
      fc.constant({ type: 'boolean' }),
      constants as fc.Arbitrary<JsonObject>,
      constants.map((one) => ({ type: 'string', ...one }) as JsonObject),
      some({ items: tie('schema'), minItems: size, maxItems: size, uniqueItems: fc.boolean() }).chain((one) =>
        fc.boolean().map((typed) => (typed ? { type: 'array', ...one } : one)),
      ),
      tie('objects').map((one) => ({ type: 'object', ...one })),
      tie('objects'),
    ),
  }),
).schema;

/** A value that tries to fit a schema, so that deep places are reached. */
export function nearlyFitting(schema: JsonObject): fc.Arbitrary<unknown> {
  const known: fc.Arbitrary<unknown>[] = [anyValue];
  const options = (schema.oneOf ?? schema.anyOf) as readonly { const: unknown }[] | undefined;
  if (options) known.push(fc.constantFrom(...options.map((one) => one.const)));
  if (Array.isArray(schema.enum)) known.push(fc.constantFrom(...schema.enum));
  if (schema.const !== undefined) known.push(fc.constant(schema.const));
  if (schema.properties) {
    const entries = Object.entries(schema.properties as JsonObject);
    const inside = Object.fromEntries(entries.map(([key, one]) => [key, nearlyFitting(one as JsonObject)]));
    known.push(
      fc.record(inside, { requiredKeys: [], noNullPrototype: true }),
      fc.record(inside, { noNullPrototype: true }),
    );
  }
  if (schema.items) known.push(fc.array(nearlyFitting(schema.items as JsonObject), { maxLength: 3 }));
  if (schema.type === 'string' || schema.pattern || schema.format) known.push(fc.constantFrom(...words));
  if (schema.type === 'number' || schema.type === 'integer')
    known.push(fc.constantFrom(0, 1, 2, 3, 1.5, 0.3));
  return fc.oneof(...known);
}
