import type { MiddlewareHandler } from 'hono';
import { frameAncestors, type Hosts, isHost } from '../hosts/origins.ts';

type Headers = Readonly<Record<string, string>>;

/** The security headers of a page. `hosts`: websites that may show it in a frame; without them none may. */
export function securityHeaders(hosts?: Hosts): Headers {
  return {
    'content-security-policy': [
      "default-src 'none'",
      "style-src 'self'",
      "script-src 'self'",
      "img-src 'self' data:",
      "connect-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      `frame-ancestors ${hosts ? frameAncestors(hosts) : "'none'"}`,
    ].join('; '),
    'x-content-type-options': 'nosniff',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
    'cross-origin-opener-policy': 'same-origin',
    ...(hosts ? framed : apart),
  };
}

const framed: Headers = {
  // Pages that are isolated (crossOriginIsolated) show frames only if these ask the same of what they load.
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'cross-origin',
  // With `no-referrer` browsers would say `Origin: null` when our own page sends a form.
  'referrer-policy': 'same-origin',
};

const apart: Headers = {
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
};

/** Adds the security headers to every answer that has none yet. `framedBy`: websites that may show it in a frame. */
export function pageHeaders(options: { readonly framedBy?: Hosts } = {}): MiddlewareHandler {
  const headers = Object.entries(securityHeaders(options.framedBy));
  return async (c, next) => {
    await next();
    for (const [name, value] of headers) if (!c.res.headers.has(name)) c.res.headers.set(name, value);
  };
}

/**
 * What tells browsers that pages of the hosts may read an answer, never with cookies. Where hosts are named it differs by
 * the request's `Origin`, and says so to whoever keeps the answer.
 */
export function readableBy(hosts: Hosts, origin?: string): Headers {
  const exposed = { 'access-control-expose-headers': 'etag, retry-after' };
  if (hosts.any) return { 'access-control-allow-origin': '*', ...exposed };
  if (!origin || !isHost(hosts, origin)) return { vary: 'origin' };
  return { vary: 'origin', 'access-control-allow-origin': origin, ...exposed };
}
