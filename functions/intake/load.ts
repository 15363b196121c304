import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from '../errors.ts';
import { catalogOf } from '../language/catalog.ts';
import type { Role } from '../store/entry.ts';
import type { Json } from '../store/port.ts';
import type { Form, Forms, JsonObject } from './definition.ts';
import { checkDefinitions } from './dialect.ts';
import { duplicateKey } from './duplicate-key.ts';
import { rolesOf } from './facts.ts';
import { makeForm } from './form.ts';
import { type Fail, FormFileError, suggestion } from './form-file-error.ts';
import { placed } from './placed.ts';
import { resolveReferences } from './references.ts';

const sharedNames = ['vocabulary', 'municipality'] as const;
const slugPattern = /^[a-z][a-z0-9-]*$/;

/** Where the engine names only a position: the line and column too, which an editor shows. */
function withLine(message: string, text: string): string {
  const position = /at position (\d+)$/.exec(message)?.[1];
  if (position === undefined) return message;
  const before = text.slice(0, Number(position)).split('\n');
  return `${message} (line ${before.length} column ${(before.at(-1)?.length ?? 0) + 1})`;
}

function readJson(dir: string, file: string, checked: boolean): JsonObject {
  // Some editors begin a file with a byte order mark, which JSON does not know.
  const text = readFileSync(join(dir, file), 'utf8').replace(/^\uFEFF/, '');
  try {
    const value = JSON.parse(text) as Json;
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      const twice = checked ? undefined : duplicateKey(text);
      if (twice !== undefined)
        throw new FormFileError(file, twice, 'this key stands twice. Leave one of them.');
      return value as JsonObject;
    }
  } catch (error) {
    if (error instanceof FormFileError) throw error;
    throw new FormFileError(file, '', `this is no JSON: ${withLine((error as Error).message, text)}.`);
  }
  throw new FormFileError(file, '', 'the file must hold one JSON object.');
}

/** Languages for which a folder has translations. */
function translatedIn(dir: string): readonly string[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir).flatMap((file) => (/^[\w-]+\.json$/.test(file) ? [file.slice(0, -5)] : []));
}

/**
 * The forms of a folder. Each file is read, checked and compiled when it is first asked for.
 * Throws `StartError` when the folder cannot be read, `FormFileError` for a file that is not of the dialect;
 * `checked`: the deployment looked at these very files before.
 */
export function loadForms(dir: string, { checked = false } = {}): Forms {
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
  const translations = join(dir, 'languages');
  // Read at their first use: one that is broken would show when somebody reads in that language.
  if (!checked) for (const lang of translatedIn(translations)) catalogOf(translations, lang);
  const read = (file: string) => placed(readJson(dir, file, checked), translations, file.slice(0, -5));
  const sharedFiles = new Map<string, JsonObject>();
  const shared = (name: string): JsonObject | undefined => {
    if (!sharedNames.some((one) => `${one}.json` === name) || !files.includes(name)) return undefined;
    if (!sharedFiles.has(name)) sharedFiles.set(name, read(name));
    return sharedFiles.get(name);
  };
  const readForm = (slug: string): Form => {
    const file = `${slug}.json`;
    try {
      return makeForm(slug, read(file), shared, { checked, translated: translatedIn(translations) });
    } catch (error) {
      // Groups within groups without end: the stack is full before any check can say so.
      if (error instanceof RangeError)
        throw new FormFileError(file, '', 'it is nested too deeply to be a form.');
      throw error;
    }
  };
  const forms = new Map<string, Form>();
  return {
    slugs: () => [...slugs].sort(),
    file: (slug) => (slugs.includes(slug) ? read(`${slug}.json`) : undefined),
    shared: (name) => shared(`${name}.json`) ?? {},
    get(slug) {
      if (!slugs.includes(slug)) return undefined;
      let form = forms.get(slug);
      if (!form) {
        form = readForm(slug);
        forms.set(slug, form);
      }
      return form;
    },
  };
}

/** Refuses definitions in a shared file that are not of the dialect, used or not. */
function checkShared(name: (typeof sharedNames)[number], forms: Forms): void {
  const file = `${name}.json`;
  const fail: Fail = (pointer, wrong) => {
    throw new FormFileError(file, pointer, wrong);
  };
  const shared = forms.shared(name);
  const others = (other: string) => sharedNames.find((one) => `${one}.json` === other);
  const { $defs } = resolveReferences(
    { $defs: shared.$defs ?? {} },
    (other) => {
      const known = others(other);
      return known && forms.shared(known);
    },
    fail,
  );
  checkDefinitions({ $defs: $defs ?? {} }, '', fail);
}

/**
 * Loads every form and the shared files, and checks that its answers have a room, and the room the roles it needs.
 * Throws `FormFileError` for the first that has not.
 */
export function checkForms(
  forms: Forms,
  rooms: readonly { readonly domain: string; readonly needs: readonly Role[] }[],
): void {
  for (const name of sharedNames) checkShared(name, forms);
  for (const slug of forms.slugs()) {
    const form = forms.get(slug) as Form;
    // What validates answers is made at its first use; what cannot be made shows here.
    form.check({}, 'de');
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
