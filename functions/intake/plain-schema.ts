import { type Language, textIn } from '../language/language.ts';
import type { Json } from '../store/port.ts';
import type { JsonObject } from './definition.ts';
import { asText } from './fields.ts';

/** Keys that only our own pages and rooms understand. */
const own = new Set([
  'x-errors',
  'x-pages',
  'x-domain',
  'x-retention',
  'x-confirm',
  'x-access',
  'x-submit',
  'x-receipt',
  'x-choices',
  '$comment',
  '$defs',
]);

/** Keywords whose values are no schemas. */
const values = new Set(['const', 'enum', 'default', 'examples', 'required', 'dependentRequired']);

function plain(value: Json, lang: Language, isName: boolean): Json {
  if (Array.isArray(value)) return value.map((one: Json) => plain(one, lang, false));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => isName || !own.has(key))
      .map(([key, one]) => {
        const wording = !isName && (key === 'title' || key === 'description') ? asText(one) : undefined;
        if (wording) return [key, textIn(wording, lang)];
        if (!isName && values.has(key)) return [key, one];
        return [key, plain(one, lang, !isName && key === 'properties')];
      }),
  );
}

/** A form's schema (references resolved) as plain JSON Schema in one language, for any other renderer or validator. */
export function plainSchema(schema: JsonObject, slug: string, lang: Language): JsonObject {
  const { $schema: _, $id: __, ...rest } = plain(schema, lang, false) as JsonObject;
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', $id: `${slug}.schema.json`, ...rest };
}
