import type { Entry } from './entry.ts';

/** Facts by whose words an entry is found, the most telling first. */
const telling = [
  'title',
  'name',
  'organisation-name',
  'contact',
  'trainer',
  'place',
  'message',
  'description',
] as const;

/** Words an entry is found by at most: a long text is found by its beginning. */
const mostWords = 32;
const longestWord = 40;

/** Words that are in nearly every text and tell nothing; German and English, as they are left by `plain`. */
const idle = new Set(
  'der die das den dem des ein eine einen einem einer und oder fur mit von vom zu zum zur im in am an auf aus bei ist sind wir sie er es ich the and or for with of to a is are we you'.split(
    ' ',
  ),
);

/** A text in the letters in which it is compared: small, without accents, `ü` and `ue` alike, Arabic without its short vowels. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{Mn}\u0640]/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/([aou])e/g, '$1')
    .replace(/[أإآ]/g, 'ا');
}

/** The digits of what looks like a telephone number, as they are dialled within Germany. */
function dialled(text: string): string | undefined {
  const digits = text
    .replace(/^\s*\+/, '00')
    .replace(/[^\d]/g, '')
    .replace(/^0049/, '0');
  return /^[\d+()/ .-]{6,}$/.test(text.trim()) && digits.length >= 5 ? digits : undefined;
}

/** The words of a text in the form in which they are compared, each once, in their order. Pure. */
export function wordsOf(text: string): readonly string[] {
  const number = dialled(text);
  if (number) return [number];
  const found = plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1 && !idle.has(word))
    .map((word) => word.slice(0, longestWord));
  return [...new Set(found)];
}

/** The words by which an entry is found; none once nothing is left of it. Pure. */
export function wordsOfEntry({ facts }: Pick<Entry, 'facts'>): readonly string[] {
  const { phone } = facts;
  const texts = telling.map((role) => facts[role]).filter((one) => typeof one === 'string');
  const all = [...(typeof phone === 'string' ? [phone] : []), ...texts].flatMap(wordsOf);
  return [...new Set(all)].slice(0, mostWords);
}

/** A short mark of some words, by which a change of them is noticed (FNV-1a); empty for none. Pure. */
export function markOfWords(words: readonly string[]): string {
  if (words.length === 0) return '';
  let hash = 0x811c9dc5;
  for (const char of words.join(' ')) {
    hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
