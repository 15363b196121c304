import type { Context } from 'hono';
import * as v from 'valibot';
import { Problem } from './errors.ts';

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

/**
 * The fields of a small form that was sent, by name; empty where there is none, a file, or more than a name could mean.
 * Throws `Problem` 400 for a body that is not what its content type says.
 */
export async function postedFields(c: Context): Promise<(name: string) => string> {
  const data = await c.req.parseBody().catch((error: unknown) => {
    // A multipart body that is cut off or garbled; a body that is too large is another error, and told as such.
    if (error instanceof TypeError) throw new Problem(400, 'encoding', 'The body could not be read.');
    throw error;
  });
  return (name) => {
    const value = Object.hasOwn(data, name) ? data[name] : undefined;
    return typeof value === 'string' ? readable(value) : '';
  };
}
