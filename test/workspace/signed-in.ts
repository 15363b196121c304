import { signInLink } from '../../functions/access/sign-in.ts';
import { createApp } from '../../functions/app.ts';
import type { Deps } from '../../functions/deps.ts';

type App = ReturnType<typeof createApp>;

/** A coordinator's browser: its requests carry the session's cookie. */
export interface Coordinator {
  /** A page as somebody sees it who reads German. */
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  /** What a form on a page sends. */
  post(path: string, fields?: Record<string, string>, headers?: Record<string, string>): Promise<Response>;
}

/** Somebody's session, made as they make it: by the link's page and its button. Nobody is in for an address that is no member's. */
export async function cookieOf(deps: Deps, email: string): Promise<{ readonly cookie: string }> {
  const { pathname } = new URL(await signInLink(deps, email));
  const entered = await createApp(deps).request(pathname, {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin' },
  });
  return { cookie: (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? '' };
}

/** Signs a member in, the first coordinator without an address. */
export async function signIn(deps: Deps, app: App, email = deps.config.adminEmail): Promise<Coordinator> {
  const same = { 'sec-fetch-site': 'same-origin' };
  const usual = { ...(await cookieOf(deps, email)), accept: 'text/html', 'accept-language': 'de' };
  return {
    get: async (path, headers) => app.request(path, { headers: { ...usual, ...headers } }),
    post: async (path, fields = {}, headers = {}) =>
      app.request(path, {
        method: 'POST',
        body: new URLSearchParams(fields),
        headers: { ...usual, ...same, ...headers },
      }),
  };
}
