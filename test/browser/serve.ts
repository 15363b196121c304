import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';

/** Serves an app on a free port of the loopback address. */
export async function serveApp(app: Hono): Promise<{ origin: string; close(): Promise<void> }> {
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, (info: AddressInfo) =>
      resolve({
        origin: `http://127.0.0.1:${info.port}`,
        close: () =>
          new Promise((done) => {
            if ('closeAllConnections' in server) server.closeAllConnections();
            server.close(() => done());
          }),
      }),
    );
  });
}

/** One page of a foreign website, with its own policy. */
export function hostPage(body: string, policy: string): Hono {
  const app = new Hono();
  app.get('/', (c) =>
    c.body(
      `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Stadt</title></head><body><main><h1>Stadt</h1><h2>Helfen</h2>${body}</main></body></html>`,
      200,
      { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy },
    ),
  );
  app.get('/favicon.ico', (c) => c.body(null, 204));
  return app;
}
