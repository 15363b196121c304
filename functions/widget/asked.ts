import type { Context } from 'hono';
import { Problem } from '../errors.ts';
import { asked } from '../listing/asked.ts';
import { type FilterName, filterNames } from '../listing/filter.ts';

/** Filters that are shown unless the page that embeds the list says which, or has fixed them itself. */
const usualFilters: readonly FilterName[] = ['field', 'district', 'q'];

const headings = [2, 3, 4, 5, 6] as const;
/** Level of the entries' headings. */
export type Level = (typeof headings)[number];

/** A whole number in a query between two others; undefined when it is not said. Throws 400 for anything else. */
function numberIn(c: Context, name: string, lowest: number, highest: number): number | undefined {
  const said = c.req.query(name);
  if (said === undefined) return undefined;
  const number = /^\d{1,6}$/.test(said) ? Number(said) : Number.NaN;
  if (number >= lowest && number <= highest) return number;
  throw new Problem(400, `bad_${name}`, `${name} is a whole number from ${lowest} to ${highest}.`);
}

/** A page for a frame, or with `?as=fragment` its inner HTML alone. Throws 400 for another `as`. */
export function asFragment(c: Context): boolean {
  const as = c.req.query('as');
  if (as !== undefined && as !== 'fragment')
    throw new Problem(400, 'unknown_as', 'Only as=fragment is known.');
  return as === 'fragment';
}

/** The level of the entries' headings (`level=2` to `6`), 3 unless it is said. Throws 400 for another. */
export function levelOf(c: Context): Level {
  return headings[(numberIn(c, 'level', 2, 6) ?? 3) - 2] ?? 3;
}

/**
 * What a page that embeds a list asks of it.
 * `shown`: the filters to offer; `after`: how many entries stay, where this answer only goes on from an earlier one.
 * Throws 400 for a `limit` that is not 1 to 50, and for numbers that are none.
 */
export function askedOfList(c: Context) {
  numberIn(c, 'limit', 1, 50);
  const { lang, filters, limit, cursor } = asked(c);
  const said = c.req.query('filters')?.split(/[\s,]+/);
  const shown = said
    ? said.flatMap((name) => filterNames.find((one) => one === name) ?? [])
    : usualFilters.filter((name) => name === 'q' || !filters[name]);
  const after = numberIn(c, 'after', 0, 999_999);
  return {
    lang,
    filters,
    limit,
    cursor,
    shown: [...new Set(shown)],
    level: levelOf(c),
    ...(after !== undefined && { after }),
  };
}
