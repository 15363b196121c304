import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import type { Form, JsonObject } from '../../functions/intake/definition.ts';
import { loadForms } from '../../functions/intake/load.ts';
import { checkAllForms } from '../../functions/local/check-forms.ts';

interface Example {
  readonly answers: JsonObject;
  /** Accepted: what is left of the answers, when that is less than was given. */
  readonly kept?: JsonObject;
  /** Rejected: all errors, in any order. */
  readonly errors?: readonly { readonly pointer: string; readonly code: string }[];
}

const forms = loadForms('forms');

function examples(slug: string, kind: 'accept' | 'reject'): readonly (readonly [string, Example])[] {
  const folder = `test/forms/${slug}/${kind}`;
  return readdirSync(folder).map((file) => [
    file.replace('.json', ''),
    JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Example,
  ]);
}

const compiled = new Map<string, ValidateFunction>();

function ajvFor(form: Form, lang: string): ValidateFunction {
  const known = compiled.get(`${form.slug} ${lang}`);
  if (known) return known;
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const validate = ajv.compile(form.plainSchema(lang));
  compiled.set(`${form.slug} ${lang}`, validate);
  return validate;
}

test('every form belongs to a room and has the roles the room asks for', async () => {
  await checkAllForms(forms);
  expect(forms.slugs()).toHaveLength(14);
});

describe.each(forms.slugs())('%s', (slug) => {
  const form = forms.get(slug) as Form;

  test('is worded completely in German and English', () => {
    expect(form.languages).toEqual(expect.arrayContaining(['de', 'en']));
  });

  test('has examples enough', () => {
    expect(examples(slug, 'accept').length).toBeGreaterThanOrEqual(4);
    expect(examples(slug, 'reject').length).toBeGreaterThanOrEqual(6);
  });

  test.each(examples(slug, 'accept'))('accepts %s, as other validators do', (_, { answers, kept }) => {
    expect(form.check(answers, 'de')).toEqual({ ok: true, answers: kept ?? answers });
    for (const lang of ['de', 'en']) {
      const valid = ajvFor(form, lang);
      expect(valid(kept ?? answers), JSON.stringify(valid.errors)).toBe(true);
    }
  });

  test.each(examples(slug, 'reject'))('rejects %s, as other validators do', (_, { answers, errors }) => {
    const checked = form.check(answers, 'en');
    const found = checked.ok ? [] : checked.errors.map(({ pointer, code }) => ({ pointer, code }));
    const inOrder = (list: Example['errors'] = []) => list.map((e) => `${e.pointer} ${e.code}`).sort();
    expect(inOrder(found)).toEqual(inOrder(errors));
    expect(ajvFor(form, 'en')(form.relevant(answers))).toBe(false);
  });
});
