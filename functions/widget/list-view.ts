import type { Deps } from '../deps.ts';
import { directionOf, type Language, wordsIn } from '../language/language.ts';
import { pageOf } from '../listing/asked.ts';
import { wordsOf } from '../listing/definition.ts';
import { type FilterName, type Filters, queryOf } from '../listing/filter.ts';
import type { PublicItem } from '../listing/item.ts';
import { excerpt, factMarks, shortFacts } from '../listing/list.tsx';
import { type ListDefinition, readList } from '../listing/read.ts';
import { type Filter, filtersFor } from '../listing/vocabulary.ts';
import { wording as listWording } from '../listing/wording.ts';
import { writtenIn } from '../listing/written-in.tsx';
import type { Level } from './asked.ts';
import { css } from './look.ts';
import { h, type Tree } from './tree.ts';
import { wording } from './wording.ts';

/** What a page that embeds a list asks of it. */
interface Asked {
  readonly lang: Language;
  readonly filters: Filters;
  readonly limit: number;
  readonly cursor?: string;
  readonly shown: readonly FilterName[];
  readonly after?: number;
  readonly level: Level;
}

function filterView({ name, options }: Filter, filters: Filters, lang: Language): Tree {
  const words = wordsIn(listWording, lang);
  const given = filters[name];
  if (!options)
    return h(
      'label',
      {},
      h('span', { part: 'label' }, words[name]),
      h('input', { part: 'input', name, type: 'search', maxlength: '100', value: given }),
    );
  const known = options.some(({ value }) => value === given);
  const group = options.filter(({ value }) => value.startsWith(`${given}-`)).map(({ title }) => title);
  // What the page asks for stays chosen, though it be a group of several or nothing we know.
  const all = given && !known ? [{ value: given, title: group.join(', ') || given }, ...options] : options;
  return h(
    'label',
    {},
    h('span', { part: 'label' }, words[name]),
    h(
      'select',
      { part: 'input', name },
      h('option', { value: '' }, words.all),
      ...all.map(({ value, title }) => h('option', { value, selected: value === given || undefined }, title)),
    ),
  );
}

function itemView(deps: Deps, list: ListDefinition, item: PublicItem, lang: Language, level: Level): Tree {
  const own = { lang: item.lang, dir: 'auto' };
  const language = writtenIn(item.lang, lang);
  const facts = shortFacts(item, lang);
  const { action } = item;
  return h(
    'li',
    { part: 'item' },
    h(
      `h${level}`,
      { part: 'title', ...own },
      h('a', { part: 'link entry', href: pageOf(deps, list, item, lang) }, item.title),
    ),
    (item.badge || language) &&
      h(
        'p',
        { part: 'badges' },
        item.badge && h('span', { part: 'badge' }, item.badge.text),
        language && h('span', { part: 'badge language' }, language),
      ),
    item.description ? h('p', { part: 'text', ...own }, excerpt(item.description)) : undefined,
    h(
      'p',
      { part: 'facts' },
      ...facts.map((fact, nth) =>
        h(
          'span',
          { part: 'fact' },
          nth > 0 && h('span', { part: 'dot' }, ' · '),
          h('bdi', factMarks(item, fact), fact),
        ),
      ),
    ),
    action && h('a', { part: 'button action', href: deps.config.baseUrl + action.path }, action.label),
  );
}

/** How many there are, or a kind word where there is nothing. */
function statusOf(
  list: ListDefinition,
  { lang, filters, cursor }: Asked,
  count: number,
  next?: string,
): string {
  const words = wordsIn(listWording, lang);
  if (count === 0) {
    const narrowed = Object.keys(filters).length > 0 || next || cursor;
    return narrowed ? (wordsOf(list, lang).none ?? words.none) : words.nonePlain;
  }
  return next ? wordsIn(wording, lang).shown(count) : words.count(count);
}

/** What the element of a list shows, in one answer: filters, how many, the entries, where it goes on; all of it worded. */
export async function listAnswer(deps: Deps, list: ListDefinition, asked: Asked) {
  const { lang, filters, limit, shown, after, level } = asked;
  const first = after === undefined;
  const words = wordsIn(listWording, lang);
  const { items, next } = await readList(deps, list, lang, filters, asked.cursor, limit);
  const base = deps.config.baseUrl;
  const offered = filtersFor(deps, list.domain, lang);
  const fields = (first ? shown : []).flatMap((name) => offered.find((one) => one.name === name) ?? []);
  const count = (after ?? 0) + items.length;
  const further =
    next &&
    `/widget/${list.domain}.json?${queryOf(filters, lang, next, limit)}&level=${level}&after=${count}`;
  return {
    count,
    error: wordsIn(wording, lang).error,
    ...(first && { css }),
    body: h(
      'div',
      { part: 'body', lang, dir: directionOf(lang) },
      fields.length > 0 &&
        h('form', { part: 'filters' }, ...fields.map((one) => filterView(one, filters, lang))),
      h('p', { part: 'status', role: 'status' }, statusOf(list, asked, count, next)),
      h(
        'ul',
        { part: 'list', role: 'list' },
        ...items.map((item) => itemView(deps, list, item, lang, level)),
      ),
      h(
        'p',
        { part: 'end' },
        further && h('button', { part: 'button more', type: 'button', value: further }, words.more),
        h('a', { part: 'link', href: `${base}${list.path}?${queryOf(filters, lang)}` }, words.open),
      ),
    ),
  };
}
