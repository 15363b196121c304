import { resembles } from '../store/closeness.ts';
import { wordsOf } from '../store/words.ts';
import type { PublicItem } from './item.ts';

/** What a list may be narrowed by. */
export const filterNames = ['field', 'category', 'district', 'language', 'q'] as const;
export type FilterName = (typeof filterNames)[number];
export type Filters = Readonly<Partial<Record<FilterName, string>>>;

const longest = 100;
const usualLimit = 20;
const highestLimit = 50;

type Query = (name: string) => string | undefined;

/** The filters of a query; what is empty does not filter, what is too long is cut. */
export function filtersOf(query: Query): Filters {
  const given = filterNames.map((name) => [name, query(name)?.trim().slice(0, longest)] as const);
  return Object.fromEntries(given.filter(([, value]) => value));
}

/** How many entries a query asks for: 1 to 50, 20 unless it says a number. */
export function limitOf(query: Query): number {
  const asked = query('limit')?.trim() ?? '';
  return /^\d{1,9}$/.test(asked) ? Math.min(Math.max(Number(asked), 1), highestLimit) : usualLimit;
}

/** The query of a list: its filters, its language, a page, and how many entries where that is not the usual number. */
export function queryOf(filters: Filters, lang: string, cursor?: string, limit = usualLimit): string {
  const rest = { ...(limit !== usualLimit && { limit: String(limit) }), ...(cursor && { cursor }) };
  return new URLSearchParams({ lang, ...filters, ...rest }).toString();
}

/** For comparing: no case, no accents, so that `koenigsbau` is not found by `königsbau` but `Konigsbau` is. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}

/** Whether a value is the one asked for, or one of a group of them: `petershausen` means its west and its east. */
function isOf(value: string | undefined, asked: string | undefined): boolean {
  return !asked || value === asked || value?.startsWith(`${asked}-`) === true;
}

/** Whether what was chosen for an item, once or several times, is among what is asked for. */
function has(item: PublicItem, name: 'field' | 'category' | 'district', asked: string | undefined): boolean {
  return isOf(item[name], asked) || item.several?.[name]?.some((one) => isOf(one, asked)) === true;
}

/** Whether every word of a search occurs in a text; `nearly`: misspelt, or in its two halves. */
function says(text: string, search: string, nearly: boolean): boolean {
  const shown = plain(text);
  const stored = nearly ? wordsOf(text) : [];
  const known = (word: string) => wordsOf(word).some((one) => resembles(one, stored));
  return search
    .split(/\s+/)
    .filter(Boolean)
    .every((word) => shown.includes(plain(word)) || (nearly && known(word)));
}

/** Whether an item fits all the filters; every word of `q` must occur in what is shown, `nearly` where that is enough. Pure. */
export function fits(item: PublicItem, filters: Filters, nearly = false): boolean {
  const shown = [item.title, ...item.details.map((one) => one.value)].join(' ');
  return (
    has(item, 'field', filters.field) &&
    has(item, 'category', filters.category) &&
    has(item, 'district', filters.district) &&
    (!filters.language || item.languages.includes(filters.language)) &&
    says(shown, filters.q ?? '', nearly)
  );
}
