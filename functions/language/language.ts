/** A BCP 47 language tag as used in `lang` attributes, e.g. `de`, `en`, `ar`. */
export type Language = string;

/** One wording in several languages. `de` is always there; it is what a missing language falls back to. */
export type Text = { readonly de: string } & Readonly<Record<Language, string>>;

/** The languages in which the pages' own wording is complete. */
export const pageLanguages: readonly Language[] = ['de', 'en'];

const rightToLeft = new Set(['ar', 'fa', 'he', 'ps', 'ur', 'ckb', 'yi']);

/** The wording in one language; German where it is missing. */
export function textIn(text: Text, lang: Language): string {
  return text[lang] ?? text.de;
}

/** `rtl` or `ltr` for a `dir` attribute. */
export function directionOf(lang: Language): 'rtl' | 'ltr' {
  return rightToLeft.has(lang.split('-')[0] ?? lang) ? 'rtl' : 'ltr';
}

/** The set of words of a room in one language; German where the language is not there. */
export function wordsIn<W>(wording: { de: W } & Partial<Record<Language, W>>, lang: Language): W {
  return wording[lang] ?? wording.de;
}

/**
 * The language of an answer: an explicit `lang` if it is offered, else the best match of `Accept-Language`, else German.
 * Quality values are obeyed (RFC 9110, 12.5.4); a region falls back to its language.
 */
export function chooseLanguage(
  asked: string | undefined,
  acceptLanguage: string | undefined,
  offered: readonly Language[] = pageLanguages,
): Language {
  const wanted = asked?.toLowerCase();
  if (wanted && offered.includes(wanted)) return wanted;
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
    if (offered.includes(tag)) return tag;
    const base = tag.split('-')[0] ?? tag;
    if (offered.includes(base)) return base;
  }
  return 'de';
}
