import type { Municipality } from '../pages/municipality.ts';
import type { Facts } from '../store/entry.ts';
import type { Json } from '../store/port.ts';

type Unlocks = Pick<Municipality, 'requiredTrainings'>;

function texts(value: Json | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

/**
 * Kinds of training (choices of `training-kind`) that somebody must have passed for a need or an offer with these answers: those
 * that the city asks for in its category, and those that the entry itself names (role `requires`). Pure.
 */
export function requiredKinds(
  { requiredTrainings = {} }: Unlocks,
  { category, requires }: Pick<Facts, 'category' | 'requires'>,
): readonly string[] {
  const asked = texts(category).flatMap((one) =>
    Object.hasOwn(requiredTrainings, one) ? (requiredTrainings[one] ?? []) : [],
  );
  return [...new Set([...asked, ...texts(requires)])];
}

/** The categories of help for which a kind of training is asked: what it opens the way to. Pure. */
export function opens({ requiredTrainings = {} }: Unlocks, kind: string): readonly string[] {
  return Object.keys(requiredTrainings).filter((category) => requiredTrainings[category]?.includes(kind));
}

/** What of the needed kinds somebody has not passed. Pure. */
export function lacking(
  needed: readonly string[],
  passed: Readonly<Record<string, string>>,
): readonly string[] {
  return needed.filter((kind) => !Object.hasOwn(passed, kind));
}
