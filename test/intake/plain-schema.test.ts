import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Form, JsonObject } from '../../functions/intake/definition.ts';
import { loadForms } from '../../functions/intake/load.ts';
import { nearlyFitting } from './schemas.ts';

const forms = loadForms('forms');

/** All fields of a form beside each other, so that random answers reach those on branches too. */
function allFields(schema: JsonObject): JsonObject {
  const branches = [schema, schema.then, schema.else, ...((schema.allOf as JsonObject[] | undefined) ?? [])];
  const inner = branches.slice(1).filter((one): one is JsonObject => one !== undefined);
  return Object.assign({}, schema.properties, ...inner.map(allFields));
}

test.each(forms.slugs())('%s: who validates with the served schema judges as we do', (slug) => {
  const form = forms.get(slug) as Form;
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  const valid = ajv.compile(form.plainSchema('de'));
  const answers = nearlyFitting({ type: 'object', properties: allFields(form.schema) });
  fc.assert(
    fc.property(answers, (given) => {
      fc.pre(typeof given === 'object' && given !== null && !Array.isArray(given));
      const relevant = form.relevant(given as Record<string, unknown>);
      const checked = form.check(given as Record<string, unknown>, 'de');
      expect(checked.ok, JSON.stringify(relevant)).toBe(valid(relevant));
      if (!checked.ok) for (const error of checked.errors) expect(error.message).toMatch(/^\S.*\.$/);
    }),
    { numRuns: 100 },
  );
});
