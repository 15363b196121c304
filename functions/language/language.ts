import { factsOf, languages } from './languages.ts';
import type { Language } from './text.ts';

export { type Language, type Text, textIn, translationOf } from './text.ts';
export { wordsIn } from './wording.ts';

/** The languages of the product's own words. */
export const pageLanguages: readonly Language[] = Object.keys(languages);

const rightToLeft = new Set(['he', 'ps', 'ur', 'ckb', 'yi']);

/** `rtl` or `ltr` for a `dir` attribute. */
export function directionOf(lang: Language): 'rtl' | 'ltr' {
  return factsOf(lang)?.direction ?? (rightToLeft.has(lang.split('-')[0] ?? lang) ? 'rtl' : 'ltr');
}

const aliases = new Map(
  Object.entries(languages).flatMap(([tag, facts]) =>
    ('also' in facts ? facts.also : []).map((also): [string, Language] => [also, tag]),
  ),
);

/** The offered language that a tag means, in lower case; a region falls back to its language. `de_DE` is what many systems of editors write. */
function meant(said: string, offered: readonly Language[]): Language | undefined {
  const tag = said.replaceAll('_', '-');
  const base = tag.split('-')[0] ?? tag;
  return [tag, aliases.get(tag), base, aliases.get(base)].find((one) => one && offered.includes(one));
}

/**
 * The language of an answer: an explicit `lang` if it is offered, else the best match of `Accept-Language`, else German.
 * Quality values are obeyed (RFC 9110, 12.5.4).
 */
export function chooseLanguage(
  asked: string | undefined,
  acceptLanguage: string | undefined,
  offered: readonly Language[] = pageLanguages,
): Language {
  const wanted = asked && meant(asked.toLowerCase(), offered);
  if (wanted) return wanted;
  const ranked = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const q = parameters.map((p) => p.trim()).find((p) => p.startsWith('q='));
      return { tag: tag.trim(), quality: q ? Number(q.slice(2)) || 0 : 1 };
    })
    .filter((one) => one.tag && one.quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { tag } of ranked) {
    const found = meant(tag, offered);
    if (found) return found;
  }
  return 'de';
}
