import * as v from 'valibot';
import { compileSchema } from './compile/schema.ts';
import type { JsonObject } from './definition.ts';

type Values = Record<string, unknown>;

/** The relevant part of an object's values; pure. */
type Keep = (values: Readonly<Values>) => Values;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function keepOne(property: JsonObject): (value: unknown) => unknown {
  if (property['x-kind'] === 'note') return () => undefined;
  if (property.readOnly === true) return () => property.default;
  if (property.type === 'object') {
    const keep = relevance(property);
    return (value) => (isObject(value) ? keep(value) : value);
  }
  if (isObject(property.items) && property.items.type === 'object') {
    const keep = relevance(property.items);
    return (value) => (Array.isArray(value) ? value.map((row) => (isObject(row) ? keep(row) : row)) : value);
  }
  return (value) => value;
}

type Step = (values: Readonly<Values>, kept: Values) => void;

function stepsOf(schema: JsonObject): Step[] {
  const steps: Step[] = [];
  const properties = Object.entries(isObject(schema.properties) ? schema.properties : {});
  const keepers = properties.map(([key, property]) => [key, keepOne(property as JsonObject)] as const);
  if (keepers.length > 0) {
    steps.push((values, kept) => {
      for (const [key, keep] of keepers) {
        const value = keep(Object.hasOwn(values, key) ? values[key] : undefined);
        if (value !== undefined && !Object.hasOwn(kept, key)) kept[key] = value;
      }
    });
  }
  if (isObject(schema.if)) {
    const test = compileSchema(schema.if);
    const yes = isObject(schema.then) ? stepsOf(schema.then) : [];
    const no = isObject(schema.else) ? stepsOf(schema.else) : [];
    steps.push((values, kept) => {
      for (const step of v.is(test, kept) ? yes : no) step(values, kept);
    });
  }
  for (const part of Array.isArray(schema.allOf) ? schema.allOf : [])
    steps.push(...stepsOf(part as JsonObject));
  return steps;
}

/**
 * Drops what a schema does not ask for: unknown names, notes, what is read-only (it takes its default), and answers on
 * branches that are not taken. Conditions see only answers that are relevant themselves, in the order of the file, so
 * that nothing dropped can have an influence, and doing it twice changes nothing.
 */
export function relevance(schema: JsonObject): Keep {
  const steps = stepsOf(schema);
  return (values) => {
    const kept: Values = {};
    for (const step of steps) step(values, kept);
    return kept;
  };
}
