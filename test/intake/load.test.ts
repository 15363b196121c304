import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { StartError } from '../../functions/errors.ts';
import { checkForms, loadForms } from '../../functions/intake/load.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'forms-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

const write = (file: string, content: unknown) =>
  writeFileSync(join(dir, file), typeof content === 'string' ? content : JSON.stringify(content));
const probe = {
  type: 'object',
  title: 'Probe',
  'x-domain': 'submissions',
  properties: { district: { $ref: 'vocabulary.json#/$defs/district' } },
};
const rooms = [
  { domain: 'submissions', needs: [] },
  { domain: 'volunteers', needs: ['email'] as const },
];

test('every file but the shared ones is a form, loaded when it is asked for', () => {
  write('vocabulary.json', {
    $defs: { district: { title: 'Stadtteil', type: 'string', enum: ['Paradies'] } },
  });
  write('municipality.json', { name: 'Konstanz' });
  write('probe.json', probe);
  write('another.json', { ...probe, title: 'Noch eine' });
  write('broken.json', '{');
  write('notes.txt', 'no form');
  const forms = loadForms(dir);
  expect(forms.slugs()).toEqual(['another', 'broken', 'probe']);
  expect(forms.get('probe')?.fields[0]?.choices).toEqual([{ value: 'Paradies', title: { de: 'Paradies' } }]);
  expect(forms.get('probe')).toBe(forms.get('probe'));
  expect(forms.get('none')).toBeUndefined();
  expect(forms.get('../package')).toBeUndefined();
  expect(forms.get('vocabulary')).toBeUndefined();
  expect(forms.shared('municipality')).toEqual({ name: 'Konstanz' });
  expect(() => forms.get('broken')).toThrow(/^broken\.json at \/: this is no JSON: .*\(line 1 column 2\)\.$/);
});

test('a folder that is not there and a wrong file name stop the start', () => {
  expect(() => loadForms(join(dir, 'none'))).toThrow(StartError);
  write('Mit Leerzeichen.json', probe);
  expect(() => loadForms(dir)).toThrow(
    /^Mit Leerzeichen\.json at \/: the name of a form file is its address/,
  );
});

test('a key that stands twice is refused', () => {
  write(
    'probe.json',
    '{"title": "A", "type": "object", "properties": {"a": {"maxLength": 1, "maxLength": 2}}}',
  );
  expect(() => loadForms(dir).get('probe')).toThrow('probe.json at /properties/a/maxLength: ');
});

test('a form needs a room, and the fields the room needs', () => {
  write('probe.json', {
    ...probe,
    properties: { a: { title: 'A', type: 'string' } },
    'x-domain': 'volunters',
  });
  expect(() => checkForms(loadForms(dir), rooms)).toThrow(
    'probe.json at /x-domain: there is no room "volunters". Did you mean "volunteers"?',
  );
  write('probe.json', {
    ...probe,
    properties: { a: { title: 'A', type: 'string' } },
    'x-domain': 'volunteers',
  });
  expect(() => checkForms(loadForms(dir), rooms)).toThrow('needs a field with "x-role": "email"');
});

test('the shared files are checked too', () => {
  write('vocabulary.json', { $defs: { district: { type: 'string', enumm: ['a'] } } });
  expect(() => checkForms(loadForms(dir), rooms)).toThrow(
    'vocabulary.json at /$defs/district/enumm: the keyword "enumm" is not understood here. Did you mean "enum"?',
  );
});

test('a file nested without end is refused in one line', () => {
  const deep = `${'{"type":"object","title":"A","properties":{"a":'.repeat(9000)}{}${'}}'.repeat(9000)}`;
  write('probe.json', deep);
  expect(() => checkForms(loadForms(dir), rooms)).toThrow(/^probe\.json at \/: .*nested/);
});

test('a byte order mark at the beginning of a file does no harm', () => {
  const named = { ...probe, properties: { a: { title: 'A', type: 'string' } } };
  write('probe.json', `\uFEFF${JSON.stringify(named)}`);
  expect(loadForms(dir).get('probe')?.slug).toBe('probe');
});
