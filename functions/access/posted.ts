import type { Context } from 'hono';
import * as v from 'valibot';
import { sentFields, typedAddress } from '../posted.ts';

/** One e-mail address as typed; undefined when it is none. */
export function readAddress(value: unknown): string | undefined {
  const read = v.safeParse(typedAddress, value);
  return read.success ? read.output : undefined;
}

/** The short fields of a form, or of JSON, that was sent, by name: on one line, without blanks around. */
export async function postedLine(c: Context): Promise<(name: string) => string> {
  const given = await sentFields(c);
  return (name) =>
    given(name)
      .replace(/\p{Cc}+/gu, ' ')
      .trim()
      .slice(0, 254);
}
