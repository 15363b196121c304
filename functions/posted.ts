import type { Context } from 'hono';
import * as v from 'valibot';
import { Problem } from './errors.ts';
import { sendsJson } from './request.ts';

/** An e-mail address as somebody types or pastes it: in small letters, without the invisible signs that telephones copy along. */
export const typedAddress = v.pipe(
  v.string(),
  v.transform((text) => text.replace(/\p{Cf}/gu, '')),
  v.trim(),
  v.toLowerCase(),
  v.maxLength(254),
  v.email(),
);

/**
 * A text without what no text holds and not every store and mail can carry: halves of characters (as `\ud83d` alone in JSON), and
 * control characters other than tabs and line breaks. Pure.
 */
export function readable(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd').replace(/[^\P{Cc}\t\n\r]/gu, '');
}

async function formBody(c: Context, all = false) {
  return c.req.parseBody({ all }).catch((error: unknown) => {
    // A multipart body that is cut off or garbled; a body that is too large is another error, and told as such.
    if (error instanceof TypeError) throw new Problem(400, 'encoding', 'The body could not be read.');
    throw error;
  });
}

/**
 * The fields of a small form that was sent, by name; empty where there is none, a file, or more than a name could mean.
 * Throws `Problem` 400 for a body that is not what its content type says.
 */
export async function postedFields(c: Context): Promise<(name: string) => string> {
  const data = await formBody(c);
  return (name) => {
    const value = Object.hasOwn(data, name) ? data[name] : undefined;
    return typeof value === 'string' ? readable(value) : '';
  };
}

/** The JSON object of a request. Throws `Problem` 400 for anything else. */
export async function jsonBody(c: Context): Promise<Readonly<Record<string, unknown>>> {
  const body: unknown = await c.req.json().catch((error: unknown) => {
    // A body that is too large is another error, and told as such.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  });
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new Problem(400, 'encoding', 'The body has to be a JSON object.');
  return { ...body };
}

/**
 * What was sent by name, by a small form or by a program as JSON (texts, numbers, lists of them); empty where there is none.
 * Throws `Problem` 400 for a body that is not what its content type says.
 */
export async function sentLists(c: Context): Promise<(name: string) => readonly string[]> {
  const sent: Readonly<Record<string, unknown>> = sendsJson(c) ? await jsonBody(c) : await formBody(c, true);
  return (name) => {
    const values = Object.hasOwn(sent, name) ? [sent[name]].flat() : [];
    return values.flatMap((one) =>
      typeof one === 'string' || typeof one === 'number' ? readable(String(one)) : [],
    );
  };
}

/** The same for names of which each has one value. */
export async function sentFields(c: Context): Promise<(name: string) => string> {
  const sent = await sentLists(c);
  return (name) => sent(name)[0] ?? '';
}
