import type { Language } from '../language/language.ts';
import { factsOf } from '../language/languages.ts';

/** The name of an entry's language in itself, where it differs from the page's; undefined where it does not. */
export function languageBadge(of: Language, page: Language) {
  const base = (lang: Language) => lang.split('-')[0];
  const name = base(of) === base(page) ? undefined : factsOf(of)?.name;
  return name ? { lang: of, text: name } : undefined;
}
