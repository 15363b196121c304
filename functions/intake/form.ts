import { createHash } from 'node:crypto';
import { type Language, pageLanguages, type Text, translationOf } from '../language/language.ts';
import { isReviewed } from '../language/reviewed.ts';
import { place } from '../language/text.ts';
import { checkAnswers } from './check.ts';
import { compileSchema } from './compile/schema.ts';
import type { Field, Form, JsonObject } from './definition.ts';
import { checkDialect } from './dialect.ts';
import { factsOf, rolesOf } from './facts.ts';
import { asText, fieldsOf } from './fields.ts';
import { type Fail, FormFileError } from './form-file-error.ts';
import { pagesOf } from './pages.ts';
import { wordingsOf } from './placed.ts';
import { plainSchema } from './plain-schema.ts';
import { resolveReferences } from './references.ts';
import { relevance } from './relevance.ts';
import { tighten } from './tighten.ts';

/** Which of some languages have every wording of a form; German always is one. */
function completeIn(wordings: readonly Text[], languages: Iterable<Language>): readonly Language[] {
  return [...languages].filter((lang) => wordings.every((text) => translationOf(text, lang) !== undefined));
}

/** The same for those that the product itself does not speak. */
function languagesBesides(wordings: readonly Text[], translated: readonly Language[]): readonly Language[] {
  const inFile = Object.keys(wordings[0] ?? {});
  const others = [...new Set([...inFile, ...translated])].filter((lang) => !pageLanguages.includes(lang));
  return completeIn(wordings, others);
}

function checkRoles(fields: readonly Field[], schema: JsonObject, fail: Fail): void {
  const roles = rolesOf(fields);
  const twice = roles.find((role, index) => roles.indexOf(role) !== index);
  if (twice) fail('/properties', `two fields have the role "${twice}". Leave it at the one that matters.`);
  if (schema['x-confirm'] === true && !roles.includes('email'))
    fail('/x-confirm', 'an address can only be proven where a field has "x-role": "email".');
}

interface Options {
  /** That it is of the dialect was checked before. */
  readonly checked?: boolean;
  /** Languages for which there are translations in files of their own. */
  readonly translated?: readonly Language[];
}

/**
 * A form from what its file holds. `shared` gives `vocabulary.json` and `municipality.json`.
 * Throws `FormFileError` for the first thing that is not of the dialect.
 */
export function makeForm(
  slug: string,
  raw: JsonObject,
  shared: (file: string) => JsonObject | undefined,
  { checked = false, translated = [] }: Options = {},
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
  let further: readonly Language[] | undefined;
  let languages: readonly Language[] | undefined;
  const wordings = () => wordingsOf(schema).map(([, text]) => text);
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
    get furtherLanguages() {
      further ??= languagesBesides(wordings(), translated);
      return further;
    },
    get languages() {
      languages ??= [...completeIn(wordings(), pageLanguages), ...this.furtherLanguages];
      return languages;
    },
    reviewedIn(lang) {
      const sections = new Map<string, Set<string>>();
      for (const text of wordings()) {
        const at = text[place];
        if (at) sections.set(at.dir, (sections.get(at.dir) ?? new Set()).add(at.section));
      }
      return [...sections].every(([dir, named]) => isReviewed(dir, lang, [...named]));
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
