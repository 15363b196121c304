import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { formats } from '../../functions/intake/compile/formats.ts';
import { compileSchema } from '../../functions/intake/compile/schema.ts';
import type { JsonObject } from '../../functions/intake/definition.ts';
import { anySchema, nearlyFitting } from './schemas.ts';

function ajvSays(schema: JsonObject): (value: unknown) => boolean {
  const ajv = new Ajv2020({ strict: false, multipleOfPrecision: 9, validateSchema: false, logger: false });
  for (const [name, holds] of Object.entries(formats)) ajv.addFormat(name, holds);
  const validate = ajv.compile(schema);
  return (value) => validate(value) === true;
}

test('the compiled validator accepts exactly what Ajv accepts, for every schema of the dialect', () => {
  let accepted = 0;
  let refused = 0;
  fc.assert(
    fc.property(
      anySchema.chain((schema) => fc.tuple(fc.constant(schema), fc.array(nearlyFitting(schema), { minLength: 6, maxLength: 6 }))),
      ([schema, values]) => {
        const compiled = compileSchema(schema);
        const ajv = ajvSays(schema);
        for (const value of values) {
          const expected = ajv(value);
          if (expected) accepted++;
          else refused++;
          expect(v.is(compiled, value), JSON.stringify({ schema, value })).toBe(expected);
        }
      },
    ),
    { numRuns: 1500 },
  );
  // The test would prove little if one answer were rare.
  expect(accepted).toBeGreaterThan(1000);
  expect(refused).toBeGreaterThan(1000);
});

test.each([
  ['2028-02-29', 'date', true],
  ['2026-02-29', 'date', false],
  ['2026-13-01', 'date', false],
  ['23:59', 'time', true],
  ['24:00', 'time', false],
  ['name@beispiel.de', 'email', true],
  ['name@beispiel', 'email', false],
  ['a@b.de\nBcc: c@d.de', 'email', false],
  ['https://www.konstanz.de/a?b=c#d', 'uri', true],
  ['javascript:alert(1)', 'uri', false],
  ['https://a b', 'uri', false],
])('%j as %s: %s', (text, format, holds) => {
  expect(v.is(compileSchema({ type: 'string', format }), text)).toBe(holds);
});
