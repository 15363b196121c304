import type { Deps } from '../deps.ts';
import type { JsonObject } from '../intake/definition.ts';
import { type Language, type Text, textIn } from '../language/language.ts';
import type { Json } from '../store/port.ts';
import type { FilterName } from './filter.ts';

/** A value and its title in one language. */
export interface Option {
  readonly value: string;
  readonly title: string;
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function titled(value: Json, lang: Language): Option[] {
  if (!isObject(value) || typeof value.const !== 'string') return [];
  const title = value.title;
  const text = isObject(title) ? textIn(title as unknown as Text, lang) : title;
  return [{ value: value.const, title: typeof text === 'string' ? text : value.const }];
}

/** What a filter offers, from `vocabulary.json`; none when the city left it out. */
export function optionsOf(deps: Deps, name: Exclude<FilterName, 'q'>, lang: Language): readonly Option[] {
  const defs = deps.forms.shared('vocabulary').$defs;
  const definition = isObject(defs) ? defs[name] : undefined;
  const choices = isObject(definition) ? (definition.oneOf ?? definition.anyOf) : undefined;
  return Array.isArray(choices) ? choices.flatMap((one) => titled(one, lang)) : [];
}

/** All filters with their choices. */
export function filterOptions(deps: Deps, lang: Language) {
  return {
    field: optionsOf(deps, 'field', lang),
    category: optionsOf(deps, 'category', lang),
    district: optionsOf(deps, 'district', lang),
    language: optionsOf(deps, 'language', lang),
  };
}
