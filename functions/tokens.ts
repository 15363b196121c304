import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a link is for; a token made for one purpose is worth nothing for another. */
function seal(secret: string, purpose: string, body: string): string {
  return createHmac('sha256', secret)
    .update(`token\n${purpose}\n${body}`)
    .digest()
    .subarray(0, 18)
    .toString('base64url');
}

/**
 * A signed, URL-safe token `<value>.<end>.<seal>`. `value` is a reference or an id (letters, digits, `-`, `_`), never
 * personal data: it can be read by anyone. `expires` counts to the second; without it the token does not end by itself.
 * Throws `TypeError` for any other value.
 */
export function sign(secret: string, purpose: string, value: string, expires?: Date): string {
  if (!/^[\w-]{1,100}$/.test(value)) throw new TypeError('A token holds a reference or an id.');
  const end = expires ? Math.floor(expires.getTime() / 1000).toString(36) : '';
  const body = `${value}.${end}`;
  return `${body}.${seal(secret, purpose, body)}`;
}

/**
 * Reads a token. Undefined when it is none of ours or was made for another purpose; `expired` when its time is over by
 * `now`. Compares in constant time.
 */
export function verify(
  secret: string,
  purpose: string,
  token: string,
  now: Date,
): { readonly value: string; readonly expired: boolean } | undefined {
  const parts = /^([\w-]{1,100})\.([0-9a-z]{0,9})\.([\w-]{24})$/.exec(token);
  if (!parts) return undefined;
  const [, value = '', end = '', given = ''] = parts;
  const expected = Buffer.from(seal(secret, purpose, `${value}.${end}`));
  if (!timingSafeEqual(expected, Buffer.from(given))) return undefined;
  return { value, expired: end !== '' && Number.parseInt(end, 36) * 1000 < now.getTime() };
}
