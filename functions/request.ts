import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { Problem } from './errors.ts';
import { chooseLanguage, type Language } from './language/language.ts';

/**
 * The language to answer in, and says so in the answer: the one the address names, else `own` (of an entry, say), else the
 * browser's.
 */
export function spoken(c: Context, own?: Language): Language {
  const lang = chooseLanguage(c.req.query('lang') ?? own, c.req.header('accept-language'));
  c.header('content-language', lang);
  return lang;
}

/** Whether a program asks, and not a person's browser. */
export function prefersJson(c: Context): boolean {
  const accept = c.req.header('accept') ?? '';
  return accept.includes('json') && !accept.includes('text/html');
}

/** Whether JSON is sent. */
export function sendsJson(c: Context): boolean {
  return /^application\/([\w.-]+\+)?json\b/i.test(c.req.header('content-type') ?? '');
}

/** Whether a program asks or sends, which gets JSON for an answer. */
export function isProgram(c: Context): boolean {
  return prefersJson(c) || sendsJson(c);
}

/** For pages whose address is a key: they are not to be kept, passed on or found. */
export const privateHeaders = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex',
} as const;

/** Has an answer neither kept, passed on nor found. */
export function keepPrivate(c: Context): void {
  for (const [name, value] of Object.entries(privateHeaders)) c.header(name, value);
}

/** Refuses a body of more bytes. Throws `Problem` 413. */
export function limited(maxSize: number): MiddlewareHandler {
  return bodyLimit({
    maxSize,
    onError: () => {
      throw new Problem(413, 'too_large', 'This is too much for this form.');
    },
  });
}
