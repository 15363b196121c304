import type { JsonObject } from '../../intake/definition.ts';

/** Strings of one kind. */
export const text = { type: 'string' };
export const reference = { type: 'string', pattern: '^[A-Z0-9]{4}-[A-Z0-9]{4}$' };
export const moment = { type: 'string', format: 'date-time' };

/** How programs sign in. */
/** Either way of signing in. */
export const securitySchemes: JsonObject = {
  session: { type: 'apiKey', in: 'cookie', name: 'session', description: 'Signed in at /workspace/sign-in.' },
  key: { type: 'http', scheme: 'bearer', description: 'An access key of a member.' },
};
export const security: readonly JsonObject[] = [{ session: [] }, { key: [] }];

/** A part of the path. */
export const inPath = (name: string) => ({ name, in: 'path', required: true, schema: text });
/** Something in the query that may be missing. */
export const inQuery = (name: string) => ({ name, in: 'query', required: false, schema: text });
/** What is answered when it went well, by the name of its schema. */
export const answer = (description: string, name: string) => ({
  description,
  content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } },
});
/** What is answered when it went wrong. */
export const problem = (description: string, name = 'Problem') => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: `#/components/schemas/${name}` } } },
});
/** What every path of the workspace may refuse. */
export const refusals = {
  '401': problem('Nobody is signed in, or the key is not valid'),
  '403': problem('Not for this role or organisation to do'),
  '404': problem('There is nothing of this name that you may see'),
};

/** The JSON that is posted. */
export const sent = (schema: JsonObject): JsonObject => ({
  required: true,
  content: { 'application/json': { schema } },
});

/** A page of a list of things that a schema describes. */
export function pageOf(schema: string): JsonObject {
  const next = { ...text, description: 'The `cursor` of the next page; missing on the last.' };
  const properties = { items: { type: 'array', items: { $ref: schema } }, next };
  return {
    description: 'A page',
    content: { 'application/json': { schema: { type: 'object', required: ['items'], properties } } },
  };
}
