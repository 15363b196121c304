import type { Facts, Role } from '../store/entry.ts';
import type { Json } from '../store/port.ts';
import type { Field } from './definition.ts';

const isObject = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The answers by role, those of fields in groups too. */
export function factsOf(fields: readonly Field[], answers: Readonly<Record<string, Json>>): Facts {
  const facts: Partial<Record<Role, Json>> = {};
  for (const field of fields) {
    const value = Object.hasOwn(answers, field.key) ? answers[field.key] : undefined;
    if (value === undefined) continue;
    if (field.role) facts[field.role] = value;
    if (field.kind === 'group' && isObject(value)) Object.assign(facts, factsOf(field.fields ?? [], value));
  }
  return facts;
}

/** The roles of all fields that have one answer: those in the rows of a list have many, and so no role. */
export function rolesOf(fields: readonly Field[]): readonly Role[] {
  return fields.flatMap((field) => [
    ...(field.role ? [field.role] : []),
    ...(field.kind === 'group' ? rolesOf(field.fields ?? []) : []),
  ]);
}
