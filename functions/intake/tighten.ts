import type { Json } from '../store/port.ts';
import { timeOfDay, webAddress } from './compile/formats.ts';
import type { JsonObject } from './definition.ts';
import { kindOf } from './fields.ts';

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function withPattern(schema: JsonObject, pattern: string): JsonObject {
  if (schema.pattern === undefined) return { ...schema, pattern };
  const all = Array.isArray(schema.allOf) ? schema.allOf : [];
  return { ...schema, allOf: [...all, { pattern }] };
}

function tightenField(schema: JsonObject): JsonObject {
  if (schema.format === 'time') {
    const { format: _, ...rest } = schema;
    return { ...withPattern(rest, timeOfDay), 'x-kind': 'time' };
  }
  if (schema.format === 'uri' && kindOf(schema) === 'url') return withPattern(schema, webAddress);
  if (schema.properties || schema.allOf) return tighten(schema);
  return isObject(schema.items) ? { ...schema, items: tightenField(schema.items) } : schema;
}

/**
 * Says in plain JSON Schema what a field means beyond its keywords, so that every validator judges alike: a `format: time` is a
 * time of day without an offset (RFC 3339 would ask for one, which nobody enters), and a web address begins with http(s).
 */
export function tighten(schema: JsonObject): JsonObject {
  const changed: Record<string, Json> = { ...schema };
  if (isObject(schema.properties)) {
    changed.properties = Object.fromEntries(
      Object.entries(schema.properties).map(([key, one]) => [key, tightenField(one as JsonObject)]),
    );
  }
  for (const branch of ['if', 'then', 'else']) {
    const inside = schema[branch];
    if (isObject(inside)) changed[branch] = tighten(inside);
  }
  if (Array.isArray(schema.allOf)) changed.allOf = schema.allOf.map((one) => tighten(one as JsonObject));
  return changed;
}
