import type { Hono } from 'hono';
import type { Deps } from '../deps.ts';
import { listRoutes } from '../listing/routes.tsx';

/** The public list of work opportunities. */
export function opportunitiesRoutes(deps: Deps): Hono {
  return listRoutes(deps, { domain: 'opportunities', path: '/opportunities' });
}
