import type { MiddlewareHandler } from 'hono';
import { readableBy } from '../pages/headers.ts';
import type { Hosts } from './origins.ts';

/** So long a browser need not ask again (seconds; Chromium's own limit). Who is taken off the list is refused all the same. */
const preflightKept = '7200';

/**
 * Lets pages of the hosts read the answers of some paths from their scripts, and asks nothing of what rooms say about it
 * themselves. Answers the question that browsers ask first (`OPTIONS`). `methods` as in `GET, POST`.
 */
export function crossOrigin(hosts: Hosts, methods: string): MiddlewareHandler {
  return async (c, next) => {
    const readable = readableBy(hosts, c.req.header('origin'));
    const { vary, ...allowed } = readable;
    if (c.req.method === 'OPTIONS') {
      return c.body(null, 204, {
        ...readable,
        allow: `${methods}, OPTIONS`,
        ...('access-control-allow-origin' in allowed && {
          'access-control-allow-methods': methods,
          'access-control-allow-headers': 'content-type, idempotency-key, if-none-match',
          'access-control-max-age': preflightKept,
        }),
      });
    }
    await next();
    const { headers } = c.res;
    headers.delete('access-control-allow-origin');
    for (const [name, value] of Object.entries(allowed)) headers.set(name, value);
    if (vary) headers.append('vary', vary);
    headers.set('cross-origin-resource-policy', 'cross-origin');
  };
}
