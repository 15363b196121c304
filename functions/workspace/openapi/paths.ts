import type { JsonObject } from '../../intake/definition.ts';
import {
  answer,
  inPath,
  inQuery,
  pageOf,
  problem,
  reference,
  refusals,
  security,
  sent,
  text,
} from './parts.ts';

/** What the lists of all rooms can be narrowed by; `yes` for those that are only on or off. */
const filters = [
  ...['urgency', 'field', 'category', 'district', 'shelter', 'language', 'audience'],
  ...['organisation', 'mine', 'follow-up', 'overdue'],
];

/** What members do by programs: the same as on the pages, with the same rights. */
export const workspacePaths: JsonObject = {
  '/workspace/lists/{domain}': {
    get: {
      summary: 'Entries of a room in one status, as far as you may see them',
      description:
        'Send `Accept: application/json`. The filters of the page, by the same names; some rooms have more of their own. The status `any` is all of them. A page may hold few entries and still have a next one.',
      security,
      parameters: [inPath('domain'), inQuery('status'), ...filters.map(inQuery), inQuery('cursor')],
      responses: {
        '200': pageOf('#/components/schemas/EntrySummary'),
        '400': problem('A cursor that is none of ours'),
        ...refusals,
        '422': problem('There is no such status'),
      },
    },
  },
  '/workspace/exports/{name}': {
    get: {
      summary:
        'The entries of a list as a file: `needs.csv`, `needs.xlsx` or `needs.json`, with the filters of the list',
      description: 'For coordinators; written down with who took it and how many entries it holds.',
      security,
      parameters: [inPath('name'), inQuery('status'), ...filters.map(inQuery), inQuery('lang')],
      responses: {
        '200': {
          description: 'The file; no cell of it is taken for a formula',
          content: {
            'text/csv': {},
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {},
            'application/json': {},
          },
        },
        ...refusals,
        '422': problem('Too many entries for one XLSX file'),
      },
    },
  },
  '/workspace/search': {
    post: {
      summary:
        'Looks for words, names, numbers and references in everything you may see; forgives slips of the pen',
      description:
        'Posted, so that what is looked for stands in no address. A key that may only read may do it.',
      security,
      parameters: [inQuery('lang')],
      requestBody: sent({
        type: 'object',
        required: ['q'],
        properties: { q: { ...text, maxLength: 100 }, domain: { ...text, description: 'Of one room only.' } },
      }),
      responses: {
        '200': answer('What was found', 'Found'),
        '400': problem('The body is no JSON object'),
        ...refusals,
        '413': problem('The body is too large'),
      },
    },
  },
  '/workspace/follow-ups': {
    get: {
      summary:
        'What you, or with `whose=organisation` your organisation, have to follow up, the earliest first',
      description: 'Send `Accept: application/json`. A page may hold few and still have a next one.',
      security,
      parameters: [inQuery('whose'), inQuery('cursor')],
      responses: {
        '200': pageOf('#/components/schemas/FollowUp'),
        '400': problem('A cursor that is none of ours'),
        ...refusals,
      },
    },
  },
  '/workspace/trainings/{reference}/attendance': {
    get: {
      summary:
        'Dates and places of a training, and who signed up: where each stands, at which dates they were',
      description: 'Send `Accept: application/json`. For those who see all of the training.',
      security,
      parameters: [inPath('reference'), inQuery('cursor')],
      responses: {
        '200': answer('A page of those who signed up, the first first', 'Attendance'),
        '400': problem('A cursor that is none of ours'),
        ...refusals,
      },
    },
    post: {
      summary: 'Says who was at a training, or at one date of a series',
      description:
        'Who has taken part already stays so. Of a series, whoever is in `listed` and not in `came` was not there at that date.',
      security,
      parameters: [inPath('reference')],
      requestBody: sent({
        type: 'object',
        required: ['came'],
        properties: {
          came: { type: 'array', items: reference, maxItems: 100, description: 'Sign-ups.' },
          listed: { type: 'array', items: reference, maxItems: 100 },
          date: { ...text, description: 'Id of the date; only of a series.' },
        },
      }),
      responses: {
        '200': {
          description: 'For how many it was written down',
          content: {
            'application/json': {
              schema: { type: 'object', required: ['saved'], properties: { saved: { type: 'integer' } } },
            },
          },
        },
        '400': problem('The body is no JSON object'),
        ...refusals,
        '409': problem('It has not begun, or was cancelled'),
        '413': problem('The body is too large'),
        '422': problem('There is no such date, or it has not begun'),
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
      requestBody: sent({
        type: 'object',
        required: ['volunteers'],
        properties: {
          volunteers: { type: 'array', items: reference, maxItems: 50 },
          word: { ...text, maxLength: 600, description: 'Stands in the mail.' },
          requires: text,
        },
      }),
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
      requestBody: sent({
        type: 'object',
        properties: { stays: { ...reference, description: 'For `merge`: the entry that stays.' } },
      }),
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
        'The entry says which actions there are now, and what each is sent. Besides, `note` (with `note`) and `contact` (with `how`: phone, mail or in-person; `contact`: what came of it) are added to its history; `follow-up` (with `day`, `words`, `who`: me or organisation) is set, `follow-up-change` (with `id`, `do`: done, reopen or move, `day`) changes it; `undo` (with `at`, of the event) takes back what you did last.',
      security,
      parameters: [inPath('reference'), inPath('action'), inQuery('lang')],
      requestBody: sent({ type: 'object' }),
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
