import { closeness, divisions, mistakesAllowed, rightHalf } from '../store/closeness.ts';
import type { Store } from '../store/port.ts';
import { reversed, type Word, wordsFrom, wordsTo } from '../store/word-index.ts';

/** A stored word that answers a typed one. */
export interface Candidate {
  readonly word: string;
  readonly closeness: number;
  /** About how many entries have it. */
  readonly count: number;
}

/** Words read of one range at most. */
const mostRead = 500;
/** Stored words taken for one typed word at most, the closest. */
const mostTaken = 12;
/** Places at which a compound is divided at most, where one of its halves begins a stored word. */
const mostDivisions = 6;
/** Comes after every continuation of a prefix. */
const last = '\u{10ffff}';

async function startingWith(db: Store, prefix: string, limit = mostRead): Promise<readonly Word[]> {
  const page = await db.query<Word>({
    partition: wordsFrom(prefix),
    from: prefix,
    to: prefix + last,
    limit,
  });
  return page.items;
}

async function endingWith(db: Store, suffix: string): Promise<readonly Word[]> {
  const from = reversed(suffix);
  const page = await db.query<Word>({
    index: 'list',
    partition: wordsTo(suffix),
    from,
    to: from + last,
    limit: mostRead,
  });
  return page.items;
}

/**
 * The stored words that may be meant by a typed one, the closest first. A mistake in a word leaves its first or its second half
 * right, two neighbours in the wrong order in its middle both but for these: so what begins like the one or ends like the other is read, four short ranges in all, however much is stored.
 */
export async function candidatesFor(db: Store, typed: string): Promise<readonly Candidate[]> {
  const letters = [...typed];
  // Of four letters a half would be one, which half of all words begin with.
  const side = Math.max(2, Math.floor((letters.length - 1) / 2));
  const misspelt = mistakesAllowed(letters.length) > 0;
  const ranges = await Promise.all([
    startingWith(db, typed),
    letters.length >= 4 ? endingWith(db, typed) : [],
    misspelt ? startingWith(db, letters.slice(0, side).join('')) : [],
    misspelt ? endingWith(db, letters.slice(-side).join('')) : [],
  ]);
  const found = new Map<string, Candidate>();
  for (const { word, count } of ranges.flat()) {
    const close = closeness(typed, word);
    if (close > 0) found.set(word, { word, closeness: close, count });
  }
  const order = (a: Candidate, b: Candidate) => b.closeness - a.closeness || (a.word < b.word ? -1 : 1);
  return [...found.values()].sort(order).slice(0, mostTaken);
}

/** One half of a compound, and the stored words that may be meant by it. */
interface Half {
  readonly word: string;
  readonly candidates: readonly Candidate[];
}

/**
 * The two halves of a compound that is stored nowhere (`Sprachcafé` where there is a `Sprachtreff im Café`): one of them begins a
 * stored word, the other may have a mistake. The likeliest division; empty where there is none.
 */
export async function halvesOf(db: Store, typed: string): Promise<readonly Half[]> {
  const begins = async (part: string) => (await startingWith(db, part, 1)).length > 0;
  const looked = await Promise.all(
    divisions(typed).map(async (halves) => ({
      halves,
      known: (await Promise.all(halves.map(begins))).some(Boolean),
    })),
  );
  const known = looked.filter((one) => one.known).slice(-mostDivisions);
  const read = await Promise.all(
    known.map(({ halves }) =>
      Promise.all(
        halves.map(async (word): Promise<Half> => ({ word, candidates: await candidatesFor(db, word) })),
      ),
    ),
  );
  const best = ({ candidates }: Half) => candidates[0]?.closeness ?? 0;
  const sure = read.filter(
    (halves) => Math.min(...halves.map(best)) > 0 && halves.some((one) => best(one) >= rightHalf),
  );
  const sum = (halves: readonly Half[]) => halves.reduce((all, one) => all + best(one), 0);
  return sure.reduce<readonly Half[]>((first, halves) => (sum(halves) > sum(first) ? halves : first), []);
}
