import { Hono } from 'hono';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { guard } from '../../functions/access/guard.ts';
import { neededFor, permissions } from '../../functions/access/permissions.ts';
import { createApp } from '../../functions/app.ts';
import { Problem } from '../../functions/errors.ts';
import { startTest, type TestDeps } from '../harness.ts';
import { cookieOf } from '../workspace/signed-in.ts';
import { workspaceRoutesOf } from './routes-found.ts';

let deps: TestDeps;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ deps, close } = await startTest());
});
afterAll(() => close());

it('has every route below /workspace in the table of permissions, and no route that is not there', async () => {
  const found = (await workspaceRoutesOf(createApp(deps))).map(({ method, path }) => `${method} ${path}`);
  expect(found.length).toBeGreaterThan(10);
  expect([...found].sort()).toEqual(permissions.map(({ method, path }) => `${method} ${path}`).sort());
});

it('asks for all that fits, so that a general route never opens a special one beside it', () => {
  expect(neededFor('POST', '/workspace/people/x/role')).toEqual(['coordinate']);
  expect(neededFor('POST', '/workspace/organisations/ABCD-2345/end')).toEqual(['administer']);
  expect(neededFor('HEAD', '/workspace')).toEqual(['see']);
  for (const path of [
    '/workspace/',
    '/workspacex',
    '/workspace/x',
    '/workspace/entries/',
    '/workspace/lists/a/b',
  ])
    expect(neededFor('GET', path)).toEqual([]);
});

it('refuses even the administrator what the table does not list', async () => {
  const { cookie } = await cookieOf(deps, deps.config.adminEmail);
  const app = new Hono();
  app.onError((error, c) => {
    if (error instanceof Problem) return c.text(error.code, error.status);
    throw error;
  });
  app.use('/workspace/*', async (c, next) => {
    await guard(deps, c);
    await next();
  });
  for (const path of ['/workspace', '/workspace/forgotten']) app.get(path, (c) => c.text('in'));
  const status = async (path: string, headers: Record<string, string> = {}) =>
    (await app.request(path, { headers })).status;
  expect(await status('/workspace', { cookie })).toBe(200);
  expect(await status('/workspace/forgotten', { cookie })).toBe(404);
  expect(await status('/workspace/forgotten')).toBe(401);
});
