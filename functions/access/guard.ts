import type { Context } from 'hono';
import type { Deps } from '../deps.ts';
import { Problem } from '../errors.ts';
import type { Person } from './people.ts';
import { whoIs } from './session.ts';

function isSafe(method: string): boolean {
  return method === 'GET' || method === 'HEAD' || method === 'OPTIONS';
}

/**
 * Refuses a request that would change something and comes from another website. Throws `Problem` 403.
 * `Origin: null` passes: browsers send it from our own pages too, as these tell no referrer, and the session's cookie does
 * not come along from elsewhere (SameSite).
 */
export function assertSameOrigin(deps: Deps, c: Context): void {
  if (isSafe(c.req.method)) return;
  const site = c.req.header('sec-fetch-site');
  const origin = c.req.header('origin');
  const ours = [new URL(c.req.url).origin, deps.config.baseUrl];
  const foreign = site
    ? site !== 'same-origin' && site !== 'none'
    : origin !== undefined && origin !== 'null' && !ours.includes(origin);
  if (foreign)
    throw new Problem(403, 'other_origin', 'This was sent from another website. Please use the page here.');
}

/**
 * The signed-in coordinator; what they are shown is not kept by the browser. Throws `Problem` 401 `sign_in` when nobody is
 * signed in, 403 for a change from another website.
 */
export async function coordinator(deps: Deps, c: Context): Promise<Person> {
  assertSameOrigin(deps, c);
  const person = await whoIs(deps, c);
  if (!person) throw new Problem(401, 'sign_in', 'Please sign in at /workspace/sign-in.');
  c.header('cache-control', 'no-store');
  return person;
}
