import type { Form } from '../intake/definition.ts';
import type { Room } from '../room.ts';
import type { Entry, Role } from '../store/entry.ts';
import type { Json } from '../store/port.ts';
import type { Holding, Rhythm } from './holding.ts';
import { confirmedAgain, withNews } from './rules.ts';

/** The public answers that are not any more what they were, as they were, and whether a change of each is harmless. */
function differences(before: Entry, after: Entry, form: Form, harmless: readonly Role[]) {
  return form.fields
    .filter(({ key }) => JSON.stringify(before.answers[key]) !== JSON.stringify(after.answers[key]))
    .filter((field) => field.public)
    .map(({ key, role }) => ({
      key,
      before: before.answers[key] ?? null,
      harmless: role !== undefined && harmless.includes(role),
    }));
}

/**
 * Keeps a corrected entry public when its sender has proven the address and changed only what is harmless (by role): opening
 * hours need not wait for a coordinator, a new name or website does. Coordinators see what it was before. Whoever corrects it
 * says with that that it holds. Pure.
 */
export function heldKeeps(rhythm: Rhythm, harmless: readonly Role[]): NonNullable<Room['keeps']> {
  return (before: Holding, corrected: Holding, form, now) => {
    const changes = differences(before, corrected, form, harmless);
    if (!before.confirmedAt || changes.some((one) => !one.harmless)) return undefined;
    const again = confirmedAgain(corrected, rhythm, now);
    if (changes.length === 0) return again;
    const values = Object.fromEntries(changes.map(({ key, before: value }): [string, Json] => [key, value]));
    // What nobody has looked at since the last change counts from there.
    const changed = { at: now.toISOString(), before: { ...values, ...before.changed?.before } };
    return withNews({ ...again, changed }, 'changed', now);
  };
}
