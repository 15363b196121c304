import { StartError } from '../errors.ts';

/** A form file that cannot be used: one line with file, place (JSON pointer), what is wrong and how to mend it. */
export class FormFileError extends StartError {
  override name = 'FormFileError';

  constructor(file: string, pointer: string, wrong: string) {
    super(`${file} at ${pointer || '/'}: ${wrong}`);
  }
}

/** Fails at a place of a file being read. */
export type Fail = (pointer: string, wrong: string) => never;

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + cost));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** ` Did you mean "x"?` for the nearest known word, or the list of those known when none is near. */
export function suggestion(word: string, known: readonly string[]): string {
  const ranked = known
    .map((one) => ({ one, far: distance(word.toLowerCase(), one.toLowerCase()) }))
    .sort((a, b) => a.far - b.far);
  const nearest = ranked[0];
  if (nearest && nearest.far <= Math.max(2, word.length / 3)) return ` Did you mean "${nearest.one}"?`;
  return ` Known are: ${known.join(', ')}.`;
}

/** One more step of a JSON pointer (RFC 6901). */
export function below(pointer: string, key: string | number): string {
  const step = String(key);
  return `${pointer}/${/[~/]/.test(step) ? step.replaceAll('~', '~0').replaceAll('/', '~1') : step}`;
}
