import type { Words } from './wording.ts';

/** A name to greet with: none that leads somewhere or brings lines of its own, as anybody may give any name for any address. */
function nameToGreet(name: unknown): string {
  return typeof name === 'string' && !/[:/@\p{Cc}\p{Zl}\p{Zp}]|\w\.\w/u.test(name) ? name : '';
}

/** How a mail begins. */
export function greetingIn(words: Pick<Words['mail'], 'greeting' | 'greetingPlain'>, name: unknown): string {
  const greeted = nameToGreet(name);
  return greeted ? words.greeting(greeted) : words.greetingPlain;
}
