import type { Deps } from '../deps.ts';
import { change } from './change.ts';
import { type Entry, settle } from './entry.ts';
import type { Item, Key, Store } from './port.ts';
import { markOfWords, wordsOfEntry } from './words.ts';

/**
 * An entry under one of its words. `words` are all of them, so that a search for several words reads the postings of one.
 * The entry is the truth: what a posting says is looked up there before anybody sees it.
 */
export interface Posting extends Item {
  readonly reference: string;
  readonly words: string;
}

/** A word that some entry has; sorted by its letters, and in the index `list` by its letters from the end. */
export interface Word extends Item {
  readonly word: string;
  /** About how many entries have it. */
  readonly count: number;
}

/** What an entry stands under in the index, so that it can be taken out again whatever became of it. */
interface Indexed extends Item {
  readonly words: readonly string[];
}

/** The partition of a word's postings. */
export const postingsOf = (word: string) => `FIND#${word}`;
/** Words that begin with the same letter. */
export const wordsFrom = (start: string) => `WORD#${[...start][0] ?? ''}`;
/** Words that end with the same letter, in the index `list`. */
export const wordsTo = (end: string) => `drow#${[...end].at(-1) ?? ''}`;
/** A word from its end. */
export const reversed = (word: string) => [...word].reverse().join('');

const keyOfWord = (word: string): Key => ({ pk: wordsFrom(word), sk: word });
const keyOfIndexed = (reference: string): Key => ({ pk: `INDEXED#${reference}`, sk: 'INDEXED' });

/** Parallel writes of one entry. */
const parallel = 8;

async function each<T>(all: readonly T[], work: (one: T) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < all.length; at += parallel) await Promise.all(all.slice(at, at + parallel).map(work));
}

const always = 'attribute_exists(pk) OR attribute_not_exists(pk)';

/** Puts or renews a posting, then notes the word: in this order, so that who clears away an idle word sees either of both. */
async function post(db: Store, sk: string, reference: string, word: string, words: string): Promise<void> {
  const key = { pk: postingsOf(word), sk };
  const posting: Posting = { ...key, version: 1, reference, words };
  const fresh = await db.create(posting);
  if (!fresh) {
    await db.update(key, {
      update: 'SET words = :words',
      condition: 'attribute_exists(pk)',
      values: { ':words': words },
    });
  }
  await db.update(keyOfWord(word), {
    update: 'SET #word = :word, #list = :list, listAt = :at ADD #version :one, #count :more',
    condition: always,
    names: { '#word': 'word', '#list': 'list', '#version': 'version', '#count': 'count' },
    values: {
      ':word': word,
      ':list': wordsTo(word),
      ':at': reversed(word),
      ':one': 1,
      ':more': fresh ? 1 : 0,
    },
  });
}

/** Takes a posting away, and the word with the last of its postings: a name is not kept beyond whose it was. */
async function unpost(db: Store, sk: string, word: string): Promise<void> {
  const key = { pk: postingsOf(word), sk };
  const posting = await db.get<Posting>(key);
  if (posting) await db.remove(key, posting.version);
  const noted = await db.get<Word>(keyOfWord(word));
  if (!noted) return;
  const left = await db.query<Key>({ partition: postingsOf(word), limit: 1 });
  if (left.items.length === 0) await db.remove(keyOfWord(word), noted.version);
  else if (posting) {
    await db.update(keyOfWord(word), {
      update: 'ADD #count :less, #version :one',
      condition: 'attribute_exists(pk)',
      names: { '#count': 'count', '#version': 'version' },
      values: { ':less': -1, ':one': 1 },
    });
  }
}

/**
 * Brings the index in line with what an entry has to be found by. What it stood under is noted before anything is written and
 * after, each conditionally: of two at once one gives up and leaves it to the next sweep. False when it gave up.
 */
async function bring(
  db: Store,
  { reference, receivedAt }: Pick<Entry, 'reference' | 'receivedAt'>,
  words: readonly string[],
): Promise<boolean> {
  const key = keyOfIndexed(reference);
  const before = await db.get<Indexed>(key);
  const both = [...new Set([...(before?.words ?? []), ...words])];
  const version = before?.version ?? 0;
  const indexed = (all: readonly string[]): Indexed => ({ ...key, version: version + 1, words: all });
  const noted = before
    ? await db.save(indexed(both), version)
    : both.length === 0 || (await db.create(indexed(both)));
  if (!noted) return false;
  const sk = `${receivedAt}#${reference}`;
  const text = words.join(' ');
  const gone = (before?.words ?? []).filter((word) => !words.includes(word));
  await each(words, (word) => post(db, sk, reference, word, text));
  await each(gone, (word) => unpost(db, sk, word));
  if (words.length === 0) return both.length === 0 || db.remove(key, version + 1);
  return db.save(indexed(words), version + 1);
}

/** Whether the index does not yet say what the entry is. Pure. */
export function waitsForIndex(entry: Entry): boolean {
  return (entry.indexed ?? '') !== markOfWords(wordsOfEntry(entry));
}

/** Has an entry found by its present words; done again, it changes nothing. False when another did so at the same time. */
export async function indexEntry(deps: Pick<Deps, 'db'>, entry: Entry): Promise<boolean> {
  const words = wordsOfEntry(entry);
  if (!(await bring(deps.db, entry, words))) return false;
  const mark = markOfWords(words);
  await change<Entry>(deps.db, { pk: entry.pk, sk: entry.sk }, (seen) =>
    settle({ ...seen, indexed: mark || undefined }),
  );
  return true;
}

/** Takes an entry out of the index, before it is deleted. False when it has to be tried again. */
export function unindexEntry(deps: Pick<Deps, 'db'>, entry: Entry): Promise<boolean> {
  return entry.indexed === undefined ? Promise.resolve(true) : bring(deps.db, entry, []);
}
