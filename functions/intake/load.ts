import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from '../errors.ts';
import type { Language } from '../language/language.ts';
import type { Facts, Role } from '../store/entry.ts';
import type { Json } from '../store/port.ts';
import { checkAnswers } from './check.ts';
import { compileSchema } from './compile/schema.ts';
import type { Field, Form, FormPage, Forms, JsonObject } from './definition.ts';
import { checkDialect } from './dialect.ts';
import { asText, fieldsOf } from './fields.ts';
import { below, type Fail, FormFileError, suggestion } from './form-file-error.ts';
import { wrongPage } from './keywords.ts';
import { plainSchema } from './plain-schema.ts';
import { resolveReferences } from './references.ts';
import { relevance } from './relevance.ts';

const sharedNames = ['vocabulary', 'municipality'] as const;
const slugPattern = /^[a-z][a-z0-9-]*$/;

function readJson(dir: string, file: string): JsonObject {
  const text = readFileSync(join(dir, file), 'utf8');
  try {
    const value = JSON.parse(text) as Json;
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as JsonObject;
  } catch (error) {
    throw new FormFileError(file, '', `this is no JSON: ${(error as Error).message}.`);
  }
  throw new FormFileError(file, '', 'the file must hold one JSON object.');
}

function pagesOf(schema: JsonObject, fields: readonly Field[], fail: Fail): readonly FormPage[] {
  const given = schema['x-pages'];
  const title = asText(schema.title) ?? { de: '' };
  if (!Array.isArray(given)) return [{ id: 'form', title, keys: fields.map((field) => field.key) }];
  const known = fields.map((field) => field.key);
  const placed = new Set<string>();
  const pages = given.map((page: Json, index): FormPage => {
    const pointer = below('/x-pages', index);
    const wrong = wrongPage(page);
    if (wrong) fail(pointer, wrong);
    const { id, title: pageTitle, description, fields: keys } = page as { [key: string]: Json };
    for (const key of keys as string[]) {
      if (!known.includes(key))
        fail(below(pointer, 'fields'), `"${key}" is no field of this form.${suggestion(key, known)}`);
      if (placed.has(key)) fail(below(pointer, 'fields'), `the field "${key}" stands on two pages.`);
      placed.add(key);
    }
    return {
      id: id as string,
      title: asText(pageTitle) ?? title,
      description: asText(description),
      keys: keys as string[],
    };
  });
  const missing = known.find((key) => !placed.has(key));
  if (missing) fail('/x-pages', `the field "${missing}" stands on no page.`);
  return pages;
}

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

function factsOf(fields: readonly Field[], answers: Readonly<Record<string, Json>>): Facts {
  const facts: Partial<Record<Role, Json>> = {};
  const walk = (inside: readonly Field[], values: Readonly<Record<string, Json>>): void => {
    for (const field of inside) {
      const value = values[field.key];
      if (value === undefined) continue;
      if (field.role && facts[field.role] === undefined) facts[field.role] = value;
      if (field.kind === 'group' && field.fields) walk(field.fields, value as Record<string, Json>);
    }
  };
  walk(fields, answers);
  return facts;
}

function rolesOf(fields: readonly Field[]): readonly Role[] {
  return fields.flatMap((field) => [
    ...(field.role ? [field.role] : []),
    ...(field.kind === 'group' ? rolesOf(field.fields ?? []) : []),
  ]);
}

function makeForm(slug: string, raw: JsonObject, shared: (file: string) => JsonObject | undefined): Form {
  const fail: Fail = (pointer, wrong) => {
    throw new FormFileError(`${slug}.json`, pointer, wrong);
  };
  const schema = resolveReferences(raw, shared, fail);
  checkDialect(schema, fail);
  const fields = fieldsOf(schema);
  const pages = pagesOf(schema, fields, fail);
  const formRoles = rolesOf(fields);
  const twice = formRoles.find((role, index) => formRoles.indexOf(role) !== index);
  if (twice) fail('/properties', `two fields have the role "${twice}". Leave it at the one that matters.`);
  if (schema['x-confirm'] === true && !formRoles.includes('email')) {
    fail('/x-confirm', 'an address can only be proven where a field has "x-role": "email".');
  }
  const compiled = compileSchema(schema);
  const keep = relevance(schema);
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
    version: createHash('sha256').update(JSON.stringify(schema)).digest('hex').slice(0, 12),
    languages: languagesOf(schema),
    relevant: keep,
    check: (answers, lang) => checkAnswers(compiled, fields, keep(answers), lang),
    facts: (answers) => factsOf(fields, answers),
    plainSchema: (lang) => plainSchema(schema, slug, lang),
  };
}

/**
 * The forms of a folder. Each file is read, checked and compiled when it is first asked for.
 * Throws `StartError` when the folder cannot be read, `FormFileError` for a file that is not of the dialect.
 */
export function loadForms(dir: string): Forms {
  let files: readonly string[];
  try {
    files = readdirSync(dir).filter((file) => file.endsWith('.json'));
  } catch {
    throw new StartError(`The setting FORMS_DIR names "${dir}", which cannot be read.`);
  }
  const slugs = files
    .map((file) => file.slice(0, -5))
    .filter((name) => !sharedNames.includes(name as 'vocabulary'));
  const wrong = slugs.find((slug) => !slugPattern.test(slug));
  if (wrong)
    throw new FormFileError(
      `${wrong}.json`,
      '',
      'the name of a form file is its address: use small letters, digits and dashes.',
    );
  const sharedFiles = new Map<string, JsonObject>();
  const shared = (name: string): JsonObject | undefined => {
    if (!sharedNames.some((one) => `${one}.json` === name) || !files.includes(name)) return undefined;
    if (!sharedFiles.has(name)) sharedFiles.set(name, readJson(dir, name));
    return sharedFiles.get(name);
  };
  const forms = new Map<string, Form>();
  return {
    slugs: () => [...slugs].sort(),
    shared: (name) => shared(`${name}.json`) ?? {},
    get(slug) {
      if (!slugs.includes(slug)) return undefined;
      let form = forms.get(slug);
      if (!form) {
        form = makeForm(slug, readJson(dir, `${slug}.json`), shared);
        forms.set(slug, form);
      }
      return form;
    },
  };
}

/**
 * Loads every form and checks that its answers have a room, and the room the roles it needs.
 * Throws `FormFileError` for the first that has not.
 */
export function checkForms(
  forms: Forms,
  rooms: readonly { readonly domain: string; readonly needs: readonly Role[] }[],
): void {
  for (const slug of forms.slugs()) {
    const form = forms.get(slug) as Form;
    const room = rooms.find((one) => one.domain === form.domain);
    const known = rooms.map((one) => one.domain);
    if (!room)
      throw new FormFileError(
        `${slug}.json`,
        '/x-domain',
        `there is no room "${form.domain}".${suggestion(form.domain, known)}`,
      );
    const has = rolesOf(form.fields);
    const missing = room.needs.find((role) => !has.includes(role));
    if (missing) {
      throw new FormFileError(
        `${slug}.json`,
        '/properties',
        `a form of the room "${form.domain}" needs a field with "x-role": "${missing}".`,
      );
    }
  }
}
