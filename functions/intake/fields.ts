import type { Text } from '../language/language.ts';
import type { Role } from '../store/entry.ts';
import type { Json } from '../store/port.ts';
import type { Choice, Condition, Field, JsonObject, KindName } from './definition.ts';

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A wording as a map of languages; a plain string is German. */
export function asText(value: Json | undefined): Text | undefined {
  if (typeof value === 'string') return { de: value };
  return isObject(value) ? (value as Text) : undefined;
}

/** The titled constants of a choice, or of the items of several choices. */
export function choicesOf(schema: JsonObject): readonly Choice[] | undefined {
  const options = schema.oneOf ?? schema.anyOf;
  if (Array.isArray(options)) {
    return options.filter(isObject).map((option) => ({
      value: option.const as Choice['value'],
      title: asText(option.title) ?? { de: String(option.const) },
    }));
  }
  if (Array.isArray(schema.enum)) {
    return schema.enum.map((value: Json) => ({
      value: value as Choice['value'],
      title: { de: String(value) },
    }));
  }
  return isObject(schema.items) ? choicesOf(schema.items) : undefined;
}

const mostRadios = 6;
const longText = 300;
const byFormat: Readonly<Record<string, KindName>> = {
  email: 'email',
  uri: 'url',
  date: 'date',
  time: 'time',
};

/** The kind of a field: `x-kind`, else what its schema suggests. */
export function kindOf(schema: JsonObject): KindName {
  if (typeof schema['x-kind'] === 'string') return schema['x-kind'] as KindName;
  if (schema.type === 'object') return 'group';
  if (schema.type === 'array')
    return isObject(schema.items) && schema.items.type === 'object' ? 'repeat' : 'checkboxes';
  if (schema['x-choices'] !== undefined) return 'select';
  if (schema.oneOf || schema.anyOf || schema.enum) {
    return (choicesOf(schema)?.length ?? 0) > mostRadios ? 'select' : 'radios';
  }
  if (schema.type === 'boolean') return 'yes-no';
  if (schema.type === 'integer' || schema.type === 'number') return schema.type;
  const format = typeof schema.format === 'string' ? byFormat[schema.format] : undefined;
  if (format) return format;
  return typeof schema.maxLength === 'number' && schema.maxLength > longText ? 'multiline' : 'text';
}

const usualAutocomplete: Partial<Record<Role, string>> = {
  name: 'name',
  email: 'email',
  phone: 'tel',
  organisation: 'organization',
  'postal-code': 'postal-code',
};

function fieldOf(
  key: string,
  prefix: string,
  schema: JsonObject,
  required: boolean,
  when: readonly Condition[],
): Field {
  const kind = kindOf(schema);
  const role = schema['x-role'] as Role | undefined;
  const name = `${prefix}${key}`;
  const inner =
    kind === 'group' ? schema : kind === 'repeat' && isObject(schema.items) ? schema.items : undefined;
  const autocomplete = schema['x-autocomplete'] ?? (role && usualAutocomplete[role]);
  return {
    name,
    key,
    kind,
    schema,
    title: asText(schema.title) ?? { de: key },
    hint: asText(schema.description),
    required,
    when,
    role,
    choices: choicesOf(schema),
    choicesFrom: schema['x-choices'] as string | undefined,
    autocomplete: autocomplete as string | undefined,
    prefill: schema['x-prefill'] === true,
    readOnly: schema.readOnly === true,
    default: schema.default,
    consentVersion: schema['x-version'] as string | undefined,
    public: schema['x-public'] === true,
    fields: inner && fieldsOf(inner, kind === 'repeat' ? `${name}.*.` : `${name}.`),
  };
}

/** Which answers a condition looks at. */
export function keysOfCondition(test: JsonObject): readonly string[] {
  const named = isObject(test.properties) ? Object.keys(test.properties) : [];
  const required = Array.isArray(test.required) ? (test.required as string[]) : [];
  const inner = Array.isArray(test.allOf) ? test.allOf.filter(isObject).flatMap(keysOfCondition) : [];
  return [...new Set([...named, ...required, ...inner])];
}

/** Names required whenever a part of a schema holds. */
function requiredBy(part: JsonObject): readonly string[] {
  const own = Array.isArray(part.required) ? (part.required as string[]) : [];
  const parts = Array.isArray(part.allOf) ? part.allOf.filter(isObject) : [];
  return [...own, ...parts.flatMap(requiredBy)];
}

/** The fields of an object schema in reading order: a conditional field follows the last one its condition looks at. */
export function fieldsOf(schema: JsonObject, prefix = ''): readonly Field[] {
  const fields: Field[] = [];
  const always = new Set<string>();

  function place(field: Field): void {
    const asked = field.when.flatMap((condition) => keysOfCondition(condition.if));
    let position = fields.length;
    for (let index = fields.length - 1; index >= 0; index--) {
      const other = fields[index] as Field;
      if (asked.includes(other.key) || other.when.some((condition) => field.when.includes(condition))) {
        position = index + 1;
        break;
      }
    }
    fields.splice(field.when.length > 0 ? position : fields.length, 0, field);
  }

  function walk(part: JsonObject, when: readonly Condition[], outside: readonly string[]): void {
    const required = [...outside, ...requiredBy(part)];
    for (const [key, property] of Object.entries(isObject(part.properties) ? part.properties : {})) {
      // A branch may say more about a field that is asked anyway; that is no second field.
      if (always.has(key)) continue;
      if (when.length === 0) always.add(key);
      place(fieldOf(key, prefix, property as JsonObject, required.includes(key), when));
    }
    if (isObject(part.if)) {
      for (const branch of ['then', 'else'] as const) {
        const inside = part[branch];
        if (isObject(inside)) walk(inside, [...when, { if: part.if, branch }], required);
      }
    }
    for (const one of Array.isArray(part.allOf) ? part.allOf : [])
      if (isObject(one)) walk(one, when, required);
  }

  walk(schema, [], []);
  return fields;
}
