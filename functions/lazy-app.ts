import type { Context, Hono } from 'hono';
import { NotFound } from './errors.ts';

/**
 * A handler that passes requests to an app which is loaded at the first of them, so that a process that never serves
 * these pages never loads their code. Errors and unknown paths reach the outer app's handlers. `open` gives the app itself, for
 * those who want to know its routes.
 */
export function lazyApp(
  load: () => Promise<Hono>,
): ((c: Context) => Promise<Response>) & { readonly open: () => Promise<Hono> } {
  let loaded: Promise<Hono> | undefined;
  const open = async () => {
    const app = await load();
    app.onError((error) => {
      throw error;
    });
    app.notFound(() => {
      throw new NotFound();
    });
    return app;
  };
  const handler = async (c: Context) => {
    loaded ??= open();
    const app = await loaded.catch((error: unknown) => {
      loaded = undefined;
      throw error;
    });
    return app.fetch(c.req.raw, c.env, executionContext(c));
  };
  return Object.assign(handler, { open });
}

/** Node's server has no execution context, and Hono throws when it is asked for it. */
function executionContext(c: Context) {
  try {
    return c.executionCtx;
  } catch {
    return undefined;
  }
}
