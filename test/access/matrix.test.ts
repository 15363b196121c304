import { afterAll, beforeAll, expect, it } from 'vitest';
import { permissions } from '../../functions/access/permissions.ts';
import { createApp } from '../../functions/app.ts';
import { startTest, type TestDeps } from '../harness.ts';
import { everybody, type Knocking } from './cast.ts';
import { type Route, workspaceRoutesOf } from './routes-found.ts';

let deps: TestDeps;
let close: () => Promise<void>;
let app: ReturnType<typeof createApp>;
let routes: readonly Route[];
let all: readonly Knocking[];

beforeAll(async () => {
  ({ deps, close } = await startTest());
  app = createApp(deps);
  routes = await workspaceRoutesOf(app);
  all = await everybody(deps);
}, 60_000);
afterAll(() => close());

/** Names that exist, where a route needs one to get as far as its own decisions; entries and members are none. */
const filled: Readonly<Record<string, string>> = {
  domain: 'needs',
  name: 'needs-report',
  reference: 'CAFE-9999',
  action: 'note',
};
const pathOf = (path: string) => path.replace(/:(\w+)/g, (_, name: string) => filled[name] ?? 'x');

/** What only people do: their keys are refused although their role would do. */
const notByKey = ['POST /workspace/account/keys'];

async function answerTo({ method, path }: Route, { headers }: Knocking) {
  const answer = await app.request(pathOf(path), {
    method,
    headers: { accept: 'application/json', 'sec-fetch-site': 'same-origin', ...headers },
    ...(method === 'POST' && { body: new URLSearchParams() }),
  });
  const problem = answer.headers.get('content-type')?.startsWith('application/problem+json');
  const { code } = problem ? ((await answer.json()) as { code: string }) : { code: undefined };
  return { status: answer.status, code, answer };
}

it('lets everybody do on every route what their role may, and nothing else', async () => {
  expect(all.length * routes.length).toBeGreaterThan(500);
  const wrong: string[] = [];
  for (const route of routes) {
    const name = `${route.method} ${route.path}`;
    const row = permissions.find((one) => `${one.method} ${one.path}` === name);
    const needed = row?.right ?? 'not in the table';
    if (needed === 'anybody') continue;
    const changes = route.method === 'POST' && !row?.reads;
    for (const who of all) {
      const { status, code } = await answerTo(route, who);
      const told = `${who.who}: ${name} → ${status} ${code ?? ''}`;
      const refused = who.readOnly && changes ? true : !who.rights?.includes(needed);
      if (status >= 500) wrong.push(told);
      else if (!who.rights) {
        if (status !== 401 || !['sign_in', 'wrong_key'].includes(code ?? '')) wrong.push(told);
      } else if (refused) {
        if (status !== 403 || code !== 'not_yours') wrong.push(told);
      } else if (notByKey.includes(name) && 'authorization' in who.headers) {
        if (status !== 403 || code !== 'not_by_key') wrong.push(told);
      } else if (status === 401 || status === 403) wrong.push(told);
    }
  }
  expect(wrong).toEqual([]);
}, 240_000);

it('answers no other method, whoever asks', async () => {
  for (const who of all) {
    for (const method of ['PUT', 'DELETE', 'PATCH']) {
      const { status } = await answerTo({ method, path: '/workspace/people/:id' }, who);
      expect([who.who, status]).toEqual([who.who, who.rights ? 404 : 401]);
    }
  }
});

it('leads people who are nobody to where they sign in, and tells programs by a problem', async () => {
  const page = await app.request('/workspace/log', { headers: { accept: 'text/html' } });
  expect(page.headers.get('location')).toBe('/workspace/sign-in?to=/workspace/log&lang=de');
  const wrong = all.find(({ who }) => who === 'a wrong key');
  const answer = await app.request('/workspace/log', { headers: { ...wrong?.headers, accept: 'text/html' } });
  expect(answer.status).toBe(401);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(answer.headers.get('www-authenticate')).toBe('Bearer');
});

it('refuses changes from other websites to sessions, while keys may come from anywhere', async () => {
  for (const who of all.filter(({ rights }) => rights?.includes('coordinate'))) {
    const headers = { ...who.headers, 'sec-fetch-site': 'cross-site', accept: 'application/json' };
    const answer = await app.request('/workspace/people', {
      method: 'POST',
      headers,
      body: new URLSearchParams(),
    });
    expect([who.who, answer.status]).toEqual([who.who, 'authorization' in who.headers ? 422 : 403]);
  }
});
