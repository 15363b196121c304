import type { Deps } from './deps.ts';
import type { JsonObject } from './intake/definition.ts';
import { textIn } from './language/language.ts';
import type { Json } from './store/port.ts';
import { accessPaths, accessSchemas } from './workspace/openapi/access.ts';
import { refusals, security, securitySchemes } from './workspace/openapi/parts.ts';
import { workspacePaths } from './workspace/openapi/paths.ts';
import { matchSchemas, workspaceSchemas } from './workspace/openapi/schemas.ts';

function answer(description: string, type: string, schema: Json = {}): JsonObject {
  return { description, content: { [type]: { schema } } };
}

const problem = answer('What is wrong and how to mend it', 'application/problem+json', {
  $ref: '#/components/schemas/Problem',
});

function listPath(summary: string): JsonObject {
  const filters = ['field', 'category', 'district', 'language', 'q', 'cursor', 'lang'];
  return {
    get: {
      summary,
      parameters: filters.map((name) => ({ name, in: 'query', required: false, schema: { type: 'string' } })),
      responses: {
        '200': answer('A page of the list', 'application/json', { $ref: '#/components/schemas/List' }),
      },
    },
  };
}

function formPath(slug: string, title: string, schema: JsonObject, forMembers: boolean): JsonObject {
  return {
    get: {
      summary: title,
      parameters: [{ name: 'lang', in: 'query', required: false, schema: { type: 'string' } }],
      responses: {
        '200': {
          description: 'The form as a page, or its JSON Schema',
          content: { 'text/html': {}, 'application/schema+json': {} },
        },
      },
    },
    post: {
      summary: title,
      operationId: `submit-${slug}`,
      ...(forMembers && { security }),
      parameters: [
        {
          name: 'Idempotency-Key',
          in: 'header',
          required: false,
          description: 'The same key gives the same record and the same answer.',
          schema: { type: 'string', maxLength: 200 },
        },
        {
          name: 'similar',
          in: 'query',
          required: false,
          description: 'With `true` the answer tells what is public and probably the same.',
          schema: { type: 'string', enum: ['true'] },
        },
      ],
      requestBody: { required: true, content: { 'application/json': { schema } } },
      responses: {
        '201': answer('Stored', 'application/json', { $ref: '#/components/schemas/Accepted' }),
        '400': problem,
        ...(forMembers && { '401': refusals['401'], '403': refusals['403'] }),
        '413': problem,
        '415': problem,
        '422': answer('Answers to mend', 'application/problem+json', {
          $ref: '#/components/schemas/Invalid',
        }),
      },
    },
  };
}

const text = { type: 'string' };
const schemas: JsonObject = {
  Accepted: {
    type: 'object',
    required: ['reference', 'status'],
    properties: {
      reference: { type: 'string', pattern: '^[A-Z0-9]{4}-[A-Z0-9]{4}$' },
      status: text,
      similar: {
        type: 'array',
        description: 'What is public and probably the same, to join instead; only where there is something.',
        items: {
          type: 'object',
          required: ['reference', 'title', 'url', 'contact'],
          properties: { reference: text, title: text, url: { ...text, format: 'uri' }, contact: text },
        },
      },
    },
  },
  Problem: {
    type: 'object',
    required: ['title', 'status'],
    properties: { type: text, title: text, status: { type: 'integer' }, code: text },
  },
  Invalid: {
    allOf: [{ $ref: '#/components/schemas/Problem' }],
    type: 'object',
    properties: {
      errors: {
        type: 'array',
        items: { type: 'object', properties: { pointer: text, code: text, message: text } },
      },
    },
  },
  List: {
    type: 'object',
    properties: {
      items: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            wanted: { type: 'integer', description: 'Of a need: how many helpers are wanted in all.' },
            found: { type: 'integer', description: 'Of a need: how many of them are found.' },
          },
        },
      },
      next: text,
    },
  },
};

/** The API as OpenAPI 3.1, made from the forms as they are; those of members say how one signs in. */
export function openApi(deps: Deps): JsonObject {
  const forms = deps.forms.slugs().flatMap((slug) => {
    return deps.forms.get(slug) ?? [];
  });
  const formPaths = forms.map((form) => [
    `/forms/${form.slug}`,
    formPath(
      form.slug,
      textIn(form.title, 'en'),
      withoutId(form.plainSchema('en')),
      form.access === 'coordinator',
    ),
  ]);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Helferkreis',
      version: '1',
      description: 'Voluntary work with refugees: forms, needs, offers, trainings and work opportunities.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: deps.config.baseUrl }],
    paths: {
      '/health': {
        get: {
          summary: 'Whether it runs',
          responses: {
            '200': answer('It runs', 'application/json', {
              type: 'object',
              properties: { status: { const: 'ok' } },
            }),
          },
        },
      },
      '/forms': {
        get: {
          summary: 'All forms',
          responses: {
            '200': { description: 'The list', content: { 'application/json': {}, 'text/html': {} } },
          },
        },
      },
      ...Object.fromEntries(formPaths),
      '/needs.json': listPath('What is needed now, the most urgent first'),
      '/offers.json': listPath('Published offers'),
      '/initiatives.json': listPath('The register of initiatives, by name'),
      '/resources.json': listPath('What initiatives share with each other'),
      '/trainings.json': listPath('Coming trainings'),
      '/coaching.json': listPath('One-to-one coaching with the times that are free'),
      '/opportunities.json': listPath('Published work opportunities'),
      ...workspacePaths,
      ...accessPaths,
    },
    components: {
      schemas: { ...schemas, ...workspaceSchemas, ...accessSchemas, ...matchSchemas },
      securitySchemes,
    },
  };
}

/** Inside another document a schema of its own identity would move the base of its references. */
function withoutId(schema: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => key !== '$id' && key !== '$schema'));
}
