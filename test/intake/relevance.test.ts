import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { JsonObject } from '../../functions/intake/definition.ts';
import { makeForm } from '../../functions/intake/form.ts';

const yesNo = { title: 'Frage', type: 'boolean' };
const text = { title: 'Text', type: 'string', maxLength: 5 };
const is = (key: string, value: boolean) => ({ properties: { [key]: { const: value } }, required: [key] });

/** Conditions within conditions, in a group and in rows; `a` asks for `b`, `b` for `c`, and `c` for `d`. */
const parts: JsonObject = {
  properties: {
    a: yesNo,
    hint: { 'x-kind': 'note', title: 'Hinweis' },
    source: { ...text, readOnly: true, default: 'web' },
    hidden: { ...text, readOnly: true },
  },
  required: ['a'],
  if: is('a', true),
  then: {
    properties: { b: yesNo },
    required: ['b'],
    if: is('b', true),
    then: { properties: { c: yesNo } },
    else: { properties: { e: text }, required: ['e'] },
  },
  allOf: [
    {
      if: is('c', true),
      then: { properties: { d: text }, required: ['d'] },
      else: { properties: { f: yesNo } },
    },
  ],
};
const object = { title: 'Innen', type: 'object', ...parts };
const form = makeForm(
  'probe',
  {
    type: 'object',
    title: 'Probe',
    'x-domain': 'submissions',
    ...parts,
    properties: {
      ...(parts.properties as JsonObject),
      group: object,
      rows: { title: 'Zeilen', type: 'array', items: object },
    },
  },
  () => undefined,
);

const mostly = (usual: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 9, arbitrary: usual }, fc.constantFrom(true, 'x', 'zu lang'));
const flat = {
  ...Object.fromEntries(['a', 'b', 'c', 'f'].map((key) => [key, mostly(fc.boolean())])),
  ...Object.fromEntries(['d', 'e'].map((key) => [key, mostly(fc.constant('kurz'))])),
  hint: fc.string(),
  source: fc.string(),
  hidden: fc.string(),
  unknown: fc.jsonValue(),
};
const inner = fc.record(flat, { requiredKeys: [], noNullPrototype: true });
const answers = fc.record(
  {
    ...flat,
    group: fc.oneof({ weight: 9, arbitrary: inner }, fc.jsonValue()),
    rows: fc.oneof({ weight: 9, arbitrary: fc.array(inner, { maxLength: 2 }) }, fc.jsonValue()),
  },
  { requiredKeys: [], noNullPrototype: true },
);

test('answers on branches not taken are dropped, one after the other', () => {
  const given = { a: true, b: true, c: true, d: 'ja', e: 'nein', f: true };
  const kept = (change: object) => form.relevant({ ...given, ...change });
  expect(kept({})).toEqual({ a: true, b: true, c: true, d: 'ja', source: 'web' });
  expect(kept({ b: false })).toEqual({ a: true, b: false, e: 'nein', f: true, source: 'web' });
  expect(kept({ a: false })).toEqual({ a: false, f: true, source: 'web' });
});

test('so are those in groups and rows, unknown names, notes, and what may only be read', () => {
  const given = { a: false, b: true, hint: 'x', source: 'forged', hidden: 'x', toString: 'x' };
  expect(form.relevant({ a: false, group: given, rows: [given, 'no row'] })).toEqual({
    a: false,
    source: 'web',
    group: { a: false, source: 'web' },
    rows: [{ a: false, source: 'web' }, 'no row'],
  });
  expect(form.relevant(JSON.parse('{"a": true, "__proto__": {"b": true}, "constructor": 1}'))).toEqual({
    a: true,
    source: 'web',
  });
});

test('dropping twice changes nothing', () => {
  fc.assert(
    fc.property(answers, (given) => {
      const once = form.relevant(given);
      expect(form.relevant(once)).toEqual(once);
    }),
    { numRuns: 500 },
  );
});

test('what is dropped has no influence on the outcome', () => {
  let accepted = 0;
  fc.assert(
    fc.property(answers, answers, (given, other) => {
      const kept = form.relevant(given);
      const outcome = form.check(given, 'de');
      if (outcome.ok) accepted++;
      expect(form.check(kept, 'de')).toEqual(outcome);
      const changed = Object.entries(given).map(([key, value]) => [
        key,
        Object.hasOwn(kept, key) ? value : other[key as keyof typeof other],
      ]);
      expect(form.check(Object.fromEntries(changed), 'de')).toEqual(outcome);
      if (outcome.ok) expect(outcome.answers).toEqual(kept);
    }),
    { numRuns: 500 },
  );
  expect(accepted).toBeGreaterThan(10);
});
