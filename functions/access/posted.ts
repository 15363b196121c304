import type { Context } from 'hono';
import * as v from 'valibot';
import { Problem } from '../errors.ts';
import { postedFields, typedAddress } from '../posted.ts';
import { prefersJson, sendsJson } from '../request.ts';

/** Whether a program asks, which gets JSON for an answer. */
export function isProgram(c: Context): boolean {
  return prefersJson(c) || sendsJson(c);
}

/** The fields of a JSON object that was sent. Throws `Problem` 400 for anything else. */
async function sentFields(c: Context): Promise<(name: string) => string> {
  const body: unknown = await c.req.json().catch((error: unknown) => {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  });
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new Problem(400, 'encoding', 'The body has to be a JSON object.');
  return (name) => {
    const value: unknown = Object.hasOwn(body, name) ? Reflect.get(body, name) : undefined;
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
}

/** One e-mail address as typed; undefined when it is none. */
export function readAddress(value: unknown): string | undefined {
  const read = v.safeParse(typedAddress, value);
  return read.success ? read.output : undefined;
}

/** The short fields of a form, or of JSON, that was sent, by name: on one line, without blanks around. */
export async function postedLine(c: Context): Promise<(name: string) => string> {
  const given = sendsJson(c) ? await sentFields(c) : await postedFields(c);
  return (name) =>
    given(name)
      .replace(/\p{Cc}+/gu, ' ')
      .trim()
      .slice(0, 254);
}
