import { signInLink } from '../../functions/access/sign-in.ts';
import type { createApp } from '../../functions/app.ts';
import type { Deps } from '../../functions/deps.ts';

type App = ReturnType<typeof createApp>;

/** A coordinator's browser: its requests carry the session's cookie. */
export interface Coordinator {
  /** A page as somebody sees it who reads German. */
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  /** What a form on a page sends. */
  post(path: string, fields?: Record<string, string>, headers?: Record<string, string>): Promise<Response>;
}

/** Signs the first coordinator in as they do: by the link's page and its button. */
export async function signIn(deps: Deps, app: App): Promise<Coordinator> {
  const { pathname } = new URL(await signInLink(deps, deps.config.adminEmail));
  const same = { 'sec-fetch-site': 'same-origin' };
  const entered = await app.request(pathname, { method: 'POST', headers: same });
  const cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const usual = { cookie, accept: 'text/html', 'accept-language': 'de' };
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
