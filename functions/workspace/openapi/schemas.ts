import type { JsonObject } from '../../intake/definition.ts';
import { moment, reference, text } from './parts.ts';

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
  FollowUp: {
    type: 'object',
    required: ['id', 'day', 'words', 'reference', 'domain', 'title'],
    properties: {
      id: { ...text, description: 'What `follow-up-change` of the entry is sent.' },
      day: { ...text, format: 'date', description: 'In the city.' },
      ...{ words: text, reference, domain: text, title: text },
    },
  },
  Found: {
    type: 'object',
    required: ['items', 'more'],
    properties: {
      items: {
        type: 'array',
        description: 'What fits best first.',
        items: {
          type: 'object',
          properties: {
            ...{ reference, domain: text, status: text, title: text },
            room: { ...text, description: 'What the room is called.' },
            received: moment,
            path: { ...text, description: 'The page of the entry.' },
          },
        },
      },
      more: { type: 'boolean', description: 'There is more than is told; say more of what you look for.' },
    },
  },
  Attendance: {
    type: 'object',
    required: ['capacity', 'free', 'waiting', 'dates', 'items'],
    properties: {
      capacity: { type: 'integer' },
      free: { type: 'integer' },
      waiting: { type: 'integer' },
      dates: {
        type: 'array',
        items: {
          type: 'object',
          required: ['id', 'startsAt', 'endsAt', 'begun'],
          properties: {
            ...{ id: text, startsAt: moment, endsAt: moment },
            place: { ...text, description: 'Where it is not that of the training.' },
            cancelled: { type: 'boolean' },
            begun: { type: 'boolean', description: 'It can be ticked who is there.' },
          },
        },
      },
      items: {
        type: 'array',
        items: {
          type: 'object',
          required: ['reference', 'name', 'status', 'stands', 'came'],
          properties: {
            ...{ reference, name: text, status: text },
            stands: { enum: ['seat', 'offered', 'waiting', 'none'] },
            until: { ...moment, description: 'Until when an offered place is kept.' },
            position: { type: 'integer', description: 'On the waiting list; the first is 1.' },
            came: { type: 'array', items: text, description: 'Ids of the dates at which they were.' },
          },
        },
      },
      next: { ...text, description: 'The `cursor` of the next page; missing on the last.' },
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
