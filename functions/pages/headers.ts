import type { MiddlewareHandler } from 'hono';

/** The security headers of a page. `framed`: other websites may show it in a frame. */
export function securityHeaders(framed: boolean): Readonly<Record<string, string>> {
  return {
    'content-security-policy': [
      "default-src 'none'",
      "style-src 'self'",
      "script-src 'self'",
      "img-src 'self' data:",
      "connect-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      `frame-ancestors ${framed ? '*' : "'none'"}`,
    ].join('; '),
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
    'cross-origin-opener-policy': 'same-origin',
  };
}

/** Adds the security headers to every answer that has none yet. */
export function pageHeaders(options: { readonly framed?: boolean } = {}): MiddlewareHandler {
  const headers = Object.entries(securityHeaders(options.framed ?? false));
  return async (c, next) => {
    await next();
    for (const [name, value] of headers) if (!c.res.headers.has(name)) c.res.headers.set(name, value);
  };
}
