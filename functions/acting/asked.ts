import { Temporal } from 'temporal-polyfill';
import { Problem } from '../errors.ts';
import type { ActionInput, Asked } from '../room.ts';
import type { Entry } from '../store/entry.ts';

type Value = NonNullable<ActionInput['values']>[string];

/** What was typed for an action and cannot be taken, by the name of the field: `missing`, or `wrong` in its kind or limits. */
export class AskedWrong extends Problem {
  readonly fields: Readonly<Record<string, 'missing' | 'wrong'>>;

  constructor(fields: AskedWrong['fields']) {
    super(422, 'invalid', `Please mend: ${Object.keys(fields).join(', ')}.`);
    this.fields = fields;
  }
}

const zone = 'Europe/Berlin';
const longest = { line: 200, text: 2000 } as const;

function dayFrom(typed: string): string | undefined {
  if (!/^20\d{2}-\d{2}-\d{2}$/.test(typed)) return undefined;
  try {
    return Temporal.PlainDate.from(typed, { overflow: 'reject' }).toString();
  } catch {
    return undefined;
  }
}

function instantFrom(typed: string): string | undefined {
  try {
    return new Date(Temporal.Instant.from(typed).epochMilliseconds).toISOString();
  } catch {
    return undefined;
  }
}

/** A day and a time of the city, or an instant as programs send it; a time that the clocks skip is read as one hour later. */
function momentFrom(typed: string): string | undefined {
  if (/^20\d{2}-.{1,30}(Z|[+-]\d{2}:\d{2})$/.test(typed)) return instantFrom(typed);
  if (!/^20\d{2}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(typed)) return undefined;
  try {
    const local = Temporal.PlainDateTime.from(typed, { overflow: 'reject' });
    return new Date(local.toZonedDateTime(zone).epochMilliseconds).toISOString();
  } catch {
    return undefined;
  }
}

function numberFrom(typed: string, { min = 0, max = 1_000_000, decimals }: Asked): number | undefined {
  const read = (decimals ? /^\d{1,7}([.,]\d{1,2})?$/ : /^\d{1,7}$/).test(typed)
    ? Number(typed.replace(',', '.'))
    : undefined;
  return read !== undefined && read >= min && read <= max ? read : undefined;
}

function valueFrom(asked: Asked, typed: string): Value | undefined {
  switch (asked.kind) {
    case 'day':
      return dayFrom(typed);
    case 'moment':
      return momentFrom(typed);
    case 'number':
      return numberFrom(typed, asked);
    case 'choice':
      return asked.choices && Object.hasOwn(asked.choices, typed) ? typed : undefined;
    case 'organisation':
      return /^[\w-]{1,60}$/.test(typed) ? typed : undefined;
    case 'yes':
      return true;
    default: {
      const { min = 0, max = longest[asked.kind] } = asked;
      return typed.length >= min && typed.length <= max ? typed : undefined;
    }
  }
}

/** What an action asks for of this entry, with the choices that depend on it. Pure. */
export function asksOf(asks: readonly Asked[] | undefined, entry: Entry, now: Date): readonly Asked[] {
  return (asks ?? []).map((asked) =>
    asked.choicesOf ? { ...asked, choices: asked.choicesOf(entry, now) } : asked,
  );
}

/**
 * What an action asked for, from what was typed: numbers as numbers, moments as instants (ISO 8601 UTC); what was left empty is
 * left out. Throws `AskedWrong`. Pure.
 */
export function readAsked(
  asks: readonly Asked[],
  typed: (name: string) => string,
): Readonly<Record<string, Value>> {
  const values: Record<string, Value> = {};
  const wrong: Record<string, 'missing' | 'wrong'> = {};
  for (const asked of asks) {
    const raw = typed(asked.name).trim();
    const given = asked.kind === 'line' ? raw.replace(/\s+/g, ' ') : raw;
    if (!given) {
      if (asked.required) wrong[asked.name] = 'missing';
      continue;
    }
    const value = valueFrom(asked, given);
    if (value === undefined) wrong[asked.name] = 'wrong';
    else values[asked.name] = value;
  }
  if (Object.keys(wrong).length > 0) throw new AskedWrong(wrong);
  return values;
}
