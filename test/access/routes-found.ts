import type { Hono } from 'hono';

export interface Route {
  readonly method: string;
  readonly path: string;
}

function opener(handler: object): (() => Promise<Hono>) | undefined {
  return 'open' in handler && typeof handler.open === 'function'
    ? (handler.open as () => Promise<Hono>)
    : undefined;
}

/** Every route below `/workspace` that the composed product answers, found in its apps, those that are loaded late included. */
export async function workspaceRoutesOf(app: Hono): Promise<readonly Route[]> {
  const open = new Set(app.routes.map(({ handler }) => opener(handler)).filter((one) => one !== undefined));
  const inner = await Promise.all([...open].map((load) => load()));
  const found = [app, ...inner].flatMap(({ routes }) => routes);
  const own = found.filter(({ method, path }) => method !== 'ALL' && /^\/workspace(\/|$)/.test(path));
  const unique = new Map(own.map(({ method, path }) => [`${method} ${path}`, { method, path }]));
  return [...unique.values()];
}
