import type { Entry, Role } from './entry.ts';
import type { Json } from './port.ts';

/** A fact or an answer as text; empty for anything else. Pure. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/**
 * The entry with another fact, or without it, and the answer it came from in line with it: the first one that says the same, as an
 * entry does not know which of its answers had which role. Pure.
 */
export function withFact<E extends Entry>(entry: E, role: Role, value: string | undefined): E {
  const { [role]: before, ...facts } = entry.facts;
  const key = Object.keys(entry.answers).find((one) => before !== undefined && entry.answers[one] === before);
  const answers: Record<string, Json> = { ...entry.answers };
  if (key && value === undefined) delete answers[key];
  else if (key && value !== undefined) answers[key] = value;
  return { ...entry, facts: value === undefined ? facts : { ...facts, [role]: value }, answers };
}
