import type { JsonObject } from '../intake/definition.ts';
import { type Language, textIn } from '../language/language.ts';
import { markOf, possibleActions } from '../lifecycle.ts';
import type { Viewer } from '../rights.ts';
import type { Action, Asked, Room } from '../room.ts';
import type { Entry } from '../store/entry.ts';
import { asksOf } from './asked.ts';

const text = (maxLength: number) => ({ type: 'string', maxLength });
const day = { type: 'string', format: 'date' };

function kindSchema({ kind, min, max, decimals, choices = {} }: Asked, lang: Language): JsonObject {
  switch (kind) {
    case 'line':
      return text(max ?? 200);
    case 'text':
      return text(max ?? 2000);
    case 'number':
      return {
        type: decimals ? 'number' : 'integer',
        minimum: min ?? 0,
        ...(max !== undefined && { maximum: max }),
      };
    case 'day':
      return day;
    case 'moment':
      return { type: 'string', format: 'date-time' };
    case 'choice':
      return {
        type: 'string',
        ...(Object.keys(choices).length > 0
          ? {
              oneOf: Object.entries(choices).map(([value, title]) => ({
                const: value,
                title: textIn(title, lang),
              })),
            }
          : { not: {} }),
      };
    case 'organisation':
      return { type: 'string', pattern: '^[\\w-]{1,60}$' };
    case 'yes':
      return { type: 'boolean' };
  }
}

function askedSchema(asked: Asked, lang: Language): JsonObject {
  const { label, hint } = asked;
  return {
    title: textIn(label, lang),
    ...(hint && { description: textIn(hint, lang) }),
    ...kindSchema(asked, lang),
  };
}

/** What a program sends for an action with an entry, as JSON Schema 2020-12 in a language. Pure. */
export function bodySchema(action: Action, entry: Entry, now: Date, lang: Language): JsonObject {
  const asks = asksOf(action.asks, entry, now);
  const required = [
    ...(action.window ? ['from', 'until'] : []),
    ...asks.filter((one) => one.required).map((one) => one.name),
    ...(action.reason ? ['note'] : []),
  ];
  return {
    type: 'object',
    properties: {
      ...(action.window && { from: day, until: day }),
      ...Object.fromEntries(asks.map((asked) => [asked.name, askedSchema(asked, lang)])),
      note: text(500),
      seen: {
        type: 'string',
        description: 'The entry’s `mark` as it was read: 409 when it has changed since.',
      },
    },
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
}

/** What may be done with an entry now, for programs: name, label and what is sent. Pure. */
export function actionsJson(
  room: Room,
  entry: Entry,
  now: Date,
  viewer: Viewer,
  lang: Language,
): readonly JsonObject[] {
  return possibleActions(room, entry, now, viewer).map(([name, action]) => ({
    name,
    label: textIn(action.label, lang),
    ...(action.to && { to: action.to }),
    ...(action.warning && { warning: textIn(action.warning, lang) }),
    href: `/workspace/entries/${entry.reference}/${name}`,
    schema: bodySchema(action, entry, now, lang),
  }));
}

/** How an entry stands, as every answer of the API to an action says it. */
export function standingJson(
  room: Room,
  entry: Entry,
  now: Date,
  viewer: Viewer,
  lang: Language,
): JsonObject {
  return {
    reference: entry.reference,
    status: entry.status,
    mark: markOf(room, entry),
    actions: actionsJson(room, entry, now, viewer, lang),
  };
}
