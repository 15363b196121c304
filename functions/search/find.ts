import type { Deps } from '../deps.ts';
import { type Sight, sightOf, type Viewer } from '../rights.ts';
import { personKey } from '../store/accept.ts';
import { answers } from '../store/closeness.ts';
import { type Entry, entryKey } from '../store/entry.ts';
import type { Key } from '../store/port.ts';
import { readReference } from '../store/reference.ts';
import { type Posting, postingsOf } from '../store/word-index.ts';
import { wordsOf, wordsOfEntry } from '../store/words.ts';
import { type Candidate, candidatesFor, halvesOf } from './candidates.ts';

/** An entry that was found, and how much of it the viewer sees. */
export interface Found {
  readonly entry: Entry;
  readonly sight: Exclude<Sight, 'nothing'>;
}

export interface Results {
  readonly found: readonly Found[];
  /** There may be more: the question is too wide to look at everything. */
  readonly more: boolean;
}

type Fits = (entry: Entry) => boolean;

const mostWords = 5;
/** Postings read of one word, the newest, and of all words of a question. */
const mostOfWord = 300;
const mostPostings = 900;
/** Entries looked at and shown. */
const mostLooked = 120;
export const mostShown = 30;
const parallel = 10;

/** Those of some entries that the viewer may know of, in the same order, until enough are found. */
async function visible(
  deps: Deps,
  viewer: Viewer,
  references: readonly string[],
  fits: Fits,
): Promise<Results> {
  const found: Found[] = [];
  const looked = references.slice(0, mostLooked);
  for (let at = 0; at < looked.length && found.length <= mostShown; at += parallel) {
    const entries = await Promise.all(
      looked.slice(at, at + parallel).map((reference) => deps.db.get<Entry>(entryKey(reference))),
    );
    for (const entry of entries) {
      const sight = entry && entry.status !== 'withdrawn' ? sightOf(viewer, entry) : 'nothing';
      if (entry && sight !== 'nothing' && fits(entry)) found.push({ entry, sight });
    }
  }
  const more = found.length > mostShown || references.length > looked.length;
  return { found: found.slice(0, mostShown), more };
}

/** What belongs to an e-mail address. The address itself is stored nowhere but in its entries: found by its keyed hash. */
async function byAddress(deps: Deps, viewer: Viewer, address: string, fits: Fits): Promise<Results> {
  const page = await deps.db.query<Key>({
    index: 'person',
    partition: personKey(deps.config.secret, address),
    limit: mostLooked,
    descending: true,
  });
  const references = page.items
    .filter((one) => one.sk === 'ENTRY')
    .map(({ pk }) => pk.slice('ENTRY#'.length));
  // Whom an address belongs to is told only to those who see it.
  const results = await visible(
    deps,
    viewer,
    references,
    (entry) => fits(entry) && sightOf(viewer, entry) === 'all',
  );
  return { ...results, more: results.more || page.cursor !== undefined };
}

/** The newest postings of the word that fewest entries have, among those meant by one typed word. */
async function postings(deps: Deps, candidates: readonly Candidate[]) {
  const pages = await Promise.all(
    candidates.map(({ word }) =>
      deps.db.query<Posting>({ partition: postingsOf(word), limit: mostOfWord, descending: true }),
    ),
  );
  return {
    items: pages.flatMap((page) => page.items).slice(0, mostPostings),
    more: pages.some((page) => page.cursor !== undefined),
  };
}

/** How well an entry, of which the viewer sees so much, answers. What only others see must not be found by its words. */
function wordsSeen(deps: Deps, { entry, sight }: Found): readonly string[] {
  if (sight === 'all') return wordsOfEntry(entry);
  const form = deps.forms.get(entry.form);
  const open = form?.fields.filter((field) => field.public).map((field) => field.role) ?? [];
  const facts = Object.fromEntries(
    Object.entries(entry.facts).filter(([role]) => open.some((one) => one === role)),
  );
  return wordsOfEntry({ facts });
}

/** The stored words that answer each typed one; a compound that nothing answers stands for its two halves. */
async function understood(deps: Deps, given: readonly string[]) {
  const words = await Promise.all(
    given.map(async (word) => {
      const candidates = await candidatesFor(deps.db, word);
      const halves = candidates.length > 0 ? [] : await halvesOf(deps.db, word);
      return halves.length > 0 ? halves : [{ word, candidates }];
    }),
  );
  const all = words.flat();
  return { typed: all.map(({ word }) => word), candidates: all.map(({ candidates }) => candidates) };
}

async function byWords(deps: Deps, viewer: Viewer, given: readonly string[], fits: Fits): Promise<Results> {
  const { typed, candidates } = await understood(deps, given);
  if (candidates.length === 0 || candidates.some((some) => some.length === 0))
    return { found: [], more: false };
  const weight = (some: readonly Candidate[]) => some.reduce((sum, { count }) => sum + Math.max(1, count), 0);
  const rarest = candidates.reduce((best, some) => (weight(some) < weight(best) ? some : best));
  const read = await postings(deps, rarest);
  const scores = new Map<string, { score: number; at: string }>();
  for (const { reference, words, sk } of read.items) {
    const score = answers(typed, words.split(' '));
    if (score > 0) scores.set(reference, { score, at: sk });
  }
  const order = [...scores].sort(([, a], [, b]) => b.score - a.score || (a.at < b.at ? 1 : -1));
  const references = order.map(([reference]) => reference);
  const results = await visible(deps, viewer, references, (entry) => {
    const sight = sightOf(viewer, entry);
    return sight !== 'nothing' && fits(entry) && answers(typed, wordsSeen(deps, { entry, sight })) > 0;
  });
  return { ...results, more: results.more || read.more };
}

/**
 * Finds entries by what somebody typed: a reference, an e-mail address, or words, misspelt, in part, in any order. The closest
 * first, then the newest; only what the viewer may know of, and by words they may see; of one domain, where one is named. Reads a bounded number of items, however
 * many are stored.
 */
export async function find(deps: Deps, viewer: Viewer, text: string, domain?: string): Promise<Results> {
  const inDomain = (entry: Entry) => !domain || entry.domain === domain;
  const typed = text.slice(0, 100).trim();
  const reference = readReference(typed);
  if (reference) {
    const exact = await visible(deps, viewer, [reference], inDomain);
    if (exact.found.length > 0) return exact;
  }
  if (/^\S+@\S+\.\S+$/.test(typed)) return byAddress(deps, viewer, typed, inDomain);
  return byWords(deps, viewer, wordsOf(typed).slice(0, mostWords), inDomain);
}
