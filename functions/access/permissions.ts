import type { Right } from '../rights.ts';

/** A route of the workspace and what somebody needs to use it; `anybody` needs no session. */
export interface Permission {
  readonly method: 'GET' | 'POST';
  /** As Hono writes it: `:name` stands for one part of the path. */
  readonly path: string;
  readonly right: Right | 'anybody';
  /** It is posted and changes nothing, so that what is asked for stands in no address: a key that may only read may do it. */
  readonly reads?: true;
}

/**
 * Every route below `/workspace`. One that is not here is refused to everybody. Which entries somebody sees, and which actions are
 * theirs, is decided for each entry besides (`sightOf`, `mayAct`).
 */
export const permissions: readonly Permission[] = [
  { method: 'GET', path: '/workspace/sign-in', right: 'anybody' },
  { method: 'POST', path: '/workspace/sign-in', right: 'anybody' },
  { method: 'GET', path: '/workspace/sign-in/:token', right: 'anybody' },
  { method: 'POST', path: '/workspace/sign-in/:token', right: 'anybody' },
  { method: 'POST', path: '/workspace/sign-out', right: 'anybody' },

  { method: 'GET', path: '/workspace', right: 'see' },
  { method: 'GET', path: '/workspace/lists/:domain', right: 'see' },
  { method: 'GET', path: '/workspace/search', right: 'see' },
  { method: 'POST', path: '/workspace/search', right: 'see', reads: true },
  { method: 'GET', path: '/workspace/entries', right: 'see' },
  { method: 'GET', path: '/workspace/entries/:reference', right: 'see' },
  { method: 'POST', path: '/workspace/entries/:reference/:action', right: 'contribute' },
  { method: 'POST', path: '/workspace/lists/:domain/bulk', right: 'contribute' },
  { method: 'GET', path: '/workspace/follow-ups', right: 'see' },
  { method: 'GET', path: '/workspace/needs/:reference/match', right: 'coordinate' },
  { method: 'POST', path: '/workspace/needs/:reference/match', right: 'coordinate' },
  { method: 'GET', path: '/workspace/views', right: 'see' },
  { method: 'POST', path: '/workspace/views', right: 'see' },
  { method: 'POST', path: '/workspace/views/:id', right: 'see' },
  { method: 'GET', path: '/workspace/trainings/:reference/attendance', right: 'see' },
  { method: 'POST', path: '/workspace/trainings/:reference/attendance', right: 'contribute' },
  { method: 'GET', path: '/workspace/exports', right: 'coordinate' },
  { method: 'GET', path: '/workspace/exports/:name', right: 'coordinate' },
  { method: 'GET', path: '/workspace/forms', right: 'see' },
  { method: 'GET', path: '/workspace/forms/:name', right: 'see' },

  { method: 'GET', path: '/workspace/account', right: 'see' },
  { method: 'POST', path: '/workspace/account', right: 'see' },
  { method: 'POST', path: '/workspace/account/sessions/end', right: 'see' },
  { method: 'POST', path: '/workspace/account/sessions/end-others', right: 'see' },
  { method: 'POST', path: '/workspace/account/keys', right: 'see' },
  { method: 'POST', path: '/workspace/account/keys/end', right: 'see' },
  { method: 'GET', path: '/workspace/twins', right: 'oversee' },
  { method: 'GET', path: '/workspace/twins/:a/:b', right: 'oversee' },
  { method: 'POST', path: '/workspace/twins/:a/:b/:action', right: 'oversee' },

  { method: 'GET', path: '/workspace/people', right: 'see' },
  { method: 'POST', path: '/workspace/people', right: 'coordinate' },
  { method: 'GET', path: '/workspace/people/:id', right: 'coordinate' },
  { method: 'POST', path: '/workspace/people/:id/role', right: 'coordinate' },
  { method: 'POST', path: '/workspace/people/:id/invitation', right: 'coordinate' },
  { method: 'POST', path: '/workspace/people/:id/sign-out', right: 'coordinate' },
  { method: 'POST', path: '/workspace/people/:id/removal', right: 'coordinate' },
  { method: 'GET', path: '/workspace/log', right: 'coordinate' },

  { method: 'GET', path: '/workspace/organisations', right: 'administer' },
  { method: 'POST', path: '/workspace/organisations', right: 'administer' },
  { method: 'POST', path: '/workspace/organisations/:id/end', right: 'administer' },
];

const patterns = permissions.map((one) => ({
  ...one,
  pattern: new RegExp(`^${one.path.replace(/:\w+/g, '[^/]+')}$`),
}));

/**
 * What somebody needs for a request, by its method and path. Where several routes fit, all that they ask for, so that a
 * special one is never opened by a general one beside it; empty where no route fits: nobody may. Pure.
 */
export function neededFor(method: string, path: string): readonly Permission['right'][] {
  return fitting(method, path).map(({ right }) => right);
}

/** Whether a request changes something, as far as its route tells. Pure. */
export function changesSomething(method: string, path: string): boolean {
  return fitting(method, path).some((one) => one.method === 'POST' && !one.reads);
}

function fitting(method: string, path: string): readonly Permission[] {
  const as = method === 'HEAD' ? 'GET' : method;
  return patterns.filter((one) => one.method === as && one.pattern.test(path));
}
