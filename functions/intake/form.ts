import { createHash } from 'node:crypto';
import type { Language } from '../language/language.ts';
import type { Json } from '../store/port.ts';
import { checkAnswers } from './check.ts';
import { compileSchema } from './compile/schema.ts';
import type { Field, Form, JsonObject } from './definition.ts';
import { checkDialect } from './dialect.ts';
import { factsOf, rolesOf } from './facts.ts';
import { asText, fieldsOf } from './fields.ts';
import { type Fail, FormFileError } from './form-file-error.ts';
import { pagesOf } from './pages.ts';
import { plainSchema } from './plain-schema.ts';
import { resolveReferences } from './references.ts';
import { relevance } from './relevance.ts';
import { tighten } from './tighten.ts';

/** Languages in which every wording of the form is there; German always is. */
function languagesOf(schema: JsonObject): readonly Language[] {
  const wordings: (readonly string[])[] = [];
  const walk = (value: Json): void => {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      value.forEach(walk);
      return;
    }
    const map = value as JsonObject;
    if (typeof map.de === 'string') {
      wordings.push(Object.keys(map));
      return;
    }
    for (const one of Object.values(map)) walk(one);
  };
  walk(schema);
  const [first = ['de']] = wordings;
  return first.filter((lang) => wordings.every((one) => one.includes(lang)));
}

function checkRoles(fields: readonly Field[], schema: JsonObject, fail: Fail): void {
  const roles = rolesOf(fields);
  const twice = roles.find((role, index) => roles.indexOf(role) !== index);
  if (twice) fail('/properties', `two fields have the role "${twice}". Leave it at the one that matters.`);
  if (schema['x-confirm'] === true && !roles.includes('email'))
    fail('/x-confirm', 'an address can only be proven where a field has "x-role": "email".');
}

/**
 * A form from what its file holds. `shared` gives `vocabulary.json` and `municipality.json`.
 * Throws `FormFileError` for the first thing that is not of the dialect; `checked`: that was done before.
 */
export function makeForm(
  slug: string,
  raw: JsonObject,
  shared: (file: string) => JsonObject | undefined,
  checked = false,
): Form {
  const fail: Fail = (pointer, wrong) => {
    throw new FormFileError(`${slug}.json`, pointer, wrong);
  };
  const resolved = resolveReferences(raw, shared, fail);
  if (!checked) checkDialect(resolved, fail);
  const { $defs: _, ...used } = resolved;
  const schema = tighten(used);
  const fields = fieldsOf(schema);
  const pages = pagesOf(schema, fields, fail);
  checkRoles(fields, schema, fail);
  // Whoever only opens a form validates nothing: both are made at their first use.
  let compiled: ReturnType<typeof compileSchema> | undefined;
  let relevant: ReturnType<typeof relevance> | undefined;
  const keep: Form['relevant'] = (answers) => {
    relevant ??= relevance(schema);
    return relevant(answers);
  };
  let version: string | undefined;
  let languages: readonly Language[] | undefined;
  return {
    slug,
    schema,
    fields,
    pages,
    title: asText(schema.title) ?? { de: slug },
    description: asText(schema.description),
    domain: schema['x-domain'] as string,
    access: schema['x-access'] === 'coordinator' ? 'coordinator' : 'public',
    confirm: schema['x-confirm'] === true,
    retention: (schema['x-retention'] as string | undefined) ?? 'P1Y',
    submitLabel: asText(schema['x-submit']),
    receipt: asText(schema['x-receipt']),
    get version() {
      version ??= createHash('sha256').update(JSON.stringify(schema)).digest('hex').slice(0, 12);
      return version;
    },
    get languages() {
      languages ??= languagesOf(schema);
      return languages;
    },
    relevant: keep,
    check(answers, lang) {
      compiled ??= compileSchema(schema);
      return checkAnswers(compiled, fields, keep(answers), lang);
    },
    facts: (answers) => factsOf(fields, answers),
    plainSchema: (lang) => plainSchema(schema, slug, lang),
  };
}
