import type { JsonObject } from '../intake/definition.ts';

const text = { type: 'string' };
const reference = { type: 'string', pattern: '^[A-Z0-9]{4}-[A-Z0-9]{4}$' };
const moment = { type: 'string', format: 'date-time' };

/** What the workspace's answers are made of. */
export const workspaceSchemas: JsonObject = {
  EntrySummary: {
    type: 'object',
    required: ['reference', 'domain', 'form', 'status', 'title', 'receivedAt'],
    properties: {
      reference,
      domain: text,
      form: text,
      status: text,
      title: text,
      lang: text,
      owner: { ...text, description: 'Id of the organisation; the city’s without it.' },
      receivedAt: moment,
      publishFrom: moment,
      publishUntil: moment,
    },
  },
  PossibleAction: {
    type: 'object',
    required: ['name', 'label', 'href', 'schema'],
    properties: {
      name: text,
      label: text,
      to: { ...text, description: 'The status after it, where it changes.' },
      warning: text,
      href: { ...text, description: 'Where it is posted to.' },
      schema: { type: 'object', description: 'JSON Schema 2020-12 of what is sent.' },
    },
  },
  Standing: {
    type: 'object',
    required: ['reference', 'status', 'mark', 'actions'],
    properties: {
      reference,
      status: text,
      mark: {
        ...text,
        description: 'Send it back as `seen`, so that nothing is decided that you have not seen.',
      },
      actions: { type: 'array', items: { $ref: '#/components/schemas/PossibleAction' } },
    },
  },
  WorkspaceEntry: {
    allOf: [{ $ref: '#/components/schemas/EntrySummary' }, { $ref: '#/components/schemas/Standing' }],
    type: 'object',
    properties: {
      sight: { enum: ['all', 'public'], description: 'Whether you see all of it, or what everybody may.' },
      answers: { type: 'object' },
      facts: { type: 'object', description: 'The answers by their role.' },
      history: {
        type: 'array',
        items: { type: 'object', properties: { at: moment, by: text, what: text, note: text } },
      },
      endsAt: { ...moment, description: 'It is deleted then.' },
    },
  },
};

const said = {
  type: 'array',
  items: {
    type: 'object',
    required: ['code', 'values', 'says'],
    properties: { code: text, values: { type: 'array', items: text }, says: text },
  },
};

/** What is told of volunteers for a need. */
export const matchSchemas: JsonObject = {
  Matches: {
    type: 'object',
    required: ['need', 'wanted', 'found', 'volunteers', 'offers', 'engagements'],
    properties: {
      need: reference,
      wanted: { type: 'integer' },
      found: { type: 'integer' },
      volunteers: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            ...{ reference, name: text, points: { type: 'integer' } },
            asked: { type: 'integer', description: 'Requests in the last 30 days.' },
            limit: { type: 'integer', description: 'So many they want at most.' },
            reasons: said,
            doubts: said,
            bars: { ...said, description: 'Why they are not asked now; empty for those who may be.' },
          },
        },
      },
      offers: {
        type: 'array',
        items: { type: 'object', properties: { reference, title: text, points: { type: 'integer' } } },
      },
      engagements: {
        type: 'array',
        items: { type: 'object', properties: { reference, volunteer: reference, status: text } },
      },
    },
  },
  Pair: {
    type: 'object',
    required: ['a', 'b', 'domain', 'state', 'score', 'reasons'],
    properties: {
      ...{ a: reference, b: reference, domain: text },
      state: { enum: ['open', 'kept', 'merged', 'over'] },
      score: { type: 'number', minimum: 0, maximum: 1, description: 'How alike they are.' },
      reasons: { type: 'array', items: text, description: 'What speaks for it, strongest first.' },
      stays: { ...reference, description: 'Merged: the entry that stays.' },
      decidedAt: { ...text, format: 'date-time' },
    },
  },
  AskedVolunteers: {
    type: 'object',
    required: ['need', 'results'],
    properties: {
      need: reference,
      results: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            volunteer: reference,
            got: { enum: ['asked', 'already', 'barred', 'unknown'] },
            engagement: reference,
            bars: { type: 'array', items: { type: 'object' } },
          },
        },
      },
    },
  },
};

/** How programs sign in. */
export const securitySchemes: JsonObject = {
  session: { type: 'apiKey', in: 'cookie', name: 'session', description: 'Signed in at /workspace/sign-in.' },
  key: { type: 'http', scheme: 'bearer', description: 'An access key of a member.' },
};
const security: readonly JsonObject[] = [{ session: [] }, { key: [] }];

const inPath = (name: string) => ({ name, in: 'path', required: true, schema: text });
const inQuery = (name: string) => ({ name, in: 'query', required: false, schema: text });
const answer = (description: string, name: string) => ({
  description,
  content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } },
});
const problem = (description: string, name = 'Problem') => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: `#/components/schemas/${name}` } } },
});
const refusals = {
  '401': problem('Nobody is signed in, or the key is not valid'),
  '403': problem('Not for this role or organisation to do'),
  '404': problem('There is nothing of this name that you may see'),
};

