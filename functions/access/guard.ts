import type { Context } from 'hono';
import type { Deps } from '../deps.ts';
import { NotFound, Problem } from '../errors.ts';
import { notYours } from '../lifecycle.ts';
import { has } from '../rights.ts';
import type { Person } from './people.ts';
import { neededFor } from './permissions.ts';
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

/** Who is signed in, by the request: read once, however many of a page's parts ask. */
const known = new WeakMap<Request, Promise<Person | undefined>>();

function memberOf(deps: Deps, c: Context): Promise<Person | undefined> {
  const request = c.req.raw;
  const found = known.get(request) ?? whoIs(deps, c);
  known.set(request, found);
  return found;
}

/**
 * The signed-in member; what they are shown is not kept by the browser. Throws `Problem` 401 `sign_in` when nobody is
 * signed in, 403 for a change from another website.
 */
export async function coordinator(deps: Deps, c: Context): Promise<Person> {
  assertSameOrigin(deps, c);
  const person = await memberOf(deps, c);
  if (!person) throw new Problem(401, 'sign_in', 'Please sign in at /workspace/sign-in.');
  c.header('cache-control', 'no-store');
  return person;
}

/**
 * Lets a request to the workspace pass that the table of permissions allows to who is signed in. Throws `Problem` 401 `sign_in`
 * for nobody, `NotFound` for what is not in the table, 403 `not_yours` where a right is lacking.
 */
export async function guard(deps: Deps, c: Context): Promise<void> {
  const needed = neededFor(c.req.method, c.req.path);
  if (needed.length > 0 && needed.every((right) => right === 'anybody')) return;
  const member = await coordinator(deps, c);
  if (needed.length === 0) throw new NotFound();
  const lacks = needed.some((right) => right !== 'anybody' && !has(member, right));
  if (lacks) throw notYours();
}
