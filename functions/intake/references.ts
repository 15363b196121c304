import type { Json } from '../store/port.ts';
import type { JsonObject } from './definition.ts';
import { below, type Fail } from './form-file-error.ts';

/** Keywords beside a `$ref` that replace what the target says; all others must not stand in both. */
const replaceable = new Set(['title', 'description', 'default', 'examples', 'readOnly']);

/** Keywords whose values are no schemas, and those that hold schemas by name. */
const values = new Set(['const', 'enum', 'default', 'examples']);
const maps = new Set(['properties', '$defs']);

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a JSON pointer leads to; undefined when it leads nowhere. */
function lookUp(document: JsonObject, pointer: string): Json | undefined {
  if (pointer === '') return document;
  if (!pointer.startsWith('/')) return undefined;
  return pointer
    .slice(1)
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<Json | undefined>(
      (value, step) => (isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined),
      document,
    );
}

/**
 * The schema with every `$ref` replaced by what it refers to (`#/…` in the same file, `<shared file>#/…`), so that nothing
 * later needs to know of references. Fails for references that lead nowhere or in a circle.
 */
export function resolveReferences(
  root: JsonObject,
  shared: (file: string) => JsonObject | undefined,
  fail: Fail,
): JsonObject {
  function target(
    reference: string,
    document: JsonObject,
    pointer: string,
  ): { found: JsonObject; document: JsonObject } {
    const [file = '', path = ''] = reference.split('#');
    const holder = file === '' ? document : shared(file);
    if (!holder)
      return fail(
        pointer,
        `"$ref" names the file "${file}", but only vocabulary.json and municipality.json are shared.`,
      );
    const found = lookUp(holder, path);
    if (!isObject(found))
      return fail(pointer, `"$ref" leads to "${reference}", where nothing is. Check the name in "$defs".`);
    return { found, document: holder };
  }

  function resolve(
    value: Json,
    document: JsonObject,
    pointer: string,
    way: readonly string[],
    isNames = false,
  ): Json {
    if (Array.isArray(value)) {
      return value.map((one: Json, index) => resolve(one, document, below(pointer, index), way));
    }
    // A wording is handed on as it is: it knows where its translations stand.
    if (!isObject(value) || (typeof value.de === 'string' && !isNames)) return value;
    if (Object.hasOwn(value, '$ref') && !isNames) {
      const place = below(pointer, '$ref');
      if (typeof value.$ref !== 'string')
        return fail(place, '"$ref" must be a text such as "vocabulary.json#/$defs/district".');
      const mark = `${document === root ? '' : 'shared'}${value.$ref}`;
      if (way.includes(mark))
        return fail(pointer, `"$ref" goes round in a circle: ${[...way, mark].join(' → ')}.`);
      const found = target(value.$ref, document, place);
      const base = resolve(found.found, found.document, pointer, [...way, mark]) as JsonObject;
      const own = Object.fromEntries(Object.entries(value).filter(([key]) => key !== '$ref'));
      for (const key of Object.keys(own)) {
        if (Object.hasOwn(base, key) && !replaceable.has(key) && !key.startsWith('x-')) {
          fail(
            below(pointer, key),
            `"${key}" stands beside "$ref" and in its target too. Leave it out here, or write the field without "$ref".`,
          );
        }
      }
      return { ...base, ...(resolve(own, document, pointer, way) as JsonObject) };
    }
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [
        key,
        !isNames && values.has(key)
          ? one
          : resolve(one, document, below(pointer, key), way, !isNames && maps.has(key)),
      ]),
    );
  }

  return resolve(root, root, '', []) as JsonObject;
}
