import type { Context } from 'hono';
import type { Deps } from '../deps.ts';
import { NotFound, Problem } from '../errors.ts';
import { notYours } from '../lifecycle.ts';
import { has } from '../rights.ts';
import { whoseKey } from './keys.ts';
import type { Person } from './people.ts';
import { changesSomething, neededFor } from './permissions.ts';
import { whoIs } from './session.ts';

/** Who sent a request: a member by a browser's session or by an access key. */
export interface Signed {
  readonly member: Person;
  /** Id of the session. */
  readonly session?: string;
  readonly key?: { readonly readOnly: boolean };
}

function isSafe(method: string): boolean {
  return method === 'GET' || method === 'HEAD' || method === 'OPTIONS';
}

/** The access key that a request brings, however wrong; undefined for browsers. */
function bearer(c: Context): string | undefined {
  const given = /^bearer(?:\s+(.*))?$/i.exec(c.req.header('authorization') ?? '');
  return given ? (given[1] ?? '') : undefined;
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

/** Who sent a request, read once, however many of a page's parts ask. */
const known = new WeakMap<Request, Promise<Signed | undefined>>();

async function read(deps: Deps, c: Context): Promise<Signed | undefined> {
  const token = bearer(c);
  if (token === undefined) return whoIs(deps, c);
  const found = await whoseKey(deps, token);
  if (!found) throw new Problem(401, 'wrong_key', 'This access key is not valid, or not any more.');
  return found;
}

/**
 * Who sent a request, by its access key, else by its cookie; undefined for nobody. Throws `Problem` 401 `wrong_key` for a key that
 * is not valid.
 */
export function signedIn(deps: Deps, c: Context): Promise<Signed | undefined> {
  const found = known.get(c.req.raw) ?? read(deps, c);
  known.set(c.req.raw, found);
  return found;
}

/**
 * Who is signed in; what they are shown is not kept by the browser. Throws `Problem` 401 when nobody is, 403 for a change from
 * another website. A key comes along by no website's doing, so that it may come from anywhere.
 */
export async function mustBeSignedIn(deps: Deps, c: Context): Promise<Signed> {
  if (bearer(c) === undefined) assertSameOrigin(deps, c);
  const signed = await signedIn(deps, c);
  if (!signed) throw new Problem(401, 'sign_in', 'Please sign in at /workspace/sign-in.');
  c.header('cache-control', 'no-store');
  return signed;
}

/** The member who is signed in. Throws as `mustBeSignedIn` does. */
export async function coordinator(deps: Deps, c: Context): Promise<Person> {
  return (await mustBeSignedIn(deps, c)).member;
}

/**
 * Lets a request to the workspace pass that the table of permissions allows to who is signed in. Throws `Problem` 401 `sign_in`
 * for nobody, `NotFound` for what is not in the table, 403 `not_yours` where a right is lacking.
 */
export async function guard(deps: Deps, c: Context): Promise<void> {
  const needed = neededFor(c.req.method, c.req.path);
  if (needed.length > 0 && needed.every((right) => right === 'anybody')) return;
  const { member, key } = await mustBeSignedIn(deps, c);
  if (needed.length === 0) throw new NotFound();
  const lacks = needed.some((right) => right !== 'anybody' && !has(member, right));
  const mayOnlyRead = key?.readOnly && changesSomething(c.req.method, c.req.path);
  if (lacks || mayOnlyRead) throw notYours();
}
