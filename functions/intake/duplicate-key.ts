import { below } from './form-file-error.ts';

interface Level {
  /** Undefined in a list. */
  readonly keys?: Set<string>;
  readonly pointer: string;
  step: string | number;
}

/**
 * JSON pointer of the first key that stands twice in an object of a JSON text, undefined when there is none.
 * `JSON.parse` would keep the last one and say nothing.
 */
export function duplicateKey(json: string): string | undefined {
  const levels: Level[] = [];
  const tokens = /"(?:[^"\\]|\\.)*"(\s*:)?|[{}[\],]/g;
  for (let found = tokens.exec(json); found; found = tokens.exec(json)) {
    const [token, colon] = found;
    const level = levels.at(-1);
    if (token === '{' || token === '[') {
      const pointer = level ? below(level.pointer, level.step) : '';
      levels.push({ keys: token === '{' ? new Set() : undefined, pointer, step: 0 });
    } else if (token === '}' || token === ']') levels.pop();
    else if (token === ',' && level && typeof level.step === 'number') level.step++;
    else if (colon && level?.keys) {
      const key = JSON.parse(token.slice(0, -colon.length)) as string;
      if (level.keys.has(key)) return below(level.pointer, key);
      level.keys.add(key);
      level.step = key;
    }
  }
  return undefined;
}
