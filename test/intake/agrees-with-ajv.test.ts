import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { compileSchema } from '../../functions/intake/compile/schema.ts';
import type { JsonObject } from '../../functions/intake/definition.ts';
import { anySchema, nearlyFitting } from './schemas.ts';

function ajvSays(schema: JsonObject): (value: unknown) => boolean {
  const ajv = new Ajv2020({ strict: false, multipleOfPrecision: 9, validateSchema: false, logger: false });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);
  return (value) => validate(value) === true;
}

test('the compiled validator accepts exactly what Ajv accepts, for every schema of the dialect', () => {
  let accepted = 0;
  let refused = 0;
  fc.assert(
    fc.property(
      anySchema.chain((schema) =>
        fc.tuple(fc.constant(schema), fc.array(nearlyFitting(schema), { minLength: 6, maxLength: 6 })),
      ),
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
    { numRuns: 800 },
  );
  // The test would prove little if one answer were rare.
  expect(accepted).toBeGreaterThan(500);
  expect(refused).toBeGreaterThan(500);
});

const pieces = {
  email: ['a', 'name', '.', '@', '-', 'beispiel', 'de', 'x+1', ' ', '\n', 'ö', '@b.de', 'a@b-c.de'],
  uri: [
    'https:',
    'mailto:',
    '//',
    '/',
    'a',
    'konstanz.de',
    ':80',
    '?',
    '#',
    '%20',
    '%',
    '[::1]',
    '[1:2:3:4:5:6:7:8]',
    '[v1.a]',
    '1.2.3.4',
    '@',
    ' ',
    'ä',
  ],
  date: ['2024', '1900', '2026', '-', '-02', '-29', '-13', '-31', '-04', '-00', '-2'],
  time: [
    '18',
    ':30',
    ':00',
    ':60',
    '23',
    ':59',
    'Z',
    'z',
    '+01:00',
    '-0130',
    '+24:00',
    '.5',
    '24',
    '00',
    '+01',
  ],
};

test.each(Object.entries(pieces))('%s is what ajv-formats takes for one', (format, parts) => {
  const compiled = compileSchema({ type: 'string', format });
  const ajv = ajvSays({ type: 'string', format });
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 6 }), (chosen) => {
      const text = chosen.join('');
      // ajv-formats takes 24:59:59+01 for a leap second, because it is one second before midnight in UTC; RFC 3339 has no hour 24.
      fc.pre(format !== 'time' || !text.startsWith('24'));
      expect(v.is(compiled, text), JSON.stringify(text)).toBe(ajv(text));
    }),
    { numRuns: 3000 },
  );
});

test.each([
  ['e-mail', { type: 'string', format: 'email' }, `a@${'a'.repeat(100_000)}!`],
  ['address', { type: 'string', format: 'uri' }, `http://${'a'.repeat(100_000)}^`],
  ['pattern', { type: 'string', maxLength: 30, pattern: '^(a+)+$' }, `${'a'.repeat(100_000)}!`],
])('a hostile %s is refused quickly', (_, schema, text) => {
  const start = performance.now();
  expect(v.is(compileSchema(schema), text)).toBe(false);
  expect(performance.now() - start).toBeLessThan(500);
});

test.each([
  [0.3, 0.1, true],
  [19.99, 0.01, true],
  [2.25, 0.5, false],
  [1e308, 0.1, true],
  [Number.POSITIVE_INFINITY, 1, false],
])('%d is a multiple of %d: %s', (value, multipleOf, holds) => {
  expect(v.is(compileSchema({ type: 'number', multipleOf }), value)).toBe(holds);
});
