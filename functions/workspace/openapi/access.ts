import type { JsonObject } from '../../intake/definition.ts';
import {
  answer,
  inPath,
  inQuery,
  moment,
  pageOf,
  problem,
  reference,
  refusals,
  security,
  sent,
  text,
} from './parts.ts';

/** What answers about members and their access are made of. */
export const accessSchemas: JsonObject = {
  Done: {
    type: 'object',
    required: ['done'],
    properties: { done: { ...text, description: 'What was done.' } },
  },
  Member: {
    type: 'object',
    required: ['id', 'name', 'email', 'role', 'organisation', 'lang'],
    properties: {
      id: text,
      name: text,
      email: { ...text, format: 'email' },
      role: { enum: ['admin', 'coordinator', 'contributor', 'reader'] },
      organisation: text,
      lang: text,
      joined: { ...text, format: 'date', description: 'Missing until they have signed in.' },
    },
  },
  LogLine: {
    type: 'object',
    required: ['at', 'what', 'by', 'from', 'organisation'],
    properties: {
      at: moment,
      what: text,
      by: text,
      whom: text,
      from: { ...text, description: 'Organisation of who did it.' },
      organisation: text,
      detail: text,
    },
  },
  Account: {
    type: 'object',
    required: ['member', 'sessions', 'keys'],
    properties: {
      member: { $ref: '#/components/schemas/Member' },
      sessions: {
        type: 'array',
        items: {
          type: 'object',
          required: ['id', 'since', 'used'],
          properties: {
            id: text,
            since: moment,
            used: { ...text, format: 'date' },
            browser: text,
            here: { const: true },
          },
        },
      },
      keys: {
        type: 'array',
        items: {
          type: 'object',
          required: ['id', 'name', 'readOnly', 'since', 'endsAt'],
          properties: {
            id: text,
            name: text,
            readOnly: { type: 'boolean' },
            since: moment,
            used: { ...text, format: 'date' },
            endsAt: moment,
          },
        },
      },
    },
  },
  Organisations: {
    type: 'object',
    required: ['items'],
    properties: {
      items: {
        type: 'array',
        items: {
          type: 'object',
          required: ['id', 'name', 'kind', 'coordinators'],
          properties: {
            id: text,
            name: { type: 'object', additionalProperties: text, description: 'By language.' },
            kind: { enum: ['city', 'association', 'initiative'] },
            coordinators: { type: 'integer', description: 'How many coordinate there.' },
          },
        },
      },
    },
  },
};

const done = answer('It is done', 'Done');
const memberFields = {
  name: { ...text, maxLength: 100 },
  email: { ...text, format: 'email' },
  role: { enum: ['admin', 'coordinator', 'contributor', 'reader'] },
  organisation: {
    ...text,
    description: 'Id of the organisation; one’s own without it. Only for administrators.',
  },
  'mail-language': { ...text, description: 'Language of the mails to them; de without it.' },
};
const ofMember = (summary: string, body: JsonObject = {}): JsonObject => ({
  post: {
    summary,
    security,
    parameters: [inPath('id')],
    ...body,
    responses: { '200': done, ...refusals },
  },
});

/** Who has access: the same as on the pages of members, with the same rights. */
export const accessPaths: JsonObject = {
  '/workspace/people': {
    get: {
      summary: 'The members of your organisation; for administrators of all, or of one (`organisation`)',
      description: 'Send `Accept: application/json`.',
      security,
      parameters: [inQuery('organisation'), inQuery('cursor')],
      responses: {
        '200': pageOf('#/components/schemas/Member'),
        '400': problem('A cursor that is none of ours'),
        ...refusals,
      },
    },
    post: {
      summary: 'Invites somebody; they get a mail with how to sign in',
      security,
      requestBody: sent({ type: 'object', required: ['name', 'email', 'role'], properties: memberFields }),
      responses: {
        '200': done,
        ...refusals,
        '422': problem('Something is missing, or they have access already'),
      },
    },
  },
  '/workspace/people/{id}': {
    get: {
      summary: 'A member of an organisation that you look after',
      description: 'Send `Accept: application/json`.',
      security,
      parameters: [inPath('id')],
      responses: { '200': answer('The member', 'Member'), ...refusals },
    },
  },
  '/workspace/people/{id}/role': ofMember('Gives a member another role', {
    requestBody: sent({ type: 'object', required: ['role'], properties: { role: memberFields.role } }),
  }),
  '/workspace/people/{id}/invitation': ofMember('Invites somebody again who has not come yet'),
  '/workspace/people/{id}/sign-out': ofMember('Ends all sessions and keys of a member'),
  '/workspace/people/{id}/removal': ofMember('Takes a member’s access away'),
  '/workspace/log': {
    get: {
      summary: 'Who invited, changed and removed whom, the latest first',
      description: 'Send `Accept: application/json`.',
      security,
      parameters: [inQuery('cursor')],
      responses: {
        '200': pageOf('#/components/schemas/LogLine'),
        '400': problem('A cursor that is none of ours'),
        ...refusals,
      },
    },
  },
  '/workspace/account': {
    get: {
      summary: 'Your own access: sessions and keys',
      description: 'Send `Accept: application/json`.',
      security,
      responses: { '200': answer('Your access', 'Account'), ...refusals },
    },
  },
  '/workspace/account/sessions/end': {
    post: {
      summary: 'Ends one of your sessions',
      security,
      requestBody: sent({ type: 'object', required: ['id'], properties: { id: text } }),
      responses: { '200': done, ...refusals },
    },
  },
  '/workspace/organisations': {
    get: {
      summary: 'The organisations that have access; for administrators',
      description: 'Send `Accept: application/json`.',
      security,
      responses: { '200': answer('The organisations', 'Organisations'), ...refusals },
    },
    post: {
      summary: 'Gives a registered initiative access, under the reference of its entry; for administrators',
      security,
      requestBody: sent({ type: 'object', required: ['reference'], properties: { reference } }),
      responses: {
        '200': done,
        ...refusals,
        '422': problem('There is no published initiative of this reference'),
      },
    },
  },
  '/workspace/organisations/{id}/end': ofMember('Ends the access of an initiative; for administrators'),
};
