import { IntlMessageFormat } from 'intl-messageformat';
import { factsOf, localeOf } from './languages.ts';

export type MessageValue = string | number | boolean;

/** A text with places for values, in ICU MessageFormat (`{n, plural, one {# Platz} other {# Plätze}}`). */
export class Message<Names extends readonly string[] = readonly string[]> {
  readonly text: string;
  /** In the order in which the values are given. */
  readonly names: Names;

  constructor(text: string, names: Names) {
    this.text = text;
    this.names = names;
  }
}

/** A text with places for values, and the names of the values in the order in which they are given. */
export function message<const Names extends readonly string[]>(
  text: string,
  ...names: Names
): Message<Names> {
  return new Message(text, names);
}

/** A parsed message, as far as it matters here; text and `#` are no places. */
interface Part {
  readonly type: number;
  readonly value?: string;
  readonly options?: Readonly<Record<string, { readonly value: readonly Part[] }>>;
}
const literal = 0;
const hash = 7;

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/**
 * A text put into another is kept apart from its direction (first strong isolate, Unicode TR 9), where either runs from
 * right to left: otherwise a name or a number would reorder the sentence around it. An isolate ends with its line.
 */
export function isolated(value: string, lang: string): string {
  return factsOf(lang)?.direction === 'rtl' || rightToLeft.test(value)
    ? value.replace(/[^\n]+/g, (line) => `\u2068${line}\u2069`)
    : value;
}

/**
 * The parts of a list, each kept apart from the direction of the others, with the comma of the language. Choices hold an
 * "and" of their own too often for another one before the last.
 */
export function listed(parts: readonly string[], lang: string): string {
  return parts.map((part) => isolated(part, lang)).join(factsOf(lang)?.comma ?? ', ');
}

/** A name and its value in one line. */
export function named(name: string, value: string, lang: string): string {
  return `${name}${factsOf(lang)?.colon ?? ': '}${isolated(value, lang)}`;
}

/** What has places for values and nothing else: no plurals, no choices, no quoting. */
const simple = /^(?:[^{}']|\{\w+\})*$/;

/** The text of a message with its values put in. Throws when the text is no ICU MessageFormat. */
export function compileMessage(
  text: string,
  names: readonly string[],
  lang: string,
): (...values: MessageValue[]) => string {
  const written = (value: MessageValue | undefined) =>
    typeof value === 'string' ? isolated(value, lang) : typeof value === 'boolean' ? String(value) : value;
  // Most are of this kind, and Intl takes some 10 ms in a fresh process before it can do anything.
  if (simple.test(text))
    return (...values) =>
      text.replace(/\{(\w+)\}/g, (_, name: string) => {
        if (!names.includes(name)) throw new Error(`The message has no value for {${name}}.`);
        return String(written(values[names.indexOf(name)]) ?? '');
      });
  let format: IntlMessageFormat | undefined;
  return (...values) => {
    format ??= new IntlMessageFormat(text, localeOf(lang), undefined, { ignoreTag: true });
    return String(format.format(Object.fromEntries(names.map((name, at) => [name, written(values[at])]))));
  };
}

/** The names of the places in a message, sorted. Throws when the text is no ICU MessageFormat. */
export function placeholders(text: string): readonly string[] {
  const names = new Set<string>();
  const walk = (parts: readonly Part[]): void => {
    for (const { type, value, options } of parts) {
      if (type !== literal && type !== hash && value !== undefined) names.add(value);
      for (const option of Object.values(options ?? {})) walk(option.value);
    }
  };
  walk(new IntlMessageFormat(text, 'de', undefined, { ignoreTag: true }).getAst() as readonly Part[]);
  return [...names].sort();
}
