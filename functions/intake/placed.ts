import { type Place, place, type Text } from '../language/text.ts';
import type { Json } from '../store/port.ts';
import type { JsonObject } from './definition.ts';

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What an element of a list is called in a key: choices and pages by what they are, so that another order changes nothing. */
function nameOf(element: Json, at: number): string {
  if (!isObject(element)) return String(at);
  const name = element.const ?? element.id;
  return typeof name === 'string' || typeof name === 'number' ? String(name) : String(at);
}

const escaped = (step: string) => step.replaceAll('~', '~0').replaceAll('/', '~1');

/** All wordings of a file that have a German text, with their keys: JSON pointers by names instead of numbers. */
export function wordingsOf(file: Json, at = ''): readonly (readonly [key: string, text: Text])[] {
  if (Array.isArray(file))
    return file.flatMap((one: Json, index) => wordingsOf(one, `${at}/${escaped(nameOf(one, index))}`));
  if (!isObject(file)) return [];
  if (typeof file.de === 'string') return [[at, file as Text]];
  return Object.entries(file).flatMap(([name, one]) => wordingsOf(one, `${at}/${escaped(name)}`));
}

/** Tells each wording of a file where its translations stand besides those in itself: in `<dir>/<lang>.json`. */
export function placed(file: JsonObject, dir: string, section: string): JsonObject {
  for (const [key, text] of wordingsOf(file)) {
    const value: Place = { dir, section, key };
    // Nothing that lists or compares what stands in the file sees it.
    Object.defineProperty(text, place, { value });
  }
  return file;
}
