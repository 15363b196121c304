import { InvalidCursor } from '../errors.ts';
import type { Query } from './port.ts';
import { table } from './table.ts';

/** A store's last key as opaque text. Keys hold references and dates only, no personal data. */
export function cursorOf(key: Readonly<Record<string, unknown>>): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** The key of a cursor, for the query it belongs to. Throws `InvalidCursor` for anything else. */
export function keyOf(cursor: string, query: Query): Record<string, string> {
  const index = table.indexes.find((one) => one.name === query.index);
  const wanted = [table.partition, table.sort, ...(index ? [index.partition, index.sort] : [])].sort();
  let key: unknown;
  try {
    key = JSON.parse(Buffer.from(cursor.slice(0, 2000), 'base64url').toString('utf8'));
  } catch {
    throw new InvalidCursor();
  }
  if (typeof key !== 'object' || key === null) throw new InvalidCursor();
  const entries = Object.entries(key);
  const fits =
    entries
      .map(([name]) => name)
      .sort()
      .join() === wanted.join();
  const texts = entries.every(
    ([, value]) => typeof value === 'string' && value.length > 0 && value.length < 1024,
  );
  const given = key as Record<string, string>;
  if (!fits || !texts || given[index?.partition ?? table.partition] !== query.partition)
    throw new InvalidCursor();
  return given;
}
