import type { Room } from '../../room.ts';
import type { Entry } from '../../store/entry.ts';
import type { Filter } from './filters.ts';

/** In the place of a state: entries in any of them, one state after the other. */
export const anyStatus = 'any';

/** What of a room's list is asked for: one state or all, and the chosen value of each filter that is on. */
export interface ListQuery {
  readonly status: string;
  /** By the name of the filter; `yes` for those without options. */
  readonly chosen: Readonly<Record<string, string>>;
}

type Asked = (name: string) => string | undefined;

/** The state in which a room's list begins when nobody asks for another: where entries arrive. */
function statusOf(room: Room, asked: string | undefined): string {
  const known = asked !== undefined && Object.hasOwn(room.lifecycle.statuses, asked);
  return asked === anyStatus || known ? asked : room.arrives;
}

/** What an address asks for, as far as the room has it: unknown filters and values do not filter. Pure. */
export function readQuery(room: Room, filters: readonly Filter[], asked: Asked): ListQuery {
  const chosen = filters.flatMap(({ name, options }) => {
    const value = asked(name);
    if (!value) return [];
    if (!options) return value === 'yes' ? [[name, value]] : [];
    const known = options.some((one) => one.value === value || one.value.startsWith(`${value}-`));
    return known ? [[name, value]] : [];
  });
  return { status: statusOf(room, asked('status')), chosen: Object.fromEntries(chosen) };
}

/** The same as an address has it, always in one order. Pure. */
export function writeQuery({ status, chosen }: ListQuery): string {
  const sorted = Object.entries(chosen).sort(([a], [b]) => (a < b ? -1 : 1));
  return new URLSearchParams([['status', status], ...sorted]).toString();
}

/** With one filter set to another value, or taken off. Pure. */
export function withChosen(query: ListQuery, name: string, value: string | undefined): ListQuery {
  const { [name]: _, ...others } = query.chosen;
  return { ...query, chosen: value === undefined ? others : { ...others, [name]: value } };
}

/** Whether an entry fits all filters that are on. Pure. */
export function fitsQuery(entry: Entry, filters: readonly Filter[], { chosen }: ListQuery): boolean {
  return filters.every((filter) => {
    const value = chosen[filter.name];
    return value === undefined || filter.fits(entry, value);
  });
}
