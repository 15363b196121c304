import type { Hono } from 'hono';
import type { Deps } from '../deps.ts';
import { listRoutes } from '../listing/routes.tsx';

/** The public list of offers. */
export function offersRoutes(deps: Deps): Hono {
  return listRoutes(deps, { domain: 'offers', path: '/offers' });
}
