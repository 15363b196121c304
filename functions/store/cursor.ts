import { InvalidCursor } from '../errors.ts';
import { isBefore, isPossible, keysOf } from './keys.ts';
import type { Key, Query } from './port.ts';
import { table } from './table.ts';

const namesFor = ({ index }: Query) => {
  const { partition, sort } = keysOf(index);
  return new Set([table.partition, table.sort, partition, sort]);
};

/** The place after this item as opaque text. Keys hold references and dates only, no personal data. */
export function cursorAfter(item: Key, query: Query): string {
  const key = Object.fromEntries([...namesFor(query)].map((name) => [name, Reflect.get(item, name)]));
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** The key of a cursor, for the query it belongs to. Throws `InvalidCursor` for anything else. */
export function keyOf(cursor: string, query: Query): Record<string, string> {
  const { partition, sort } = keysOf(query.index);
  const wanted = namesFor(query);
  const key = read(cursor);
  if (Object.keys(key).length !== wanted.size) throw new InvalidCursor();
  for (const name of wanted) {
    const value = Object.hasOwn(key, name) ? key[name] : undefined;
    if (typeof value !== 'string' || !isPossible(value, 1024)) throw new InvalidCursor();
  }
  const given = key as Record<string, string>;
  const at = given[sort] ?? '';
  const outside = isBefore(at, query.from ?? at) || isBefore(query.to ?? at, at);
  if (given[partition] !== query.partition || outside) throw new InvalidCursor();
  return given;
}

function read(cursor: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(cursor.slice(0, 8000), 'base64url').toString('utf8'));
  } catch {
    throw new InvalidCursor();
  }
  if (typeof value !== 'object' || value === null) throw new InvalidCursor();
  return value as Record<string, unknown>;
}