/** A page of a list of things that a schema describes. */
function pageOf(schema: string): JsonObject {
  const next = { ...text, description: 'The `cursor` of the next page; missing on the last.' };
  const properties = { items: { type: 'array', items: { $ref: schema } }, next };
  return {
    description: 'A page',
    content: { 'application/json': { schema: { type: 'object', required: ['items'], properties } } },
  };
}

/** What members do by programs: the same as on the pages, with the same rights. */
export const workspacePaths: JsonObject = {
  '/workspace/lists/{domain}': {
    get: {
      summary: 'Entries of a room in one status, as far as you may see them',
      description: 'Send `Accept: application/json`. A page may hold few entries and still have a next one.',
      security,
      parameters: [inPath('domain'), inQuery('status'), inQuery('cursor')],
      responses: {
        '200': pageOf('#/components/schemas/EntrySummary'),
        '400': problem('A cursor that is none of ours'),
        ...refusals,
        '422': problem('There is no such status'),
      },
    },
  },
  '/workspace/needs/{reference}/match': {
    get: {
      summary: 'Volunteers and offers for a need, the best first, with what speaks for and against each',
      description:
        'Send `Accept: application/json`. With `requires` only those who passed that kind of training may be asked.',
      security,
      parameters: [inPath('reference'), inQuery('requires'), inQuery('shown'), inQuery('lang')],
      responses: { '200': answer('Who could help', 'Matches'), ...refusals },
    },
    post: {
      summary: 'Asks volunteers for a need',
      description: 'Nobody is asked twice for the same need, nor more often than they want.',
      security,
      parameters: [inPath('reference'), inQuery('lang')],
      requestBody: {
        required: true,
        content: {
          'application/json': {
            schema: {
              type: 'object',
              required: ['volunteers'],
              properties: {
                volunteers: { type: 'array', items: reference, maxItems: 50 },
                word: { ...text, maxLength: 600, description: 'Stands in the mail.' },
                requires: text,
              },
            },
          },
        },
      },
      responses: {
        '200': answer('What came of each', 'AskedVolunteers'),
        '400': problem('The body is no JSON object'),
        ...refusals,
        '409': problem('Nobody is looked for any more'),
        '422': problem('Nobody was chosen'),
      },
    },
  },
  '/workspace/twins': {
    get: {
      summary: 'Pairs of entries that are probably the same, the longest waiting first',
      description: 'Send `Accept: application/json`. `state` is open (without it), merged or kept.',
      security,
      parameters: [inQuery('state'), inQuery('cursor')],
      responses: {
        '200': pageOf('#/components/schemas/Pair'),
        '400': problem('A cursor that is none of ours'),
        ...refusals,
      },
    },
  },
  '/workspace/twins/{a}/{b}': {
    get: {
      summary: 'One pair, whichever of its entries is named first',
      description: 'Send `Accept: application/json`.',
      security,
      parameters: [inPath('a'), inPath('b')],
      responses: { '200': answer('The pair', 'Pair'), ...refusals },
    },
  },
  '/workspace/twins/{a}/{b}/{action}': {
    post: {
      summary: 'Decides upon a pair: `keep` both, `merge` them, or `reopen` what was decided',
      description: 'Of several who decide at once, one does; the others get 409.',
      security,
      parameters: [inPath('a'), inPath('b'), inPath('action')],
      requestBody: {
        required: true,
        content: {
          'application/json': {
            schema: {
              type: 'object',
              properties: { stays: { ...reference, description: 'For `merge`: the entry that stays.' } },
            },
          },
        },
      },
      responses: {
        '200': answer('It is decided', 'Pair'),
        '400': problem('The body is no JSON object'),
        ...refusals,
        '409': problem('It was decided meanwhile, or somebody relies on the entry that would be closed'),
        '422': problem('There is no such action, or what stays is missing'),
      },
    },
  },
  '/workspace/entries/{reference}': {
    get: {
      summary: 'An entry with its history and what you may do with it now',
      description: 'Send `Accept: application/json`.',
      security,
      parameters: [inPath('reference'), inQuery('lang')],
      responses: { '200': answer('The entry', 'WorkspaceEntry'), ...refusals },
    },
  },
  '/workspace/entries/{reference}/{action}': {
    post: {
      summary: 'Does an action with an entry',
      description:
        'The entry says which actions there are now, and what each is sent. `note` adds a note to its history.',
      security,
      parameters: [inPath('reference'), inPath('action'), inQuery('lang')],
      requestBody: { required: true, content: { 'application/json': { schema: { type: 'object' } } } },
      responses: {
        '200': answer('It is done; how the entry stands now', 'Standing'),
        '400': problem('The body is no JSON object'),
        ...refusals,
        '409': problem('The entry has changed since you saw it, or does not allow this any more'),
        '413': problem('The body is too large'),
        '422': problem('There is no such action, or something is to be mended', 'Invalid'),
      },
    },
  },
};
